"""The features of the tagger: the columns a token has, and the templates that fold them into keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from quiz.attribution.learned.columns import Templates
from quiz.attribution.learned.frame import chunk_columns, cue_columns, place_columns
from quiz.attribution.learned.speech import around

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from quiz.attribution.learned.tokens import Ints, Tokens

    Columns = dict[str, NDArray[np.int64]]

REACH = {"low": 3, "tag": 3, "cue": 3, "source": 2, "quote": 2, "shape": 2, "end": 1}

WINDOW = [
    "low0",
    "shape0",
    "end0",
    "quote0",
    "cue0",
    "source0",
    "tag0",
    "low-3",
    "low-2",
    "low-1",
    "low+1",
    "low+2",
    "low+3",
    "tag-3",
    "tag-2",
    "tag-1",
    "tag+1",
    "tag+2",
    "tag+3",
    "cue-3",
    "cue-2",
    "cue-1",
    "cue+1",
    "cue+2",
    "cue+3",
    "quote-2",
    "quote-1",
    "quote+1",
    "quote+2",
    "shape-2",
    "shape-1",
    "shape+1",
    "shape+2",
    "source-2",
    "source-1",
    "source+1",
    "source+2",
]
PAIRS = [
    "low-1,low0",
    "low0,low+1",
    "low-2,low-1",
    "low+1,low+2",
    "tag-1,tag0",
    "tag0,tag+1",
    "tag-1,tag0,tag+1",
    "tag-2,tag-1,tag0",
    "tag0,tag+1,tag+2",
    "low-1,tag0",
    "tag0,low+1",
    "tag0,cue0",
    "tag0,cue-1",
    "tag0,cue+1",
    "tag0,cue0,quote0",
    "quote-1,quote0,quote+1,tag0",
    "low0,quote0",
    "low0,tag0",
    "tag-1,low0",
    "low0,tag+1",
]
CHUNK = [
    "kind",
    "sort,afterword",
    "sort,beforeword",
    "sort,afterchunk",
    "sort,beforechunk",
    "sort,afterhead",
    "sort,afterhead,afterheadtag",
    "headword",
    "headtag",
    "sort,headsource",
    "sort,best",
    "sort,firstword",
    "sort,size",
    "headword,afterword",
    "headword,beforeword",
    "kind,afterchunk",
    "kind,beforechunk",
]
PLACE = [
    "from",
    "to",
    "long",
    "look",
    "look,quote0",
    "quotesize",
    "closed",
    "open",
    "closed,tag0",
    "open,tag0",
    "closed,cue0",
    "open,cue0",
    "lead",
    "leadtags",
    "endword",
    "preopen,start",
    "preopen,quote0",
    "prelook,look",
    "prelook,start,quote0",
    "precue,look",
    "second,look",
    "lead,look",
    "wide,look",
    "start",
    "closed,low0",
    "open,low0",
]
CUES = [
    "both",
    "lfar",
    "lcue",
    "lbin,lafter",
    "lcue,lafter",
    "lbin,lmid",
    "ltag,tag0",
    "lcue,tag0",
    "lcue,lnear,tag0",
    "lverbs",
    "lcue,lverbs",
    "lbin,lverbs,quote0",
    "rfar",
    "rcue",
    "rbin,rahead",
    "rcue,rahead",
    "rbin,rmid",
    "rtag,tag0",
    "rcue,tag0",
    "rcue,rnear,tag0",
    "rverbs",
    "rbin,rverbs,quote0",
    "rbin,rafter,rmid",
    "lbin,lfar,lmid",
    "rbin,rfar,rmid",
    "lcue,rcue",
    "both,quote0,look",
    "both,lmid,rmid",
    "lweak",
    "lweakbin,lweakfar",
    "lweak,lweakfar,tag0",
    "rweak",
    "rweakbin,rweakfar",
    "lverb",
    "lverbtag,lverbfar",
    "rverb",
    "rverbtag,rverbfar",
    "lverb,sort",
    "rverb,sort",
    "lverb,headword",
    "rverb,headword",
]
TAGGER = Templates([t.split(",") for t in WINDOW + PAIRS + CHUNK + PLACE + CUES])


def columns(tokens: Tokens, words: dict[str, Ints], tags: Ints, names: list[str], bins: tuple[Ints, Ints]) -> Columns:
    """Every column of every token; ``bins`` tell how often a word is part of a cue or of a source."""
    base = {k: v.astype(np.int64) for k, v in words.items()}
    base |= {"tag": tags.astype(np.int64), "quote": tokens.quote.astype(np.int64)}
    base |= {"cue": bins[0].astype(np.int64), "source": bins[1].astype(np.int64)}
    near = around(base, REACH, tokens.paragraph_first, tokens.paragraph_last)
    chunk = chunk_columns(tokens, base, base["tag"], names)
    cues = cue_columns(tokens, base, chunk, base["tag"], names)
    place = place_columns(tokens, base, cues, base["tag"])
    return near | chunk | cues | place
