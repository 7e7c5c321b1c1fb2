"""Mistakes that teachers make, and the exact words they get: each case is a text in tests/cases/bank."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.article.read import read as read_article
from quiz.bank.messages import MESSAGES
from quiz.bank.read import read
from quiz.bank.report import report
from quiz.errors import BankError, Finding, NotFoundError
from tests.conftest import ROOT

if TYPE_CHECKING:
    from quiz.article.records import Article

FOLDER = ROOT / "tests" / "cases" / "bank"
CASE = re.compile(r"^(?P<title>.+)\n\.\n(?P<bank>(?:.*\n)*?)\.\n(?P<says>(?:.*\n)*?)\.$", re.MULTILINE)
CASES = [
    pytest.param(case["bank"], case["says"], id=f"{path.stem}: {case['title']}")
    for path in sorted(FOLDER.rglob("*.md"))
    for case in CASE.finditer(path.read_text())
]


def supplied(name: str) -> Article:
    """An article that lies beside the cases."""
    path = FOLDER / name
    if path.suffix != ".txt" or not path.exists():
        raise NotFoundError(name)
    return read_article(path.read_bytes(), name)


def said(bank: str) -> str:
    """What reading a bank says."""
    try:
        read(bank, supplied)
    except BankError as error:
        return report(error, bank, "ferry.md")
    return "(no finding)\n"


@pytest.mark.parametrize(("bank", "says"), CASES)
def test_a_mistake_is_told_where_it_stands_with_one_thing_to_do(bank: str, says: str) -> None:
    assert said(bank) == says


@pytest.mark.parametrize("code", sorted(set(MESSAGES) - {"bank-long"}))
def test_every_finding_has_a_case_but_the_one_that_is_too_long_for_it(code: str) -> None:
    assert any(f"[{code}]\n" in case.values[1] for case in CASES if isinstance(case.values[1], str))


def test_windows_line_ends_and_a_byte_order_mark_change_no_place() -> None:
    for case in CASES:
        bank, says = map(str, case.values)
        assert said("\ufeff" + bank.replace("\n", "\r\n")) == says


@given(st.text(), st.integers(1, 400))
def test_any_line_can_be_shown(line: str, column: int) -> None:
    text = " ".join(line.split("\n"))
    error = BankError((Finding(1, min(column, len(text) + 1), "no-question", "cause", "fix"),))
    shown = report(error, text, "bank.md").split("\n")
    assert shown[0].startswith("bank.md:1:")
    assert all(len(one) <= 104 for one in shown[1:])


def test_one_mistake_is_one_message() -> None:
    told = {path.stem: CASE.search(path.read_text()) for path in sorted((FOLDER / "mistakes").glob("*.md"))}
    assert len(told) >= 40
    two = {"unknown-kind-and-skill", "long-dash-at-the-top", "options-indented-with-tabs"}
    several = {name for name, case in told.items() if case and case["says"].count("ferry.md:") > 1}
    assert several <= two


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_no_message_speaks_as_programs_do(code: str) -> None:
    words = " ".join(MESSAGES[code]).replace("true_false_not_stated", "").casefold()
    assert not re.search(r"front matter|attribute|token|pars(?:e|ing)|syntax|invalid|string|expected", words)
