"""Whether what was supplied is the source of a web page."""

from __future__ import annotations

import re

HEAD = 2048
PAGE = re.compile(
    r"\ufeff?\s*(?:(?:<\?xml\b[^>]*+>|<!--.*?-->)\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|body|frameset|meta|title|link|script|article|main|section|div|p|h1)[\s>])",
    re.IGNORECASE | re.DOTALL,
)
WIDE = (b"\xff\xfe", b"\xfe\xff")


def is_page(data: bytes | str) -> bool:
    """Whether the text begins as web pages begin; the file's name says nothing, since text is kept under it too."""
    if isinstance(data, str):
        return PAGE.match(data[:HEAD]) is not None
    head = data[: 2 * HEAD]
    shown = head.decode("utf-16", "replace") if head.startswith(WIDE) else head.decode("utf-8-sig", "replace")
    return PAGE.match(shown[:HEAD]) is not None
