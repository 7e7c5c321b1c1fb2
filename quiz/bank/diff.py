"""What an edit changes, and for whom: who has answered, who has yet to answer, who only reads results."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.bank import wording
from quiz.bank.flips import Flip, flips
from quiz.bank.versions import SAME, matched

if TYPE_CHECKING:
    from quiz.bank.records import Bank
    from quiz.question.records import Question


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one question."""

    stem: str
    """What is asked; for a question that is gone, what was asked."""
    id: str
    """Its id; empty where it has none yet."""
    number: int | None
    """Its number in the new bank, from 1; None when it is gone."""
    before: int | None
    """Its number in the old bank; None when it is new."""
    moved: bool = False
    """Whether it stands elsewhere among the questions that were there."""
    flips: tuple[Flip, ...] = ()
    """Answers given that would get another mark."""
    answered: tuple[str, ...] = ()
    """What else matters to whoever has answered, a sentence each."""
    to_come: tuple[str, ...] = ()
    """What whoever has yet to answer reads otherwise."""
    teachers: tuple[str, ...] = ()
    """What is seen in results and on the teacher's pages only."""

    @property
    def what(self) -> str:
        """``new``, ``gone``, ``changed``, ``moved`` or ``same``."""
        if self.number is None or self.before is None:
            return "gone" if self.number is None else "new"
        if self.flips or self.answered or self.to_come or self.teachers:
            return "changed"
        return "moved" if self.moved else "same"


@dataclass(frozen=True, slots=True)
class Diff:
    """What an edit changes in a bank."""

    about: tuple[str, ...]
    """What changed at its top: title, language, articles."""
    changes: tuple[Change, ...]
    """Every question in the order of the new bank, those that are gone last."""

    def of(self, what: str) -> tuple[Change, ...]:
        """The questions of which this became."""
        return tuple(change for change in self.changes if change.what == what)

    @property
    def marks_change(self) -> bool:
        """Whether any answer given would get another mark."""
        return any(change.flips or change.answered for change in self.changes)


def diff(old: Bank, new: Bank) -> Diff:
    """What became of every question; they are told by their ids, else by what they ask, else by their words."""
    pairs = matched(new.questions, old.questions, (lambda question: question.id or object(), *SAME))
    stay = _in_turn([pairs[place] for place in sorted(pairs)])
    changes = [
        _change(n, one, pairs[n], old.questions[pairs[n]], moved=pairs[n] not in stay)
        if n in pairs
        else Change(one.stem, one.id, n + 1, None)
        for n, one in enumerate(new.questions)
    ]
    left = set(pairs.values())
    gone = [Change(one.stem, one.id, None, n + 1) for n, one in enumerate(old.questions) if n not in left]
    return Diff(wording.about(old, new), (*changes, *gone))


def _change(n: int, new: Question, m: int, old: Question, *, moved: bool) -> Change:
    """What became of a question that is in both."""
    renamed = wording.renamed(old.body, new.body)
    return Change(
        stem=new.stem,
        id=new.id or old.id,
        number=n + 1,
        before=m + 1,
        moved=moved,
        flips=flips(old.body, new.body, renamed),
        answered=wording.answered(old.body, new.body),
        to_come=wording.to_come(old, new, renamed),
        teachers=wording.teachers(old, new, renamed),
    )


def _in_turn(places: list[int]) -> set[int]:
    """As many of the places as stand in their old order: the others were moved."""
    ends: list[int] = []
    lengths: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
        lengths.append(at + 1)
    kept, want = set(), len(ends)
    for place, length in zip(reversed(places), reversed(lengths), strict=True):
        if length == want:
            kept.add(place)
            want -= 1
    return kept
