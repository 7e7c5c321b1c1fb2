"""What stands around a token: its chunk, the cues and verbs nearest to it, its sentence, paragraph and quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from quiz.attribution.learned.columns import EDGE, code
from quiz.attribution.learned.tokens import CLOSES, INSIDE, OPENS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from quiz.attribution.learned.tokens import Ints, Tokens

    Column = NDArray[np.int64]
    Columns = dict[str, Column]

NOUNY = frozenset(
    [
        "DT",
        "PRP$",
        "JJ",
        "JJR",
        "JJS",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "POS",
        "CD",
        "PRP",
        "WP",
        "EX",
        "WDT",
        "$",
        "#",
        "FW",
        "PDT",
    ]
)
VERBAL = frozenset(["MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "RB", "RBR", "TO", "RP"])
OPENERS = frozenset(["DT", "PRP", "PRP$", "WP", "WDT", "EX"])
VERBS = frozenset(["MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"])
STRONG, SURE, WEAK = 4, 5, 3
OTHER = 100
NOWHERE = 9
WHOLE = 0.9
COMMA, THAT, ACCORDING, COLON = code(","), code("that"), code("according"), code(":")
STEPS = np.array([1, 2, 3, 5, 9, 17])


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


def member(tags: NDArray[np.integer], names: list[str], chosen: frozenset[str]) -> NDArray[np.bool_]:
    """Which tokens have one of these parts of speech."""
    return np.asarray(np.array([name in chosen for name in names])[tags])


def taken(column: Column, at: Column) -> Column:
    """The column at those places; a fixed number where there is no place."""
    return np.where(at >= 0, column[np.maximum(at, 0)], EDGE)


def chunks(tokens: Tokens, tags: Column, names: list[str]) -> tuple[Column, Column, Column]:
    """Noun and verb groups: the kind of each token's chunk, its first token and the one behind it."""
    n = len(tokens)
    noun, verb = member(tags, names, NOUNY), member(tags, names, VERBAL)
    kind = np.where(noun, 1, np.where(verb, 2, OTHER + tags)).astype(np.int64)
    fresh = np.ones(n, bool)
    same = (kind[1:] == kind[:-1]) & (kind[1:] < OTHER)
    opens = member(tags, names, OPENERS)[1:] & ~member(tags, names, frozenset(["PDT"]))[:-1] & noun[1:]
    fresh[1:] = ~same | opens
    fresh |= np.arange(n) == tokens.sentence_first
    first = np.maximum.accumulate(np.where(fresh, np.arange(n), 0))
    starts = np.flatnonzero(fresh)
    last = np.repeat(np.append(starts[1:], n), np.diff(np.append(starts, n)))
    return kind, first, last


def chunk_columns(tokens: Tokens, base: Columns, tags: Column, names: list[str]) -> Columns:
    """The token's place in its chunk, the chunk's head, and the chunks on either side."""
    n = len(tokens)
    kind, first, last = chunks(tokens, tags, names)
    here = np.arange(n)
    starts = np.flatnonzero(first == here)
    best = np.repeat(np.maximum.reduceat(base["cue"], starts), np.diff(np.append(starts, n)))
    before = np.where(first - 1 >= tokens.paragraph_first, first - 1, -1)
    after = np.where(last < tokens.paragraph_last, last, -1)
    after_head = np.where(after >= 0, last[np.maximum(after, 0)] - 1, -1)
    return {
        "kind": kind * 4 + 2 * (first == here) + (last == here + 1),
        "sort": kind,
        "best": best,
        "size": np.minimum(5, last - first),
        "headword": base["low"][last - 1],
        "headtag": tags[last - 1],
        "headsource": base["source"][last - 1],
        "firstword": base["low"][first],
        "afterword": taken(base["low"], after),
        "beforeword": taken(base["low"], before),
        "afterchunk": taken(kind * 64 + best * 8 + base["quote"], after),
        "beforechunk": taken(kind * 64 + best * 8 + base["quote"], before),
        "afterhead": taken(base["low"], after_head),
        "afterheadtag": taken(tags, after_head),
        "first": first,
        "last": last,
    }


def cue_columns(tokens: Tokens, base: Columns, chunk: Columns, tags: Column, names: list[str]) -> Columns:
    """The nearest likely cue on each side in the sentence, and what lies between."""
    low, cue = base["low"], base["cue"]
    strong = (((cue >= STRONG) | (low == ACCORDING)) & (chunk["sort"] != 1)) | (cue >= SURE)
    verb = member(tags, names, VERBS)
    count = {
        name: np.concatenate([[0], np.cumsum(flag)])
        for name, flag in (("comma", low == COMMA), ("that", low == THAT), ("verb", verb))
    }
    seen = base | {"tags": tags}
    out: Columns = {"strong": strong.astype(np.int64)}
    for side, find, edge in (("l", last_before, tokens.sentence_first), ("r", next_after, tokens.sentence_last)):
        at = find(strong, edge)
        out |= _nearest(side, at, tokens, seen, chunk) | _between(side, at, seen, count)
        out |= _distant(f"{side}weak", np.where(at >= 0, -1, find(cue >= WEAK, edge)), low, cue, "bin")
        out |= _distant(f"{side}verb", find(verb, edge), low, tags, "tag")
        out[f"{side}at"] = at
    out["both"] = (out["lat"] >= 0) * 2 + (out["rat"] >= 0)
    return out


