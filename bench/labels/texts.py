"""The articles the labels point into; they lie outside this repository."""

from __future__ import annotations

import gzip
import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).resolve().parent
LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
WORD = re.compile(r"\w")

Row = dict[str, Any]
Spans = list[list[int]]


def folder() -> Path:
    """Where the corpora lie: the folder ``QUIZ_CORPORA`` names, or the one beside the checkout."""
    return Path(os.environ.get("QUIZ_CORPORA") or ROOT.parent / "shared" / "corpora")


@cache
def articles(corpus: str) -> dict[str, Row]:
    """Every article of a corpus by its id, in the order of the file."""
    with gzip.open(folder() / f"{corpus}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def text_of(item: Row) -> str:
    """The article an item points into."""
    return str(articles(item["corpus"])[item["id"]]["text"])


def paragraphs(text: str) -> Spans:
    """Every line with a word in it, trimmed."""
    found = []
    for line in LINE.finditer(text):
        words = line.group().strip()
        if WORD.search(words):
            start = line.start() + line.group().index(words)
            found.append([start, start + len(words)])
    return found


def read_lines(path: Path) -> list[Row]:
    """The items of a file, one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def write_lines(path: Path, items: list[Row]) -> None:
    """Write items, one JSON object a line."""
    path.write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")
