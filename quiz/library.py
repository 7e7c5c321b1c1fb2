"""The files: articles and banks in folders, built, checked and brought into the store."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quiz import pipeline
from quiz.article.decode import decode
from quiz.article.file import file_bytes, named
from quiz.article.read import read as read_article
from quiz.bank import front
from quiz.bank.page import Page
from quiz.bank.read import read as read_bank
from quiz.bank.report import report
from quiz.bank.write import is_edited
from quiz.config import asset_dir, in_checkout
from quiz.errors import BankError, InputError, NotFoundError, QuizError
from quiz.lint import as_text
from quiz.lint import lint as look_over
from quiz.recipes.wish import ANY
from quiz.store.banks import save_bank
from quiz.store.db import Store, migrate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quiz.article.records import Article
    from quiz.bank.records import Bank
    from quiz.config import Config
    from quiz.recipes.wish import Wish
    from quiz.store.db import Session
    from quiz.store.models import BankVersion

DEFAULT_SEED = 1


@dataclass(frozen=True, slots=True)
class Made:
    """What building one bank came to."""

    path: Path
    """The bank's file."""
    bank: Bank
    """The bank."""
    note: str
    """Why it is short; empty where it is not."""
    new: bool
    """Whether the file changed."""


def own_banks() -> Path:
    """The folder banks are built into: the checkout's, or one in the folder the command runs in."""
    return asset_dir("question_banks") if in_checkout() else Path.cwd() / "question_banks"


def bank_files() -> list[Path]:
    """Every bank on the shelves, by name; a bank of one's own goes before a supplied one of the same name."""
    folders = (asset_dir("question_banks"), own_banks())
    files = {path.name: path for folder in folders for path in folder.glob("*.md") if path.stem != "README"}
    return [files[name] for name in sorted(files)]


def build(article: Path, folder: Path, seed: int, wish: Wish = ANY) -> Made:
    """Build the bank of an article's file into a folder.

    Raises:
        ArticleError: when it is no article.
        InputError: when nothing can be asked about it, or a bank of that name was written or edited by hand.
    """
    with named(article):
        return _built(file_bytes(article), article.name, folder / f"{article.stem}.md", seed, wish)


def build_text(text: str, stem: str, folder: Path, seed: int, wish: Wish = ANY) -> Made:
    """Build the bank of a text into a folder, and keep the text beside it: a bank is read with its article.

    Raises:
        ArticleError: when it is no article.
        InputError: when nothing can be asked about it, or a bank of that name was written or edited by hand.
    """
    made = _built(text, f"{stem}.txt", folder / f"{stem}.md", seed, wish)
    (folder / f"{stem}.txt").write_bytes(text.encode())
    return made


def _built(data: bytes | str, name: str, path: Path, seed: int, wish: Wish) -> Made:
    """Build one bank, unless somebody has had a hand in the one that is there."""
    before = read_text(path) if path.exists() else None
    if before is not None and is_edited(before):
        raise InputError(
            f"{path} was written or edited by hand and stays as it is. Build into another folder with --out."
        )
    built = pipeline.build(data, name, seed, wish)
    if not built.bank.questions:
        raise InputError(_nothing(built.note, name, wish))
    if built.text != before:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(built.text, encoding="utf-8", newline="\n")
    return Made(path, built.bank, built.note, built.text != before)


def _nothing(note: str, name: str, wish: Wish) -> str:
    """Why there is no bank, and what to do where it is the wish's doing."""
    if wish.options:
        return f"{name}: no question of the kind wished for can be made from this article. Ask for less: {wish.options}"
    return f"{name}: no question can be made from this article. {note}".rstrip()


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
    with _explained(text, path):
        return read_bank(text, _articles_for(path))


def lint(path: Path) -> tuple[int, str]:
    """How many item-writing flaws a bank has, and the warnings for people.

    Raises:
        InputError: with every error at once, when it cannot be read as a bank.
    """
    text = read_text(path)
    with _explained(text, path):
        found = look_over(read_bank(text, _articles_for(path)), text)
    return len(found), as_text(found, text, str(path)) if found else ""


def load(session: Session, path: Path) -> BankVersion:
    """Bring a bank and its articles into the store, under the file's name.

    Raises:
        InputError: with every error at once; nothing is kept then.
    """
    text = read_text(path)
    names = front.read(Page(text.split("\n"))).articles
    articles = [(name, decode(file_bytes(file))) for name in names if (file := _article_file(name, path))]
    with _explained(text, path):
        return save_bank(session, text, articles, slug=path.stem)


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
                load(session, path)
                session.commit()
        except QuizError as error:
            tell(str(error))
    store.close()


def read_text(path: Path) -> str:
    """A document's text.

    Raises:
        InputError: when it cannot be read as UTF-8.
    """
    try:
        return file_bytes(path).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 text. Save it as plain text in UTF-8 and try again.") from error


def _article_file(name: str, bank: Path) -> Path | None:
    """An article's file: beside the bank, in ``seeds`` beside the bank's folder, or among the supplied ones."""
    if Path(name).name != name:
        return None
    folders = (bank.parent, bank.absolute().parent.parent / "seeds", asset_dir("seeds"))
    return next((folder / name for folder in folders if (folder / name).is_file()), None)


def _articles_for(bank: Path) -> Callable[[str], Article]:
    """Finds the articles a bank names."""

    def article(name: str) -> Article:
        file = _article_file(name, bank)
        if file is None:
            raise NotFoundError(f"There is no article {name} beside {bank} or in seeds/.")
        return read_article(file_bytes(file), name)

    return article


@contextmanager
def _explained(text: str, path: Path) -> Iterator[None]:
    """Turns a bank's findings into a report for people."""
    try:
        yield
    except BankError as error:
        raise InputError(report(error, text, str(path))) from error
