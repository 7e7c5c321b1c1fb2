from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from quiz import cli, library
from tests.desk import desk, run
from tests.test_library import ARTICLE, BANK

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

__all__ = ["desk"]

TWO = (
    BANK
    + """
## Who says that the town did not ask?

- ( ) The harbour office
  - It speaks of the lights.

  > According to the harbour office, the lights cost 40,000 crowns a year.
- (x) Per Dahl

> “The town did not ask us,” he said.

## A buyer has a name.
{kind=true_false_not_stated}

- ( ) True
- ( ) False
- (x) Not stated

> {absent="the name of a shipyard"}
"""
)
DEARER = ARTICLE.replace("40,000 crowns a year", "45,000 crowns a year")
LATER = "This report was corrected on Tuesday.\n" + ARTICLE


@pytest.fixture
def bank(desk: Path) -> Path:
    """A bank with its article beside it."""
    path = desk / "mine.md"
    path.write_text(TWO, encoding="utf-8")
    (desk / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    (desk / "new").mkdir()
    return path


def corrected(bank: Path, text: str, name: str = "new/harbour.txt") -> Path:
    """The article's file with its corrected text."""
    path = bank.parent / name
    path.write_text(text, encoding="utf-8")
    return path


def answering(words: str, *arguments: object) -> Result:
    """A command that is answered."""
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments], input=words)


def test_a_bank_goes_along_and_the_old_one_stays(bank: Path) -> None:
    told = run("rebase", bank, corrected(bank, LATER, "harbour-2.txt"))
    assert (told.exit_code, told.stderr) == (0, "")
    assert told.stdout == f"{bank.parent / 'mine-rebased.md'}: 3 questions\n"
    assert bank.read_text(encoding="utf-8") == TWO
    new = bank.parent / "mine-rebased.md"
    assert "article: harbour-2.txt\n" in new.read_text(encoding="utf-8")
    assert run("check", new).exit_code == 0
    assert run("format", "--check", new).exit_code == 0
    assert not list(bank.parent.glob("*.to-mend.md"))


def test_what_no_longer_holds_is_told_at_its_line_and_kept_apart(bank: Path) -> None:
    told = run("rebase", bank, corrected(bank, DEARER))
    assert told.exit_code == 1
    assert [line for line in told.stderr.splitlines() if line.startswith(f"{bank}:")] == [
        f"{bank}:11:1: The corrected article has other words here. [rebase-changed]",
        f"{bank}:18:3: The corrected article has other words here. [rebase-changed]",
    ]
    assert told.stderr.count("quote them: According to the harbour office, the lights cost 45,000 crowns a year.") == 2
    new, mend = bank.parent / "mine-rebased.md", bank.parent / "mine.to-mend.md"
    assert told.stdout.splitlines() == [
        f"{new}: 1 question",
        f"{mend}: 2 questions",
        f"Put harbour.txt beside {new}, so that it is found.",
    ]
    (bank.parent / "harbour.txt").write_text(DEARER, encoding="utf-8")
    assert run("check", new).exit_code == 0
    mended = mend.read_text(encoding="utf-8").replace("40,000 crowns a year.", "45,000 crowns a year.")
    mend.write_text(mended, encoding="utf-8")
    assert run("check", mend).exit_code == 0


def test_together_the_two_files_ask_what_the_old_one_asked(bank: Path) -> None:
    run("format", bank)
    before = {question.id: question.stem for question in library.check(bank).questions}
    run("rebase", bank, corrected(bank, DEARER))
    texts = [(bank.parent / name).read_text(encoding="utf-8") for name in ("mine-rebased.md", "mine.to-mend.md")]
    assert sum(text.count("\n## ") for text in texts) == len(before)
    for own, stem in before.items():
        assert sum(f"## {stem}\n{{#{own} " in text for text in texts) == 1


def test_an_absence_that_may_be_none_is_told_and_its_question_stays(bank: Path) -> None:
    told = run("rebase", bank, corrected(bank, ARTICLE + "The shipyard Holm wants to buy it.\n"))
    assert told.exit_code == 0
    assert f"{bank}:30:1: This was missing, and the corrected article may have it: The shipyard Holm" in told.stderr
    assert told.stdout.startswith(f"{bank.parent / 'mine-rebased.md'}: 3 questions\n")


def test_nothing_is_written_over_without_a_yes(bank: Path) -> None:
    article, out = corrected(bank, DEARER), bank.parent / "mine-rebased.md"
    out.write_text("mine", encoding="utf-8")
    told = answering("n\n", "rebase", bank, article)
    assert told.exit_code == 1
    assert f"{out} is there already." in told.stderr
    assert out.read_text(encoding="utf-8") == "mine"
    assert not (bank.parent / "mine.to-mend.md").exists()
    answering("y\n", "rebase", bank, article)
    assert out.read_text(encoding="utf-8").startswith("---\n")


def test_the_old_bank_itself_is_asked_for_too(bank: Path) -> None:
    article = corrected(bank, LATER)
    assert answering("n\n", "rebase", bank, article, "--out", bank).exit_code == 1
    assert bank.read_text(encoding="utf-8") == TWO
    assert answering("y\n", "rebase", bank, article, "--out", bank).exit_code == 0


def test_an_article_saved_over_the_old_one_needs_the_old_one_by_name(bank: Path) -> None:
    backup = corrected(bank, ARTICLE, "backup.txt")
    article = corrected(bank, DEARER, "harbour.txt")
    told = run("rebase", bank, article)
    assert told.exit_code == 1
    assert told.stderr.endswith("name the old one with --old.\n")
    assert run("rebase", bank, article, "--old", backup).stdout.startswith(
        f"{bank.parent / 'mine-rebased.md'}: 1 question\n"
    )


def test_where_nothing_holds_there_is_no_new_bank(bank: Path) -> None:
    bank.write_text(BANK, encoding="utf-8")
    told = run("rebase", bank, corrected(bank, DEARER))
    assert told.exit_code == 1
    assert not (bank.parent / "mine-rebased.md").exists()
    assert told.stdout == f"{bank.parent / 'mine.to-mend.md'}: 1 question\n"


def test_questions_to_mend_are_no_bank_for_a_class(bank: Path) -> None:
    run("rebase", bank, corrected(bank, DEARER), "--out", bank.parent / "question_banks" / "mine.md")
    assert [path.name for path in library.bank_files()] == ["mine.md"]
    assert (bank.parent / "question_banks" / "mine.to-mend.md").exists()


def test_a_bank_without_an_article_or_with_two_others_says_so(bank: Path) -> None:
    article = corrected(bank, LATER, "other.txt")
    plain = TWO[: TWO.index("## ")].replace("article: harbour.txt\n", "") + "## Who?\n\n= nobody\n"
    bank.write_text(plain, encoding="utf-8")
    assert "names no article" in run("rebase", bank, article).stderr
    corrected(bank, ARTICLE, "second.txt")
    bank.write_text(
        TWO.replace("article: harbour.txt\n", "article: harbour.txt\narticle: second.txt\n"), encoding="utf-8"
    )
    assert "Call the corrected file harbour.txt or second.txt" in run("rebase", bank, article).stderr


def test_marks_of_another_style_are_followed_and_counted(bank: Path) -> None:
    told = run("rebase", bank, corrected(bank, ARTICLE.replace("“", '"').replace("”", '"')))
    assert told.exit_code == 0
    assert "1 quotation with the corrected article's quotation marks\n" in told.stdout
    assert '> "The town did not ask us," he said.' in (bank.parent / "mine-rebased.md").read_text(encoding="utf-8")
