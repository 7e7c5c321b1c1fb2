"""The word lists of this folder, read once."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

FIRST = re.compile(r"©|[^\W\d_]+")
GAP = r"\b[^.!?]{0,80}?(?<!\w)"


@cache
def wordlist(name: str) -> frozenset[str]:
    """One list of ``words/``; ``#`` begins a remark."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def phrases(name: str) -> frozenset[str]:
    """A list of ``words/`` with one phrase a line."""
    return frozenset(line for line in map(str.strip, _lines(name)) if line)


def opens(name: str, line: str) -> bool:
    """Whether a line begins as a list of ``words/`` says; ``notices.txt`` tells how such a list is written."""
    pattern = _openings(name, _first(line.lower()))
    return pattern is not None and pattern.match(line) is not None


@cache
def _by_first_word(name: str) -> dict[str, list[str]]:
    """The phrases of a list by the first letters in them: most lines need no look at any."""
    found: dict[str, list[str]] = {}
    for phrase in sorted(phrases(name)):
        found.setdefault(_first(phrase), []).append(phrase)
    return found


def _first(words: str) -> str:
    found = FIRST.search(words)
    return found.group() if found else ""


@cache
def _openings(name: str, first: str) -> re.Pattern[str] | None:
    known = _by_first_word(name).get(first)
    return re.compile(rf"[^\w“”\"'‘’`«„]{{0,6}}(?:{'|'.join(map(_opening, known))})", re.IGNORECASE) if known else None


def _opening(phrase: str) -> str:
    parts = [r"\s+".join(re.escape(word) for word in part.split()) for part in phrase.removesuffix("=").split("…")]
    pattern = GAP.join(parts).replace("'", "[’']")
    whole = r"\W*\Z" if phrase.endswith("=") else ""
    return pattern + (whole or (r"\b" if pattern[-1].isalnum() else ""))


def _lines(name: str) -> list[str]:
    lines = (files("quiz.article") / "words" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.partition("#")[0] for line in lines]
