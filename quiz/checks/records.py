"""What a check has to say: one flaw, in words that a teacher can act on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from quiz.article.records import Article
from quiz.question.records import Question

Severity = Literal["reject", "warn"]


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong with a question, or with a set of them."""

    code: str
    """Stable name, the same as the file that finds it: ``clang``."""
    message: str
    """What is wrong, in plain words."""
    fix: str = ""
    """One thing to do about it."""
    severity: Severity = "reject"
    """Whether it keeps the question out, or is for a teacher to decide."""
    questions: tuple[int, ...] = ()
    """For a set of questions: the positions, from 0, of those concerned; the last of them is the one to drop."""


Articles: TypeAlias = tuple[Article, ...]
"""What a question is asked on: evidence says which of them, from 1."""

Check: TypeAlias = Callable[[Question, Articles], Iterator[Flaw]]
"""Looks at one question."""

Slots: TypeAlias = tuple[frozenset[str], ...]
"""What is right, slot by slot: one slot for a choice, one a row for a match."""

Deriver: TypeAlias = Callable[[Question, Article], Slots]
"""Finds what is right a second time; no slots where the words do not tell."""

Comparer: TypeAlias = Callable[[Question, Articles], Slots]
"""The same for a question across articles."""

SetCheck: TypeAlias = Callable[[Sequence[Question], Articles], Iterator[Flaw]]
"""Looks at a whole bank."""
