"""An article's file: its bytes, and what is wrong with it under the file's name."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from quiz.article.read import read
from quiz.errors import ArticleError, InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quiz.article.records import Article


def read_file(path: Path) -> Article:
    """An article from its file, plain text or a web page.

    Raises:
        ArticleError: when it is none, with the file's name.
    """
    with named(path):
        return read(file_bytes(path), path.name)


def file_bytes(path: Path) -> bytes:
    """A file's bytes.

    Raises:
        InputError: when it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}).") from error


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Puts the file's name before what is wrong with an article: a command may have been given many."""
    try:
        yield
    except ArticleError as error:
        raise ArticleError(f"{path}: {error}") from error
