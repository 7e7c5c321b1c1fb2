"""The commands on a bank's versions: one form for all, what an edit changes, a corrected article."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quiz.errors import InputError, QuizError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MADE = re.compile(rb"^generator: ", re.MULTILINE)
"""The line of a generated bank that names its maker."""
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("format")
@click.argument("banks", nargs=-1, required=True, type=FILE, metavar="BANK...")
@click.option("--check", "only_tell", is_flag=True, help="Change nothing: name those not in form, and end with 1.")
def format_(banks: tuple[Path, ...], *, only_tell: bool) -> None:
    """Write each BANK in its one form, in place: an id on every question, one empty line between parts.

    What you wrote stays, word for word. A bank with errors is left as it is, and every error is shown; a generated bank
    that nobody edited is in form already.
    """
    from quiz import library
    from quiz.exchange import put

    def one(path: Path) -> None:
        text = library.formatted(path, os.environ)
        if path.read_bytes() == text.encode():
            click.echo(f"{path}: in form")
        elif only_tell:
            raise InputError(f"{path}: not in form. Run quiz format {path}")
        else:
            made = MADE.search(path.read_bytes())
            put(path, text.encode())
            click.echo(f"{path}: written in form")
            if made and not MADE.search(text.encode()):
                click.echo("  Somebody edited it, so it no longer says which program made it.")

    each(banks, one)


@click.command("diff")
@click.argument("old", type=FILE)
@click.argument("new", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="One JSON object for other programs.")
def diff_(old: Path, new: Path, *, as_json: bool) -> None:
    """Say what changes from the bank OLD to the bank NEW, and for whom.

    For whoever has answered: which answers would get another mark. For whoever has yet to answer: what they read
    otherwise. For teachers: feedback, evidence, skill, difficulty. Nothing is changed.
    """
    from quiz import library
    from quiz.bank import difftext
    from quiz.bank.diff import diff

    found = diff(library.check(old), library.check(new))
    click.echo(
        json.dumps(difftext.as_json(found), ensure_ascii=False) if as_json else difftext.as_text(found), nl=as_json
    )


@click.command()
@click.argument("bank", type=FILE)
@click.argument("article", type=FILE)
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="The new bank.  [default: BANK-rebased.md]"
)
@click.option("--old", type=FILE, help="The article as it was, where ARTICLE was saved over it.")
def rebase(bank: Path, article: Path, *, out: Path | None, old: Path | None) -> None:
    """Move BANK to the corrected text of its ARTICLE: every quotation to where its words stand now.

    Words that changed are shown, never taken over: their questions go to BANK.to-mend.md with the old quotations, and
    the command ends with 1. Files that are there already are not written over without asking.
    """
    from quiz import correcting
    from quiz.exchange import put

    done = correcting.correct(bank, article, os.environ, out=out, old=old)
    if done.report:
        click.echo(done.report, err=True)
    held, waiting = len(done.found.bank.questions), len(done.found.to_mend)
    files = [one for one in ((done.out, done.bank, held), (done.mend, done.to_mend, waiting)) if one[1]]
    for path in (path for path, _, _ in files if path.exists()):
        click.confirm(f"{path} is there already. Write over it?", abort=True, err=True)
    for path, text, questions in files:
        put(path, text.encode())
        click.echo(f"{path}: {count(questions, 'question')}")
    if done.found.restyled:
        click.echo(f"{count(done.found.restyled, 'quotation')} with the corrected article's quotation marks")
    if done.bank and done.beside:
        click.echo(f"Put {done.beside} beside {done.out}, so that it is found.")
    if done.to_mend:
        click.echo(f"To mend: {count(waiting, 'question')} in {done.mend}", err=True)
        raise SystemExit(1)


def each(paths: Iterable[Path], one: Callable[[Path], None]) -> None:
    """Do one after the other; what went wrong is said at once, and the command fails at the end."""
    failed = False
    for path in paths:
        try:
            one(path)
        except QuizError as error:
            click.echo(str(error), err=True)
            failed = True
    if failed:
        raise SystemExit(1)


def count(number: int, word: str) -> str:
    """A number with its noun."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
