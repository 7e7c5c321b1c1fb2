"""Bringing a file in again: nothing twice, changes in their place, and what the file has no room for kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given

from quiz.bank.formats import FORMATS, Format, bring, fit, written
from quiz.bank.merge import merge
from quiz.bank.records import Bank
from quiz.question.kinds import Choice
from quiz.question.options import Option
from quiz.question.records import Question
from tests.bank.banks import banks
from tests.bank.formats.trips import reread

AIKEN = FORMATS["aiken"]
BOTH_WAYS = pytest.mark.parametrize("form", [f for f in FORMATS.values() if f.read and f.write], ids=lambda f: f.name)


def choice(stem: str, *texts: str, right: str = "The director") -> Question:
    options = tuple(Option(text, text == right) for text in ("The director", *texts))
    return Question("", stem, Choice(options), skill="attribution", difficulty=2)


OLD = Bank("The ferry", (), (choice("Who counts?", "The council"), choice("Who sings?", "A fisher")))


def again(bank: Bank, form: Format) -> Bank:
    """What comes back of a bank that was written in this format."""
    return bring(f"x{form.ending}", written(fit(bank, form), form), form)[0]


def test_a_new_question_is_added_and_the_others_stay_as_they_are() -> None:
    new = replace(OLD, questions=(choice("Who knows?", "Nobody"), *OLD.questions[:1]))
    merged = merge(OLD, again(new, AIKEN), AIKEN)
    assert [one.stem for one in merged.bank.questions] == ["Who counts?", "Who sings?", "Who knows?"]
    assert merged.told == "1 added, 0 changed, 1 as before; 1 that are not in the file stay"


def test_a_changed_question_keeps_its_id_and_what_the_file_has_no_room_for() -> None:
    new = replace(OLD, questions=(choice("Who counts?", "The council", right="The council"), OLD.questions[1]))
    first = merge(OLD, again(OLD, AIKEN), AIKEN).bank
    merged = merge(first, again(new, AIKEN), AIKEN)
    assert (merged.changed, merged.same, merged.added) == (1, 1, 0)
    assert merged.bank.questions[0].body.key == 1
    assert [(one.id, one.skill, one.difficulty) for one in merged.bank.questions] == [
        (one.id, one.skill, one.difficulty) for one in first.questions
    ]


@BOTH_WAYS
@given(bank=banks())
def test_bringing_in_what_was_written_changes_nothing(form: Format, bank: Bank) -> None:
    bank = reread(bank) if "article" in form.carries else bank
    assume(fit(bank, form).bank.questions)
    merged = merge(bank, again(bank, form), form)
    assert (merged.added, merged.changed) == (0, 0)
    assert merged.bank.provenance == bank.provenance
