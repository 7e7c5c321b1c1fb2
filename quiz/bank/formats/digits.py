"""Numbers in other systems' files: of a length that a person would write."""

from __future__ import annotations

import re
from decimal import Decimal

NUMBER = re.compile(r"[+-]?(?:[0-9]{1,30}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})(?:[eE][+-]?[0-9]{1,2})?")


def decimal(text: str) -> Decimal | None:
    """The number a text is; None where it is none, or one that would fill pages when written out."""
    found = NUMBER.fullmatch(text.strip())
    return Decimal(found[0]) if found else None
