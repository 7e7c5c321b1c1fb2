from __future__ import annotations

import json
import re
import stat
from typing import TYPE_CHECKING

import pytest

from quiz.errors import InputError
from quiz.exchange import put
from tests.desk import desk, run
from tests.test_library import BANK

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["desk"]

ID = re.compile(r"\{#([0-9a-f]{12}) ")


def kept(path: Path, text: str = BANK) -> Path:
    """The file with this text."""
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_format_writes_the_one_form_in_place_and_is_then_silent(desk: Path) -> None:
    path = kept(desk / "mine.md", "\ufeff" + BANK.replace("\n", "\r\n"))
    told = run("format", path)
    assert (told.exit_code, told.stdout) == (0, f"{path}: written in form\n")
    written = path.read_bytes()
    assert b"\r" not in written
    assert ID.search(written.decode())
    assert run("format", path).stdout == f"{path}: in form\n"
    assert path.read_bytes() == written
    assert sorted(p.name for p in desk.glob("*mine*")) == ["mine.md"]


def test_format_check_only_tells(desk: Path) -> None:
    path = kept(desk / "mine.md")
    told = run("format", "--check", path)
    assert told.exit_code == 1
    assert told.stderr == f"{path}: not in form. Run quiz format {path}\n"
    assert path.read_text(encoding="utf-8") == BANK
    run("format", path)
    assert run("format", "--check", path).exit_code == 0


def test_format_leaves_a_broken_bank_alone_and_shows_every_error(desk: Path) -> None:
    broken, good = (
        kept(desk / "broken.md", BANK.replace("(x)", "( )").replace("> According", "> Accordingly")),
        desk / "good.md",
    )
    kept(good)
    told = run("format", broken, good)
    assert told.exit_code == 1
    assert told.stderr.count(f"{broken}:") == 2
    assert "(x)" not in broken.read_text(encoding="utf-8")
    assert "{#" in good.read_text(encoding="utf-8")


def test_format_leaves_a_generated_bank_as_it_is_until_somebody_edits_it(desk: Path) -> None:
    run("build", "seeds/harbour.txt")
    path = desk / "question_banks" / "harbour.md"
    made, moment = path.read_bytes(), path.stat().st_mtime_ns
    assert run("format", path).stdout == f"{path}: in form\n"
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (made, moment)
    kept(path, made.decode().replace("?", "??", 1))
    assert run("format", path).stdout.endswith("so it no longer says which program made it.\n")
    assert "checksum:" not in path.read_text(encoding="utf-8")
    assert run("build", "seeds/harbour.txt").exit_code == 1


def test_a_question_that_lost_its_id_has_the_one_it_was_loaded_with(desk: Path) -> None:
    path = kept(desk / "mine.md")
    run("format", path)
    kept(path, path.read_text(encoding="utf-8").replace("40,000 crowns?", "40,000 crowns a year?"))
    loaded = ID.findall(path.read_text(encoding="utf-8"))
    run("load", path)
    kept(path, re.sub(r"\{#.*\n", "", path.read_text(encoding="utf-8")))
    run("format", path)
    assert ID.findall(path.read_text(encoding="utf-8")) == loaded


def test_format_makes_no_store(desk: Path) -> None:
    run("format", kept(desk / "mine.md"))
    assert not (desk / "instance").exists()


def test_diff_says_what_changes_for_whom(desk: Path) -> None:
    old, new = (
        kept(desk / "old.md"),
        kept(desk / "new.md", BANK.replace("(x)", "(y)").replace("( )", "(x)").replace("(y)", "( )")),
    )
    told = run("diff", old, new)
    assert told.exit_code == 0
    assert (
        "    “The harbour office” was right and is wrong now.\n    “Per Dahl” was wrong and is right now.\n"
        in told.stdout
    )
    found = json.loads(run("diff", old, new, "--json").stdout)
    assert found["marks_change"] is True
    assert found["questions"][0]["flips"][1] == {"answer": "Per Dahl", "before": 0.0, "after": 1.0}


def test_diff_of_a_bank_with_itself_counts_and_is_done(desk: Path) -> None:
    path = kept(desk / "mine.md")
    assert run("diff", path, path).stdout == "Questions: 1 as before.\n"


def test_diff_with_a_broken_bank_shows_its_errors(desk: Path) -> None:
    told = run("diff", kept(desk / "old.md"), kept(desk / "new.md", BANK.replace("(x)", "( )")))
    assert told.exit_code == 1
    assert "new.md:8:1: No option is marked as right." in told.stderr


def test_a_file_is_replaced_whole_with_its_rights_and_through_its_link(desk: Path) -> None:
    path, link = kept(desk / "mine.md", "old"), desk / "link.md"
    path.chmod(0o640)
    link.symlink_to(path)
    put(link, b"new\n")
    assert link.is_symlink()
    assert path.read_bytes() == b"new\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_folder_that_is_gone_is_said_in_words(desk: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        put(desk / "gone" / "mine.md", b"new")
