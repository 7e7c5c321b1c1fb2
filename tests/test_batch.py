from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from quiz import batch, building, library
from quiz.recipes.wish import ANY
from tests.desk import desk, run
from tests.test_library import ARTICLE

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["desk"]
PLAIN = "It rained in Lindholm on Monday.\nThe harbour stayed open.\n"


def corpus(path: Path, **texts: str) -> Path:
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items())
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "wt", encoding="utf-8") as file:
        file.write(lines)
    return path


def banks(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("name", ["news.jsonl", "news.jsonl.gz"])
def test_a_corpus_is_built_and_summed_up_once(desk: Path, name: str) -> None:
    corpus(desk / name, a=ARTICLE, b=PLAIN, c=ARTICLE)
    told = run("build", name, "--out", "banks")
    assert told.exit_code == 1
    first, second, *rest = told.stdout.splitlines()
    assert first.startswith("3 articles, ")
    assert first.endswith(" a second: 2 banks")
    assert " questions of " in second
    assert "choice" in second
    assert "without a bank: 1" in rest
    assert any(line.startswith("  1  no question can be made") for line in rest)
    assert told.stderr == ""
    assert sorted(banks(desk / "banks")) == ["a.md", "a.txt", "c.md", "c.txt"]
    assert run("check", "banks/a.md").exit_code == 0


def test_the_number_of_jobs_changes_nothing(desk: Path) -> None:
    news = corpus(desk / "news.jsonl", **{f"n{i}": ARTICLE.replace("eleven", str(12 + i)) for i in range(9)}, z=PLAIN)
    told = [run("build", news, "--out", f"by{jobs}", "--jobs", jobs) for jobs in (1, 2)]
    assert banks(desk / "by1") == banks(desk / "by2")
    assert told[0].stdout.splitlines()[1:] == told[1].stdout.splitlines()[1:]
    assert run("build", news, "--out", "by1").stdout.splitlines()[1:] == told[0].stdout.splitlines()[1:]


@pytest.mark.usefixtures("desk")
def test_a_corpus_needs_a_folder_of_its_own(tmp_path: Path) -> None:
    told = run("build", corpus(tmp_path / "news.jsonl", a=ARTICLE))
    assert told.exit_code == 2
    assert "--out FOLDER" in told.stderr


def test_what_is_no_article_and_what_breaks_are_named_and_the_others_built(desk: Path) -> None:
    news = corpus(desk / "news.jsonl", **{"a/b": ARTICLE, "x" * 300: ARTICLE})
    with news.open("a", encoding="utf-8") as lines:
        lines.write("rubbish\n")
    told = run("build", news, "--out", "banks")
    assert told.exit_code == 1
    broken, rubbish = told.stderr.splitlines()
    assert broken.startswith("xxxx")
    assert "OSError in " in broken
    assert rubbish.startswith(f"{news}:3: this is no JSON")
    assert "broke this program: 1, named above" in told.stdout
    assert sorted(banks(desk / "banks")) == ["a%2Fb.md", "a%2Fb.txt"]
    assert run("check", "banks/a%2Fb.md").exit_code == 0


def test_two_articles_of_one_name_make_one_bank(desk: Path) -> None:
    (desk / "harbour.txt").write_text(PLAIN, encoding="utf-8")
    told = run("build", "seeds/harbour.txt", "harbour.txt", "--jobs", "2")
    assert (
        told.stderr
        == "harbour.txt: harbour.md is the bank of an earlier article in this run. Give this one another name.\n"
    )
    assert "2 articles, " in told.stdout


def test_a_corpus_that_breaks_off_is_said_in_words(desk: Path) -> None:
    whole = gzip.compress(json.dumps({"id": "a", "text": ARTICLE}).encode() * 50)
    (desk / "news.jsonl.gz").write_bytes(whole[:-20])
    told = run("build", "news.jsonl.gz", "--out", "banks")
    assert told.exit_code == 1
    assert "cannot be read to its end" in told.stderr
    assert "Traceback" not in told.output


def test_reasons_that_differ_in_a_name_only_are_one() -> None:
    tally = batch.Tally()
    for who in ("Per Dahl", "Greta Olsen"):
        work = batch.Work(who, who)
        tally.add(batch.Outcome(work, note=f"Only one source is heard in this article ({who}), so wait."))
    assert tally.short == {"Only one source is heard in this article, so wait.": 2}


def test_a_wish_is_kept_and_told_in_the_bank(desk: Path) -> None:
    wishes = ("--questions", "3", "--skills", "attribution, Voice", "--difficulty", "easy,2", "--kinds", "choice")
    told = run("build", "seeds/harbour.txt", *wishes)
    assert told.exit_code == 0, told.output
    bank = library.check(desk / "question_banks" / "harbour.md")
    assert 0 < len(bank.questions) <= 3
    assert {q.skill for q in bank.questions} <= {"attribution", "voice"}
    assert {q.difficulty for q in bank.questions} <= {1, 2}
    assert bank.provenance is not None
    assert bank.provenance.wish == "--questions 3 --skills attribution,voice --kinds choice --difficulty 1,2"


def test_plain_words_are_a_wish_too(desk: Path) -> None:
    assert run("build", "seeds/harbour.txt", "--plain").exit_code == 0
    text = (desk / "question_banks" / "harbour.md").read_text(encoding="utf-8")
    assert "\nwish: --plain\n" in text
    assert "according to the article?" not in text


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("option", "value", "names"),
    [
        ("--skills", "voices", "“voices” is no skill. Choose among: attribution, transparency,"),
        ("--kinds", "choice,essay", "“essay” is no kind. Choose among: choice, multiple,"),
        ("--difficulty", "4", "“4” is no difficulty. Choose among: easy, middling, hard, 1, 2, 3."),
        ("--questions", "0", "1<=x<=100"),
    ],
)
def test_a_wish_that_makes_no_sense_names_what_would(option: str, value: str, names: str) -> None:
    told = run("build", "seeds/harbour.txt", option, value)
    assert told.exit_code == 2
    assert names in " ".join(told.stderr.split())


@pytest.mark.usefixtures("desk")
def test_a_party_that_is_not_heard_is_refused_with_those_that_are() -> None:
    told = run("build", "seeds/harbour.txt", "--party", "the Navy")
    assert told.exit_code == 1
    assert told.stderr.startswith("seeds/harbour.txt: The article reports no words of the Navy. It reports words of ")
    assert run("build", "seeds/harbour.txt", "--party", "greta  olsen").exit_code == 0


@pytest.mark.usefixtures("desk")
def test_a_wish_that_nothing_meets_says_so() -> None:
    told = run("build", "seeds/harbour.txt", "--kinds", "multiple")
    assert told.exit_code == 1
    assert "no question of the kind wished for" in told.stderr


def test_progress_changes_on_a_terminal_and_is_told_now_and_then_elsewhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for done in (99, 100, 101):
        building._progress(done)  # noqa: SLF001 - a terminal cannot be had in a test
    assert capsys.readouterr().err == "100 articles …\n"
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    building._progress(7)  # noqa: SLF001
    building._clear()  # noqa: SLF001
    assert capsys.readouterr().err == "7 articles …\r\033[K"


def test_one_article_is_built_the_same_alone(desk: Path) -> None:
    work = batch.Work("h", "harbour", desk / "seeds" / "harbour.txt")
    alone = batch.build_one(work, desk / "one", 1, ANY)
    assert alone.path == desk / "one" / "harbour.md"
    assert alone.new
