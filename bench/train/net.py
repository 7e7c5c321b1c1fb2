"""Training of the net: the same steps as at run time, with dropout, and their slopes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from bench.train.crf import slopes
from quiz.attribution.learned.inputs import LETTERS, ROWS, STATES, WORDS, Inputs
from quiz.attribution.learned.net import REACHES, TINY, both_ways, carried

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from quiz.attribution.learned.tokens import Ints
    from quiz.attribution.learned.weights import Floats

WIDTH, HELD = 128, 64
SIZES = {"words": (ROWS, 32), "letters": (sum(LETTERS.values()), 16), "states": (sum(STATES.values()), 8)}
READ = len(WORDS) * 32 + len(LETTERS) * 16 + len(STATES) * 8
EPOCHS, TEXTS, RATE, DECAY, WARM = 24, 8, 3e-3, 1e-2, 0.05
DROP, DROP_READ = 0.3, 0.2
SPEECH = 0.2
LONGEST_STEP = 1.0
START = 0.3
LONG_MEMORY = 4.0
NEVER = -30.0
BYTE = 256


class Way(NamedTuple):
    """What sets one net apart from another that learns from the same articles."""

    seed: int
    """Where its chances start."""
    drop_words: float
    """The share of words it has to do without."""


WAYS = (Way(1, 0.1), Way(2, 0.2))


@dataclass(frozen=True, slots=True)
class Lesson:
    """One article to learn from."""

    rows: Inputs
    """What the net reads."""
    tags: NDArray[np.integer]
    """The chain's tags."""
    parts: NDArray[np.integer]
    """The parts of speech; -1 where unknown."""
    first: Ints
    """The first token of each token's paragraph."""


class Memory(torch.autograd.Function):
    """The memory of the net, whose slopes run against it."""

    @staticmethod
    def forward(ctx: Any, kept: Tensor, given: Tensor) -> Tensor:  # noqa: ANN401 - the frame has no public type
        """As at run time."""
        held = torch.from_numpy(both_ways(kept.numpy(), given.numpy()))
        ctx.save_for_backward(kept, held)
        return held

    @staticmethod
    def backward(ctx: Any, *slope: Tensor) -> tuple[Tensor, Tensor]:  # noqa: ANN401 - as above
        """What came later leans on what was kept until then."""
        kept, held = (saved.numpy() for saved in ctx.saved_tensors)
        half = kept.shape[1] // 2
        later, before = np.zeros_like(kept), np.zeros_like(held)
        later[:-1, :half], later[1:, half:] = kept[1:, :half], kept[:-1, half:]
        before[1:, :half], before[:-1, half:] = held[:-1, :half], held[1:, half:]
        s = slope[0].numpy()
        front = carried(later[::-1, :half], s[::-1, :half])[::-1]
        back = carried(later[:, half:], s[:, half:])
        given = np.concatenate([front, back], axis=1)
        return torch.from_numpy(given * before), torch.from_numpy(given)


