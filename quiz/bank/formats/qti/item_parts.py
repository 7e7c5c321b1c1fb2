"""The parts of a QTI 2 or 3 item: its words, what is right, and what is said afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from quiz.bank.formats.qti.classic_parts import number
from quiz.bank.formats.qti.made import BLANK
from quiz.bank.formats.xml import escaped

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.bank.formats.xml import Element

INTERACTION = "Interaction"
INLINE = ("textEntryInteraction", "inlineChoiceInteraction")
SPOKEN = ("feedbackInline", "feedbackBlock", "modalFeedback", "rubricBlock", "templateBlock", "templateInline")
TESTS = ("match", "equal", "stringMatch", "equalRounded")
BRANCHES = ("responseIf", "responseElseIf")


def markup(element: Element, replaced: Callable[[Element], str | None] = lambda _: None) -> str:
    """The content as HTML; an element for which there is a replacement is replaced."""
    pieces = []
    for one in element.content:
        if isinstance(one, str):
            pieces.append(escaped(one))
        elif (other := replaced(one)) is not None:
            pieces.append(other)
        else:
            attributes = "".join(f' {name}="{escaped(value)}"' for name, value in one.attributes.items())
            pieces.append(f"<{one.name}{attributes}>{markup(one, replaced)}</{one.name}>")
    return "".join(pieces)


def shown(element: Element) -> str:
    """The words a student reads first, as HTML: places to write are blanks, what is to pick from is left out."""
    holders: set[int] = set()
    _holds_blank(element, holders)
    return _shown(element, holders)


def _holds_blank(element: Element, holders: set[int]) -> bool:
    """Whether there is a place to write in an element; note each one in which there is."""
    inside = [_holds_blank(one, holders) for one in element.all()]
    if any(inside):
        holders.add(id(element))
    return any(inside) or element.name in INLINE


def _shown(element: Element, holders: set[int]) -> str:
    """The words of an element; a place to write that stands alone leaves no blank."""
    blank = BLANK if id(element) in holders and element.words.strip() else ""

    def stand_in(one: Element) -> str | None:
        if one.name in INLINE:
            return blank
        if one.name.endswith(INTERACTION) or one.name in SPOKEN:
            return ""
        return f"<{one.name}>{_shown(one, holders)}</{one.name}>" if id(one) in holders else None

    return markup(element, stand_in)


@dataclass(slots=True)
class Declared:
    """What is right for one response."""

    several: bool = False
    """Whether more than one value can be given."""
    correct: list[str] = field(default_factory=list)
    """The right values, in their order."""
    mapped: dict[str, Fraction] = field(default_factory=dict)
    """What values are worth."""
    tolerance: tuple[Fraction, Fraction] | None = None
    """By how much a number may be less and more."""

    @property
    def worths(self) -> dict[str, Fraction]:
        """What each value is worth, the best at one; the right ones first."""
        best = max(self.mapped.values(), default=Fraction(0))
        mapped = {key: worth / best for key, worth in self.mapped.items()} if best > 0 else {}
        if not self.correct:
            return mapped
        right = set(self.correct)
        return {**dict.fromkeys(self.correct, Fraction(1)), **{k: w for k, w in mapped.items() if k not in right}}


def declared(root: Element) -> dict[str, Declared]:
    """What is right, by the responses' names."""
    found: dict[str, Declared] = {}
    for one in root.all("responseDeclaration"):
        several = one.get("cardinality") in ("multiple", "ordered")
        values = [value.words.strip() for holder in one.all("correctResponse") for value in holder.all("value")]
        mapped = {
            entry.get("mapKey").strip(): worth
            for mapping in one.all("mapping")
            for entry in mapping.all("mapEntry")
            if (worth := number(entry.get("mappedValue"))) is not None
        }
        found[one.get("identifier")] = Declared(several, list(dict.fromkeys(filter(None, values))), mapped)
    for rules in root.all("responseProcessing"):
        for branch in rules.walk(*BRANCHES):
            _ruled(branch, found)
    return found


def _ruled(branch: Element, found: dict[str, Declared]) -> None:
    """Take in what one branch of the response processing says is right."""
    for test in branch.walk(*TESTS):
        variable, value = test.first("variable"), test.first("baseValue")
        one = found.get(variable.get("identifier")) if variable else None
        if one is None:
            continue
        if test.name == "equal" and test.get("toleranceMode") == "absolute":
            parts = [part for word in test.get("tolerance").split() if (part := number(word)) is not None]
            one.tolerance = (parts[0], parts[-1]) if parts else None
        if value and (worth := _score(branch)):
            one.mapped.setdefault(value.words.strip(), worth)


def _score(branch: Element) -> Fraction | None:
    """What a branch is worth; None where that is nothing, or not a plain number."""
    for outcome in branch.all("setOutcomeValue"):
        value = next(outcome.walk("baseValue"), None)
        if outcome.get("identifier").upper() == "SCORE" and value:
            worth = number(value.words)
            return worth if worth and worth > 0 else None
    return None


@dataclass(slots=True)
class Said:
    """What is said afterwards, as HTML."""

    general: list[str] = field(default_factory=list)
    """What everybody gets."""
    apart: list[str] = field(default_factory=list)
    """What is said after a right, or after a wrong answer alone."""
    single: dict[str, str] = field(default_factory=dict)
    """What is said to whoever picks something, by its name."""


def said(root: Element, body: Element) -> Said:
    """The feedback of an item, by whom it is for."""
    picks = {one.get("identifier") for one in body.walk() if one.name in ("simpleChoice", "inlineChoice", "hottext")}
    found = Said()
    for one in (*root.all("modalFeedback"), *body.walk("feedbackBlock", "feedbackInline")):
        text = markup(one.first("contentBody") or one)
        name = one.get("identifier")
        if not text.strip():
            continue
        if name in picks:
            found.single[name] = found.single.get(name, "") + text
        elif any(word in name.lower() for word in ("correct", "right", "wrong")):
            found.apart.append(text)
        else:
            found.general.append(text)
    return found
