"""What the answers of an item mean here: one small function for each form."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING

from quiz.bank.formats.nearest import without_idle
from quiz.bank.formats.plain import plain
from quiz.question.fold import fold
from quiz.question.kinds import (
    VERDICTS,
    Categorise,
    Choice,
    Match,
    Multiple,
    Order,
    Pair,
    ShortAnswer,
    TrueFalseNotStated,
)
from quiz.question.kinds.short_answer import LONGEST
from quiz.question.options import Option

if TYPE_CHECKING:
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import Answer, Item, Text
    from quiz.question.kinds import Body

COUNTED = 50
"""Whole numbers of a range that are written out as accepted answers."""
FEWEST = 2
MOST = 200
"""Options, lines or accepted answers of a question: no student reads more."""


def settle(item: Item, told: list[str], incoming: Incoming) -> Body | None:
    """The item's kind with its data; words for a right answer are added to ``told``.

    None where it has no kind here, or something is wrong; both are noted.
    """
    if (count := max(len(item.answers), len(item.pairs))) > MOST:
        incoming.wrong("options-many", item.place, count=count, most=MOST)
        return None
    return _body(item, told, incoming)


def _body(item: Item, told: list[str], incoming: Incoming) -> Body | None:
    """The item's kind by its form."""
    match item.form:
        case "choice":
            return _choice(item, told, incoming)
        case "multiple":
            return _multiple(item, told, incoming)
        case "match" | "categorise":
            return _match(item, incoming)
        case "order":
            return _order(item, incoming)
        case "short_answer" | "numerical":
            return _short(item, told, incoming)
        case _:
            incoming.lost(f"item-{item.form}", item.place, type=item.form)
            return None


def _words(text: Text, item: Item, incoming: Incoming) -> str:
    """A text's words as one line."""
    return " ".join(plain(text, item.place, incoming).split())


def _choice(item: Item, told: list[str], incoming: Incoming) -> Choice | None:
    """One right option: the one worth most; what is worth a part counts as wrong."""
    best = max((answer.worth for answer in item.answers), default=Fraction(0))
    if best <= 0:
        incoming.wrong("right-missing", item.place)
        return None
    rights = [answer for answer in item.answers if answer.worth == best]
    for other in rights[1:]:
        incoming.lost("right-other", item.place, text=_words(other.text, item, incoming))
    kept = [answer for answer in item.answers if answer is rights[0] or answer.worth != best]
    options = _options(kept, {id(rights[0])}, item, told, incoming)
    if not options:
        return None
    verdicts = tuple(option.text for option in options) == VERDICTS
    return (TrueFalseNotStated if verdicts else Choice)(options)


def _multiple(item: Item, told: list[str], incoming: Incoming) -> Multiple | None:
    """Every option that is worth something is right."""
    rights = {id(answer) for answer in item.answers if answer.worth > 0}
    if not rights:
        incoming.wrong("right-missing", item.place)
        return None
    options = _options(list(item.answers), rights, item, told, incoming)
    return Multiple(options) if options else None


def _options(
    answers: list[Answer], rights: set[int], item: Item, told: list[str], incoming: Incoming
) -> tuple[Option, ...]:
    """The options; none where something is wrong with them."""
    options: list[Option] = []
    even = len({answer.worth for answer in answers if id(answer) in rights}) == 1
    for answer in answers:
        right, text = id(answer) in rights, _words(answer.text, item, incoming)
        if (right and not even) or (not right and answer.worth > 0):
            _note_part(answer, text, item, incoming, verdict="right" if right else "wrong")
        why = _words(answer.feedback, item, incoming)
        if right and why:
            told.append(why)
        options.append(Option(text, right, "" if right else why))
    return tuple(options) if _sound([option.text for option in options], item, incoming) else ()


def _note_part(answer: Answer, text: str, item: Item, incoming: Incoming, verdict: str) -> None:
    """Note that an answer worth a part is right or wrong here."""
    percent = f"{float(answer.worth * 100):.5f}".rstrip("0").rstrip(".")
    incoming.lost("part-worth", item.place, text=text, percent=percent, verdict=verdict)


