"""The tree of a GIFT file as items."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from quiz.bank.formats import moodle, settle
from quiz.bank.formats.gift.parse import parse
from quiz.bank.formats.gift.tree import Category, Number, Question
from quiz.bank.formats.records import Answer, Item, Text

if TYPE_CHECKING:
    from quiz.bank.formats.gift.tree import Answer as Given
    from quiz.bank.formats.gift.tree import Sheet, Words
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import Form, Place
    from quiz.bank.records import Bank


def read(incoming: Incoming) -> Bank:
    """The bank of a GIFT file."""
    sheet = parse(incoming.text())
    for slip in sheet.slips:
        incoming.wrong(slip.code, sheet.place(slip.at), words=slip.words)
    paths = [(sheet.place(one.at), one.path) for one in sheet.entries if isinstance(one, Category)]
    found = [(_item(one, sheet, incoming), one.name) for one in sheet.entries if isinstance(one, Question)]
    items = [item for item in moodle.named(found) if not moodle.is_article(item, incoming)]
    return settle.bank(incoming, items, moodle.title(paths, incoming))


def _item(question: Question, sheet: Sheet, incoming: Incoming) -> Item:
    """What a question says."""
    place = sheet.place(question.at)
    form, answers = _answers(question, sheet, place, incoming)
    return Item(
        place,
        form,
        _text(question.stem),
        answers=answers,
        pairs=tuple((_text(pair.left), _text(pair.right)) for pair in question.pairs),
        feedback=(_text(question.feedback),) if question.feedback else (),
        ident=question.ident,
        tags=question.tags,
    )


def _text(words: Words | None) -> Text:
    """Words of the tree."""
    return Text(words.text, words.markup) if words else Text("")


def _answers(question: Question, sheet: Sheet, place: Place, incoming: Incoming) -> tuple[Form, tuple[Answer, ...]]:
    """What a question asks for, and its answers."""
    match question.sort:
        case "verdict":
            wrong, right = map(_text, question.said)
            words = (("True", question.verdict), ("False", not question.verdict))
            return "choice", tuple(Answer(Text(text), Fraction(key), right if key else wrong) for text, key in words)
        case "choices":
            single = any(given.right for given in question.answers)
            answers = tuple(_option(given, sheet, incoming) for given in question.answers)
            if not single:
                moodle.summed((answer.worth for answer in answers), place, incoming)
            return ("choice" if single else "multiple"), answers
        case "short" | "numerical":
            form: Form = "short_answer" if question.sort == "short" else "numerical"
            return form, tuple(_typed(given, sheet, incoming) for given in question.answers)
        case "matching":
            return "match", ()
        case _:
            return question.sort, ()


def _worth(given: Given, sheet: Sheet, incoming: Incoming) -> Fraction:
    """What an answer is worth; a share that Moodle does not list is noted."""
    if given.weight is None:
        return Fraction(given.right)
    share = Fraction(given.weight) / 100
    if (worth := moodle.listed(share)) is None:
        worth = moodle.nearest(share)
        words = {"percent": moodle.percent(share), "meant": moodle.percent(worth)}
        incoming.told("moodle-weight", sheet.place(given.at), **words)
    return worth


def _option(given: Given, sheet: Sheet, incoming: Incoming) -> Answer:
    """An option."""
    said = Text("") if isinstance(given.said, Number) else _text(given.said)
    return Answer(said, _worth(given, sheet, incoming), _text(given.feedback))


def _typed(given: Given, sheet: Sheet, incoming: Incoming) -> Answer:
    """A text or a number that counts."""
    worth, feedback, said = _worth(given, sheet, incoming), _text(given.feedback), given.said
    if not isinstance(said, Number):
        words = moodle.typed(said.text, sheet.place(given.at), incoming)
        return Answer(Text(words), worth, feedback)
    if said.sort == "simple":
        return Answer(Text(f"{said.first:f}"), worth, feedback)
    if said.sort == "high-low":
        return Answer(Text(""), worth, feedback, (f"{said.first:f}", f"{said.second:f}"))
    span = (f"{said.first - said.second:f}", f"{said.first + said.second:f}")
    return Answer(Text(f"{said.first:f}"), worth, feedback, span)
