"""The commands. Each imports what it needs when it is called, so that help is there at once."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quiz import banking, config
from quiz.banking import FILE, count, each
from quiz.building import build_across, build_banks, wished
from quiz.converting import convert
from quiz.errors import QuizError

if TYPE_CHECKING:
    from quiz.recipes.wish import Wish

TELL_EVERY = 100
FOLDER = click.Path(file_okay=False, path_type=Path)


class Commands(click.Group):
    """Commands whose known troubles are said in words, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        """Run the command."""
        try:
            return super().invoke(ctx)
        except QuizError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="says-who", prog_name="quiz")
def main() -> None:
    """Says Who? makes quizzes from news articles and gives them to classes.

    Exit codes: 0 done, 1 something in the input, 2 the command was called wrongly.
    """


for command in (convert, banking.format_, banking.diff_, banking.rebase):
    main.add_command(command)


@main.command()
@click.argument("articles", nargs=-1, required=True, type=FILE, metavar="ARTICLE...")
@click.option("--out", type=FOLDER, help="The folder for the banks.  [default: question_banks/]")
@click.option(
    "--seed", type=click.IntRange(0, 10**9), default=1, show_default=True, help="Another number picks other questions."
)
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes for many articles.")
@click.option("--compare", "across", is_flag=True, help="One bank across two articles on the same event.")
@wished
def build(  # noqa: PLR0913 - an argument for each option
    *, articles: tuple[Path, ...], out: Path | None, seed: int, jobs: int, across: bool, wish: Wish
) -> None:
    """Make a question bank from each ARTICLE: a text file, a web page, or a corpus of JSON lines with id and text.

    The same article, seed, wishes and version give the same bank, byte for byte, whatever the number of jobs. A bank
    that somebody wrote or edited is left as it is. A corpus ends in .jsonl or .jsonl.gz; each of its articles is
    written beside its bank. With --compare, two reports on one event make one bank, whose questions take both; the
    wishes hold for it too, except --plain.
    """
    if across:
        build_across(articles, out, seed, wish)
    else:
        build_banks(articles, out, seed, wish, jobs)


@main.command()
@click.argument("banks", nargs=-1, required=True, type=FILE, metavar="BANK...")
def check(banks: tuple[Path, ...]) -> None:
    """Read each BANK as a class would get it.

    Every error is shown at once, as file:line:col, with the line, the cause and one fix.
    """
    from quiz import library

    def one(path: Path) -> None:
        bank = library.check(path)
        click.echo(f"{path}: {count(len(bank.questions), 'question')}, no errors")

    each(banks, one)


@main.command()
@click.argument("banks", nargs=-1, required=True, type=FILE, metavar="BANK...")
def lint(banks: tuple[Path, ...]) -> None:
    """Look each BANK over for what makes a question unfair or easy to guess.

    Warnings, each as file:line:col with one thing to do about it; the teacher decides.
    """
    from quiz import library

    def one(path: Path) -> None:
        flaws, warnings = library.lint(path)
        click.echo(f"{warnings}\n{path}: {count(flaws, 'warning')}" if flaws else f"{path}: nothing to mend")

    each(banks, one)


@main.command()
@click.argument("article", type=FILE, metavar="[ARTICLE]", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON object for other programs, with offsets into the text.")
@click.option(
    "--corpus", type=FILE, help="JSON lines with id and text, also .gz: a JSON line of attributions for each."
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Where a corpus's lines go.  [default: -]")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes for a corpus.")
def attributions(article: Path | None, *, as_json: bool, corpus: Path | None, out: Path | None, jobs: int) -> None:
    """Show who says what in an ARTICLE, a text file or web page, or in each article of a corpus.

    Lines of a corpus that are no article are named and passed over; the command then ends with 1.
    """
    if (article is None) == (corpus is None):
        raise click.UsageError("Give one ARTICLE, or a corpus with --corpus FILE.")
    if corpus is not None:
        _corpus(corpus, out, jobs)
    elif article is not None:
        _article(article, as_json=as_json)


def _article(path: Path, *, as_json: bool) -> None:
    from quiz.article.file import read_file
    from quiz.attribution import find, serialise

    found = find.find(read_file(path))
    if as_json:
        click.echo(json.dumps(serialise.as_json(found), ensure_ascii=False))
    else:
        click.echo("\n".join(serialise.as_table(found)))


def _corpus(path: Path, out: Path | None, jobs: int) -> None:
    from quiz.attribution.corpus import answers

    done = failed = 0
    with click.open_file(str(out or "-"), "w", encoding="utf-8") as lines:
        for answer in answers(path, jobs):
            if answer.fault:
                click.echo(f"{path}:{answer.row.number}: {answer.fault}", err=True)
                failed += 1
            else:
                lines.write(answer.as_line() + "\n")
                done += 1
            if (done + failed) % TELL_EVERY == 0:
                click.echo(f"{count(done, 'article')} …", err=True)
    click.echo(f"{count(done, 'article')}, {count(failed, 'line')} passed over", err=True)
    if failed:
        raise SystemExit(1)


@main.command()
@click.argument("banks", nargs=-1, type=FILE, metavar="[BANK...]")
def load(banks: tuple[Path, ...]) -> None:
    """Put banks into the store; without names, everything in question_banks/.

    A bank that is there already stays; a changed one becomes a new version, and answers given to the old one keep it.
    """
    from quiz import library
    from quiz.store.db import Store, migrate

    settings = config.load(os.environ)
    migrate(settings.database_url)
    store = Store(settings.database_url)

    def one(path: Path) -> None:
        with store.session() as session:
            version = library.load(session, path)
            session.commit()
            click.echo(f"{version.slug}: {count(version.questions, 'question')}, version {version.number}")

    each(banks or library.bank_files(), one)
    store.close()


@main.command()
def serve() -> None:
    """Build the banks that are missing, open the store and serve, by default on http://127.0.0.1:8000.

    Settings are environment variables: PORT, HOST, DATABASE_URL, QUIZ_INSTANCE and WEB_CONCURRENCY.
    """
    from quiz import library, server
    from quiz.app import create_app

    settings = config.load(os.environ)
    listener = server.listen(settings)
    library.open_shelves(settings, lambda words: click.echo(words, err=True))

    def links() -> None:
        click.echo(f"Take the quiz       {settings.origin}/")
        click.echo(f"The teacher's page  {settings.teacher_link}")
        click.echo(f"The style page      {settings.origin}/-/patterns")
        sys.stdout.flush()

    server.serve(create_app(settings), settings, listener, links)


@main.command()
def demo() -> None:
    """Add a class of 25 made-up students, and print the link to its summary.

    A second time it is the same class. The link works while the server runs.
    """
    from quiz import library
    from quiz.store import demo as made_up
    from quiz.store.db import Store

    settings = config.load(os.environ)
    library.open_shelves(settings, lambda words: click.echo(words, err=True))
    store = Store(settings.database_url)
    with store.session() as session:
        code = made_up.demonstrate(session).code
        session.commit()
    store.close()
    click.echo(f"{settings.teacher_link}?next=/teach/classes/{code}/summary")
