"""What stands around a token: the likely cues nearest to it, its sentence, paragraph and quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from quiz.attribution.learned.columns import code
from quiz.attribution.learned.tokens import CLOSES, INSIDE, OPENS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from quiz.attribution.learned.columns import Column, Columns
    from quiz.attribution.learned.tokens import Ints, Tokens

NOWHERE = 0x5EED
LIKELY = 4
WHOLE = 0.9
COMMA, THAT, ACCORDING, COLON = code(","), code("that"), code("according"), code(":")
STEPS = np.array([1, 2, 3, 5, 9, 17])


def frame(tokens: Tokens, base: Columns) -> Columns:
    """Every column that tells where a token stands; ``base`` has ``low``, ``quote`` and ``cue``."""
    likely = (base["cue"] >= LIKELY) | (base["low"] == ACCORDING)
    return cue_columns(tokens, base, likely) | place_columns(tokens, base) | paragraph_columns(tokens, base, likely)


def binned(distance: Column) -> Column:
    """A distance in six widths."""
    return np.searchsorted(STEPS, distance, side="right").astype(np.int64)


def last_before(flag: NDArray[np.bool_], first: Ints) -> Column:
    """The nearest flagged token to the left in the group; -1 where there is none."""
    n = len(flag)
    seen = np.maximum.accumulate(np.where(flag, np.arange(n), -1)) if n else np.zeros(0, np.int64)
    before = np.concatenate([[-1], seen[:-1]]) if n else seen
    return np.where(before >= first, before, -1)


def next_after(flag: NDArray[np.bool_], last: Ints) -> Column:
    """The nearest flagged token to the right in the group; -1 where there is none."""
    n = len(flag)
    ahead = np.minimum.accumulate(np.where(flag, np.arange(n), n)[::-1])[::-1] if n else np.zeros(0, np.int64)
    after = np.concatenate([ahead[1:], [n]]) if n else ahead
    return np.where(after < last, after, -1)


def taken(column: Column, at: Column) -> Column:
    """The column at those places; a number beyond all others where there is no place."""
    return np.where(at >= 0, column[np.maximum(at, 0)], NOWHERE)


def cue_columns(tokens: Tokens, base: Columns, likely: NDArray[np.bool_]) -> Columns:
    """The nearest likely cue on each side in the sentence, how far it is, and what lies between."""
    count = {
        name: np.concatenate([[0], np.cumsum(base["low"] == word)]) for name, word in (("comma", COMMA), ("that", THAT))
    }
    out: Columns = {}
    for side, at in (
        ("l", last_before(likely, tokens.sentence_first)),
        ("r", next_after(likely, tokens.sentence_last)),
    ):
        here = np.arange(len(at))
        away = np.where(at >= 0, np.abs(here - at), 0)
        lo, hi = np.minimum(at, here) + 1, np.maximum(at, here)
        comma, that = (np.where(at >= 0, count[k][hi] - count[k][lo], 0) for k in ("comma", "that"))
        quoted = (at >= 0) & (taken(base["quote"], at) > 0)
        out |= {
            f"{side}cue": taken(base["low"], at),
            f"{side}bin": taken(base["cue"], at),
            f"{side}far": binned(away),
            f"{side}near": np.minimum(4, away),
            f"{side}mid": np.minimum(2, comma) * 4 + (that > 0) * 2 + quoted,
        }
    return out


def place_columns(tokens: Tokens, base: Columns) -> Columns:
    """Where the token stands in its sentence and its quotation."""
    here = np.arange(len(tokens))
    first, last = tokens.sentence_first, tokens.sentence_last
    quote = base["quote"]
    left = last_before(quote == CLOSES, tokens.paragraph_first)
    right = next_after(quote == OPENS, tokens.paragraph_last)
    started, ended = _stretch(tokens)
    return {
        "lead": base["low"][first],
        "endword": base["low"][np.maximum(first, last - 2)],
        "from": np.minimum(4, here - first),
        "to": np.minimum(4, last - here),
        "long": binned((last - first).astype(np.int64)),
        "quotesize": np.where(quote > 0, binned(ended - started) * 2 + (quote[first] > 0), 15),
        "closed": np.where(quote > 0, 9, np.where(left >= 0, np.minimum(7, here - left), 8)),
        "open": np.where(quote > 0, 9, np.where(right >= 0, np.minimum(7, right - here), 8)),
        "start": (here == tokens.paragraph_first).astype(np.int64),
        "second": (first == tokens.paragraph_first).astype(np.int64),
    }


def _stretch(tokens: Tokens) -> tuple[Column, Column]:
    """First token of the quotation a token stands in and the one behind it; itself outside."""
    started = np.arange(len(tokens), dtype=np.int64)
    ended = started + 1
    for a, b in tokens.stretches:
        started[a:b] = a
        ended[a:b] = b
    return started, ended


def paragraph_columns(tokens: Tokens, base: Columns, likely: NDArray[np.bool_]) -> Columns:
    """The paragraph at a glance, and what the one before it leaves behind."""
    starts = np.unique(tokens.paragraph_first)
    sizes = np.diff(np.append(starts, len(tokens)))
    ends = starts + sizes - 1
    quoted = base["quote"] > 0
    share = np.add.reduceat(quoted.astype(np.int64), starts) / sizes
    number = np.minimum(2, np.add.reduceat((likely & ~quoted).astype(np.int64), starts))
    look = (share > 0) * 1 + (share > WHOLE) * 1
    look = look + 3 * (base["quote"][starts] == OPENS) + 6 * (base["quote"][ends] == INSIDE)
    look = look * 3 + number
    open_before = (base["quote"][ends] == INSIDE) * 2 + (base["low"][ends] == COLON)
    per = {"look": look, "wide": binned(sizes.astype(np.int64))}
    per |= {name: np.concatenate([[NOWHERE], c[:-1]]) for name, c in (("prelook", look), ("preopen", open_before))}
    return {name: np.repeat(column.astype(np.int64), sizes) for name, column in per.items()}
