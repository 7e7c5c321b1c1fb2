"""A bank on a corrected article: its evidence moved to the new text, and what no longer holds told apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quiz.bank import places
from quiz.bank.absence import Absences
from quiz.bank.align import align
from quiz.question.kinds import Choice, Multiple, SelectSentence

if TYPE_CHECKING:
    from quiz.article.records import Article, Span
    from quiz.bank.align import Alignment
    from quiz.bank.records import Bank
    from quiz.question.options import Evidence, Option
    from quiz.question.records import Question


@dataclass(frozen=True, slots=True)
class Doubt:
    """Evidence that a person has to look at."""

    number: int
    """The question's number in the old bank, from 1."""
    evidence: Evidence
    """The evidence, as it was."""
    code: str
    """``changed``, ``gone``, ``elsewhere``, ``outside`` or, for a stated absence that may be none now, ``absent``."""
    words: str = ""
    """What the corrected article has instead."""

    @property
    def holds(self) -> bool:
        """Whether the question may stay in the bank all the same."""
        return self.code == "absent"


@dataclass(frozen=True, slots=True)
class Rebased:
    """What became of a bank on a corrected article."""

    bank: Bank
    """The questions that hold, on the corrected article."""
    to_mend: tuple[Question, ...]
    """The questions that do not, as they were."""
    doubts: tuple[Doubt, ...]
    """Every piece of evidence to look at, in the order of the old bank."""
    restyled: int
    """Quotations that only follow the corrected article's quotation marks."""


def rebase(bank: Bank, article: Article, number: int = 1) -> Rebased:
    """Move everything that a bank quotes from one of its articles to the corrected text of that article.

    Words are looked for where they stood. Changed words are never taken over: their question is left to a person.

    Args:
        bank: the bank on the old text.
        article: the corrected text.
        number: which of the bank's articles it replaces, from 1.
    """
    old = bank.articles[number - 1]
    articles = (*bank.articles[: number - 1], article, *bank.articles[number:])
    if article.text == old.text:
        return Rebased(replace(bank, articles=articles) if article != old else bank, (), (), 0)
    mover = _Mover(old, article, number, align(old, article), Absences(old, article))
    moved = [(question, *mover.question(n, question)) for n, question in enumerate(bank.questions, 1)]
    doubts = tuple(doubt for _, _, found in moved for doubt in found)
    held = tuple(new for _, new, found in moved if all(doubt.holds for doubt in found))
    to_mend = tuple(before for before, _, found in moved if not all(doubt.holds for doubt in found))
    after = replace(bank, articles=articles, questions=held, provenance=None)
    return Rebased(after, to_mend, doubts, mover.restyled)


@dataclass(slots=True)
class _Mover:
    """One article being replaced by its corrected text."""

    old: Article
    """The old text."""
    new: Article
    """The corrected one."""
    article: int
    """Its number in the bank."""
    alignment: Alignment
    """What both have in common."""
    absences: Absences
    """What is new in the corrected text."""
    restyled: int = 0
    """Quotations whose marks were followed."""

    def question(self, number: int, question: Question) -> tuple[Question, list[Doubt]]:
        """The question on the corrected text, and what is doubtful about it."""
        doubts: list[Doubt] = []
        shown = self._all(question.evidence, number, doubts)
        body = question.body
        if isinstance(body, SelectSentence) and question.evidence[0].article == self.article:
            keys = tuple(one.span for one in shown if one.span)
            if not doubts:
                doubts += [Doubt(number, one, "outside") for one in shown if not self._selectable(one)]
            body = SelectSentence(keys, self.new.sentences, self.new.text)
        elif isinstance(body, Choice | Multiple):
            body = replace(body, options=tuple(self._option(one, number, doubts) for one in body.options))
        return replace(question, evidence=shown, body=body), doubts

    def _selectable(self, evidence: Evidence) -> bool:
        """Whether a sentence that can be selected holds some of the words."""
        return any(evidence.span and sentence.overlaps(evidence.span) for sentence in self.new.sentences)

    def _option(self, option: Option, number: int, doubts: list[Doubt]) -> Option:
        """An option with its evidence moved."""
        return replace(option, evidence=self._all(option.evidence, number, doubts))

    def _all(self, evidence: tuple[Evidence, ...], number: int, doubts: list[Doubt]) -> tuple[Evidence, ...]:
        """Several pieces of evidence moved; what is doubtful is noted and stays as it was."""
        moved = []
        for one in evidence:
            found = self._one(one, number) if one.article == self.article else one
            if isinstance(found, Doubt):
                doubts.append(found)
            moved.append(one if isinstance(found, Doubt) else found)
        return tuple(moved)

    def _one(self, evidence: Evidence, number: int) -> Evidence | Doubt:
        """One piece of evidence at its new place, or why it is in doubt."""
        if evidence.span is None:
            sentence = self.absences.now_there(evidence.text)
            return Doubt(number, evidence, "absent", sentence) if sentence else evidence
        paragraphs = places.paragraphs_of(evidence.text)
        same = places.find(paragraphs, self.new)
        spans = same or places.styled(paragraphs, self.new)
        span = self._place(evidence.span, paragraphs, spans)
        if span:
            self.restyled += not same
            return replace(evidence, text=span.of(self.new.text), span=span)
        instead = self.alignment.instead(evidence.span)
        if spans:
            return Doubt(number, evidence, "elsewhere")
        return Doubt(number, evidence, "changed" if instead else "gone", instead.of(self.new.text) if instead else "")

    def _place(self, span: Span, paragraphs: list[str], spans: list[Span]) -> Span | None:
        """The one place of several that is the old one; None where that cannot be said."""
        hull = self.alignment.hull(span)
        near = [one for one in spans if hull and one.overlaps(hull)]
        if near and hull:
            return min(near, key=lambda one: (abs(one.start - hull.start), one.start))
        lines = self._lines(span)
        kept = [one for one in spans if lines and self._line(one) == lines]
        if kept:
            return min(kept, key=lambda one: abs(one.start - span.start))
        alone = len(spans) == 1 and len(places.find(paragraphs, self.old)) == 1
        return spans[0] if alone else None

    def _lines(self, span: Span) -> tuple[str, int]:
        """The whole paragraph that a stretch of the old text begins in, and where in it."""
        line = self.old.paragraphs[self.old.paragraph_at(span.start) - 1]
        return line.of(self.old.text), span.start - line.start

    def _line(self, span: Span) -> tuple[str, int]:
        """Likewise in the corrected text."""
        line = self.new.paragraphs[self.new.paragraph_at(span.start) - 1]
        return line.of(self.new.text), span.start - line.start
