"""Many articles in, whole attributions out: a line of JSON an article, as corpora of attributions keep them."""

from __future__ import annotations

import gzip
import json
import zlib
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from quiz.article.read import read
from quiz.article.webpage.detect import is_page
from quiz.attribution.assemble import heard
from quiz.attribution.find import STEPS, walked
from quiz.attribution.serialise import entries
from quiz.errors import ArticleError, InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from quiz.attribution.find import Steps

T = TypeVar("T")
R = TypeVar("R")
MARK = "\ufeff"
BATCH = 16
"""Articles a process takes at a time; what is read ahead stays small, however long the corpus."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a corpus: an article, or what is wrong with it."""

    number: int
    """The line's number, from 1."""
    name: str = ""
    """The article's ``id``."""
    text: str = ""
    """The article's ``text``."""
    fault: str = ""
    """Why the line is no article; empty where it is one."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one line."""

    row: Row
    """The line."""
    attributions: tuple[dict[str, Any], ...] = ()
    """What the engine found."""
    fault: str = ""
    """Why nothing could be found; empty where it could."""

    def as_line(self) -> str:
        """The answer as JSON; the same answer is always the same line."""
        return json.dumps({"id": self.row.name, "attributions": self.attributions}, ensure_ascii=False)


def answers(path: Path, jobs: int = 1, steps: Steps = STEPS) -> Iterator[Answer]:
    """Find who says what in every article of a corpus, in the order of its lines; bad lines come with their fault.

    Raises:
        InputError: The file is no compressed text, or no UTF-8.
    """
    return in_order(partial(answer, steps=steps), rows(path), jobs)


def in_order(work: Callable[[T], R], items: Iterable[T], jobs: int) -> Iterator[R]:
    """The answer to each item, in the order of the items, by this process or by many."""
    if jobs == 1:
        yield from map(work, items)
        return
    waiting = iter(items)
    with ProcessPoolExecutor(jobs) as pool:
        while batch := list(islice(waiting, jobs * BATCH)):
            yield from pool.map(work, batch, chunksize=BATCH // 4)


def answer(row: Row, steps: Steps = STEPS) -> Answer:
    """Find who says what in one article; offsets count from the start of its ``text``.

    A line tells neither stances nor claims nor what is the reporter's own, so none of them is worked out.
    """
    if row.fault:
        return Answer(row, fault=row.fault)
    if is_page(row.text):
        return Answer(
            row, fault="the text is a web page. Offsets into a page mean nothing: give the text of its article."
        )
    try:
        sheet = walked(read(row.text, row.name), steps)
    except ArticleError as error:
        return Answer(row, fault=str(error))
    shift = len(MARK) if row.text.startswith(MARK) else 0
    return Answer(row, tuple(_shifted(one, shift) for one in entries(heard(sheet), sheet.outside)))


def _shifted(attribution: dict[str, Any], by: int) -> dict[str, Any]:
    """With offsets into a text whose byte order mark the reader left out."""
    if not by:
        return attribution
    moved = {part: [[s + by, e + by] for s, e in attribution[part]] for part in ("source", "cue", "content")}
    return attribution | moved


def rows(path: Path) -> Iterator[Row]:
    """The lines of a corpus, compressed or not; empty ones are passed over.

    Raises:
        InputError: The file is no compressed text, or no UTF-8.
    """
    opened = gzip.open if path.suffix == ".gz" else open
    seen: set[str] = set()
    try:
        with opened(path, "rt", encoding="utf-8-sig", newline="\n") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    row = _row(number, line, seen)
                    seen.add(row.name)
                    yield row
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 text. Save it as JSON lines in UTF-8 and try again.") from error
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"{path} cannot be read to its end: {error}. Get the file anew.") from error


def _row(number: int, line: str, seen: Iterable[str]) -> Row:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return Row(number, fault="this is no JSON. Write one object a line, with id and text.")
    name, text = (data.get("id"), data.get("text")) if isinstance(data, dict) else (None, None)
    if not isinstance(name, str) or not name or not isinstance(text, str):
        return Row(number, fault="id and text are missing, or no strings. Write one object a line, with id and text.")
    if name in seen:
        return Row(number, fault=f"the id {name} stands on an earlier line. Give each article its own.")
    return Row(number, name, text)
