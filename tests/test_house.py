"""The house rules that a machine can hold: sizes, and what pages and style sheets may not contain."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_FILE = 250
LONGEST_FUNCTION = 40
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab|lch|color)a?\(")


def files(folder: str, ending: str) -> list[Path]:
    """Every file of a kind below a folder, migrations left out: Alembic writes those."""
    return [path for path in sorted((ROOT / folder).rglob(f"*{ending}")) if "versions" not in path.parts]


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


CODE = files("quiz", ".py")
TEMPLATES = files("templates", ".html")
SHEETS = files("static", ".css")


@pytest.mark.parametrize("path", CODE, ids=name)
def test_a_file_is_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", CODE, ids=name)
def test_a_function_is_seen_at_once(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            length = node.end_lineno - body[0].lineno + 2 if body and node.end_lineno else 0
            assert length <= LONGEST_FUNCTION, f"{node.name}: {length} lines"


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_keeps_style_script_and_handlers_out(path: Path) -> None:
    text = path.read_text()
    assert not re.findall(r"\sstyle\s*=|<style|<script(?![^>]*\bsrc=)|\son[a-z]+\s*=|javascript:|\|\s*safe\b", text)


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_names_no_other_host(path: Path) -> None:
    hosts = set(re.findall(r"(?:https?:)?//([\w.-]+\.\w+)", path.read_text())) - {"www.w3.org"}
    assert not hosts


@pytest.mark.parametrize("path", SHEETS, ids=name)
def test_colours_stand_in_the_tokens_alone(path: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
    assert "!important" not in text
    if path.name != "tokens.css":
        assert COLOUR.findall(text) == []


def test_every_style_sheet_and_script_is_used() -> None:
    pages = "".join(path.read_text() for path in TEMPLATES) + "".join(
        path.read_text() for path in files("static", ".js")
    )
    unused = [name(path) for path in (*SHEETS, *files("static", ".js")) if path.name not in pages]
    assert unused == []
