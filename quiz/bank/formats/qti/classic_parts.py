"""The parts of a QTI 1.2 item: its words, and the rules by which an answer is worth something."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from quiz.bank.formats.xml import escaped

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from quiz.bank.formats.xml import Element

NUMBER = re.compile(r"[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})")
TEXTS = ("mattext", "matemtext", "mat_formattedtext")
PICTURES = {"matimage": "<img/>", "mataudio": "<audio></audio>", "matvideo": "<video></video>"}
"""What is no text, as the markup that is noted when it goes."""


def number(words: str) -> Fraction | None:
    """A number of a few digits; None where there is none."""
    return Fraction(words.strip()) if NUMBER.fullmatch(words.strip()) else None


def material(element: Element, without: Collection[str] = ()) -> str:
    """The words of an element as markup, in their order; what stands in some of its elements is left out."""
    pieces = []
    for one in element.all():
        if one.name in TEXTS:
            pieces.append(_text(one))
        elif one.name in PICTURES:
            pieces.append(PICTURES[one.name])
        elif one.name not in without:
            pieces.append(material(one, without))
    found = [piece for piece in pieces if piece.strip()]
    return found[0] if len(found) == 1 else "".join(f"<div>{piece}</div>" for piece in found)


def _text(one: Element) -> str:
    """A text as markup: it is some already, or plain words."""
    kind = (one.get("texttype") + one.get("type")).lower()
    if any(not isinstance(part, str) for part in one.content):
        return one.inner
    return one.words if "html" in kind or "smart_text" in kind else escaped(one.words)


@dataclass(frozen=True, slots=True)
class Condition:
    """What is worth something, or is answered with some words."""

    given: tuple[tuple[str, str], ...]
    """What must be given: the response's name and a value."""
    refused: tuple[tuple[str, str], ...]
    """What must not be given."""
    spans: tuple[tuple[str, str], ...]
    """The lowest and the highest number that count."""
    worth: Fraction | None
    """What it is worth; None where it is about words alone."""
    links: tuple[str, ...]
    """The words it is answered with, by their names."""


def conditions(item: Element) -> tuple[Condition, ...]:
    """Every rule of an item, in its order."""
    return tuple(_condition(one) for one in item.walk("respcondition"))


def _condition(one: Element) -> Condition:
    """One rule."""
    given: list[tuple[str, str]] = []
    refused: list[tuple[str, str]] = []
    lows: list[str] = []
    highs: list[str] = []
    for test, negated in _tests(one.first("conditionvar"), negated=False):
        value = test.words.strip()
        if test.name in ("varequal", "varsubset"):
            (refused if negated else given).append((test.get("respident"), value))
        elif test.name in ("vargte", "vargt"):
            lows.append(value)
        else:
            highs.append(value)
    worths = [number(setvar.words) for setvar in one.all("setvar") if not setvar.get("varname").startswith("FEED")]
    links = tuple(link.get("linkrefid") for link in one.all("displayfeedback"))
    spans = tuple(zip(lows, highs, strict=False))
    return Condition(tuple(given), tuple(refused), spans, next(iter(worths), None), links)


def _tests(element: Element | None, *, negated: bool) -> Iterator[tuple[Element, bool]]:
    """Every comparison in a condition, and whether it must fail."""
    for one in element.all() if element else ():
        if one.name.startswith("var"):
            yield one, negated
        else:
            yield from _tests(one, negated=negated != (one.name == "not"))
