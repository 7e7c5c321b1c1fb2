"""Banks in files of other systems: taken into a bank document, and written out whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from quiz import library
from quiz.article.file import file_bytes
from quiz.bank.merge import merge
from quiz.bank.write import write
from quiz.errors import InputError

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.bank.formats import Format
    from quiz.bank.records import Bank


def take_in(bank: Bank, form: Format | None, path: Path, *, dry_run: bool = False) -> str:
    """Write a bank as a document, its articles beside it; a document that is there takes in what is new and changed.

    Args:
        bank: what was brought in.
        form: the format it came in; None for a bank document, which is written as it is.
        path: the document.
        dry_run: only tell.

    Returns:
        What was done, in words.

    Raises:
        InputError: when the document that is there cannot be read, or another text stands where an article belongs.
    """
    texts = {path.parent / article.name: article for article in bank.articles}
    for file, article in texts.items():
        _refuse_other(file, article)
    told = f"{path}: {len(bank.questions)} question{'s' * (len(bank.questions) != 1)}"
    if path.exists() and form is not None:
        merged = merge(library.check(path), bank, form)
        bank, told = merged.bank, f"{path}: {merged.told}"
        if not merged.added and not merged.changed:
            return told
    if not dry_run:
        for file, article in texts.items():
            if not file.exists():
                put(file, article.text.encode())
        put(path, write(bank).encode())
    return told


def put(path: Path, data: bytes) -> None:
    """Put a whole file in place: whoever reads it meanwhile sees the old one or the new one, never half.

    Raises:
        InputError: when the folder cannot be written; the file stays as it was.
    """
    goal = path.resolve()
    try:
        handle, draft = tempfile.mkstemp(prefix=f".{goal.name}.", dir=goal.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            shutil.copymode(goal, draft) if goal.exists() else Path(draft).chmod(0o644)
            Path(draft).replace(goal)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise InputError(f"{path} cannot be written ({error.strerror}).") from error


def _refuse_other(file: Path, article: Article) -> None:
    """Leave another article's file alone.

    Raises:
        InputError: when a file of this name has other words, or the name leads elsewhere.
    """
    if Path(article.name).name != article.name:
        raise InputError(f"The article's name “{article.name}” leads into another folder. Name it like a file.")
    if file.exists() and file_bytes(file).decode(errors="replace") != article.text:
        raise InputError(f"{file} is there with other words. Move it away, or write the bank into another folder.")
