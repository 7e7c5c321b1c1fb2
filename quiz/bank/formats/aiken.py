"""Aiken: a stem on one line, options ``A.`` or ``A)``, and ``ANSWER: B``; choice questions and nothing else.

Source: https://docs.moodle.org/en/Aiken_format
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from quiz.bank.formats import settle
from quiz.bank.formats.format import Format
from quiz.bank.formats.records import Answer, Item, Place, Text
from quiz.question.kinds import Choice

if TYPE_CHECKING:
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.records import Bank
    from quiz.question.records import Question

OPTION = re.compile(r"([A-Z])[.)][ \t]+(?=\S)")
ANSWER = re.compile(r"ANSWER:[ \t]*([A-Z]?)[ \t]*\Z")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MESSAGES = {
    "aiken-stem-lines": (
        "The question's words stand on two lines or more.",
        "Write them on one line: Aiken takes no more.",
    ),
    "aiken-no-stem": ("Options stand here without a question above them.", "Write the question on a line above A."),
    "aiken-letters": ("The option {found} stands where {wanted} is expected.", "Letter the options A, B, C in order."),
    "aiken-no-answer": (
        "This question has no line ANSWER: with a letter.",
        "Write ANSWER: and the letter of the right option under its options.",
    ),
    "aiken-answer-letter": ("ANSWER: names {found}, and there is no such option.", "Name one of {known}."),
    "aiken-stray": ("This line is no part of a question.", "Take it out, or put ANSWER: under the options above it."),
}


@dataclass(slots=True)
class _Block:
    """One question while its lines are read."""

    line: int
    stem: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)


def read(incoming: Incoming) -> Bank:
    """The bank of an Aiken file."""
    return settle.bank(incoming, items(incoming))


def items(incoming: Incoming) -> list[Item]:
    """Every question that can be read; what is wrong is noted."""
    found: list[Item] = []
    block = _Block(1)
    for number, line in enumerate(incoming.text().split("\n"), 1):
        text = line.strip()
        if not text:
            continue
        if answer := ANSWER.match(text):
            found += _finished(block, answer[1], number, incoming)
            block = _Block(number + 1)
        elif (option := OPTION.match(text)) and block.stem:
            _option(block, option[1], text[option.end() :], number, incoming)
        else:
            block = _worded(block, text, number, incoming)
    if block.stem or block.options:
        incoming.wrong("aiken-no-answer", Place(block.line))
    return found


def _worded(block: _Block, text: str, number: int, incoming: Incoming) -> _Block:
    """The block with a line of its stem; a new one where options stand above already."""
    if block.options:
        incoming.wrong("aiken-no-answer", Place(block.line))
        block = _Block(number)
    if block.stem:
        incoming.wrong("aiken-stem-lines", Place(number))
    else:
        block.line = number
    block.stem.append(text)
    return block


def _option(block: _Block, letter: str, text: str, number: int, incoming: Incoming) -> None:
    """Take in an option; one out of order is noted."""
    wanted = LETTERS[min(len(block.options), len(LETTERS) - 1)]
    if letter != wanted:
        incoming.wrong("aiken-letters", Place(number), found=letter, wanted=wanted)
    block.options.append(text)


def _finished(block: _Block, letter: str, number: int, incoming: Incoming) -> list[Item]:
    """The question an ANSWER line ends."""
    known = LETTERS[: len(block.options)]
    if not block.stem:
        incoming.wrong("aiken-no-stem", Place(number))
    elif not letter or letter not in known:
        incoming.wrong(
            "aiken-answer-letter", Place(number), found=letter or "nothing", known=", ".join(known) or "A, B"
        )
    else:
        answers = tuple(Answer(Text(text), Fraction(known[n] == letter)) for n, text in enumerate(block.options))
        return [Item(Place(block.line), "choice", Text(" ".join(block.stem)), answers)]
    return []


def write(bank: Bank) -> bytes:
    """The file of a fitted bank."""
    return "\n".join(_lines(question) for question in bank.questions).encode()


def _lines(question: Question) -> str:
    """The lines of one question."""
    body = question.body
    if not isinstance(body, Choice):
        raise TypeError(f"Aiken has no {body.kind}.")
    options = [f"{LETTERS[n]}. {option.text}" for n, option in enumerate(body.options)]
    return "\n".join([question.stem, *options, f"ANSWER: {LETTERS[body.key]}", ""])


def cannot(question: Question) -> str:
    """Why Aiken cannot hold a choice; empty where it can."""
    if not isinstance(question.body, Choice):
        return f"Aiken has no {question.body.kind}"
    if len(question.body.options) > len(LETTERS):
        return "Aiken takes 26 options"
    texts = (question.stem, *question.body.shown)
    taken = ANSWER.match(question.stem) or any(sign in "".join(texts) for sign in "\0\ufeff")
    return "its words would be read as an option or a key" if taken else ""


def looks(name: str, data: bytes) -> bool:
    """Whether a text has ANSWER lines under lettered options."""
    return name.lower().endswith((".txt", ".aiken")) and re.search(rb"(?m)^ANSWER:\s*[A-Z]\s*$", data) is not None


FORMAT = Format(
    name="aiken",
    label="Aiken",
    ending=".txt",
    media="text/plain; charset=utf-8",
    looks=looks,
    read=read,
    write=write,
    messages=MESSAGES,
    kinds=frozenset({"choice"}),
    cannot=cannot,
)
