from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desk import desk, run
from tests.recipes.compare.kit import POST, WAVE
from tests.test_library import ARTICLE, BANK

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["desk"]


def test_build_says_how_many_questions_it_made(desk: Path) -> None:
    told = run("build", "seeds/harbour.txt")
    assert told.exit_code == 0
    assert "harbour.md: " in told.stdout
    assert " question" in told.stdout
    assert (desk / "question_banks" / "harbour.md").is_file()
    assert "as before" in run("build", "seeds/harbour.txt").stdout


def test_build_puts_banks_where_it_is_told(desk: Path) -> None:
    assert run("build", "seeds/harbour.txt", "--out", "mine", "--seed", "7").exit_code == 0
    assert "seed: 7" in (desk / "mine" / "harbour.md").read_text(encoding="utf-8")


def test_build_says_why_a_bank_is_short(desk: Path) -> None:
    article = ARTICLE.splitlines()
    (desk / "short.txt").write_text("\n".join(article[:4]) + "\n", encoding="utf-8")
    told = run("build", "short.txt")
    assert told.exit_code == 0, told.output
    made, why = told.stdout.splitlines()
    assert "short.md: " in made
    assert why.endswith(".")


def test_build_makes_no_bank_from_an_article_without_sources(desk: Path) -> None:
    (desk / "plain.txt").write_text("It rained in Lindholm on Monday.\nThe harbour stayed open.\n", encoding="utf-8")
    told = run("build", "plain.txt")
    assert told.exit_code == 1
    assert told.stderr.startswith("plain.txt: no question can be made from this article. ")
    assert not (desk / "question_banks" / "plain.md").exists()


def test_build_goes_on_after_an_article_it_cannot_read(desk: Path) -> None:
    (desk / "empty.txt").write_text("")
    told = run("build", "empty.txt", "seeds/harbour.txt")
    assert told.exit_code == 1
    assert "harbour.md: " in told.stdout
    assert told.stderr.count("\n") == 1


def test_build_leaves_an_edited_bank_alone(desk: Path) -> None:
    path = desk / "question_banks" / "harbour.md"
    path.write_text(BANK, encoding="utf-8")
    told = run("build", "seeds/harbour.txt")
    assert told.exit_code == 1
    assert "--out" in told.stderr
    assert path.read_text(encoding="utf-8") == BANK


def test_of_many_articles_the_bad_ones_are_named_and_the_others_built(desk: Path) -> None:
    (desk / "empty.txt").write_bytes(b"")
    (desk / "long.txt").write_text("The mayor said that the bridge was closed.\n" * 50_000, encoding="utf-8")
    (desk / "good.txt").write_text("“The bridge will stay closed,” Mayor Ana Torv said.\n", encoding="utf-8")
    told = run("build", "empty.txt", "long.txt", "good.txt", "--out", "out")
    assert told.exit_code == 1
    assert [line.partition(":")[0] for line in told.stderr.splitlines()] == ["empty.txt", "long.txt"]
    assert (desk / "out" / "good.md").exists()


def test_build_compares_two_reports(desk: Path) -> None:
    for name, text in (("post", POST), ("wave", WAVE)):
        (desk / f"{name}.txt").write_text(text, encoding="utf-8")
    told = run("build", "post.txt", "wave.txt", "--compare", "--out", "mine")
    assert told.exit_code == 0, told.output
    assert "post-and-wave.md: " in told.stdout
    bank = (desk / "mine" / "post-and-wave.md").read_text(encoding="utf-8")
    assert "\narticle: post.txt\narticle: wave.txt\n" in bank
    (desk / "mine" / "post-and-wave.md").write_text(bank.replace("Radio Wave", "the radio"), encoding="utf-8")
    again = run("build", "post.txt", "wave.txt", "--compare", "--out", "mine")
    assert again.exit_code == 1
    assert "edited by hand" in again.stderr


def test_build_says_why_it_cannot_compare(desk: Path) -> None:
    told = run("build", desk / "seeds" / "harbour.txt", "--compare")
    assert told.exit_code == 1
    assert "Name a second report on the same event." in told.stderr


def test_as_many_questions_as_wished_for_is_no_short_bank(desk: Path) -> None:
    told = run("build", "seeds/harbour.txt", "--questions", "2")
    assert told.stdout.splitlines() == [f"{desk / 'question_banks' / 'harbour.md'}: 2 questions of 2 kinds"]


def test_a_comparison_takes_wishes(desk: Path) -> None:
    for name, text in (("post", POST), ("wave", WAVE)):
        (desk / f"{name}.txt").write_text(text, encoding="utf-8")
    told = run("build", "post.txt", "wave.txt", "--compare", "--questions", "2", "--kinds", "choice", "--out", "mine")
    assert "2 questions of 1 kind" in told.stdout, told.output
    bank = (desk / "mine" / "post-and-wave.md").read_text(encoding="utf-8")
    assert "\nwish: --compare --questions 2 --kinds choice\n" in bank


@pytest.mark.parametrize(
    ("wish", "code", "told"),
    [
        (["--plain"], 2, "Leave --plain out."),
        (["--party", "Nobody Atall"], 1, "Neither article reports words of Nobody Atall."),
        (["--kinds", "order"], 1, "Wish for less, or for nothing."),
    ],
)
def test_a_comparison_says_which_wish_it_cannot_grant(desk: Path, wish: list[str], code: int, told: str) -> None:
    for name, text in (("post", POST), ("wave", WAVE)):
        (desk / f"{name}.txt").write_text(text, encoding="utf-8")
    refused = run("build", "post.txt", "wave.txt", "--compare", *wish, "--out", "mine")
    assert refused.exit_code == code
    assert told in refused.stderr
