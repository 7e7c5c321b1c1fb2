"""A test of QTI 2 or 3: its title, the order of its items, and what it says before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats.qti.item_parts import markup

if TYPE_CHECKING:
    from quiz.bank.formats.qti.reading import Reading
    from quiz.bank.formats.xml import Element

MINUTE = 60


def test(root: Element, reading: Reading) -> list[str]:
    """Take in what a test says; the paths of its items, in order."""
    reading.titles.append(root.get("title"))
    reading.languages.append(root.get("lang"))
    for limit in root.walk("timeLimits"):
        if limit.get("maxTime").isdecimal():
            reading.incoming.lost("qti-limit", limit.place, minutes=int(limit.get("maxTime")) // MINUTE)
    for draw in root.walk("selection"):
        reading.incoming.lost("qti-draw", draw.place, number=draw.get("select"))
    for block in root.walk("rubricBlock"):
        if not reading.article(block):
            reading.words(markup(block), block.get("label"), block.place)
    return [one.get("href") for one in root.walk("assessmentItemRef")]
