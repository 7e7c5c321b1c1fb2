"""A text in a bank: one line of Markdown, in which a backslash keeps a character that would start something.

What no line can hold (a line break, a tab, a space at either end) is written as Markdown writes it, ``&#32;``, so that
every text a file can hold comes back as it was.
"""

from __future__ import annotations

import re

PUNCTUATION = "[" + re.escape("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") + "]"
CONTROL = "[\x01-\x1f\x7f-\x9f\u2028\u2029]"
ESCAPE = re.compile(rf"\\({PUNCTUATION})|&#(?P<code>[0-9]{{1,7}});")
BACKSLASH = re.compile(rf"\\(?={PUNCTUATION}|{CONTROL}|\s?\Z)")
CODE = re.compile(r"&#(?P<code>[0-9]{1,7});")
UNSAFE = re.compile(rf"\A\s|{CONTROL}|\s\Z")
CLOSING = re.compile(r"#(?=#*\Z)")
OPENING = re.compile(r"\A([#>|{=+*\-(\[])|\A([0-9]{1,9})(?=[.)])")
BRACES = re.compile(r"\s\{(?:#[0-9a-f]{12}\b|(?:kind|skill|difficulty)=)[^{}]*\}\s*\Z")
"""Attributes that stand on the question's own line."""
HARD = re.compile(r"^([^\S\n]*)(#{1,6}|[-*+>]|[0-9]{1,9}[.)])[\u00a0\u2000-\u200b\u202f\u3000\ufeff]", re.MULTILINE)
"""A space that cannot be typed by chance, behind a sign that asks for a plain one: pasted from a web page."""
WRAP = re.compile(r"[ \t]*\n[ \t]*")
BEYOND = 0x110000
"""One more than the last code point."""
SURROGATES = range(0xD800, 0xE000)
"""Halves of characters, which no file can hold."""


def lines(text: str) -> list[str]:
    """The lines of a document, whatever system and editor wrote it; every place stays where it was."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return HARD.sub(lambda m: re.sub(r"[^\S\t]", " ", m[1]) + m[2] + " ", text).split("\n")


def plain(raw: str) -> str:
    """What a text of the document says: wrapped lines joined, escapes undone."""
    return ESCAPE.sub(_said, WRAP.sub(" ", raw))


def escaped(text: str) -> str:
    """The text as one line that starts no block and ends no line."""
    return _opened(_inner(text))


def heading(text: str) -> str:
    """The text as the words of a heading: number signs and braces at its end stay."""
    words = BRACES.sub(lambda m: m[0].replace("{", "\\{", 1), _inner(text))
    return _opened(CLOSING.sub(r"\\#", words))


def cell(text: str) -> str:
    """The text as a cell of a table."""
    return escaped(text).replace("|", "\\|")


def coded(text: str) -> str:
    """The text with what no line can hold written as a number."""
    return UNSAFE.sub(lambda m: f"&#{ord(m[0])};", text)


def value(raw: str) -> str:
    """What a line of the front matter says: only codes are undone, backslashes stay."""
    return CODE.sub(_character, raw.strip())


def line(text: str) -> str:
    """The text as a value in the front matter."""
    return coded(CODE.sub(lambda m: f"&#38;{m[0][1:]}", text))


def _inner(text: str) -> str:
    """The text with its own backslashes and codes kept, wherever it stands."""
    return coded(CODE.sub(r"\\\g<0>", BACKSLASH.sub(r"\\\\", text)))


def _opened(text: str) -> str:
    """The text with a character at its start kept that would start a block."""
    return OPENING.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\", text)


def _said(match: re.Match[str]) -> str:
    """What an escape stands for."""
    return match[1] or _character(match)


def _character(match: re.Match[str]) -> str:
    """The character a code stands for; a number that no page or database can hold stays as it is."""
    number = int(match["code"])
    return chr(number) if 0 < number < BEYOND and number not in SURROGATES else match[0]
