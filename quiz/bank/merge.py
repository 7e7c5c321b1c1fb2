"""A file that is brought in a second time: what is new is added, what was changed is changed, the rest stays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quiz.bank.formats.fit import FOLDS, fit
from quiz.bank.formats.nearest import as_told
from quiz.question.identity import digest, with_ids

if TYPE_CHECKING:
    from quiz.bank.formats.format import Format
    from quiz.bank.records import Bank
    from quiz.question.records import Question


@dataclass(frozen=True, slots=True)
class Merged:
    """A bank with another one brought into it."""

    bank: Bank
    """The bank as it is now."""
    added: int
    """Questions that were not there before."""
    changed: int
    """Questions that were there and are now another way."""
    same: int
    """Questions that were there already as they are."""
    alone: int
    """Questions of the bank that are not in the file: they stay."""

    @property
    def told(self) -> str:
        """What happened, in words."""
        parts = [f"{self.added} added", f"{self.changed} changed", f"{self.same} as before"]
        return ", ".join(parts) + (f"; {self.alone} that are not in the file stay" if self.alone else "")


def merge(old: Bank, new: Bank, form: Format) -> Merged:
    """The old bank with the questions of a file in it, each in its old place; new ones stand at the end.

    A question is the same when it is what this format would carry of the old one. A changed one keeps its id and what
    the format has no place for: skill, difficulty, evidence.
    """
    matches = _Matches(old, form)
    questions = {question.id: question for question in with_ids(old.questions)}
    added: list[Question] = []
    changed, met = 0, set()
    for question in new.questions:
        own = matches.of(question)
        if own is None:
            added.append(replace(question, id="" if question.id in questions else question.id))
        elif own.id in met:
            continue
        else:
            met.add(own.id)
            if not matches.unchanged(question):
                changed += 1
                questions[own.id] = _updated(own, question, form)
    whole = with_ids((*questions.values(), *added))
    bank = replace(old, questions=whole, provenance=None if changed or added else old.provenance)
    return Merged(bank, len(added), changed, len(met) - changed, len(questions) - len(met))


class _Matches:
    """The old bank's questions by what a file may know of them."""

    def __init__(self, old: Bank, form: Format) -> None:
        """Fit each question as it would be written."""
        self.by_content: dict[str, Question] = {}
        self.by_id: dict[str, Question] = {}
        self.by_stem: dict[str, Question | None] = {}
        for question in with_ids(old.questions):
            self.by_id[question.id] = question
            stem = " ".join(question.stem.split())
            self.by_stem[stem] = None if stem in self.by_stem else question
            for fitted in fit(replace(old, questions=(question,)), form).bank.questions:
                self.by_content.setdefault(_content(fitted), question)

    def of(self, new: Question) -> Question | None:
        """The old question a new one is: the same one, or one with its id, or the only one with its stem."""
        return self.by_content.get(_content(new)) or self.by_id.get(new.id) or self.by_stem.get(new.stem)

    def unchanged(self, new: Question) -> bool:
        """Whether it is as the old one would be written."""
        return _content(new) in self.by_content


def _content(question: Question) -> str:
    """What a question says, apart from its id, in the kind its answers tell."""
    return digest(replace(question, id="", body=as_told(question.body)))


def _updated(old: Question, new: Question, form: Format) -> Question:
    """The new question under the old id, with what the format has no place for."""
    own = tuple(paragraph for paragraph in new.feedback if not paragraph.startswith(FOLDS))
    return replace(
        new,
        id=old.id,
        skill=new.skill if "skill" in form.carries else old.skill,
        difficulty=new.difficulty if "difficulty" in form.carries else old.difficulty,
        evidence=new.evidence if "evidence" in form.carries else old.evidence,
        feedback=(new.feedback if "evidence" in form.carries else own) if "feedback" in form.carries else old.feedback,
    )
