"""The shipped weights, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from quiz.attribution.learned.trees import Trees
from quiz.attribution.learned.weights import Linear, unsqueeze

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from quiz.attribution.learned.tokens import Ints
    from quiz.attribution.learned.weights import Floats

FOLDER = Path(__file__).parent / "weights"


@dataclass(frozen=True, slots=True)
class Models:
    """Everything the tagger has learned."""

    alone: Linear
    """Parts of speech, first look."""
    beside: Linear
    """Parts of speech, second look."""
    speech: list[str]
    """The parts of speech."""
    words: NDArray[np.uint32]
    """Hashed words that are part of a cue or a source often enough, in order."""
    steps: Ints
    """How often each is part of a cue and of a source, in steps."""
    tagger: Linear
    """Scores of the chain's tags."""
    moves: Floats
    """Which tag follows which."""
    begins: Floats
    """Which tag begins a paragraph."""
    roles: list[str]
    """The chain's tags."""
    judge: Trees
    """Whether a candidate is right."""

    def bins(self, low: Ints) -> tuple[Ints, Ints]:
        """The steps of each word as part of a cue and of a source."""
        at = np.minimum(np.searchsorted(self.words, low), len(self.words) - 1)
        found = np.where((self.words[at] == low)[:, None], self.steps[at], 0)
        return found[:, 0], found[:, 1]


def _linear(parts: Mapping[str, NDArray[Any]], name: str) -> Linear:
    keys = np.cumsum(parts[f"{name}_keys"].astype(np.int64)).astype(np.uint32)
    rows = unsqueeze(parts[f"{name}_rows"].T.astype(np.int8), float(parts[f"{name}_top"]))
    return Linear(keys, rows)


def _trees(parts: Mapping[str, NDArray[Any]]) -> Trees:
    return Trees(
        roots=parts["judge_roots"],
        column=parts["judge_column"].astype(np.int32),
        bar=parts["judge_bar"],
        left=parts["judge_left"],
        right=parts["judge_right"],
        lost=parts["judge_lost"],
        value=parts["judge_value"],
        base=parts["judge_base"],
        depth=int(parts["judge_depth"]),
    )


@cache
def models(folder: Path = FOLDER) -> Models:
    """Read the weights; later calls get the same ones."""
    with np.load(folder / "speech.npz") as speech, np.load(folder / "tagger.npz") as tagger:
        parts: dict[str, NDArray[Any]] = {**speech, **tagger}
    return Models(
        alone=_linear(parts, "alone"),
        beside=_linear(parts, "beside"),
        speech=[str(x) for x in parts["speech"]],
        words=np.cumsum(parts["words"].astype(np.int64)).astype(np.uint32),
        steps=parts["steps"].astype(np.int32).T,
        tagger=_linear(parts, "tagger"),
        moves=parts["moves"],
        begins=parts["begins"],
        roles=[str(x) for x in parts["roles"]],
        judge=_trees(parts),
    )
