"""A cell's value as the words a person sees in it."""

from __future__ import annotations

import re

QUOTED = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|_.|\*.')
"""In a number's format: words, one character, a currency; room and filling are not seen."""
CODE = re.compile(r"[#0?][#0?,]*(?:\.([0#?]*))?(%?)")
CONDITION = re.compile(r"\[[^\]$]*\]")
SHOWN_DIGITS = 11
"""Digits of a number in a cell without a format."""
LARGEST = 10**15
"""From here on a sheet keeps no whole number exactly."""


def shown(value: object, number_format: str) -> str:
    """The words of a value in a number format; dates are written as 2026-05-31, whatever the country."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, number_format)
    iso = getattr(value, "isoformat", None)
    if iso is not None:
        return str(iso()).replace("T00:00:00", "").replace("T", " ")
    return str(value).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n").strip()


def _number(value: float, number_format: str) -> str:
    """A number as its format shows it; as it is where the format is out of the ordinary."""
    code = CONDITION.sub("", number_format.partition(";")[0])
    words = [next(filter(None, match.groups()), "") for match in QUOTED.finditer(code)]
    bare = QUOTED.sub("\0", code)
    match = CODE.search(bare)
    if match is None or "E" in bare or "/" in bare or abs(value) >= LARGEST:
        return _plain(value)
    places = match[1] or ""
    text = f"{value * 100 if match[2] else value:,.{len(places)}f}"
    optional = len(places) - len(places.rstrip("#?"))
    if optional:
        text = text[:-optional] + text[-optional:].rstrip("0")
        text = text.removesuffix(".")
    if "," not in match[0]:
        text = text.replace(",", "")
    whole = bare[: match.start()] + text + match[2] + bare[match.end() :]
    for word in words:
        whole = whole.replace("\0", word, 1)
    return whole.strip()


def _plain(value: float) -> str:
    """A number in a cell without a format."""
    if float(value).is_integer() and abs(value) < LARGEST:
        return str(int(value))
    return f"{value:.{SHOWN_DIGITS}g}".replace("e", "E")
