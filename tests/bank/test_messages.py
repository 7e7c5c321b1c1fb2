"""docs/bank-format.md: its examples are read, its mistakes are the ones there are."""

from __future__ import annotations

import re

import pytest

from quiz.article.read import read as read_article
from quiz.bank.messages import MESSAGES
from quiz.bank.read import read
from quiz.bank.report import report
from quiz.bank.write import write
from quiz.errors import BankError
from quiz.question.kinds import KINDS
from quiz.question.records import SKILLS
from tests.bank.banks import shelf
from tests.conftest import ROOT

DOCUMENT = (ROOT / "docs" / "bank-format.md").read_text()
FIRST, *EXAMPLES = re.findall(r"^```bank\n(.*?)^```", DOCUMENT, re.MULTILINE | re.DOTALL)
FERRY = read_article((ROOT / "tests" / "cases" / "bank" / "harbour.txt").read_bytes(), "ferry.txt")
HEAD = FIRST[: FIRST.index("## ")]


def test_the_first_bank_is_read() -> None:
    (question,) = read(FIRST, shelf(FERRY)).questions
    assert question.rule == "Look for the name that stands with the quotation."


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_read_and_written_again(example: str) -> None:
    bank = read(HEAD + example, shelf(FERRY))
    assert read(write(bank), shelf(FERRY)) == bank


def test_the_examples_show_all_eight_kinds_under_their_names() -> None:
    kinds = [read(HEAD + example, shelf(FERRY)).questions[0].body.kind for example in EXAMPLES]
    headings = re.findall(r"^### (\w+)(?::|$)", DOCUMENT.split("## The line in braces")[0], re.MULTILINE)
    assert kinds == headings
    assert set(kinds) == set(KINDS)


def test_the_mistake_it_shows_is_told_in_these_words() -> None:
    slip = FIRST.replace("> We lose", "> We loose")
    with pytest.raises(BankError) as caught:
        read(slip, shelf(FERRY))
    assert report(caught.value, slip, "the-last-ferry.md") in DOCUMENT


def test_every_mistake_is_documented_and_every_documented_one_can_be_made() -> None:
    section = DOCUMENT[DOCUMENT.index("## What can go wrong") :]
    assert sorted(re.findall(r"^\| `([a-z-]+)`", section, re.MULTILINE)) == sorted(MESSAGES)


def test_every_kind_and_skill_is_named() -> None:
    assert all(f"`{name}`" in DOCUMENT for name in (*KINDS, *SKILLS))
