"""The bytes of a web page as text, as browsers decode them: byte order mark, what proves itself, what it declares."""

from __future__ import annotations

import codecs
import re

HEAD = 4096
DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}?encoding=[\"']([\w.-]+)", re.IGNORECASE
)
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
LATIN = frozenset({"iso8859-1", "ascii", "latin-1", "iso8859-15"})
USUAL = "cp1252"
LOST_EVERY = 250


def page_text(data: bytes) -> str:
    """The page as text; characters that cannot be told become U+FFFD."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _declared(data)


def _declared(data: bytes) -> str:
    """In the encoding the page names; in that of old Windows pages where it names none, or UTF-8 against the facts."""
    named = DECLARED.search(data[:HEAD])
    encoding = _known((named[1] or named[2]).decode("ascii", "replace")) if named else USUAL
    text = data.decode(encoding, "replace")
    if encoding == "utf-8" and text.count("\ufffd") * LOST_EVERY > len(text):
        return data.decode(USUAL, "replace")
    return text


def _known(name: str) -> str:
    """Python's name for a declared encoding; browsers read Latin-1 as Windows-1252, and so do we."""
    try:
        encoding = codecs.lookup(name)
    except LookupError:
        return USUAL
    text_encoding = getattr(encoding, "_is_text_encoding", True)
    return USUAL if encoding.name in LATIN or not text_encoding else encoding.name
