from __future__ import annotations

from quiz.question.kinds import Choice
from tests.recipes.kit import LONE, keys, made


def test_two_sources_times_two_verbs() -> None:
    for question in made("faithful_summary"):
        assert isinstance(question.body, Choice)
        assert len(question.body.options) == 4
        (key,) = keys(question)
        source = next(o for o in question.body.options if o.right).text.split(" that ")[0].rsplit(" ", 1)[0]
        assert sum(o.text.startswith(source.split(" confirmed")[0]) for o in question.body.options) == 2
        assert " that " in key


def test_a_denied_denial_is_no_option() -> None:
    assert all(" no " not in key for question in made("faithful_summary") for key in keys(question))


def test_one_source_alone_makes_no_question() -> None:
    assert not made("faithful_summary", LONE)
