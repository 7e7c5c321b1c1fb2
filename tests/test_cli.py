from __future__ import annotations

import json
import subprocess
import sys
from html import unescape
from typing import TYPE_CHECKING, cast

import click
import pytest

from quiz import cli, config
from quiz.app import create_app
from quiz.store.banks import list_banks
from quiz.store.db import Store
from quiz.store.demo import CLASS_NAME
from tests.desk import desk, run
from tests.test_library import ARTICLE, BANK

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["desk"]


def titles(desk: Path) -> list[str]:
    store = Store(config.load({"QUIZ_INSTANCE": str(desk / "instance")}).database_url)
    with store.session(write=False) as session:
        found = [card.title for card in list_banks(session)]
    store.close()
    return found


@pytest.mark.parametrize("command", sorted(cli.main.commands))
def test_every_command_explains_itself(command: str) -> None:
    told = run(command, "--help")
    assert told.exit_code == 0
    assert len(told.output.splitlines()) >= 5
    options = [p for p in cli.main.commands[command].params if isinstance(p, click.Option)]
    assert all(option.help for option in options)


def test_help_is_there_without_loading_the_rest() -> None:
    heavy = "import sys, quiz.cli; print([m for m in ('flask', 'sqlalchemy', 'quiz.pipeline') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_module_is_the_command() -> None:
    done = subprocess.run([sys.executable, "-m", "quiz", "--help"], capture_output=True, text=True, check=True)
    assert "Usage: quiz" in done.stdout


def test_a_command_called_wrongly_ends_with_two(desk: Path) -> None:
    for arguments in (["build"], ["check", desk / "nothing.md"], ["conjure"], ["build", "x", "--seed", "-1"]):
        assert run(*arguments).exit_code == 2


def test_check_finds_nothing_in_a_good_bank(desk: Path) -> None:
    path = desk / "question_banks" / "mine.md"
    path.write_text(BANK, encoding="utf-8")
    told = run("check", path)
    assert told.exit_code == 0
    assert told.stdout == f"{path}: 1 question, no errors\n"


def test_check_tells_every_error_of_every_bank(desk: Path) -> None:
    for name in ("one.md", "two.md"):
        (desk / name).write_text(BANK.replace("(x)", "( )").replace("> According", "> Accordingly"), encoding="utf-8")
    told = run("check", "one.md", "two.md")
    assert told.exit_code == 1
    assert told.stderr.count("one.md:") == told.stderr.count("two.md:") == 2
    assert "Traceback" not in told.output


def test_attributions_are_a_table_for_people(desk: Path) -> None:
    told = run("attributions", desk / "seeds" / "harbour.txt")
    assert told.exit_code == 0
    assert any(
        "Per Dahl" in line and "direct" in line and "The town did not ask us" in line
        for line in told.stdout.splitlines()
    )


def test_attributions_are_json_for_programs(desk: Path) -> None:
    told = run("attributions", desk / "seeds" / "harbour.txt", "--json")
    found = json.loads(told.stdout)
    assert {"id", "statements", "zones"} <= found.keys()
    assert {"source", "cue", "content", "canonical", "role", "kind", "form", "stance", "conf"} <= found["statements"][
        0
    ].keys()


