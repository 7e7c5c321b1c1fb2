"""The files: articles and banks in folders, built, checked and brought into the store."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.article.decode import decode
from quiz.article.file import file_bytes
from quiz.article.read import read as read_article
from quiz.bank import front
from quiz.bank.page import Page
from quiz.bank.read import read as read_bank
from quiz.bank.report import report
from quiz.bank.text import lines
from quiz.bank.versions import carry_ids
from quiz.bank.write import write
from quiz.config import asset_dir, has_store, in_checkout
from quiz.config import load as load_config
from quiz.errors import BankError, InputError, NotFoundError, QuizError
from quiz.lint import as_text
from quiz.lint import lint as look_over
from quiz.making import build, read_text
from quiz.question.identity import with_ids
from quiz.store.banks import find_bank, save_bank
from quiz.store.banks import load as stored
from quiz.store.db import Store, migrate
from quiz.store.keeping import current, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from quiz.article.records import Article
    from quiz.bank.records import Bank
    from quiz.config import Config
    from quiz.store.db import Session
    from quiz.store.models import BankVersion

DEFAULT_SEED = 1
TO_MEND = ".to-mend.md"
"""How a file ends with questions that wait for a teacher: no bank for a class."""


def own_banks() -> Path:
    """The folder banks are built into: the checkout's, or one in the folder the command runs in."""
    return asset_dir("question_banks") if in_checkout() else Path.cwd() / "question_banks"


def bank_files() -> list[Path]:
    """Every bank on the shelves, by name; a bank of one's own goes before a supplied one of the same name."""
    folders = (asset_dir("question_banks"), own_banks())
    banks = (path for folder in folders for path in folder.glob("*.md"))
    files = {path.name: path for path in banks if path.stem != "README" and not path.name.endswith(TO_MEND)}
    return [files[name] for name in sorted(files)]


def missing() -> list[Path]:
    """The supplied articles that have no bank yet."""
    there = {path.stem for path in bank_files()}
    return [path for path in sorted(asset_dir("seeds").glob("*.txt")) if path.stem not in there]


def check(path: Path) -> Bank:
    """Read a bank as a class would get it.

    Raises:
        InputError: with every error at once, each with its place, cause and fix.
    """
    text = read_text(path)
    with explained(text, path):
        return read_bank(text, articles_for(path))


def lint(path: Path) -> tuple[int, str]:
    """How many item-writing flaws a bank has, and the warnings for people.

    Raises:
        InputError: with every error at once, when it cannot be read as a bank.
    """
    text = read_text(path)
    with explained(text, path):
        found = look_over(read_bank(text, articles_for(path)), text)
    return len(found), as_text(found, text, str(path)) if found else ""


def load(session: Session, path: Path) -> BankVersion:
    """Bring a bank and its articles into the store, under the file's name.

    Raises:
        InputError: with every error at once; nothing is kept then.
    """
    text = read_text(path)
    names = front.read(Page(lines(text))).articles
    articles = [(name, decode(file_bytes(file))) for name in names if (file := article_file(name, path))]
    with explained(text, path):
        return save_bank(session, text, articles, slug=path.stem)


def formatted(path: Path, environ: Mapping[str, str]) -> str:
    """A bank in its one form, an id on every question: the one it was loaded with before, where it has lost it.

    Raises:
        InputError: with every error at once; a broken bank has no form.
    """
    text = read_text(path)
    with explained(text, path):
        bank = read_bank(text, articles_for(path))
    return write(identified(bank, path, environ))


def identified(bank: Bank, path: Path, environ: Mapping[str, str]) -> Bank:
    """A bank with an id on every question: the one it was loaded with before, where its file has lost it."""
    if all(question.id for question in bank.questions):
        return bank
    older = _loaded(path, environ)
    return carry_ids(bank, older) if older else replace(bank, questions=with_ids(bank.questions))


def _loaded(path: Path, environ: Mapping[str, str]) -> Bank | None:
    """The bank as it was last loaded from a file of this name; None where there is none, or no store yet."""
    if not has_store(environ):
        return None
    url = load_config(environ).database_url
    migrate(url)
    store = Store(url)
    try:
        with store.session(write=False) as session:
            return stored(session, find_bank(session, path.stem).id)
    except NotFoundError:
        return None
    finally:
        store.close()


def open_shelves(config: Config, tell: Callable[[str], None]) -> None:
    """Make the store ready to serve: missing banks built, tables migrated, every bank loaded.

    Args:
        config: where the store is.
        tell: hears what was made and what could not be; one bad file keeps nobody from the others.
    """
    migrate(config.database_url)
    for article in missing():
        try:
            made = build(article, own_banks(), DEFAULT_SEED)
            tell(f"Built {made.path.name}: {len(made.bank.questions)} questions. {made.note}".strip())
        except QuizError as error:
            tell(str(error))
    store = Store(config.database_url)
    for path in bank_files():
        try:
            with store.session() as session:
                before = current(session, path.stem)
                settle(session, before, load(session, path))
                session.commit()
        except QuizError as error:
            tell(str(error))
    store.close()


def article_file(name: str, bank: Path) -> Path | None:
    """An article's file: beside the bank, in ``seeds`` beside the bank's folder, or among the supplied ones."""
    if Path(name).name != name:
        return None
    folders = (bank.parent, bank.absolute().parent.parent / "seeds", asset_dir("seeds"))
    return next((folder / name for folder in folders if (folder / name).is_file()), None)


def articles_for(bank: Path) -> Callable[[str], Article]:
    """Finds the articles a bank names."""

    def article(name: str) -> Article:
        file = article_file(name, bank)
        if file is None:
            raise NotFoundError(f"There is no article {name} beside {bank} or in seeds/.")
        return read_article(file_bytes(file), name)

    return article


@contextmanager
def explained(text: str, path: Path) -> Iterator[None]:
    """Turns a bank's findings into a report for people."""
    try:
        yield
    except BankError as error:
        raise InputError(report(error, text, str(path))) from error
