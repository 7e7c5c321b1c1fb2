"""The corpora as the training needs them: texts, parts of speech, and the tags an annotation asks for."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from quiz.attribution.learned.candidates import ROLES, tag_names
from quiz.attribution.learned.tokens import Tokens, tokens

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    Numbers = NDArray[np.integer[Any]]

FAR = 40
GAP = 12
RANK = {"content": 0, "source": 1, "cue": 2}
LETTER = {"content": "C", "source": "S", "cue": "U"}


@dataclass(slots=True)
class Text:
    """One annotated article."""

    row: dict[str, Any]
    """As the corpus has it."""
    tokens: Tokens
    """Its tokens."""
    speech: list[list[Any]]
    """Start, end, part of speech and entity of the corpus's own tokens; empty where there are none."""


def load(folder: Path, name: str) -> list[Text]:
    """Read a corpus with its parts of speech."""
    speech = {row["id"]: row["toks"] for row in _rows(folder / f"{name}-pos.jsonl.gz")}
    return [Text(row, tokens(row["text"]), speech.get(row["id"], [])) for row in _rows(folder / f"{name}.jsonl.gz")]


def _rows(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def inside(spans: list[list[int]], cut: Tokens) -> list[int]:
    """The tokens that any of the spans touches."""
    found: set[int] = set()
    for start, end in spans:
        found.update(range(int(np.searchsorted(cut.end, start, "right")), int(np.searchsorted(cut.start, end, "left"))))
    return sorted(found)


def parts_of_speech(text: Text, numbers: dict[str, int]) -> Numbers:
    """The part of speech of each token by the corpus's overlapping token; -1 where there is none."""
    found = np.full(len(text.tokens), -1, np.int64)
    j = 0
    for i, (start, end) in enumerate(zip(text.tokens.start, text.tokens.end, strict=True)):
        while j < len(text.speech) and text.speech[j][1] <= start:
            j += 1
        k = j
        while k < len(text.speech) and text.speech[k][0] < end:
            if found[i] < 0 or text.speech[k][1] - text.speech[k][0] > 1:
                found[i] = numbers[text.speech[k][2]]
            k += 1
    return found


def tags(text: Text) -> Numbers:
    """The chain tags an annotation asks for: roles with their direction, and the gaps between them."""
    cut = text.tokens
    names: list[str] = ["O"] * len(cut)
    rank = [-1] * len(cut)
    for relation in text.row["attributions"]:
        _mark(relation, cut, names, rank)
    for i, name in enumerate(names):
        if name[0] == "I" and (i == 0 or names[i - 1][1:] != name[1:] or cut.paragraph[i] != cut.paragraph[i - 1]):
            names[i] = "B" + name[1:]
    for relation in text.row["attributions"]:
        _mark_gaps(relation, cut, names)
    number = {name: i for i, name in enumerate(tag_names(ROLES))}
    return np.array([number[name] for name in names], np.int64)


def _side(key: str, first: int, relation: dict[str, Any], cut: Tokens) -> str:
    """Where the cue lies from a source or a content, and where the source lies from a cue."""
    cue = inside(relation["cue"], cut)
    if key == "cue":
        source = inside(relation["source"], cut)
        if not source or abs(source[0] - first) > FAR:
            return "n"
        return "l" if source[0] < first else "r"
    if not cue:
        return "<" if key == "content" else ">"
    return "<" if first > cue[0] else ">"


def _mark(relation: dict[str, Any], cut: Tokens, names: list[str], rank: list[int]) -> None:
    for key, own in RANK.items():
        for span in relation[key]:
            at = inside([span], cut)
            role = LETTER[key] + _side(key, at[0], relation, cut) if at else ""
            for k, i in enumerate(at):
                if own < rank[i] or (own == rank[i] and key == "source"):
                    continue
                names[i] = ("B" if k == 0 or names[i - 1][1:] != role else "I") + role
                rank[i] = own


def _mark_gaps(relation: dict[str, Any], cut: Tokens, names: list[str]) -> None:
    """Name the tokens between two spans of one relation by the span on their left."""
    placed = sorted((at[0], at[-1] + 1, LETTER[k]) for k in RANK for s in relation[k] if (at := inside([s], cut)))
    for (_, end, letter), (start, _, _) in pairwise(placed):
        if 0 < start - end <= GAP and cut.paragraph[end] == cut.paragraph[start - 1]:
            for i in range(end, start):
                names[i] = "G" + letter if names[i] == "O" else names[i]


def allowed(names: list[str]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which tag may follow which, and which may begin a paragraph."""
    opening = np.array([name[0] != "I" for name in names])
    after = np.array([[b[0] != "I" or (a[0] in "BI" and a[1:] == b[1:]) for b in names] for a in names])
    return after, opening