def test_a_corpus_is_lines_of_attributions_and_its_bad_lines_are_named(desk: Path) -> None:
    rows = [{"id": name, "text": ARTICLE} for name in "ab"]
    (desk / "news.jsonl").write_text(json.dumps(rows[0]) + "\nrubbish\n" + json.dumps(rows[1]) + "\n", encoding="utf-8")
    told = run("attributions", "--corpus", "news.jsonl", "--out", "found.jsonl", "--jobs", "2")
    assert told.exit_code == 1
    assert told.stderr.splitlines()[0].startswith("news.jsonl:2: this is no JSON")
    assert told.stderr.splitlines()[-1] == "2 articles, 1 line passed over"
    found = [json.loads(line) for line in (desk / "found.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["id"] for line in found] == ["a", "b"]
    assert found[0]["attributions"] == found[1]["attributions"] != []


def test_a_corpus_goes_to_the_output_and_ends_well(desk: Path) -> None:
    (desk / "news.jsonl").write_text(json.dumps({"id": "a", "text": ARTICLE}) + "\n", encoding="utf-8")
    told = run("attributions", "--corpus", "news.jsonl")
    assert told.exit_code == 0
    assert json.loads(told.stdout)["id"] == "a"


@pytest.mark.usefixtures("desk")
def test_an_article_or_a_corpus_and_not_both() -> None:
    for arguments in ([], ["seeds/harbour.txt", "--corpus", "seeds/harbour.txt"]):
        told = run("attributions", *arguments)
        assert told.exit_code == 2
        assert "Give one ARTICLE, or a corpus" in told.stderr


def test_a_saved_web_page_is_an_article(desk: Path) -> None:
    body = (
        "<p>“It rained all night in the harbour,” said Dora Vane, who keeps the lamp and had been awake since ten.</p>"
    )
    (desk / "page.html").write_text(f"<html><title>Rain</title><article>{body * 2}{body}</article>", encoding="utf-8")
    assert "Dora Vane" in run("attributions", "page.html").stdout


def test_an_article_without_sources_has_a_table_that_says_so(desk: Path) -> None:
    (desk / "plain.txt").write_text("It rained in Lindholm on Monday.\n", encoding="utf-8")
    assert run("attributions", "plain.txt").stdout == "Nobody is reported to say anything in this article.\n"


def test_what_is_no_article_is_said_in_words(desk: Path) -> None:
    (desk / "binary.txt").write_bytes(b"\x89PNG\0\0")
    told = run("attributions", "binary.txt")
    assert told.exit_code == 1
    assert told.stderr.startswith("Error: binary.txt: ")
    assert "Traceback" not in told.output


def test_load_without_names_takes_the_shelf(desk: Path) -> None:
    (desk / "question_banks" / "mine.md").write_text(BANK, encoding="utf-8")
    assert run("load").stdout == "mine: 1 question, version 1\n"
    assert run("load").stdout == "mine: 1 question, version 1\n"
    assert titles(desk) == ["A harbour closes"]


def test_load_keeps_a_changed_bank_as_a_new_version(desk: Path) -> None:
    path = desk / "mine.md"
    path.write_text(BANK, encoding="utf-8")
    run("load", path)
    path.write_text(BANK.replace("40,000 crowns?", "40,000 crowns a year?"), encoding="utf-8")
    assert run("load", path).stdout == "mine: 1 question, version 2\n"


def test_load_goes_on_after_a_bank_with_errors(desk: Path) -> None:
    (desk / "question_banks" / "broken.md").write_text("no bank at all", encoding="utf-8")
    (desk / "question_banks" / "mine.md").write_text(BANK, encoding="utf-8")
    told = run("load")
    assert told.exit_code == 1
    assert "broken.md:1:1" in told.stderr
    assert titles(desk) == ["A harbour closes"]


def test_demo_prints_the_link_to_a_summary_that_is_there(desk: Path) -> None:
    (desk / "question_banks" / "harbour.md").write_text(BANK, encoding="utf-8")
    first, second = run("demo"), run("demo")
    assert first.exit_code == 0
    assert first.stdout == second.stdout
    settings = config.load({"QUIZ_INSTANCE": str(desk / "instance")})
    assert first.stdout.startswith(settings.teacher_link)
    app = create_app(settings)
    page = app.test_client().get(first.stdout.strip().removeprefix(settings.origin), follow_redirects=True)
    cast("Store", app.extensions["store"]).close()
    assert page.status_code == 200
    assert CLASS_NAME in unescape(page.text)
    assert "of 25" in page.text


def test_a_setting_that_makes_no_sense_is_said_in_words(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "eighty")
    told = run("serve")
    assert told.exit_code == 1
    assert "PORT is “eighty”" in told.stderr
    assert not (desk / "question_banks" / "harbour.md").exists()


def test_lint_warns_and_leaves_the_bank_alone(desk: Path) -> None:
    bank = desk / "mill.md"
    bank.write_text("---\ntitle: The mill\n---\n\n## Which is not true?\n\n- (x) Ice\n- ( ) Sand\n- ( ) Wood\n")
    before = bank.read_bytes()
    result = run("lint", bank)
    assert result.exit_code == 0
    assert f"{bank}:5:13: The stem turns on “not”" in result.output
    assert result.output.endswith(f"{bank}: 1 warning\n")
    assert bank.read_bytes() == before
