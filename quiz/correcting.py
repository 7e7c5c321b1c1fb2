"""A corrected article's files: the old bank read, the new one written, and what no longer holds beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.article.file import file_bytes, named, read_file
from quiz.article.read import read as read_article
from quiz.bank import front, rebasetext
from quiz.bank.page import Page
from quiz.bank.read import read as read_bank
from quiz.bank.rebase import rebase
from quiz.bank.text import lines
from quiz.bank.write import write
from quiz.errors import InputError
from quiz.library import TO_MEND, article_file, articles_for, explained, identified
from quiz.making import read_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from quiz.article.records import Article
    from quiz.bank.rebase import Rebased
    from quiz.bank.records import Bank


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a corrected article makes of a bank: nothing is written yet."""

    out: Path
    """The new bank's file."""
    bank: str
    """Its document; empty where no question holds."""
    mend: Path
    """The file for what no longer holds."""
    to_mend: str
    """Its document; empty where everything holds."""
    report: str
    """Every doubt at its line in the old bank; empty where there is none."""
    found: Rebased
    """What became of the questions."""
    beside: str
    """The article's name, where it has to be put beside the new bank first; empty where it is found."""


def correct(path: Path, article: Path, environ: Mapping[str, str], *, out: Path | None, old: Path | None) -> Corrected:
    """Move a bank to the corrected text of one of its articles.

    Args:
        path: the bank on the old text.
        article: the corrected article.
        environ: names the store, for the ids of questions that lost theirs.
        out: the new bank's file; beside the old one where none is named.
        old: the article as it was, where its file was overwritten.

    Raises:
        InputError: when bank and articles do not fit together.
        ArticleError: when the corrected article is none.
    """
    text, new = read_text(path), read_file(article)
    names = list(front.read(Page(lines(text))).articles)
    number = _which(names, article)
    bank = identified(_old_bank(text, path, names[number - 1], old), path, environ)
    found = rebase(bank, new, number)
    goal = out or path.with_name(f"{path.stem}-rebased.md")
    there = article_file(article.name, goal)
    return Corrected(
        out=goal,
        bank=write(found.bank) if found.bank.questions else "",
        mend=goal.with_name(f"{path.stem}{TO_MEND}"),
        to_mend=rebasetext.to_mend(found, bank) if found.to_mend else "",
        report=rebasetext.as_text(found, text, str(path)),
        found=found,
        beside="" if there and there.read_bytes() == article.read_bytes() else article.name,
    )


def _old_bank(text: str, path: Path, replaced: str, old: Path | None) -> Bank:
    """The bank on the text it was written for."""
    find = articles_for(path)

    def as_it_was(name: str) -> Article:
        if old and name == replaced:
            with named(old):
                return read_article(file_bytes(old), name)
        return find(name)

    try:
        with explained(text, path):
            return read_bank(text, as_it_was)
    except InputError as error:
        if old:
            raise
        raise InputError(
            f"{error}\nThe bank does not fit the article it names. Where that file holds the corrected text already, "
            "name the old one with --old."
        ) from error


def _which(names: list[str], article: Path) -> int:
    """The number of the article that is replaced.

    Raises:
        InputError: when the bank names none, or several under other names.
    """
    if article.name in names:
        return names.index(article.name) + 1
    if len(names) == 1:
        return 1
    if not names:
        raise InputError("This bank names no article, so a corrected one changes nothing.")
    raise InputError(
        f"This bank has {len(names)} articles. Call the corrected file {' or '.join(names)}, as it is meant."
    )
