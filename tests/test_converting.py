"""quiz convert: from another system and back, on real files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desk import desk, run
from tests.test_library import BANK

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["desk"]

FERRY = "Who says that the ferry loses money?\nA. The director\nB. The council\nANSWER: A\n"


def test_a_file_becomes_a_bank_document_and_again_adds_nothing(desk: Path) -> None:
    (desk / "ferry.txt").write_text(FERRY)
    first = run("convert", desk / "ferry.txt", desk / "ferry.md")
    assert (first.exit_code, first.output) == (0, f"{desk / 'ferry.md'}: 1 question\n")
    before = (desk / "ferry.md").read_bytes()
    again = run("convert", desk / "ferry.txt", desk / "ferry.md")
    assert again.output == f"{desk / 'ferry.md'}: 0 added, 0 changed, 1 as before\n"
    assert (desk / "ferry.md").read_bytes() == before


def test_a_changed_file_says_so(desk: Path) -> None:
    (desk / "ferry.txt").write_text(FERRY)
    run("convert", desk / "ferry.txt", desk / "ferry.md")
    (desk / "ferry.txt").write_text(FERRY.replace("ANSWER: A", "ANSWER: B"))
    told = run("convert", desk / "ferry.txt", desk / "ferry.md")
    assert "0 added, 1 changed, 0 as before" in told.output
    assert "- (x) The council" in (desk / "ferry.md").read_text()


def test_what_does_not_come_along_is_told_before_anything_is_written(desk: Path) -> None:
    source, target = desk / "question_banks" / "mine.md", desk / "mine.txt"
    source.write_text(BANK)
    told = run("convert", source, target, "--to", "aiken", "--dry-run")
    assert told.exit_code == 0
    assert "the article: left out" in told.stderr
    assert not target.exists()
    run("convert", source, target, "--to", "aiken")
    assert "ANSWER: " in target.read_text()


def test_a_file_with_an_error_changes_nothing(desk: Path) -> None:
    (desk / "ferry.txt").write_text(FERRY.replace("ANSWER: A", "ANSWER: D"))
    told = run("convert", desk / "ferry.txt", desk / "ferry.md", "--from", "aiken")
    assert told.exit_code == 1
    assert "ferry.txt:4:1: ANSWER: names D" in told.stderr
    assert not (desk / "ferry.md").exists()


def test_a_format_that_cannot_be_told_is_asked_for(desk: Path) -> None:
    source = desk / "question_banks" / "mine.md"
    source.write_text(BANK)
    assert "Name it with --to" in run("convert", source, desk / "mine.odt").stderr
    assert "“word” is no format" in run("convert", source, desk / "mine.odt", "--to", "word").stderr
