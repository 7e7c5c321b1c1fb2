"""Numbers written as news writes them are read back at their value."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.attribution.number_words import ONES, SCALES, TENS
from quiz.attribution.numerals import numerals

if TYPE_CHECKING:
    from decimal import Decimal

    from quiz.attribution.numerals import Numeral

BY_VALUE = {value: word for word, value in {**ONES, **TENS}.items()}


def only(text: str) -> Numeral:
    """The one number of a text."""
    (found,) = numerals(text, 0, len(text))
    return found


def in_words(n: int, *, joined: str = " and ") -> str:
    """A whole number as English writes it out."""
    for word, scale in reversed(SCALES.items()):
        if n >= scale:
            rest = n % scale
            link = ", " if rest >= 100 else joined
            return f"{in_words(n // scale, joined=joined)} {word}" + (link + in_words(rest) if rest else "")
    if n >= 100:
        return f"{BY_VALUE[n // 100]} hundred" + (joined + in_words(n % 100) if n % 100 else "")
    if n in BY_VALUE:
        return BY_VALUE[n]
    return f"{BY_VALUE[n - n % 10]}-{BY_VALUE[n % 10]}"


@given(st.integers(0, 10**12))
def test_digits_with_separators_keep_their_value(n: int) -> None:
    assert only(f"There were {n:,} geese.").value == n
    assert only(f"There were {n} geese.").value == n


@given(st.integers(1, 10**12 - 1))
def test_words_keep_their_value(n: int) -> None:
    found = only(f"They saw {in_words(n)} geese")
    assert found.value == n
    assert (found.start, found.end) == (len("They saw "), len(f"They saw {in_words(n)}"))


@given(
    st.decimals(0, 999, places=2, allow_nan=False, allow_infinity=False),
    st.sampled_from([" thousand", " million", " billion", " trillion", "bn", "m", "k"]),
    st.sampled_from("$€£"),
)
def test_money_keeps_its_value_exactly(n: Decimal, scale: str, sign: str) -> None:
    worth = {"bn": 10**9, "m": 10**6, "k": 10**3}.get(scale) or SCALES[scale.strip()]
    found = only(f"It cost {sign}{n}{scale}, they said.")
    assert (found.value, found.kind) == (Fraction(n) * worth, "money")


@given(st.decimals(0, 200, places=1), st.sampled_from(["%", " %", " per cent", " percent", "-per-cent"]))
def test_shares_keep_their_value(n: Decimal, sign: str) -> None:
    found = only(f"A rise of {n}{sign} came")
    assert (found.value, found.kind) == (Fraction(n), "share")


@given(st.integers(1, 99), st.integers(1, 900), st.sampled_from(["{}–{}", "{}-{}", "between {} and {}", "{} to {}"]))
def test_ranges_keep_both_ends(low: int, more: int, form: str) -> None:
    found = only(f"Of {form.format(low, low + more)} pages")
    assert (found.value, found.upto) == (Fraction(low), Fraction(low + more))


@given(st.text(max_size=80), st.text(alphabet=" 0123456789.,-–%$mbk½", max_size=40))
def test_any_text_gives_numbers_in_order_inside_it(text: str, digits: str) -> None:
    whole = text + digits
    found = list(numerals(whole, 0, len(whole)))
    assert all(0 <= n.start < n.end <= len(whole) for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half a million", 500_000),
        ("two and a half", Fraction(5, 2)),
        ("a million and a half", 1_500_000),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("2½", Fraction(5, 2)),
        ("three-quarters", Fraction(3, 4)),
        ("nine in 10", Fraction(9, 10)),
        ("3 hundred thousand", 300_000),
        ("a hundred and one", 101),
    ],
)
def test_forms_in_words(text: str, value: Fraction) -> None:
    assert only(f"There came {text} of them").value == value


@pytest.mark.parametrize("text", ["COVID-19", "F-16", "9/11", "24/7", "7:30", "the 1990s", "the 5th", "@user12", "G7"])
def test_names_dates_and_codes_are_no_numbers(text: str) -> None:
    assert list(numerals(text, 0, len(text))) == []
