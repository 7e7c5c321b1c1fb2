"""The figures of the scorer, which is not part of this repository: it is named by ``QUIZ_SCORER``."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bench.running import lines

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

BINS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
HALF = 0.5
PER_ARTICLE = (2, 4, 8)


@dataclass(frozen=True, slots=True)
class Figures:
    """What an engine reached on both sets, with one bar."""

    attribution: float
    """F1 of whole attributions."""
    core: float
    """F1 of core statements."""
    speaker: float
    """Share of all gold quotations with the right speaker."""
    sentence: float
    """F1 of 'is this sentence sourced'."""
    surest: tuple[float, ...]
    """Precision of the 2, 4 and 8 surest an article."""
    canonical: float
    """Share of the other set's claims with the right name."""
    covered: float
    """Share of them that some content holds."""


@dataclass(frozen=True, slots=True)
class Bin:
    """The records of one degree of confidence."""

    low: float
    """From this confidence."""
    high: float
    """To below this one."""
    count: int
    """How many."""
    right: int
    """How many of them are right."""


class Scorer:
    """The scorer's functions."""

    def __init__(self, path: Path) -> None:
        """Load the file."""
        spec = importlib.util.spec_from_file_location("scorer", path)
        if spec is None or spec.loader is None:
            raise FileNotFoundError(path)
        self.part: ModuleType = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.part)

    def figures(self, spans: tuple[Path, Path], names: tuple[Path, Path], bar: float) -> Figures:
        """Score one output each for the corpus of spans and the corpus of names: (gold, found)."""
        gold, found = lines(spans[0]), answers(spans[1])
        told = self.part.report(gold, found, bar)
        who = self.part.report(lines(names[0]), answers(names[1]), bar)["all"]
        return Figures(
            attribution=told["attribution(content IoU>=.5 + source)"]["F1"],
            core=told["core"]["F1"],
            speaker=told["direct-quote speaker"]["accuracy"],
            sentence=told["sentence sourced"]["F1"],
            surest=tuple(one["precision"] for one in told["precision of the most confident"]),
            canonical=who["canonical"],
            covered=who["covered"],
        )

    def reliability(self, gold: Path, found: Path) -> list[Bin]:
        """How many of the records of each confidence are right, in content and source as the attribution F1 has it."""
        of = {row["id"]: row["attributions"] for row in answers(found)}
        count, right = Counter[int](), Counter[int]()
        for row in lines(gold):
            doc = self.part.Doc()
            doc.tk = self.part.tokenize(row["text"])
            doc.starts = [token[0] for token in doc.tk]
            doc.words = {i for i, (a, b) in enumerate(doc.tk) if any(map(str.isalnum, row["text"][a:b]))}
            wanted = self.part.prep(row["text"], row["attributions"], doc)
            for one in self.part.prep(row["text"], of.get(row["id"], []), doc):
                at = sum(low <= one.conf for low in BINS) - 1
                count[at] += 1
                right[at] += any(self.part.iou(g.c, one.c) >= HALF and self.part.same_source(g, one) for g in wanted)
        return [Bin(BINS[i], BINS[i + 1], count[i], right[i]) for i in range(len(BINS) - 1)]


def answers(path: Path) -> list[dict[str, Any]]:
    """The lines an engine wrote."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
