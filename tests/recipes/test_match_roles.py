from __future__ import annotations

import pytest

from quiz.article.read import read
from quiz.checks.check import check
from quiz.recipes.plain import plain
from tests.recipes.kit import LONE, made, pins, rows

ROLES = """The bridge at Holm

Council leader Tora Vell said that the road was safe.
“Two pillars have cracks,” said Jonas Reet, a professor of engineering.
Shop owner Mona Teske said that her guests stayed away.
Salka Brun, 41, a driver for the Nordvik Line, said that the ferry was full.
"""


def test_each_person_has_the_role_beside_the_name() -> None:
    for question in made("match_roles", ROLES):
        table = rows(question)
        spare = table.pop("")
        assert len(table) == 3
        told = {
            "Tora Vell": "Council leader",
            "Jonas Reet": "Professor of engineering",
            "Mona Teske": "Shop owner",
            "Salka Brun": "Driver for the Nordvik Line",
        }
        assert table.items() < told.items()
        assert spare in set(told.values()) - set(table.values())
        assert all(any(name in words for words in pins(question)) for name in table)
        assert check(plain(question), (read(ROLES, "report.txt"),)) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a driver for the Nordvik Line", "his wife"),
        ("a driver for the Nordvik Line", "a driver from Holm, Nordvik"),
        ("a driver for the Nordvik Line", "a shop assistant"),
    ],
)
def test_a_role_that_is_torn_owned_or_like_another_is_left_out(old: str, new: str) -> None:
    for question in made("match_roles", ROLES.replace(old, new)):
        assert {"Mona Teske", "Salka Brun"} - set(rows(question))
        assert "" not in rows(question)


def test_too_few_roles_make_no_question() -> None:
    assert not made("match_roles", LONE)


LEANING = """The mill at Ebbing is to close.

Mayor Tora Vell said that the roof was wet. Ruben Aske, the group’s deputy director, said that the ovens were ready.

Ludo Vane, a baker from Holm, said that the flour was dry. Mona Teske, a miller in Tarn, said that the river was low.
"""


def test_a_role_that_leans_on_a_body_named_before_is_left_out() -> None:
    assert not any("roup’s" in side for q in made("match_roles", LEANING) for side in rows(q).values())
