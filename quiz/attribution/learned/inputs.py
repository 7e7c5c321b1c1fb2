"""What the net reads of a token: words, bits of a word and states, each as a row of a table of small vectors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from quiz.attribution.learned.frame import frame

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from quiz.attribution.learned.columns import Columns
    from quiz.attribution.learned.tokens import Ints, Tokens

ROWS = 8192
WORDS = ("low", "lead", "endword", "lcue", "rcue")
LETTERS = {"end": 2048, "tail": 512, "head": 512, "shape": 256}
STATES = {
    "case": 8, "cue": 7, "source": 7, "quote": 4, "from": 5, "to": 5, "long": 7, "quotesize": 16,
    "closed": 10, "open": 10, "start": 2, "second": 2, "wide": 7, "look": 36, "prelook": 37, "preopen": 5,
    "lbin": 8, "lfar": 7, "lnear": 5, "lmid": 12, "rbin": 8, "rfar": 7, "rnear": 5, "rmid": 12,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Inputs:
    """Rows of the net's tables, tokens down."""

    words: NDArray[np.int64]
    """One column a word: itself, the first and last of the sentence, the nearest likely cues."""
    letters: NDArray[np.int64]
    """One column a bit of the word."""
    states: NDArray[np.int64]
    """One column a state."""


def inputs(tokens: Tokens, facts: Columns, bins: tuple[Ints, Ints]) -> Inputs:
    """Every token's rows; ``bins`` tell how often its word is part of a cue or of a source."""
    base = facts | {"quote": tokens.quote.astype(np.int64)}
    base |= {"cue": bins[0].astype(np.int64), "source": bins[1].astype(np.int64)}
    columns = base | frame(tokens, base)
    return Inputs(
        np.stack([columns[name] % ROWS for name in WORDS], axis=1),
        _stacked([columns[name] % size for name, size in LETTERS.items()], LETTERS),
        _stacked([np.minimum(columns[name], size - 1) for name, size in STATES.items()], STATES),
    )


def _stacked(columns: list[NDArray[np.int64]], sizes: dict[str, int]) -> NDArray[np.int64]:
    """Columns side by side, each with its own part of one table."""
    begins = np.cumsum([0, *list(sizes.values())[:-1]])
    return np.asarray(np.stack(columns, axis=1) + begins)
