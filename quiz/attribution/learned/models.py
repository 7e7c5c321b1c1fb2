"""The shipped weights, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from quiz.attribution.learned.net import Net
from quiz.attribution.learned.trees import Trees
from quiz.attribution.learned.weights import unsqueeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from quiz.attribution.learned.inputs import Inputs
    from quiz.attribution.learned.tokens import Ints
    from quiz.attribution.learned.weights import Floats

NETS = ("net1", "net2")
FOLDER = Path(__file__).parent / "weights"
ROOM = 1 << 24


@dataclass(frozen=True, slots=True)
class Models:
    """Everything the tagger has learned."""

    words: NDArray[np.uint32]
    """Hashed words that are part of a cue or a source often enough, in order."""
    steps: Ints
    """How often each is part of a cue and of a source, in steps."""
    nets: tuple[Net, ...]
    """Scores of the chain's tags and of the parts of speech, each net by itself."""
    moves: Floats
    """Which tag follows which."""
    begins: Floats
    """Which tag begins a paragraph."""
    roles: list[str]
    """The chain's tags."""
    speech: list[str]
    """The parts of speech."""
    judge: Trees
    """Whether a candidate is right."""

    def scores(self, rows: Inputs) -> tuple[Floats, Floats]:
        """The mean of what the nets make of every token: nets that learned apart are wrong in different places."""
        return mean(net.scores(rows) for net in self.nets)

    def bins(self, low: Ints) -> tuple[Ints, Ints]:
        """The steps of each word as part of a cue and of a source."""
        at = np.minimum(np.searchsorted(self.words, low), len(self.words) - 1)
        found = np.where((self.words[at] == low)[:, None], self.steps[at], 0)
        return found[:, 0], found[:, 1]


def net(parts: Mapping[str, NDArray[Any]]) -> Net:
    """The net from its small integers: ``name`` beside ``name_scale``."""
    ending = "_scale"
    names = [name.removesuffix(ending) for name in parts if name.endswith(ending)]
    return Net({name: unsqueeze(parts[name], parts[name + ending]) for name in names})


def mean(scores: Iterable[tuple[Floats, Floats]]) -> tuple[Floats, Floats]:
    """The mean of scores of tags, and that of scores of parts of speech."""
    tags, parts = zip(*scores, strict=True)
    return np.asarray(sum(tags) / len(tags)), np.asarray(sum(parts) / len(parts))


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


def _read(path: Path) -> dict[str, NDArray[Any]]:
    with np.load(path) as parts:
        return dict(parts)


def _keep_room() -> None:
    """Teach the allocator of C to keep what it is given back, up to so many bytes.

    It learns from the largest piece given back so far. Until then every array of more than a few kilobytes is fetched
    from the system anew, which clears it page by page: a fifth of the time of an article.
    """
    np.empty(ROOM, np.int8)


@cache
def models(folder: Path = FOLDER) -> Models:
    """Read the weights; later calls get the same ones."""
    _keep_room()
    words, judge = _read(folder / "words.npz"), _read(folder / "judge.npz")
    nets = [_read(folder / f"{name}.npz") for name in NETS]
    return Models(
        words=np.cumsum(words["words_known"].astype(np.int64)).astype(np.uint32),
        steps=words["words_steps"].astype(np.int32).T,
        nets=tuple(map(net, nets)),
        moves=np.mean([parts["moves"] for parts in nets], axis=0),
        begins=np.mean([parts["begins"] for parts in nets], axis=0),
        roles=[str(x) for x in words["roles"]],
        speech=[str(x) for x in words["speech"]],
        judge=_trees(judge),
    )