def _nearest(side: str, at: Column, tokens: Tokens, seen: Columns, chunk: Columns) -> Columns:
    """The cue at these places, how far away it is, and the words on either side of its chunk."""
    ok = at >= 0
    away = np.where(ok, np.abs(np.arange(len(at)) - at), 0)
    beyond = np.where(ok, chunk["last"][np.maximum(at, 0)], -1)
    ahead = np.where(ok, chunk["first"][np.maximum(at, 0)] - 1, -1)
    return {
        f"{side}cue": taken(seen["low"], at),
        f"{side}bin": taken(seen["cue"], at),
        f"{side}tag": taken(seen["tags"], at),
        f"{side}far": binned(away),
        f"{side}near": np.minimum(4, away),
        f"{side}after": taken(seen["low"], np.where(beyond < tokens.paragraph_last, beyond, -1)),
        f"{side}ahead": taken(seen["low"], np.where(ahead >= tokens.paragraph_first, ahead, -1)),
    }


def _between(side: str, at: Column, seen: Columns, count: Columns) -> Columns:
    """What lies between the token and the cue at these places: commas, ``that``, verbs."""
    here = np.arange(len(at))
    lo, hi = (at + 1, here) if side == "l" else (here + 1, at)
    lo, hi = np.maximum(lo, 0), np.maximum(hi, 0)
    comma, that, verbs = (np.where(at >= 0, count[k][hi] - count[k][lo], 0) for k in ("comma", "that", "verb"))
    quoted = taken(seen["quote"], at) % EDGE > 0
    return {
        f"{side}mid": np.minimum(2, comma) * 4 + (that > 0) * 2 + quoted,
        f"{side}verbs": np.minimum(2, verbs) * 2 + (comma > 0),
    }


def _distant(name: str, at: Column, low: Column, sort: Column, called: str) -> Columns:
    """The word at these places, its sort, and how far away it is."""
    away = np.where(at >= 0, binned(np.abs(np.arange(len(at)) - at)), NOWHERE)
    return {name: taken(low, at), f"{name}{called}": taken(sort, at), f"{name}far": away}


def place_columns(tokens: Tokens, base: Columns, cues: Columns, tags: Column) -> Columns:
    """Where the token stands in its sentence and paragraph, and how these look as a whole."""
    n = len(tokens)
    here = np.arange(n)
    first, last = tokens.sentence_first, tokens.sentence_last
    quote = base["quote"]
    second = np.minimum(first + 1, n - 1)
    left = last_before(quote == CLOSES, tokens.paragraph_first)
    right = next_after(quote == OPENS, tokens.paragraph_last)
    started, ended = _stretch(tokens)
    return _paragraph(tokens, base, cues) | {
        "from": np.minimum(4, here - first),
        "to": np.minimum(4, last - here),
        "long": binned((last - first).astype(np.int64)),
        "lead": base["low"][first],
        "leadtags": tags[first] * 64 + tags[second],
        "endword": base["low"][np.maximum(first, last - 2)],
        "quotesize": np.where(quote > 0, binned(ended - started) * 2 + (quote[first] > 0), 15),
        "closed": np.where(quote > 0, 9, np.where(left >= 0, np.minimum(7, here - left), 8)),
        "open": np.where(quote > 0, 9, np.where(right >= 0, np.minimum(7, right - here), 8)),
    }


def _stretch(tokens: Tokens) -> tuple[Column, Column]:
    """First token of the quotation a token stands in and the one behind it; itself outside."""
    started = np.arange(len(tokens), dtype=np.int64)
    ended = started + 1
    for a, b in tokens.stretches:
        started[a:b] = a
        ended[a:b] = b
    return started, ended


def _paragraph(tokens: Tokens, base: Columns, cues: Columns) -> Columns:
    """The paragraph at a glance, and what the one before it leaves behind."""
    n = len(tokens)
    starts = np.unique(tokens.paragraph_first)
    sizes = np.diff(np.append(starts, n))
    ends = starts + sizes - 1
    quoted = base["quote"] > 0
    outside = ((cues["strong"] > 0) & ~quoted).astype(np.int64)
    share = np.add.reduceat(quoted.astype(np.int64), starts) / sizes
    number = np.minimum(2, np.add.reduceat(outside, starts))
    look = (share > 0) * 1 + (share > WHOLE) * 1
    look = look + 3 * (base["quote"][starts] == OPENS) + 6 * (base["quote"][ends] == INSIDE)
    look = look * 3 + number
    cue_at = np.maximum.reduceat(np.where(outside > 0, np.arange(n), -1), starts)
    word = np.where(cue_at >= 0, base["low"][np.maximum(cue_at, 0)], 0)

    def earlier(column: Column) -> Column:
        return np.concatenate([[EDGE], column[:-1]])

    colon = base["low"][ends] == COLON
    open_before = (base["quote"][ends] == INSIDE) * 2 + colon
    per = {"look": look, "prelook": earlier(look), "preopen": earlier(open_before), "precue": earlier(word)}
    per["wide"] = binned(sizes.astype(np.int64))
    return {name: np.repeat(column.astype(np.int64), sizes) for name, column in per.items()} | {
        "start": (np.arange(n) == tokens.paragraph_first).astype(np.int64),
        "second": (tokens.sentence_first == tokens.paragraph_first).astype(np.int64),
    }
