"""The build command: what a teacher may wish for on the command line, and what is told while banks are made."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, Any

import click

from quiz.question.kinds import KINDS
from quiz.question.records import SKILLS
from quiz.recipes.wish import DIFFICULTIES, MOST, Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from quiz.batch import Outcome

TELL_EVERY = 100
"""Articles between two lines of progress, where nobody sees a line change."""
LEVELS = dict(zip(("easy", "middling", "hard"), DIFFICULTIES, strict=True)) | {str(d): d for d in DIFFICULTIES}


class Several(click.ParamType[frozenset[Any]]):
    """One or more of some names, with commas between."""

    def __init__(self, name: str, values: Mapping[str, Any]) -> None:
        """Take the values by the names they are asked for with."""
        self.name = name
        self.values = dict(values)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> frozenset[Any]:  # noqa: ANN401 - click's signature
        """The values asked for."""
        asked = [part.strip() for part in str(value).split(",")]
        for part in asked:
            if part.casefold() not in self.values:
                self.fail(f"“{part}” is no {self.name}. Choose among: {', '.join(self.values)}.", param, ctx)
        return frozenset(self.values[part.casefold()] for part in asked)


OPTIONS = (
    click.option(
        "--questions", "most", type=click.IntRange(1, 100), default=MOST, show_default=True, help="Questions at most."
    ),
    click.option(
        "--skills",
        type=Several("skill", {skill: skill for skill in SKILLS}),
        help=f"Only these, with commas between: {', '.join(SKILLS)}.",
    ),
    click.option(
        "--kinds",
        type=Several("kind", {kind: kind for kind in KINDS}),
        help=f"Only these, with commas between: {', '.join(KINDS)}.",
    ),
    click.option(
        "--difficulty", "difficulties", type=Several("difficulty", LEVELS), help="Only these: easy, middling, hard."
    ),
    click.option("--plain", is_flag=True, help="Shorter, simpler questions, for younger classes."),
    click.option("--party", default="", help="Whose position is asked for first, as the article names it."),
)


def wished(command: Callable[..., None]) -> Callable[..., None]:
    """The command with one argument ``wish``, put together from its options."""

    def with_wish(  # noqa: PLR0913 - an argument for each wish
        *,
        most: int,
        skills: frozenset[Any] | None,
        kinds: frozenset[str] | None,
        difficulties: frozenset[int] | None,
        plain: bool,
        party: str,
        **others: Any,  # noqa: ANN401 - what the command itself takes
    ) -> None:
        wish = Wish(
            most,
            skills or frozenset(SKILLS),
            kinds or frozenset(KINDS),
            difficulties or frozenset(DIFFICULTIES),
            " ".join(party.split()),
            plain,
        )
        command(wish=wish, **others)

    with_wish.__doc__ = command.__doc__
    with_wish.__name__ = command.__name__
    described: Callable[..., None] = with_wish
    for option in reversed(OPTIONS):
        described = option(described)
    return described


def build_banks(articles: tuple[Path, ...], out: Path | None, seed: int, wish: Wish, jobs: int) -> None:
    """Make every bank; tell each made from a file, everything that went wrong, and what came of all together."""
    from quiz import batch, library

    whole = any(batch.is_corpus(path) for path in articles)
    if whole and out is None:
        raise click.UsageError("A corpus makes many banks. Give them a folder of their own with --out FOLDER.")
    tally, begun = batch.Tally(), monotonic()
    for outcome in batch.build_all(articles, out or library.own_banks(), seed, wish, jobs):
        tally.add(outcome)
        _clear()
        _tell(outcome)
        _progress(tally.articles)
    _clear()
    if whole or len(articles) > 1:
        click.echo("\n".join(tally.lines(monotonic() - begun)))
    if tally.crashes or tally.refused:
        raise SystemExit(1)


def build_across(articles: tuple[Path, ...], out: Path | None, seed: int, wish: Wish) -> None:
    """Make one bank across two articles, and tell what was made."""
    from quiz import library, making

    if wish.plain:
        raise click.UsageError("Questions across two articles have one wording. Leave --plain out.")
    click.echo(making.build_compared(articles, out or library.own_banks(), seed, wish).told)


def _tell(outcome: Outcome) -> None:
    """What came of one article; of a line of a corpus, only what went wrong."""
    if outcome.refused:
        if outcome.crashed or outcome.work.path or outcome.work.fault:
            click.echo(f"{outcome.work.name}: {outcome.refused}", err=True)
    elif outcome.work.path:
        questions, kinds = len(outcome.kinds), len(set(outcome.kinds))
        made = f"{questions} question{'s' * (questions != 1)} of {kinds} kind{'s' * (kinds != 1)}"
        click.echo(f"{outcome.path}: {made}" + ("" if outcome.new else ", as before"))
        if outcome.note:
            click.echo(f"  {outcome.note}")


def _progress(done: int) -> None:
    """How far it is: a line that changes on a terminal, else a line now and then."""
    if sys.stderr.isatty():
        click.echo(f"{done} articles …", err=True, nl=False)
    elif done % TELL_EVERY == 0:
        click.echo(f"{done} articles …", err=True)


def _clear() -> None:
    """Take the line that changes away."""
    if sys.stderr.isatty():
        click.echo("\r\033[K", err=True, nl=False)
