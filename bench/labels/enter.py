"""Turn labels as they are written down into items with offsets: ``python -m bench.labels.enter TODO NOTES OUT``.

A line of NOTES is a number and its labels; what a name stands for is found in the article, it is never decided here:

    12 asserts named_person Ada Moor | mayor of Brill | Brill council     (statements; ``-`` where nobody is named)
    12 opposes                                                            (pairs)
    12 Ada Moor     or  12 reporter  or  12 none                          (figures)
    12-31 story                                                           (zones, a stretch of numbers)

A name that stands first somewhere else than meant is given its offset: ``Ada Moor@1204``.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from bench.labels.texts import Row, read_lines, text_of, write_lines
from quiz.article.records import ZONES
from quiz.attribution.records import SOURCE_KINDS, STANCES

PAIRS = ("same", "supports", "opposes", "unrelated")
LINE = re.compile(r"(\d+)(?:-(\d+))?\s+(\S.*?)\s*\Z")


def place(text: str, name: str) -> list[int]:
    """Where a name stands.

    Raises:
        ValueError: It does not stand there.
    """
    name, _, at = name.strip().partition("@")
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text[int(at or 0) :])
    if not found or (at and found.start() > 0):
        raise ValueError(f"{name!r} does not stand in the article")
    return [int(at or 0) + found.start(), int(at or 0) + found.end()]


def _among(label: str, allowed: tuple[str, ...]) -> str:
    if label not in allowed:
        raise ValueError(f"{label!r} is none of {', '.join(allowed)}")
    return label


def statement(text: str, note: str) -> Row:
    """The labels of one statement."""
    stance, kind, rest = (*note.split(None, 2), "-")[:3]
    parts = [p.strip() for p in rest.split("|")]
    row: Row = {"stance": _among(stance, STANCES), "kind": _among(kind, SOURCE_KINDS)}
    for key, name in zip(("canonical", "role", "affiliation"), parts, strict=False):
        row[key] = None if name in ("", "-") else place(text, name)
    return row


def labels(file: str, text: str, note: str) -> Row:
    """The labels of one item, by the file it belongs to."""
    if file.startswith("statements"):
        return statement(text, note)
    if file.startswith("pairs"):
        return {"label": _among(note, PAIRS)}
    if file.startswith("zones"):
        return {"label": _among(note, ("story", *ZONES))}
    return {"giver": note if note in ("reporter", "none") else place(text, note)}


def main() -> None:
    """Read the notes, write the items that have labels, and tell which lines are wrong or missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("todo", type=Path)
    parser.add_argument("notes", type=Path)
    parser.add_argument("out", type=Path)
    asked = parser.parse_args()
    items = {item["item"]: item for item in read_lines(asked.todo)}
    done: dict[int, Row] = {}
    for line in asked.notes.read_text(encoding="utf-8").splitlines():
        found = LINE.match(line)
        if found is None:
            continue
        for number in range(int(found[1]), int(found[2] or found[1]) + 1):
            try:
                done[number] = items[number] | labels(asked.todo.name, text_of(items[number]), found[3])
            except (ValueError, KeyError) as error:
                print(f"{number}: {error}", file=sys.stderr)
    write_lines(asked.out, [done[n] for n in sorted(done)])
    missing = sorted(set(items) - set(done))
    print(f"{len(done)} of {len(items)}" + (f", missing {missing[:20]}" if missing else ""))


if __name__ == "__main__":
    main()
