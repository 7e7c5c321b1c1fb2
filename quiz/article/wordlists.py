"""The word lists of this folder, read once."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

GAP = r"\b[^.!?]{0,80}?(?<!\w)"


@cache
def wordlist(name: str) -> frozenset[str]:
    """One list of ``words/``; ``#`` begins a remark."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def phrases(name: str) -> frozenset[str]:
    """A list of ``words/`` with one phrase a line."""
    return frozenset(line for line in map(str.strip, _lines(name)) if line)


@cache
def openings(name: str) -> re.Pattern[str]:
    """A list of ``words/`` that says how lines begin, as one pattern; ``notices.txt`` tells how it is written."""
    return re.compile(rf"[^\w“”\"'‘’`«„]{{0,6}}(?:{'|'.join(map(_opening, sorted(phrases(name))))})", re.IGNORECASE)


def _opening(phrase: str) -> str:
    parts = [r"\s+".join(re.escape(word) for word in part.split()) for part in phrase.removesuffix("=").split("…")]
    pattern = GAP.join(parts).replace("'", "[’']")
    whole = r"\W*\Z" if phrase.endswith("=") else ""
    return pattern + (whole or (r"\b" if pattern[-1].isalnum() else ""))


def _lines(name: str) -> list[str]:
    lines = (files("quiz.article") / "words" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.partition("#")[0] for line in lines]
