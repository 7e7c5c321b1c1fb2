"""What is written as QTI comes back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from quiz.bank.formats import FORMATS, Format, bring, fit, written
from tests.bank.banks import banks
from tests.bank.formats.trips import goes_and_comes_back

if TYPE_CHECKING:
    from quiz.bank.records import Bank

NAMES = [name for name in FORMATS if name.startswith("qti")]
EACH = pytest.mark.parametrize("form", [FORMATS[name] for name in NAMES], ids=NAMES)


@EACH
@given(bank=banks())
def test_what_is_written_comes_back(form: Format, bank: Bank) -> None:
    goes_and_comes_back(bank, form)


@EACH
@given(bank=banks())
def test_the_same_bank_gives_the_same_bytes_and_tells_its_format(form: Format, bank: Bank) -> None:
    fitted = fit(bank, form)
    data = written(fitted, form)
    assert data == written(fit(bank, form), form)
    assert form.looks("bank.zip", data)
    if fitted.bank.questions:
        assert bring("bank.zip", data)[0] == bring("bank.zip", data, form)[0]
