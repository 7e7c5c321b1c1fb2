"""Item-writing flaws, as the cases in tests/cases/checks/flaws.txt plant them: each flaw, and its good neighbours."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.checks.check import FLAWS
from quiz.question.kinds import Choice, Multiple
from quiz.question.options import Option
from quiz.question.records import Question

if TYPE_CHECKING:
    from quiz.article.records import Article

FILE = Path(__file__).parents[2] / "cases" / "checks" / "flaws.txt"
CASES = [block for block in re.split(r"\n(?=## )", FILE.read_text(encoding="utf-8")) if block.startswith("## ")]


def read_case(block: str) -> tuple[Question, set[str]]:
    """A heading, a stem after ``?``, right options after ``x``, wrong ones after ``-``, expected codes after ``=``."""
    parts: dict[str, list[str]] = {"?": [], "x": [], "-": [], "=": []}
    options = []
    for line in block.splitlines()[1:]:
        sign, _, rest = line.partition(" ")
        if sign in parts:
            parts[sign].append(rest)
        if sign in "x-" and line:
            options.append(Option(rest, right=sign == "x"))
    body = (Multiple if len(parts["x"]) > 1 else Choice)(tuple(options))
    return Question(id="", stem=parts["?"][0], body=body), set(" ".join(parts["="]).split())


@pytest.mark.parametrize("block", CASES, ids=[block.splitlines()[0][3:] for block in CASES])
def test_flaws_are_found_where_they_are_and_nowhere_else(block: str, article: Article) -> None:
    question, expected = read_case(block)
    found = [flaw for look in FLAWS for flaw in look(question, (article,))]
    assert {flaw.code for flaw in found} == expected
    assert all(flaw.message and flaw.fix for flaw in found)


def test_every_flaw_has_a_case() -> None:
    expected = {code for block in CASES for code in read_case(block)[1]}
    assert expected == {look.__name__.replace("_", "-") for look in FLAWS}
