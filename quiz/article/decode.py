"""Bytes in, text out: the text exactly as supplied, or one clear reason why it cannot be read."""

from __future__ import annotations

import codecs
import re

from quiz.article.webpage.detect import is_page
from quiz.errors import ArticleError

LIMIT = 1_000_000
HIGH_SHARE = 0.15
FEWEST_WRONG, WRONG_EVERY = 3, 250

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
BINARY = re.compile(r"[\x00\ud800-\udfff]")
CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
MISREAD = re.compile(r"â€[™œ\u009d˜“”¦]|Ã[©¨¡±¶¼]|[\x80-\x84\x86-\x9f]")
WORD = re.compile(r"\w")

SAVE_AS = "Save it as plain text in UTF-8 and try again."


def decode(data: bytes | str) -> str:
    """The text of an article, without a byte order mark and otherwise untouched; of a web page, its article.

    Raises:
        ArticleError: It is empty, too long, binary, or in an encoding that cannot be told; or a page without article.
    """
    text = _article_of(data) if is_page(data) else _plain(data)
    _refuse_long(len(text))
    if BINARY.search(text) or _damaged(text, len(CONTROL.findall(text))):
        raise ArticleError(f"This is not plain text: it holds bytes that no article has. {SAVE_AS}")
    if not WORD.search(text):
        raise ArticleError("There are no words in this article. Paste the text of a news report.")
    if _damaged(text, len(MISREAD.findall(text)) + text.count("\ufffd")):
        raise ArticleError(f"The text was opened in a wrong encoding: some characters are scrambled. {SAVE_AS}")
    return text


def _article_of(page: bytes | str) -> str:
    from quiz.article.webpage.extract import article_text  # noqa: PLC0415 - a third of a second that plain text never pays

    return article_text(page)


def _plain(data: bytes | str) -> str:
    _refuse_long(len(data))
    return data.removeprefix("\ufeff") if isinstance(data, str) else _text_of(data)


def _damaged(text: str, count: int) -> bool:
    """Whether there are more wrong characters than the odd slip in real news."""
    return count >= FEWEST_WRONG and count * WRONG_EVERY >= len(text)


def _refuse_long(size: int) -> None:
    if size > LIMIT:
        raise ArticleError(
            f"This text is too long: {size:,} characters, and the limit is {LIMIT:,}. Cut it down to one news report.",
        )


def _text_of(data: bytes) -> str:
    if data.startswith(UTF_16):
        return _strictly(data, "utf-16")
    if b"\x00" in data:
        raise ArticleError(f"This is a binary file, not an article. {SAVE_AS}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _windows(data)


def _windows(data: bytes) -> str:
    high = sum(byte >= 0x80 for byte in data)  # noqa: PLR2004 - where ASCII ends
    if high > HIGH_SHARE * len(data):
        raise ArticleError(f"The encoding of this file cannot be told: it is not UTF-8. {SAVE_AS}")
    return _strictly(data, "cp1252")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(f"The encoding of this file cannot be told: it is not UTF-8. {SAVE_AS}") from error