def _sound(texts: list[str], item: Item, incoming: Incoming) -> bool:
    """Whether options can be told apart and there are two at least; what is wrong is noted."""
    if len(texts) < FEWEST:
        incoming.wrong("options-few", item.place)
    if not all(texts):
        incoming.wrong("option-blank", item.place)
    again = _twice(texts)
    for text in again:
        incoming.wrong("option-again", item.place, text=text)
    return len(texts) >= FEWEST and all(texts) and not again


def _twice(texts: list[str]) -> list[str]:
    """The texts that stand there more than once."""
    return sorted(text for text, count in Counter(texts).items() if text and count > 1)


def _match(item: Item, incoming: Incoming) -> Match | None:
    """Pairs; where a right side repeats they are classes."""
    pairs = tuple(Pair(_words(left, item, incoming), _words(right, item, incoming)) for left, right in item.pairs)
    lefts = [pair.left for pair in pairs if pair.left]
    if len(lefts) < FEWEST:
        incoming.wrong("pairs-few", item.place)
        return None
    if not all(pair.right for pair in pairs):
        incoming.wrong("option-blank", item.place)
        return None
    if again := _twice(lefts):
        for text in again:
            incoming.wrong("pair-again", item.place, text=text)
        return None
    rights = [pair.right for pair in pairs if pair.left]
    once = without_idle(pairs)
    if len({pair.right for pair in once}) < FEWEST:
        incoming.wrong("options-few", item.place)
        return None
    left, right = (_words(head, item, incoming) for head in item.heads)
    classes = item.form == "categorise" or len(set(rights)) < len(rights)
    return (Categorise if classes else Match)(once, (left, right))


def _order(item: Item, incoming: Incoming) -> Order | None:
    """Items in the order they stand in."""
    texts = [_words(answer.text, item, incoming) for answer in item.answers]
    return Order(tuple(texts)) if _sound(texts, item, incoming) else None


def _short(item: Item, told: list[str], incoming: Incoming) -> ShortAnswer | None:
    """Every answer that is fully right counts; of a range of numbers, the whole ones."""
    best = max((answer.worth for answer in item.answers), default=Fraction(0))
    accepted: list[str] = []
    for answer in item.answers:
        text = _words(answer.text, item, incoming)
        if answer.worth == best and best > 0:
            accepted += _counted(answer, text, item, incoming)
        elif text:
            _note_part(answer, text, item, incoming, verdict="wrong")
        if why := _words(answer.feedback, item, incoming):
            told.append(why)
    known = tuple(dict.fromkeys(text for text in accepted if fold(text)))
    if not known:
        incoming.wrong("right-missing", item.place)
    elif len(longest := max(known, key=len)) > LONGEST:
        incoming.wrong("answer-long", item.place, count=len(longest), most=LONGEST)
    else:
        return ShortAnswer(known)
    return None


def _counted(answer: Answer, text: str, item: Item, incoming: Incoming) -> list[str]:
    """The texts that count: for a range of numbers, the middle first and then every whole number in it."""
    if answer.span is None or answer.span[0] == answer.span[1]:
        return [text]
    try:
        low, high = (Decimal(number) for number in answer.span)
    except InvalidOperation:
        return [text]
    shown = list(dict.fromkeys([*([text] if text else []), *(_whole(low, high) or answer.span)]))
    incoming.lost("item-numerical", item.place, low=answer.span[0], high=answer.span[1], shown=", ".join(shown))
    return shown


def _whole(low: Decimal, high: Decimal) -> list[str]:
    """The whole numbers of a range; none where they are too many to write out."""
    if not (low.is_finite() and high.is_finite() and high - low < COUNTED):
        return []
    first, last = int(low.to_integral_value("ROUND_CEILING")), int(high.to_integral_value("ROUND_FLOOR"))
    return [str(number) for number in range(first, last + 1)]
