from __future__ import annotations

import pytest

from tests.attribution.cases import Case, cases, lines

ALL = list(cases())


@pytest.mark.parametrize("case", ALL, ids=lambda c: f"{c.file}: {c.title}")
def test_finds_exactly_what_the_case_says(case: Case) -> None:
    assert list(lines(case.text, case.file)) == list(case.expected)


def test_every_kind_of_case_has_three_at_least() -> None:
    counts = {case.file: sum(c.file == case.file for c in ALL) for case in ALL}
    assert {name: n for name, n in counts.items() if n < 3} == {}
