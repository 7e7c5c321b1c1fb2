"""Drawing questions for readers, and telling what they found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.audit.draw import ARTICLES, EACH, draw, form, seeds, sheet
from bench.audit.tell import keep, kept, lines, pairs
from bench.audit.verdicts import ASKED, COLUMNS, Verdict, read
from quiz.attribution.corpus import Row
from tests.recipes.kit import BRIDGE, QUIET

if TYPE_CHECKING:
    from pathlib import Path

    from bench.audit.draw import Drawn

VERDICTS = st.builds(
    Verdict, st.from_regex(r"[a-z0-9_-]{1,8}", fullmatch=True), st.just("0"), st.tuples(*[st.booleans()] * 5)
)


@pytest.fixture(scope="module")
def drawn() -> list[Drawn]:
    return list(draw([Row(1, "bridge", BRIDGE), Row(2, "quiet", QUIET)], 7))


def test_a_round_has_a_seed_of_its_own_and_150_questions() -> None:
    assert len(set(seeds().values())) == len(seeds())
    assert ARTICLES * EACH == 150


def test_an_article_with_too_few_questions_is_left_out(drawn: list[Drawn]) -> None:
    assert [(one.name, len(one.questions)) for one in drawn] == [("bridge", 3)]
    assert [one.questions for one in draw([Row(1, "bridge", BRIDGE)], 7)] == [drawn[0].questions]


def test_a_sheet_has_all_that_a_reader_needs(drawn: list[Drawn]) -> None:
    told = sheet(drawn)
    assert BRIDGE.strip() in told
    for question in drawn[0].questions:
        for words in (question.stem, question.id, question.feedback[0], *(e.text for e in question.evidence)):
            assert words in told
    assert told.count("\nKey: ") >= 3


def test_a_form_names_questions_and_holds_no_words_of_theirs(drawn: list[Drawn]) -> None:
    head, *rows = form(drawn).splitlines()
    assert head.split("\t") == list(COLUMNS)
    assert [row.split("\t")[:2] for row in rows] == [["bridge", q.id] for q in drawn[0].questions]


def fill(path: Path, *rows: str) -> Path:
    path.write_text("\n".join(("\t".join(COLUMNS), *rows)) + "\n", encoding="utf-8")
    return path


def test_shares_and_agreement_are_told_and_notes_are_not(tmp_path: Path) -> None:
    first = fill(tmp_path / "a.tsv", "x\t1\tyes\tyes\tyes\tyes\tyes\ta secret", "x\t2\tno\tyes\tyes\tyes\tno\t")
    second = fill(tmp_path / "b.tsv", "x\t2\tno\tyes\tyes\tyes\tyes", "x\t1\tYes\tyes\tyes\tyes\tyes")
    both = pairs(first, second)
    keep(both, tmp_path / "kept.tsv")
    assert kept(tmp_path / "kept.tsv") == both
    told = "\n".join(lines(1, both))
    assert "secret" not in told + (tmp_path / "kept.tsv").read_text(encoding="utf-8")
    assert "| the key is right by the article | 50.0% (1) | 50.0% | 50.0% | all | 1.00 |" in told
    assert "| you would use it in class as it is | 50.0% (1) | 50.0% | 100.0% | 70 % | 0.00 |" in told
    assert "- `x` `2`: key, use" in told


@pytest.mark.parametrize("row", ["x\t1\tyes\tyes\tyes\tyes\t", "x\t1\tyes\tyes\tmaybe\tyes\tyes", "x\t1\tyes"])
def test_a_form_that_is_not_filled_in_is_named_with_its_line(tmp_path: Path, row: str) -> None:
    with pytest.raises(ValueError, match=r"a\.tsv:2: every verdict is yes or no"):
        read(fill(tmp_path / "a.tsv", row))


def test_two_readers_read_the_same_questions(tmp_path: Path) -> None:
    yes = "\tyes" * len(ASKED)
    with pytest.raises(ValueError, match="Only one reader has 2 of x"):
        pairs(fill(tmp_path / "a.tsv", f"x\t1{yes}"), fill(tmp_path / "b.tsv", f"x\t1{yes}", f"x\t2{yes}"))


@given(st.lists(VERDICTS, unique_by=lambda v: v.article, min_size=1))
def test_what_is_kept_reads_back(tmp_path_factory: pytest.TempPathFactory, told: list[Verdict]) -> None:
    path = tmp_path_factory.mktemp("audit") / "kept.tsv"
    keep([(one, one) for one in told], path)
    assert kept(path) == [(one, one) for one in told]