class Trained(nn.Module):
    """The weights under their run-time names while they are learned."""

    def __init__(self, tags: int, parts: int, way: Way) -> None:
        """Draw the first weights."""
        super().__init__()
        torch.manual_seed(way.seed)
        self.chance, self.drop_words = np.random.default_rng(way.seed), way.drop_words
        self.w = nn.ParameterDict({name: torch.randn(size) * START for name, size in SIZES.items()})
        self.w["enter"] = _matrix(READ, WIDTH)
        for i, reach in enumerate(REACHES):
            if reach:
                self.w[f"look{i}"] = _matrix(3 * WIDTH, WIDTH)
            else:
                self.w[f"keep{i}"] = _matrix(WIDTH, 4 * HELD)
                self.w[f"keep{i}"].data[-1, : 2 * HELD] = torch.linspace(0, LONG_MEMORY, HELD).repeat(2)
                self.w[f"give{i}"] = _matrix(2 * HELD, WIDTH)
        self.w["tags"], self.w["parts"] = _matrix(WIDTH, tags), _matrix(WIDTH, parts)
        self.moves, self.begins = nn.Parameter(torch.zeros(tags, tags)), nn.Parameter(torch.zeros(tags))

    def drop(self, x: Tensor, share: float, *shape: int) -> Tensor:
        """Leave out a share at random; bytes are the cheapest chance there is."""
        bar = round(share * BYTE)
        kept = self.chance.integers(0, BYTE, shape or x.shape, np.uint8) >= bar
        return x * torch.from_numpy(kept.astype(np.float32) * np.float32(BYTE / (BYTE - bar)))

    def forward(self, rows: Inputs, real: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of tags and parts of speech; ``real`` is zero in the gaps between texts."""
        w, n = self.w, len(real)
        words = functional.embedding(torch.from_numpy(rows.words), w["words"])
        words = self.drop(words, self.drop_words, n, len(WORDS), 1).flatten(1)
        rest = [
            functional.embedding(torch.from_numpy(at), w[k]).flatten(1)
            for k, at in (("letters", rows.letters), ("states", rows.states))
        ]
        state = _times(self.drop(torch.cat([words, *rest], 1), DROP_READ), w["enter"])
        for i, reach in enumerate(REACHES):
            even = _even(state) * real
            if reach:
                room = functional.pad(even, (0, 0, reach, reach))
                seen = torch.cat([room[:n], even, room[2 * reach :]], 1)
                new = functional.relu(_times(seen, w[f"look{i}"]))
            else:
                gates = _times(even, w[f"keep{i}"])
                kept = torch.sigmoid(gates[:, : 2 * HELD]) * real
                given = (1 - kept) * torch.tanh(gates[:, 2 * HELD :]) * real
                new = _times(Memory.apply(kept, given), w[f"give{i}"])  # type: ignore[no-untyped-call]
            state = state + self.drop(new, DROP)
        even = _even(state)
        return _times(self.drop(even, DROP), w["tags"]), _times(even, w["parts"])


def _matrix(rows: int, columns: int) -> nn.Parameter:
    """Even chances up to one by the root of the rows, and a last row for the bias."""
    bound = rows**-0.5
    return nn.Parameter(torch.empty(rows + 1, columns).uniform_(-bound, bound))


def _times(x: Tensor, matrix: Tensor) -> Tensor:
    return torch.addmm(matrix[-1], x, matrix[:-1])


def _even(x: Tensor) -> Tensor:
    return functional.layer_norm(x, x.shape[1:], eps=float(TINY))


def _joined(lessons: Sequence[Lesson]) -> tuple[Inputs, NDArray[np.bool_], Lesson]:
    """Texts behind one another, with gaps too wide to look across; which rows are real; and these alone."""
    gap = max(REACHES)
    real = np.concatenate([np.arange(len(x.tags) + gap) < len(x.tags) for x in lessons])
    starts = np.cumsum([0, *(len(x.tags) for x in lessons)])

    def spread(columns: list[NDArray[np.int64]]) -> NDArray[np.int64]:
        room = np.zeros((len(real), columns[0].shape[1]), np.int64)
        room[real] = np.concatenate(columns)
        return room

    rows = Inputs(
        spread([x.rows.words for x in lessons]),
        spread([x.rows.letters for x in lessons]),
        spread([x.rows.states for x in lessons]),
    )
    first = np.concatenate([x.first + start for x, start in zip(lessons, starts, strict=False)])
    tags, parts = (np.concatenate([getattr(x, k) for x in lessons]) for k in ("tags", "parts"))
    return rows, real, Lesson(rows, tags, parts, first)


def chain_weights(net: Trained, allowed: NDArray[np.bool_], opening: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Moves and beginnings; what may not be stays impossible."""
    moves, begins = net.moves.detach().numpy(), net.begins.detach().numpy()
    return (
        np.where(allowed, moves, NEVER).astype(np.float32),
        np.where(opening, begins, NEVER).astype(np.float32),
    )


def _step(net: Trained, lessons: Sequence[Lesson], allowed: NDArray[np.bool_], opening: NDArray[np.bool_]) -> float:
    """Slopes of one batch of texts, left in the weights."""
    rows, real, gold = _joined(lessons)
    scores, parts = net(rows, torch.from_numpy(real.astype(np.float32))[:, None])
    scores, parts = scores[torch.from_numpy(real)], parts[torch.from_numpy(real)]
    s = slopes(scores.detach().numpy(), *chain_weights(net, allowed, opening), gold.tags, gold.first)
    loss = (scores * torch.from_numpy(s.scores)).sum()
    loss = loss + SPEECH * functional.cross_entropy(parts, torch.from_numpy(gold.parts), ignore_index=-1)
    loss.backward()
    net.moves.grad = torch.from_numpy(np.where(allowed, s.moves, 0))
    net.begins.grad = torch.from_numpy(np.where(opening, s.begins, 0))
    return s.value


def fit(
    lessons: Sequence[Lesson], may: tuple[NDArray[np.bool_], NDArray[np.bool_]], parts: int, way: Way
) -> tuple[dict[str, Floats], Floats, Floats]:
    """Weights, moves and beginnings from all lessons; the same ones from the same lessons."""
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(mode=True)
    net = Trained(len(may[1]), parts, way)
    bent = [p for name, p in net.named_parameters() if name.startswith("w.")]
    groups = [{"params": bent, "weight_decay": DECAY}, {"params": [net.moves, net.begins], "weight_decay": 0.0}]
    steps = torch.optim.AdamW(groups, lr=RATE, betas=(0.9, 0.99))
    batches = -(-len(lessons) // TEXTS)
    total = EPOCHS * batches
    for epoch in range(EPOCHS):
        order = net.chance.permutation(len(lessons))
        for b in range(batches):
            done = epoch * batches + b
            rate = RATE * min((done + 1) / (WARM * total), 1 - done / total)
            for group in steps.param_groups:
                group["lr"] = rate
            steps.zero_grad()
            _step(net, [lessons[i] for i in order[b * TEXTS : (b + 1) * TEXTS]], *may)
            nn.utils.clip_grad_norm_(net.parameters(), LONGEST_STEP)
            steps.step()
    return {k: v.detach().numpy() for k, v in net.w.items()}, *chain_weights(net, *may)
