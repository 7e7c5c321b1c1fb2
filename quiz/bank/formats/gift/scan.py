"""A GIFT text cut into blocks: where each question begins, where its braces stand, which comments are above it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from quiz.bank.formats.gift.tree import Category, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

GONE = "\0"
"""Stands for every sign of a comment, so that offsets stay and its line does not count as empty."""
COMMENT = re.compile(r"(?m)^[^\S\n]*//.*$")
MARK = re.compile(r"\\[^\n]|[{}]|\n[^\S\n]*(?=\n|\Z)")
"""An escape, a brace, or the start of an empty line."""
BLANK = re.compile(r"\n[^\S\n]*(?=\n|\Z)")
NAME = re.compile(r"::((?:\\[^\n]|\n(?![^\S\n]*\n)|[^\\\n])*?)::")
NEXT = re.compile(r"[\s\0]*(?:::|\$CATEGORY:)")
"""What only ever begins a new block."""
CATEGORY = re.compile(r"\$CATEGORY:[^\S\n]*([^\n]*)")
SPACES = re.compile(r"[\s\0]*")
IDENT = re.compile(r"\[id:((?:\\\]|[^\]\x00-\x1f\x7f])+)\]")
TAG = re.compile(r"\[tag:((?:\\\]|[^\]<>`\x00-\x1f\x7f])+)\]")
STRAY = {"{": ("", "gift-brace", "gift-second"), "}": ("gift-close", "", "gift-close")}
"""What a brace is that does not stand where it is expected, by how many were there before."""

Braces: TypeAlias = "tuple[int, int] | None"


@dataclass(frozen=True, slots=True)
class Block:
    """One question's stretch of the text."""

    start: int
    """Where it begins, without comments."""
    name: str
    """The name between colons, with its escapes."""
    body: int
    """Where the words after the name begin."""
    braces: Braces
    """Where the braces stand; None for words without an answer."""
    end: int
    """Where it ends."""
    comments: str
    """The comments above it and in it."""


def hidden(text: str) -> tuple[str, list[tuple[int, str]]]:
    """The text with its comments struck out, and the comments with where they end."""
    comments = [(found.end(), found[0]) for found in COMMENT.finditer(text)]
    return COMMENT.sub(lambda found: GONE * len(found[0]), text), comments


def blocks(text: str, comments: list[tuple[int, str]], slips: list[Slip]) -> Iterator[Category | Block]:
    """The blocks of a text, in order; one that cannot be read is told in ``slips`` and skipped."""
    at, told = _spaced(text, 0), 0
    while at < len(text):
        if found := CATEGORY.match(text, at):
            yield Category(at, found[1].replace(GONE, "").strip())
            at = _spaced(text, found.end())
            continue
        name, body = _name(text, at)
        braces, end, slip = (None, _blank(text, at), Slip(at, "gift-name")) if body < 0 else _braces(text, body)
        first = told
        while told < len(comments) and comments[told][0] <= end:
            told += 1
        if slip:
            slips.append(slip)
        else:
            yield Block(at, name, body, braces, end, "\n".join(words for _, words in comments[first:told]))
        at = _spaced(text, end)


def noted(comments: str) -> tuple[str, tuple[str, ...]]:
    """The id and the tags in comments."""
    ident = IDENT.search(comments)
    tags = tuple(found[1].replace("\\]", "]").strip() for found in TAG.finditer(comments))
    return ident[1].replace("\\]", "]").strip() if ident else "", tags


def _spaced(text: str, at: int) -> int:
    """Where the next sign that is no space and no comment stands."""
    found = SPACES.match(text, at)
    return found.end() if found else at


def _name(text: str, at: int) -> tuple[str, int]:
    """The name of the question that begins here, and where its words begin; -1 where the name is not closed."""
    if not text.startswith("::", at):
        return "", at
    found = NAME.match(text, at)
    return (found[1], found.end()) if found else ("", -1)


def _braces(text: str, body: int) -> tuple[Braces, int, Slip | None]:
    """Where the braces of a question stand and where it ends, and what is wrong with them."""
    found: list[int] = []
    for mark in MARK.finditer(text, body):
        where, sign = mark.start(), mark[0][0]
        if sign == "\n":
            if len(found) != 1:
                return _pair(found), where, None
            if NEXT.match(text, where):
                break
        elif sign == "{}"[len(found) : len(found) + 1]:
            found.append(where)
        elif sign == "{" and len(found) == 1 and _blank(text, found[0]) < where:
            break
        elif sign in "{}":
            return None, _blank(text, where), Slip(where, STRAY[sign][len(found)])
    if len(found) != 1:
        return _pair(found), len(text), None
    return None, _blank(text, found[0]), Slip(found[0], "gift-open")


def _pair(found: list[int]) -> Braces:
    """Both braces, or none."""
    return (found[0], found[1]) if found else None


def _blank(text: str, at: int) -> int:
    """Where the next empty line begins, or the end."""
    found = BLANK.search(text, at)
    return found.start() if found else len(text)
