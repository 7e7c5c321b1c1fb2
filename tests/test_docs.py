"""What the documents promise is there, and what is there is documented."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from quiz import cli, config
from tests.conftest import ROOT

OPERATORS = (ROOT / "docs" / "operators.md").read_text()
DOCUMENTS = sorted(p for p in ROOT.rglob("*.md") if not {".venv", "question_banks", "cases"} & set(p.parts))


def test_every_command_is_documented_and_every_documented_one_exists() -> None:
    assert isinstance(cli.main, click.Group)
    assert set(re.findall(r"^\| `quiz (\w+)", OPERATORS, re.MULTILINE)) == set(cli.main.commands)


def test_every_option_is_documented() -> None:
    assert isinstance(cli.main, click.Group)
    options = {
        max(option.opts, key=len)
        for command in cli.main.commands.values()
        for option in command.params
        if isinstance(option, click.Option)
    }
    assert {option for option in options if f"`{option}`" not in OPERATORS} == set()


def test_every_setting_is_documented_and_every_documented_one_is_read() -> None:
    source = Path(config.__file__).read_text() + Path(cli.__file__).read_text()
    read = set(re.findall(r'"((?:QUIZ_)?[A-Z]+(?:_[A-Z]+)*)"', source))
    documented = set(re.findall(r"^\| `([A-Z_]+)`", OPERATORS, re.MULTILINE))
    assert documented <= read
    assert {name for name in read if name.startswith("QUIZ_")} <= documented


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_to_a_file_leads_somewhere(path: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text())
    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_the_readme_names_the_commands_that_the_checks_run() -> None:
    ran = set(re.findall(r"^make \w+", (ROOT / ".ci" / "run").read_text(), re.MULTILINE))
    assert "make test" in ran
    assert "$ make test" in (ROOT / "README.md").read_text()
