"""Run the engine on the labelled articles and print how far it is right: ``python -m bench.labels.score``.

Each labelled statement is sought among the attributions found: the one whose content it shares most words with, if
that is half of all words in either, or half of the label's own. What is not found is counted apart. The stance is
that of most of the found statements inside the label, the first of them where they are even, as the guide has it.
"""

from __future__ import annotations

import argparse
import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.labels.texts import HERE, Row, read_lines, text_of
from quiz.article.read import read
from quiz.attribution.find import find

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.attribution.records import Attribution

FILES = ("statements-train", "sources-train", "statements-dev", "statements-seer")
OPEN = ("statements-train", "sources-train")
HALF = 0.5
WORD = re.compile(r"\w+")
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Found:
    """A labelled statement with what the engine says of it."""

    item: Row
    """The label."""
    stance: str | None
    """The engine's stance; None where it did not find the statement."""
    kind: str | None
    """The engine's kind of source."""
    canonical: str
    """The engine's name for the source."""


def words_in(spans: Iterable[tuple[int, int]], starts: Sequence[int]) -> set[int]:
    """The words that begin in any of the spans."""
    return {i for start, end in spans for i in range(bisect_left(starts, start), bisect_left(starts, end))}


def _best(own: set[int], found: Sequence[tuple[Attribution, set[int]]]) -> Attribution | None:
    """The attribution that shares most with the label, if that is enough."""
    if not found:
        return None
    attribution, theirs = max(found, key=lambda f: (len(own & f[1]), -len(f[1] - own)))
    shared = len(own & theirs)
    enough = shared and (shared >= HALF * len(own) or shared >= HALF * len(own | theirs))
    return attribution if enough else None


def stance_in(own: set[int], attribution: Attribution, starts: Sequence[int]) -> str:
    """The stance of most of its statements that lie in the label; of the first where they are even."""
    inside = []
    for statement in attribution.statements:
        theirs = words_in(((s.start, s.end) for s in statement.content), starts)
        if len(theirs & own) > HALF * min(len(theirs), len(own)):
            inside.append(statement.stance)
    counts = Counter(inside or [attribution.statements[0].stance])
    return counts.most_common(1)[0][0]


def engine_on(items: Sequence[Row], minconf: float) -> list[Found]:
    """What the engine says of the labelled statements of one article."""
    text = text_of(items[0])
    starts = [m.start() for m in WORD.finditer(text)]
    attributions = [a for a in find(read(text, items[0]["id"])).attributions if a.confidence >= minconf]
    found = [(a, words_in(((s.start, s.end) for s in a.content), starts)) for a in attributions]
    rows = []
    for item in items:
        own = words_in(item["content"], starts)
        best = _best(own, found)
        if best is None:
            rows.append(Found(item, None, None, ""))
        else:
            source = best.source
            rows.append(Found(item, stance_in(own, best, starts), source.kind, source.canonical))
    return rows


def last_name(name: str) -> str:
    """The word a name is known by: its last, without a possessive and without ``Jr.``."""
    parts = [w for w in WORD.findall(re.sub(r"[’']s?(?=\W|\Z)", "", name.lower())) if w not in SUFFIXES]
    return parts[-1] if parts else ""


def named(row: Found) -> bool:
    """Whether the engine's name holds the last name of the label's."""
    start, end = row.item["canonical"]
    return last_name(text_of(row.item)[start:end]) in WORD.findall(
        re.sub(r"[’']s?(?=\W|\Z)", "", row.canonical.lower())
    )


def per_class(pairs: Pairs) -> list[str]:
    """Precision and recall of every label, and all of them together."""
    lines = []
    for label, count in Counter(gold for gold, _ in pairs).most_common():
        right = sum(gold == said == label for gold, said in pairs)
        claimed = sum(said == label for _, said in pairs)
        lines.append(f"    {label:15} P {right / claimed if claimed else 0:.3f} R {right / count:.3f}  n {count}")
    return lines


def report(name: str, minconf: float) -> list[Found]:
    """Print the figures on one file."""
    articles: dict[str, list[Row]] = {}
    for item in read_lines(HERE / f"{name}.jsonl"):
        articles.setdefault(item["id"], []).append(item)
    rows = [row for items in articles.values() for row in engine_on(items, minconf)]
    matched = [row for row in rows if row.stance is not None]
    print(f"{name}: {len(matched)} of {len(rows)} found")
    for key in (key for key in ("stance", "kind") if key in rows[0].item):
        pairs = [(row.item[key], str(getattr(row, key))) for row in matched]
        right = sum(gold == said for gold, said in pairs)
        share = f"{right / len(matched):.3f} of the found, {right / len(rows):.3f} of all"
        print("\n".join((f"  {key:10} right {share}", *per_class(pairs))))
    whom = [row for row in rows if row.item.get("canonical")]
    seen = [row for row in whom if row.stance is not None]
    right = sum(named(row) for row in seen)
    print(f"  canonical  right {right / len(seen):.3f} of {len(seen)} found, {right / len(whom):.3f} of {len(whom)}")
    return rows


def show_wrong(rows: Sequence[Found]) -> None:
    """Print the items the engine has wrong, for reading with ``bench.labels.show``."""
    for row in rows:
        wrong = [f"{key} {row.item[key]}, engine {getattr(row, key)}" for key in ("stance", "kind")
                 if getattr(row, key) not in (None, row.item.get(key, getattr(row, key)))]  # fmt: skip
        if row.stance is None:
            wrong = ["not found"]
        elif row.item.get("canonical") and not named(row):
            wrong.append(f"canonical: engine {row.canonical!r}")
        if wrong:
            print(f"{row.item['item']}: {'; '.join(wrong)}")


def main() -> None:
    """Read the command line and print; errors are named for the file to learn from alone."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--file", choices=FILES, action="append")
    parser.add_argument("--minconf", type=float, default=0.0)
    parser.add_argument("--wrong", action="store_true", help="list what is wrong, in the files to learn from only")
    asked = parser.parse_args()
    for name in asked.file or FILES:
        rows = report(name, asked.minconf)
        if asked.wrong and name in OPEN:
            show_wrong(rows)


if __name__ == "__main__":
    main()
