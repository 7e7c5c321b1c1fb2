"""The questions of a Moodle XML file as items."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quiz.bank.formats import moodle, settle, xml
from quiz.bank.formats.moodle_xml import answers
from quiz.bank.formats.moodle_xml.texts import text
from quiz.bank.formats.records import Item

if TYPE_CHECKING:
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import Place
    from quiz.bank.records import Bank

USUAL = {
    "Your answer is correct.",
    "Your answer is partially correct.",
    "Your answer is incorrect.",
    "Well done!",
    "",
}
"""What Moodle says of itself to a right, a partly right and a wrong answer."""
VERDICTS = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
POINT = 1.0


def read(incoming: Incoming) -> Bank:
    """The bank of a Moodle XML file."""
    reader = _Reader(incoming)
    for element in xml.parts(incoming, {"quiz"}):
        reader.take(element)
    items = [item for item in moodle.named(reader.found) if not moodle.is_article(item, incoming)]
    return settle.bank(incoming, items, moodle.title(reader.paths, incoming))


@dataclass(slots=True)
class _Reader:
    """A file while it is read."""

    incoming: Incoming
    found: list[tuple[Item, str]] = field(default_factory=list)
    paths: list[tuple[Place, str]] = field(default_factory=list)
    verdicts: set[str] = field(default_factory=lambda: set(USUAL))

    def take(self, element: xml.Element) -> None:
        """Take in one child of the quiz."""
        kind = element.get("type")
        if element.name != "question":
            return
        if kind == "category":
            name = element.first("category", "text")
            self.paths.append((element.place, name.words.strip() if name else ""))
        elif not kind:
            self.incoming.wrong("moodle-type", element.place)
        elif given := answers.given(kind, element, self.incoming):
            self.found.append((self._item(element, given), _words(element, "name", "text")))
            self._told(element, given.form)
        else:
            self.incoming.lost("item-other", element.place, type=kind)

    def _item(self, element: xml.Element, given: answers.Given) -> Item:
        """What a question says."""
        feedback = text(element.first("generalfeedback"), self.incoming)
        return Item(
            element.place,
            given.form,
            given.stem or text(element.first("questiontext"), self.incoming),
            given.answers,
            given.pairs,
            feedback=(feedback,) if feedback.words else (),
            ident=_words(element, "idnumber"),
            tags=tuple(
                words for tag in element.all("tags") for one in tag.all("tag") if (words := _words(one, "text"))
            ),
        )

    def _told(self, element: xml.Element, form: str) -> None:
        """Note what has no place here."""
        place, lost = element.place, self.incoming.lost
        if hints := sum(1 for hint in element.all("hint") if _words(hint, "text") or hint.first("hintcontent")):
            lost("moodle-hints", place, count=hints)
        grade = _words(element, "defaultgrade")
        if form not in ("description", "essay") and _number(grade) != POINT:
            lost("moodle-grade", place, grade=f"{_number(grade):g}")
        if _words(element, "hidden") == "1":
            self.incoming.told("moodle-hidden", place)
        for name in VERDICTS:
            said = text(element.first(name), self.incoming)
            words = settle.one_line(said, place, self.incoming)
            if words not in self.verdicts:
                self.verdicts.add(words)
                lost("moodle-verdict", place, text=words)


def _words(element: xml.Element, *path: str) -> str:
    """The words of a child; empty where there is none."""
    found = element.first(*path)
    return found.words.strip() if found else ""


def _number(words: str) -> float:
    """A number of points; one where none is given."""
    try:
        return float(words.replace(",", ".")) if words else POINT
    except ValueError:
        return POINT
