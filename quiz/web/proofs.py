"""What proves a key or a reason, as the pages with keys show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.web.context import found_in
from quiz.web.evidence import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.article.records import Span
    from quiz.bank.records import Bank
    from quiz.question.options import Evidence
    from quiz.web.evidence import Quoted


@dataclass(frozen=True, slots=True)
class Proof:
    """What proves a key or a reason."""

    part: int
    """Which article, from 1."""
    words: tuple[Quoted, ...]
    """Its words, those of one sentence as one stretch."""


def proofs_of(bank: Bank) -> Callable[[tuple[Evidence, ...]], list[Proof]]:
    """Gives the proofs of a piece of evidence of this bank."""

    def proofs(evidence: tuple[Evidence, ...]) -> list[Proof]:
        parts: dict[int, list[Span]] = {}
        for one in evidence:
            if one.span is not None:
                parts.setdefault(one.article, []).append(one.span)
        return [Proof(part, quoted(found_in(bank.articles[part - 1]), spans)) for part, spans in parts.items()]

    return proofs
