"""Writing: what is written is read back as it was, whatever the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings

from quiz.bank.read import read
from quiz.bank.write import is_edited, write
from tests.bank.banks import banks, shelf

if TYPE_CHECKING:
    from quiz.bank.records import Bank


@settings(max_examples=300)
@given(banks())
def test_every_bank_comes_back_as_it_was(bank: Bank) -> None:
    text = write(bank)
    assert read(text, shelf(*bank.articles)) == bank
    assert write(read(text, shelf(*bank.articles))) == text
    assert is_edited(text) == (bank.provenance is None)
