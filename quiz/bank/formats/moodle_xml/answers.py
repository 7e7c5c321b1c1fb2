"""What each type of question asks for, and its answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from quiz.bank.formats import moodle
from quiz.bank.formats.digits import decimal
from quiz.bank.formats.moodle_xml.texts import text, typed
from quiz.bank.formats.records import Answer, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import Form
    from quiz.bank.formats.xml import Element

GAP = re.compile(r"\[\[([0-9]{1,3})\]\]")
YES = ("1", "true", "yes")


@dataclass(frozen=True, slots=True)
class Given:
    """What a question asks for."""

    form: Form
    """In which form."""
    answers: tuple[Answer, ...] = ()
    """Its answers."""
    pairs: tuple[tuple[Text, Text], ...] = ()
    """What belongs together."""
    stem: Text | None = None
    """Its words, where they are not taken as they stand."""


Reads: TypeAlias = "Callable[[Element, Incoming], Given | None]"


def given(kind: str, question: Element, incoming: Incoming) -> Given | None:
    """What a question of this type asks for; None where nothing here asks the same."""
    reads = TYPES.get(kind)
    return reads(question, incoming) if reads else None


def _choice(question: Element, incoming: Incoming) -> Given:
    """Options; several can be picked where ``single`` says so."""
    options = tuple(_option(answer, incoming) for answer in question.all("answer"))
    single = question.first("single")
    if single is None or single.words.strip().lower() in YES:
        moodle.summed([max((option.worth for option in options), default=Fraction(0))], question.place, incoming)
        return Given("choice", options)
    moodle.summed((option.worth for option in options), question.place, incoming)
    return Given("multiple", options)


def _all_or_nothing(question: Element, incoming: Incoming) -> Given:
    """Options of which every right one has to be picked."""
    return Given("multiple", tuple(_option(answer, incoming) for answer in question.all("answer")))


def _statement(question: Element, incoming: Incoming) -> Given:
    """True, then false."""
    found = {typed(answer).lower(): _option(answer, incoming) for answer in question.all("answer")}
    named = [(name, found.get(name.lower(), Answer(Text(name)))) for name in ("True", "False")]
    return Given("choice", tuple(Answer(Text(name), answer.worth, answer.feedback) for name, answer in named))


def _short(question: Element, incoming: Incoming) -> Given:
    """Texts that count."""
    case = question.first("usecase")
    if case is not None and case.words.strip() in YES:
        incoming.lost("moodle-case", question.place)
    answers = []
    for answer in question.all("answer"):
        words = moodle.typed(typed(answer), answer.place, incoming)
        answers.append(Answer(Text(words), _worth(answer, incoming), text(answer.first("feedback"), incoming)))
    return Given("short_answer", tuple(answers))


def _numerical(question: Element, incoming: Incoming) -> Given:
    """Numbers with their tolerances."""
    if units := [typed_.words.strip() for typed_ in question.walk("unit_name") if typed_.words.strip()]:
        incoming.lost("moodle-units", question.place, units=", ".join(units))
    return Given("numerical", tuple(_number(answer, incoming) for answer in question.all("answer")))


def _number(answer: Element, incoming: Incoming) -> Answer:
    """A number that counts; a star stands for every other one."""
    words, tolerance = typed(answer), answer.first("tolerance")
    worth, feedback = _worth(answer, incoming), text(answer.first("feedback"), incoming)
    if words == "*":
        return Answer(Text(""), worth, feedback)
    near = tolerance.words.strip() if tolerance else ""
    middle, off = decimal(words.replace(",", ".")), decimal(near.replace(",", ".") or "0")
    if middle is None or off is None:
        incoming.wrong("moodle-number", answer.place, text=words)
        return Answer(Text(words), worth, feedback)
    span = (f"{middle - off:f}", f"{middle + off:f}") if off else None
    return Answer(Text(f"{middle:f}"), worth, feedback, span)


def _match(question: Element, incoming: Incoming) -> Given:
    """Pairs; a left side without words is a spare."""
    return Given("match", pairs=tuple(_pair(one, incoming) for one in question.all("subquestion")))


def _pair(one: Element, incoming: Incoming) -> tuple[Text, Text]:
    """A left side and its partner, which has a format only where it is dragged."""
    partner = one.first("answer")
    return text(one, incoming), text(partner, incoming, "html" if partner and partner.get("format") else "plain")


def _order(question: Element, incoming: Incoming) -> Given:
    """Lines in their right order."""
    return Given("order", tuple(Answer(text(answer, incoming)) for answer in question.all("answer")))


def _gaps(question: Element, incoming: Incoming) -> Given | None:
    """Gaps in the words, each with the word it takes: a match, or for a single gap a choice."""
    stem = text(question.first("questiontext"), incoming)
    words = [(typed(one), one.first("group")) for one in question.all("dragbox", "selectoption")]
    numbers = [int(found[1]) - 1 for found in GAP.finditer(stem.words)]
    if not numbers or not all(0 <= number < len(words) for number in numbers):
        return None
    groups = [group.words.strip() if group else "" for _, group in words]
    if len(numbers) == 1:
        key = numbers[0]
        kept = [n for n, group in enumerate(groups) if group == groups[key]]
        options = tuple(Answer(Text(words[n][0], "html"), Fraction(n == key)) for n in kept)
        return Given("choice", options, stem=Text(GAP.sub("_____", stem.words), stem.markup))
    labels = iter(range(1, len(numbers) + 1))
    marked = Text(GAP.sub(lambda _: f"({next(labels)}) _____", stem.words), stem.markup)
    pairs = [(Text(f"({n})"), Text(words[number][0], "html")) for n, number in enumerate(numbers, 1)]
    pairs += [(Text(""), Text(word, "html")) for n, (word, _) in enumerate(words) if n not in numbers]
    return Given("match", pairs=tuple(pairs), stem=marked)


def _option(answer: Element, incoming: Incoming) -> Answer:
    """One option."""
    return Answer(text(answer, incoming), _worth(answer, incoming), text(answer.first("feedback"), incoming))


def _worth(answer: Element, incoming: Incoming) -> Fraction:
    """What an answer is worth; a share that Moodle does not list is an error."""
    raw = answer.get("fraction", "0").strip()
    found = decimal(raw.replace(",", "."))
    share = None if found is None else moodle.listed(Fraction(found) / 100)
    if share is None:
        incoming.wrong("moodle-share", answer.place, percent=raw or "no")
    return share or Fraction(0)


TYPES: dict[str, Reads] = {
    "multichoice": _choice,
    "multichoiceset": _all_or_nothing,
    "truefalse": _statement,
    "shortanswer": _short,
    "numerical": _numerical,
    "matching": _match,
    "match": _match,
    "ddmatch": _match,
    "ordering": _order,
    "ddwtos": _gaps,
    "gapselect": _gaps,
    "essay": lambda *_: Given("essay"),
    "description": lambda *_: Given("description"),
}
"""The types that have a kind here, and the two that ask nothing a program can mark."""
