"""Banks made from articles' files: what a person wrote or edited is left as it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quiz import pipeline
from quiz.article.file import file_bytes, named
from quiz.article.read import read as read_article
from quiz.bank.write import is_edited
from quiz.compare import compare
from quiz.errors import InputError
from quiz.recipes.wish import ANY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from quiz.bank.records import Bank
    from quiz.recipes.wish import Wish


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

    @property
    def told(self) -> str:
        """What was made, for people: the file, how much of what, and why it is short where it is."""
        count, kinds = len(self.bank.questions), len({question.body.kind for question in self.bank.questions})
        what = f"{count} question{'s' * (count != 1)} of {kinds} kind{'s' * (kinds != 1)}"
        return "\n  ".join(filter(None, (f"{self.path}: {what}{'' if self.new else ', as before'}", self.note)))


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


def build_compared(articles: Sequence[Path], folder: Path, seed: int, wish: Wish = ANY) -> Made:
    """Build one bank across two articles into a folder, named after both.

    Raises:
        ArticleError: when one is no article.
        InputError: when they cannot be compared, or a bank of that name was written or edited by hand.
    """
    path = folder / f"{'-and-'.join(article.stem for article in articles)}.md"
    before = _before(path)
    for article in articles:
        with named(article):
            read_article(file_bytes(article), article.name)
    compared = compare([(file_bytes(article), article.name) for article in articles], seed, wish)
    return _keep(path, before, compared.bank, compared.text)


def _before(path: Path) -> str | None:
    """The bank that stands there; None where none does.

    Raises:
        InputError: when it was written or edited by hand.
    """
    before = read_text(path) if path.exists() else None
    if before is not None and is_edited(before):
        raise InputError(
            f"{path} was written or edited by hand and stays as it is. Build into another folder with --out."
        )
    return before


def _built(data: bytes | str, name: str, path: Path, seed: int, wish: Wish) -> Made:
    """Build one bank, unless somebody has had a hand in the one that is there."""
    before = _before(path)
    built = pipeline.build(data, name, seed, wish)
    if not built.bank.questions:
        raise InputError(_nothing(built.note, name, wish))
    return _keep(path, before, built.bank, built.text)


def _keep(path: Path, before: str | None, bank: Bank, text: str) -> Made:
    """Write the bank where it changed."""
    if text != before:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return Made(path, bank, bank.note, text != before)


def _nothing(note: str, name: str, wish: Wish) -> str:
    """Why there is no bank, and what to do where it is the wish's doing."""
    if replace(wish, plain=False).options:
        return f"{name}: no question of the kind wished for can be made from this article. Ask for less: {wish.options}"
    return f"{name}: no question can be made from this article. {note}".rstrip()


def read_text(path: Path) -> str:
    """A document's text.

    Raises:
        InputError: when it cannot be read as UTF-8.
    """
    try:
        return file_bytes(path).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 text. Save it as plain text in UTF-8 and try again.") from error
