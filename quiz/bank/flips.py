"""What an edit does to answers that were given: which of them would get another mark."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from quiz.question.kinds import Choice, Match, Multiple, Order, SelectSentence, ShortAnswer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.question.kinds import Body


@dataclass(frozen=True, slots=True)
class Flip:
    """An answer, or a part of one, that counts otherwise than before."""

    answer: str
    """What was answered, in words."""
    before: Fraction
    """What it was worth, of 1."""
    after: Fraction | None
    """What it is worth; None where it can no longer be given."""

    @property
    def words(self) -> str:
        """What happened to it, as a sentence."""
        if self.after is None:
            return f"“{self.answer}” can no longer be answered; it was {_worth(self.before)}."
        return f"“{self.answer}” was {_worth(self.before)} and is {_worth(self.after)} now."


def _worth(mark: Fraction) -> str:
    """A mark in a word."""
    return {Fraction(0): "wrong", Fraction(1): "right"}.get(mark, f"worth {mark}")


def flips(old: Body, new: Body, renamed: Mapping[str, str]) -> tuple[Flip, ...]:
    """Every answer to the old question that would get another mark from the new one, in the old one's order.

    Args:
        old: what the question was.
        new: what it is.
        renamed: options that only read otherwise now.
    """
    if old.kind != new.kind:
        return ()
    before, after = _worths(old), _worths(new)
    found = []
    for answer, worth in before.items():
        now = after.get(renamed.get(answer, answer), _unlisted(old, new, answer))
        if now != worth and (now is not None or not isinstance(old, Match | Order)):
            found.append(Flip(answer, worth, now))
    if not isinstance(old, Choice | Multiple):
        for answer in (answer for answer in after if answer not in before):
            was = _unlisted(new, old, answer)
            if was is not None and was != after[answer]:
                found.append(Flip(answer, was, after[answer]))
    return tuple(found)


def _worths(body: Body) -> dict[str, Fraction]:
    """What each answer is worth that can be told from others; for several picks, each by itself."""
    match body:
        case Choice() | Multiple():
            return {option.text: Fraction(option.right) for option in body.options}
        case ShortAnswer():
            return dict.fromkeys(body.accepted, Fraction(1))
        case SelectSentence():
            return dict.fromkeys(_right_sentences(body), Fraction(1))
        case Match():
            return {f"{row.left} → {row.right}": Fraction(1) for row in body.rows}
        case Order():
            return {" → ".join(body.items): Fraction(1)}
        case _:
            raise TypeError(f"Nobody knows what answers to the kind {body.kind} are worth.")


def _unlisted(old: Body, new: Body, answer: str) -> Fraction | None:
    """What an answer is worth that the new question does not list; None where it cannot be given."""
    match new:
        case ShortAnswer():
            return new.mark(answer)
        case SelectSentence():
            return Fraction(0) if answer in new.shown else None
        case Match():
            left, _, right = answer.rpartition(" → ")
            return Fraction(0) if left in {row.left for row in new.rows} and right in new.shown else None
        case Order() if isinstance(old, Order) and sorted(old.items) == sorted(new.items):
            return new.mark(tuple(old.items.index(item) for item in new.shown))
        case _:
            return None


def _right_sentences(body: SelectSentence) -> Iterable[str]:
    """The words of every sentence that is right."""
    return [s.of(body.text) for s in body.sentences if any(s.overlaps(key) for key in body.keys)]
