"""A folder with an article in it, where commands are tried, and a short way to give one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from quiz import cli, library
from tests.test_library import ARTICLE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article, where commands run."""
    for name in ("seeds", "question_banks"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(library, "asset_dir", lambda name: tmp_path / name)
    monkeypatch.setenv("QUIZ_INSTANCE", str(tmp_path / "instance"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("PORT", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds" / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments])
