"""The answers of a QTI 2 or 3 item: one small function for each interaction."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from quiz.bank.formats.plain import from_html
from quiz.bank.formats.qti.item_parts import markup
from quiz.bank.formats.qti.made import Made, digits, html
from quiz.bank.formats.records import Answer, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.bank.formats.qti.item_parts import Declared, Said
    from quiz.bank.formats.qti.reading import Reading
    from quiz.bank.formats.xml import Element

FEEDBACK = ("feedbackInline", "feedbackBlock")
PAIR = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """One interaction of an item, and what belongs to it."""

    interaction: Element
    """The interaction."""
    stem: str
    """The words before it, as HTML."""
    right: Declared
    """What is right."""
    said: Said
    """What is said afterwards."""
    reading: Reading
    """The file."""

    def picks(self, *names: str) -> dict[str, str]:
        """What can be picked, by its name, as HTML."""
        found = self.interaction.walk(*names)
        return {one.get("identifier"): markup(one, _silent) for one in found}

    def known(self, names: dict[str, str]) -> bool:
        """Whether the key names what is there; a name that leads nowhere is noted."""
        lost = [name for value, worth in self.right.worths.items() if worth > 0 for name in value.split()]
        lost = [name for name in lost if name not in names]
        if lost:
            self.reading.incoming.wrong("qti-key", self.interaction.place, name=lost[0])
        return not lost

    def options(self, names: dict[str, str]) -> tuple[Answer, ...]:
        """The options with their worth and what is said to them."""
        worth = self.right.worths
        return tuple(
            Answer(html(text), worth.get(name, Fraction(0)), html(self.said.single.get(name, "")))
            for name, text in names.items()
        )


def _silent(one: Element) -> str | None:
    """Nothing for feedback."""
    return "" if one.name in FEEDBACK else None


def choice(asked: Asked) -> Made | None:
    """Options of which one, or several, are picked."""
    names = asked.picks("simpleChoice", "inlineChoice")
    if not asked.known(names):
        return None
    several = asked.right.several and asked.interaction.get("maxChoices", "1") != "1"
    return Made("multiple" if several else "choice", asked.stem, asked.options(names))


def order(asked: Asked) -> Made | None:
    """Options in their right order."""
    names = asked.picks("simpleChoice")
    if set(asked.right.correct) != set(names):
        asked.reading.incoming.wrong("right-missing", asked.interaction.place)
        return None
    return Made("order", asked.stem, tuple(Answer(html(names[name])) for name in asked.right.correct))


def text(asked: Asked) -> Made:
    """Texts that count, or a number with what may be missing to it."""
    tolerance = asked.right.tolerance
    answers = tuple(
        _number(value, tolerance) if tolerance else Answer(Text(value), worth)
        for value, worth in asked.right.worths.items()
    )
    return Made("numerical" if tolerance else "short_answer", asked.stem, answers)


def _number(value: str, tolerance: tuple[Fraction, Fraction]) -> Answer:
    """A number and the span around it."""
    exact = digits(value)
    try:
        middle = Fraction(exact)
    except ValueError:
        return Answer(Text(exact), Fraction(1))
    low, high = middle - tolerance[0], middle + tolerance[1]
    return Answer(Text(exact), Fraction(1), span=(digits(str(float(low))), digits(str(float(high)))))


def match(asked: Asked) -> Made | None:
    """Two sets, or one, of which each has a partner."""
    sets = [
        {one.get("identifier"): markup(one, _silent) for one in side.all("simpleAssociableChoice")}
        for side in asked.interaction.all("simpleMatchSet")
    ]
    both = asked.picks("simpleAssociableChoice")
    if not asked.known(both):
        return None
    pairs = _pairs(asked)
    lefts, rights = sets if len(sets) == PAIR else ({one: both[one] for one, _ in pairs}, both)
    return _table(asked, dict(lefts), dict(rights), pairs)


def _pairs(asked: Asked) -> list[tuple[str, str]]:
    """The names that belong together."""
    values = [value.split() for value, worth in asked.right.worths.items() if worth > 0]
    return [(value[0], value[1]) for value in values if len(value) == PAIR]


def _table(asked: Asked, lefts: dict[str, str], rights: dict[str, str], pairs: list[tuple[str, str]]) -> Made | None:
    """Rows of a match; where one on the left has several partners, the sides change places."""
    if len({left for left, _ in pairs}) < len(pairs):
        lefts, rights, pairs = rights, lefts, [(right, left) for left, right in pairs]
    partners = dict(pairs)
    if len(partners) < len(pairs):
        return None
    rows = [(html(words), html(rights.get(partners[name], ""))) for name, words in lefts.items() if name in partners]
    for name, words in lefts.items():
        if name not in partners and name not in rights:
            asked.reading.incoming.lost("qti-nowhere", asked.interaction.place, text=from_html(words))
    taken = {*partners, *partners.values()}
    spares = [(Text(""), html(words)) for name, words in rights.items() if name not in taken]
    return Made("match", asked.stem, (), (*rows, *spares))


def gaps(asked: Asked) -> Made | None:
    """Words to put into gaps: a match of the gaps' numbers."""
    words = asked.picks("gapText")
    places = {one.get("identifier"): str(turn) for turn, one in enumerate(asked.interaction.walk("gap"), 1)}
    if not words or not asked.known(words | places):
        return None
    text = markup(asked.interaction, lambda one: _gap(one, places))
    asked.reading.incoming.lost("qti-blanks", asked.interaction.place)
    pairs = [(left, right) if left in places else (right, left) for left, right in _pairs(asked)]
    made = _table(asked, places, words, pairs)
    return Made("match", f"{asked.stem}<div>{text}</div>", (), made.pairs) if made else None


def _gap(one: Element, places: dict[str, str]) -> str | None:
    """A gap by its number; the words to choose from, and the prompt, are elsewhere."""
    if one.name == "gap":
        return f"[{places[one.get('identifier')]}]"
    return "" if one.name in ("gapText", "gapImg", "prompt") else None


FORMS: dict[str, Callable[[Asked], Made | None]] = {
    "choiceInteraction": choice,
    "inlineChoiceInteraction": choice,
    "orderInteraction": order,
    "textEntryInteraction": text,
    "matchInteraction": match,
    "associateInteraction": match,
    "gapMatchInteraction": gaps,
}
"""What is read in which way."""
