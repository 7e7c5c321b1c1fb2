from __future__ import annotations

from quiz.question.kinds import ShortAnswer
from tests.recipes.kit import LONE, asked, made


def test_the_verb_counts_in_its_forms() -> None:
    question = asked("cue_word", "the Port Authority")
    assert isinstance(question.body, ShortAnswer)
    assert question.body.accepted[:3] == ("confirmed", "confirm", "confirms")
    assert question.body.mark("Confirmed.") == 1
    assert question.body.mark("said") == 0


def test_said_shows_no_stance() -> None:
    assert not made("cue_word", LONE)
