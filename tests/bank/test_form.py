"""The one form: what a teacher wrote comes out whole, and a second time nothing changes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.bank.read import read
from quiz.bank.write import is_edited, write
from quiz.question.identity import with_ids
from tests.bank.banks import article, banks, shelf

if TYPE_CHECKING:
    from quiz.bank.records import Bank

NEWS = article("The mill closes. “We are sad,” said Ada Voss.\nThe mill has stood here since 1911.\n")
BY_HAND = """---
title:   The mill
article: harbour.txt
---
## Who is
* (X) Ada Voss
* ( ) The mill
\t- A building, and it says
\t  nothing.


> “We are sad,”
> said Ada Voss

Look for the name
beside the quotation.

## Since when?
{difficulty=1 kind=short_answer}
=1911
= in 1911
> since 1911
## What came first? ##
3) the mill
9) the closing
"""
IN_FORM = """---
title: The mill
article: harbour.txt
language: en
---

## Who is
{#ID kind=choice}

- (x) Ada Voss
- ( ) The mill
  - A building, and it says nothing.

> “We are sad,” said Ada Voss

Look for the name beside the quotation.

## Since when?
{#ID kind=short_answer difficulty=1}

= 1911

= in 1911

> since 1911

## What came first?
{#ID kind=order}

1. the mill
2. the closing
"""


def in_form(bank: Bank) -> str:
    """The bank as it is written, an id on every question."""
    return write(replace(bank, questions=with_ids(bank.questions)))


def nameless(bank: Bank) -> Bank:
    """The bank without its ids."""
    return replace(bank, questions=tuple(replace(one, id="") for one in bank.questions))


def words(text: str) -> list[str]:
    """What a person wrote, mark by mark."""
    return re.findall(r"\w+", text)


def test_a_bank_by_hand_comes_out_in_the_one_form() -> None:
    text = in_form(read(BY_HAND, shelf(NEWS)))
    assert re.sub("#[0-9a-f]{12}", "#ID", text) == IN_FORM
    assert set(words(BY_HAND)) - {"X", "3", "9"} <= set(words(text))


@settings(max_examples=40)
@given(banks())
def test_a_second_time_nothing_changes(bank: Bank) -> None:
    text = in_form(bank)
    assert in_form(read(text, shelf(*bank.articles))) == text


@settings(max_examples=40)
@given(banks(), st.sampled_from(["\n", "\r\n", "\r"]), st.integers(1, 4), st.booleans())
def test_however_it_is_set_the_questions_are_the_same(bank: Bank, end: str, gap: int, bom: bool) -> None:  # noqa: FBT001 - drawn
    loose = "\ufeff" * bom + write(nameless(bank)).replace("\n\n", "\n" * (1 + gap)).replace("\n", end) + end
    before = read(loose, shelf(*bank.articles))
    text = in_form(before)
    after = read(text, shelf(*bank.articles))
    assert nameless(after) == nameless(before)
    assert all(one.id for one in after.questions)
    assert write(after) == text
    assert "\r" not in text


@settings(max_examples=40)
@given(banks())
def test_a_generated_bank_that_nobody_edited_stays_byte_for_byte(bank: Bank) -> None:
    text = in_form(bank)
    assert is_edited(text) == (bank.provenance is None)
    assert in_form(read(text.replace("\n", "\r\n"), shelf(*bank.articles))) == text
