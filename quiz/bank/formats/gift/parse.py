"""A GIFT text as a tree: what its grammar says, before anybody decides what that means here."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from quiz.bank.formats.digits import decimal
from quiz.bank.formats.gift import scan
from quiz.bank.formats.gift.tree import Answer, Category, Number, Pair, Question, Sheet, Slip, Words

if TYPE_CHECKING:
    from quiz.bank.formats.gift.scan import Block
    from quiz.bank.formats.gift.tree import Sort
    from quiz.bank.formats.records import Markup

BLANK = "_____"
ESCAPE = re.compile(r"\\([:#={}~\\n])")
FORMAT = re.compile(r"\[(html|moodle|plain|markdown)\]")
SPACES = re.compile(r"[ \t\n\r\f\v\0]+")
GENERAL = re.compile(r"\\[^\n]|####")
SPLIT = re.compile(r"\\[^\n]|[=~]")
HASH = re.compile(r"\\[^\n]|#")
ARROW = re.compile(r"\\[^\n]|->")
WEIGHT = re.compile(r"[\s\0]*%(-?[0-9]{1,3}(?:[.,][0-9]*)?)%")
CUT = re.compile(r"<[a-zA-Z/][^<>]*\Z")
"""A tag of HTML that does not end before the next answer begins."""
CLOZE = re.compile(r"[0-9]*:(?:SA|MW|NM|MC|MR|SHORTANSWER|NUMERICAL|MULTICHOICE|MULTIRESPONSE)[A-Z_]*:")
VERDICTS = {"T": True, "TRUE": True, "F": False, "FALSE": False}
SIGNS = re.compile(r"[^\s\0]")


def parse(text: str) -> Sheet:
    """The categories and questions of a text, and what in it cannot be read."""
    hidden, comments = scan.hidden(text)
    slips: list[Slip] = []
    entries: list[Category | Question] = []
    for block in scan.blocks(hidden, comments, slips):
        if isinstance(block, Category):
            entries.append(block)
        elif question := _Reader(hidden, block, slips).question():
            entries.append(question)
    starts = (0, *(found.end() for found in re.finditer("\n", text)))
    return Sheet(tuple(entries), tuple(slips), starts)


class _Reader:
    """One block while it is read."""

    def __init__(self, text: str, block: Block, slips: list[Slip]) -> None:
        """The text, the block in it, and where slips are told."""
        self.text, self.block, self.slips = text, block, slips
        self.markup: Markup = "moodle"

    def question(self) -> Question | None:
        """The question of the block; None where it cannot be read, which is told."""
        block = self.block
        ident, tags = scan.noted(block.comments)
        start, end = block.braces or (block.end, block.end)
        tail = SPACES.sub(" ", self.text[end + 1 : block.end]).strip() if block.braces else ""
        stem = self.words(block.body, start, tail)
        self.markup = stem.markup
        question = Question(block.start, "description", stem, _plain(block.name), ident, tags, bool(tail))
        if block.braces is None:
            return question
        start, end, feedback = self._general(start + 1, end)
        sort = self._sort(start, end)
        if slip := self._foreign(sort, start, end):
            self.slips.append(slip)
            return None
        return self._answered(replace(question, sort=sort, feedback=feedback), start, end)

    def _foreign(self, sort: Sort, start: int, end: int) -> Slip | None:
        """What in the braces is of another language: cloze, or a tag of HTML with a bare sign in it."""
        if CLOZE.match(self.text, start, end):
            return Slip(start, "gift-cloze")
        if sort == "choices" and "<" in self.text[start:end]:
            for at, to in self._pieces("=~", start, end):
                if to < end and (cut := CUT.search(self.text, at, to)):
                    return Slip(cut.start(), "gift-tag", self.text[to])
        return None

    def words(self, start: int, end: int, tail: str = "") -> Words:
        """The words of a stretch, with the blank and what follows it."""
        raw = SPACES.sub(" ", self.text[start:end]).strip()
        if tail:
            raw = f"{raw} {BLANK} {tail}".strip()
        markup = self.markup
        if found := FORMAT.match(raw):
            markup, raw = cast("Markup", found[1]), raw[found.end() :].strip()
        return Words(_plain(raw), markup)

    def said(self, start: int, end: int) -> Words | None:
        """The words of a feedback; None where there are none."""
        words = self.words(start, end)
        return words if words.text else None

    def _general(self, start: int, end: int) -> tuple[int, int, Words | None]:
        """Where the answers begin and end, and the general feedback behind them."""
        signs = self._signs(GENERAL, "#", start, end)
        feedback = self.said(signs[-1] + 4, end) if signs else None
        end = signs[-1] if signs else end
        found = SIGNS.search(self.text, start, end)
        return (found.start() if found else end), end, feedback

    def _signs(self, pattern: re.Pattern[str], first: str, start: int, end: int) -> list[int]:
        """Where the marks of a pattern stand, without the escaped ones."""
        return [found.start() for found in pattern.finditer(self.text, start, end) if found[0][0] in first]

    def _sort(self, start: int, end: int) -> Sort:
        """What the braces ask for."""
        if start == end:
            return "essay"
        if self.text[start] == "#":
            return "numerical"
        signs = {self.text[at] for at in self._signs(SPLIT, "=~", start, end)}
        if "~" in signs:
            return "choices"
        if "=" in signs and self._signs(ARROW, "-", start, end):
            return "matching"
        first = self._signs(HASH, "#", start, end)[:1]
        word = SPACES.sub(" ", self.text[start : first[0] if first else end]).strip()
        return "verdict" if word.upper() in VERDICTS and not signs else "short"

    def _answered(self, question: Question, start: int, end: int) -> Question | None:
        """The question with what stands in the braces; None where that cannot be read, which is told."""
        match question.sort:
            case "numerical":
                answers = self._numbers(start + 1, end)
                first = SIGNS.search(self.text, start + 1, end)
                listed = first is not None and first[0] in "=~"
                return replace(question, answers=answers, listed=listed) if answers else None
            case "matching":
                pairs = self._pairs(start, end)
                return replace(question, pairs=pairs) if pairs else None
            case "verdict":
                signs = [*self._signs(HASH, "#", start, end)[:2], end, end, end]
                word = SPACES.sub(" ", self.text[start : signs[0]]).strip().upper()
                wrong, right = (self.said(a + 1, b) if a < end else None for a, b in pairwise(signs[:3]))
                return replace(question, verdict=VERDICTS[word], said=(wrong, right))
            case "choices" | "short":
                pieces = self._pieces("=~", start, end)
                return replace(question, answers=tuple(self._answer(*piece, question.sort) for piece in pieces))
            case _:
                return question

    def _pieces(self, marks: str, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches that begin with a mark, and what stands before the first one."""
        signs = self._signs(SPLIT, marks, start, end)
        if SIGNS.search(self.text, start, signs[0] if signs else end):
            signs.insert(0, start)
        return list(pairwise([*signs, end]))

    def _answer(self, start: int, end: int, sort: Sort) -> Answer:
        """One option or text."""
        right = self.text[start] != "~" if sort == "short" else self.text[start] == "="
        inner = start + 1 if self.text[start] in "=~" else start
        weight, inner = self._weight(inner, end)
        mark = next(iter(self._signs(HASH, "#", inner, end)), end)
        return Answer(start, right, weight, self.words(inner, mark), self.said(mark + 1, end) if mark < end else None)

    def _weight(self, start: int, end: int) -> tuple[Decimal | None, int]:
        """What an answer is worth, and where its words begin."""
        found = WEIGHT.match(self.text, start, end)
        return (Decimal(found[1].replace(",", ".")), found.end()) if found else (None, start)

    def _pairs(self, start: int, end: int) -> tuple[Pair, ...]:
        """The lines of a matching question; none where one has no partner."""
        pairs = []
        for at, to in self._pieces("=", start, end):
            inner = at + 1 if self.text[at] == "=" else at
            arrow = next(iter(self._signs(ARROW, "-", inner, to)), -1)
            if arrow < 0:
                self.slips.append(Slip(at, "gift-pair", self.words(inner, to).text))
                return ()
            right = Words(_plain(SPACES.sub(" ", self.text[arrow + 2 : to]).strip()), "plain")
            pairs.append(Pair(self.words(inner, arrow), right))
        return tuple(pairs)

    def _numbers(self, start: int, end: int) -> tuple[Answer, ...]:
        """The numbers that count; none where one is no number."""
        answers: list[Answer] = []
        for at, to in self._pieces("=~", start, end):
            inner = at + 1 if self.text[at] in "=~" else at
            weight, inner = self._weight(inner, to)
            mark = next(iter(self._signs(HASH, "#", inner, to)), to)
            raw = self.words(inner, mark).text
            number = Words("*", "plain") if self.text[at] == "~" or raw == "*" else _number(raw)
            if number is None:
                self.slips.append(Slip(at, "gift-number", raw))
                return ()
            feedback = self.said(mark + 1, to) if mark < to else None
            answers.append(Answer(at, self.text[at] != "~", weight, number, feedback))
        if not answers:
            self.slips.append(Slip(start - 1, "gift-number"))
        return tuple(answers)


def _plain(raw: str) -> str:
    """A text without its escapes."""
    if "\\" not in raw:
        return raw
    return ESCAPE.sub(lambda found: "\n" if found[1] == "n" else found[1], raw)


def _number(raw: str) -> Number | None:
    """A number with its tolerance or range; None where it is none."""
    if ".." in raw:
        low, high = map(decimal, raw.split("..", 1))
        return None if low is None or high is None else Number("high-low", low, high)
    first, _, second = raw.partition(":")
    number, off = decimal(first), decimal(second if ":" in raw else first)
    if number is None or off is None:
        return None
    return Number("range" if ":" in raw else "simple", number, off)
