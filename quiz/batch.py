"""Many articles at once: a bank from each file or line of a corpus, in their order, by one process or many."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from traceback import extract_tb
from typing import TYPE_CHECKING
from urllib.parse import quote

from quiz import making
from quiz.attribution.corpus import in_order, rows
from quiz.errors import QuizError
from quiz.recipes.wish import ANY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from quiz.recipes.wish import Wish

CORPUS = re.compile(r"\.jsonl(\.gz)?$")


@dataclass(frozen=True, slots=True)
class Work:
    """One article to build a bank from."""

    name: str
    """What it is called before people: its path, or its id in a corpus."""
    stem: str
    """What its bank is called."""
    path: Path | None = None
    """Its file; None for a line of a corpus."""
    text: str = ""
    """Its text, where it is a line of a corpus."""
    fault: str = ""
    """Why it is no article; empty where it may be one."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one article."""

    work: Work
    """The article."""
    path: Path | None = None
    """Its bank; None where there is none."""
    kinds: tuple[str, ...] = ()
    """The kind of each question."""
    new: bool = False
    """Whether the file changed."""
    note: str = ""
    """Why the bank is short; empty where it is not."""
    refused: str = ""
    """Why there is no bank."""
    crashed: bool = False
    """Whether the reason is a fault of this program."""


def is_corpus(path: Path) -> bool:
    """Whether a file is lines of articles, by its name."""
    return CORPUS.search(path.name) is not None


def works(paths: Iterable[Path]) -> Iterator[Work]:
    """Every article of these files and corpora; of two that would write one bank, the second is at fault.

    Raises:
        InputError: when a corpus cannot be read to its end.
    """
    seen: set[str] = set()
    for work in (work for path in paths for work in (_lines(path) if is_corpus(path) else [_file(path)])):
        double = work.stem in seen and not work.fault
        seen.add(work.stem)
        fault = f"{work.stem}.md is the bank of an earlier article in this run. Give this one another name."
        yield Work(work.name, work.stem, fault=fault) if double else work


def _file(path: Path) -> Work:
    """An article in a file of its own."""
    return Work(str(path), path.stem, path)


def _lines(path: Path) -> Iterator[Work]:
    """The articles of a corpus; an id becomes a file's name, and no two ids the same."""
    for row in rows(path):
        name = row.name if not row.fault else f"{path}:{row.number}"
        yield Work(name, quote(row.name, safe=" "), text=row.text, fault=row.fault)


def build_all(paths: Iterable[Path], folder: Path, seed: int, wish: Wish = ANY, jobs: int = 1) -> Iterator[Outcome]:
    """Build every bank, in the order of the articles; what goes wrong with one stops none of the others.

    Raises:
        InputError: when a corpus cannot be read to its end.
    """
    one = partial(build_one, folder=folder, seed=seed, wish=wish)
    return in_order(one, works(paths), jobs)


def build_one(work: Work, folder: Path, seed: int, wish: Wish) -> Outcome:
    """Build one bank, and tell what came of it."""
    if work.fault:
        return Outcome(work, refused=work.fault)
    try:
        if work.path:
            made = making.build(work.path, folder, seed, wish)
        else:
            made = making.build_text(work.text, work.stem, folder, seed, wish)
    except QuizError as error:
        return Outcome(work, refused=str(error).removeprefix(f"{work.name}: ").removeprefix(f"{work.stem}.txt: "))
    except Exception as error:  # noqa: BLE001 - whatever breaks on one article is told, and the others go on
        last = extract_tb(error.__traceback__)[-1]
        place = f"{last.filename.rpartition('/')[2]}:{last.lineno}"
        return Outcome(work, refused=f"{type(error).__name__} in {place}: {error}", crashed=True)
    kinds = tuple(question.body.kind for question in made.bank.questions)
    return Outcome(work, made.path, kinds, made.new, made.note)


@dataclass(slots=True)
class Tally:
    """What came of many articles."""

    articles: int = 0
    """How many there were."""
    banks: int = 0
    """How many have a bank."""
    kinds: Counter[str] = field(default_factory=Counter)
    """Questions by kind."""
    short: Counter[str] = field(default_factory=Counter)
    """Short banks by reason."""
    refused: Counter[str] = field(default_factory=Counter)
    """Articles without a bank by reason."""
    crashes: int = 0
    """Articles this program broke on."""

    def add(self, outcome: Outcome) -> None:
        """Count one more."""
        self.articles += 1
        self.banks += outcome.path is not None
        self.kinds.update(outcome.kinds)
        if outcome.note:
            self.short[_general(outcome.note)] += 1
        if outcome.crashed:
            self.crashes += 1
        elif outcome.refused:
            self.refused[_general(outcome.refused)] += 1

    def lines(self, seconds: float) -> Iterator[str]:
        """The summary, for people."""
        rate = self.articles / seconds if seconds else 0.0
        yield f"{_many(self.articles, 'article')}, {rate:.1f} a second: {_many(self.banks, 'bank')}"
        kinds = ", ".join(f"{kind} {count}" for kind, count in self.kinds.most_common())
        yield _many(self.kinds.total(), "question") + (
            f" of {_many(len(self.kinds), 'kind')}: {kinds}" if kinds else ""
        )
        for what, reasons in (("short", self.short), ("without a bank", self.refused)):
            if reasons:
                yield f"{what}: {reasons.total()}"
                yield from (f"  {count}  {reason}" for reason, count in reasons.most_common())
        if self.crashes:
            yield f"broke this program: {self.crashes}, named above"


def _general(reason: str) -> str:
    """A reason without what is true of one article only: names, paths and numbers."""
    reason = re.sub(r" \([^)]*\)| It reports words of .*", "", reason)
    return re.sub(r"\S+\.md\b", "the bank", reason)


def _many(count: int, word: str) -> str:
    """A number with its noun."""
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"
