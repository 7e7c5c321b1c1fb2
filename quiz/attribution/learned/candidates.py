"""Which attributions could stand in a text: those of the best tags, and those of every cue that is only likely."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from quiz.attribution.learned import chain
from quiz.attribution.learned.link import ASKED, Triple, link, spans

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from quiz.attribution.learned.tokens import Tokens
    from quiz.attribution.learned.weights import Floats

GAPS = ("U", "S", "C")
ROLES = ("Ul", "Ur", "Un", "S<", "S>", "C<", "C>")
ASKED_FROM = 0.015
NEAR = 50
FORCE = np.float32(40)


def tag_names(roles: tuple[str, ...] = ROLES) -> list[str]:
    """Every tag: nothing, a gap behind each role, beginning and inside of each role."""
    return ["O", *("G" + g for g in GAPS), *(mark + role for role in roles for mark in "BI")]


@dataclass(frozen=True, slots=True)
class Chain:
    """The tagger's view of one text."""

    scores: Floats
    """Tokens by tags."""
    moves: Floats
    """Tags by tags."""
    begins: Floats
    """One a tag."""
    names: list[str]
    """The tags."""


def role_chances(view: Chain, tokens: Tokens) -> tuple[Floats, Floats, NDArray[np.int8]]:
    """How likely each tag is, how likely each role (cue, source, content), and the best tags."""
    layout = chain.Batch(tokens.paragraph_first)
    likely, _ = chain.likelihoods(chain.flow(view.scores, view.moves, view.begins, layout))
    table = np.array([[name[0] in "BI" and name[1] == r for r in "USC"] for name in view.names], np.float32)
    return likely, likely @ table, chain.best(view.scores, view.moves, view.begins, layout)


def candidates(view: Chain, tokens: Tokens, likely: Floats, tags: NDArray[np.int8]) -> list[Triple]:
    """The triples of the best tags, then one for each cue asked for."""
    names = [view.names[t] for t in tags]
    breaks = set(np.unique(tokens.paragraph_first).tolist())
    found = spans(names, 0, breaks)
    grouped: dict[int, list[tuple[str, int, int]]] = {}
    for span in found:
        grouped.setdefault(int(tokens.paragraph[span[1]]), []).append(span)
    made = [t for group in grouped.values() for t in link(group, tokens)]
    return made + _asked(view, tokens, likely, names)


def _asked(view: Chain, tokens: Tokens, likely: Floats, names: list[str]) -> list[Triple]:
    """Decode the words around every likely cue that the best tags leave out once more, with it."""
    begin = np.array([name.startswith("BU") for name in view.names])
    chance = likely[:, begin].sum(axis=1)
    words = tokens.words
    likely_cues = [int(i) for i in np.flatnonzero(chance >= ASKED_FROM) if names[i][1:2] != "U"]
    chosen = [i for i in likely_cues if not (i and words[i][0].isupper() and words[i - 1][0].isupper())]
    if not chosen:
        return []
    places = np.array(chosen)
    firsts = np.maximum(tokens.paragraph_first[chosen], places - NEAR)
    lasts = np.minimum(tokens.paragraph_last[chosen], places + NEAR)
    at = np.concatenate([np.arange(a, b) for a, b in zip(firsts, lasts, strict=True)])
    sizes = lasts - firsts
    offsets = np.cumsum(np.append(0, sizes))[:-1]
    scores = view.scores[at]
    scores[np.ix_(offsets + places - firsts, ~begin)] -= FORCE
    tags = chain.best(scores, view.moves, view.begins, chain.Batch(np.repeat(offsets, sizes)))
    made = []
    for i, offset, first, size in zip(chosen, offsets, firsts, sizes, strict=True):
        found = spans([view.names[t] for t in tags[offset : offset + size]], int(first), set())
        made += [replace(t, origin=ASKED) for t in link(found, tokens) if t.cue is not None and t.cue[0] == i]
    return made
