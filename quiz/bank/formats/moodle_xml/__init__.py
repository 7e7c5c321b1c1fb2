"""Moodle XML: every kind of question that Moodle's export writes, read one after the other; and written.

Source: https://docs.moodle.org/en/Moodle_XML_format
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.bank.formats import moodle, xml
from quiz.bank.formats.format import Format
from quiz.bank.formats.moodle_xml.read import read
from quiz.bank.formats.moodle_xml.write import write

if TYPE_CHECKING:
    from quiz.question.records import Question

ROOT = re.compile(rb"<quiz[\s>]")
HEAD = 4000
"""Bytes in which the root begins, behind comments."""
MESSAGES = {
    "moodle-type": ("This question has no type.", 'Write it, as in <question type="multichoice">.'),
    "moodle-number": ("“{text}” is no number.", "Write the number alone, with a decimal point."),
    "moodle-file": ("The file “{name}” is attached.", "It was left out."),
    "moodle-hints": ("This question has hints for another try: {count}.", "They were left out."),
    "moodle-grade": ("This question counts {grade} points.", "Every question counts the same here."),
    "moodle-hidden": ("This question is hidden in Moodle.", "It was read like any other one."),
    "moodle-case": ("Capital letters count in this answer.", "They do not here."),
    "moodle-units": ("This number is asked for with a unit: {units}.", "The number alone counts."),
    "moodle-verdict": ("Whoever answers this is told: “{text}”", "It was left out: feedback is the same for all here."),
}


def looks(_: str, data: bytes) -> bool:
    """Whether the document's root is a quiz."""
    return ROOT.search(data[:HEAD].replace(b"\0", b"")) is not None


def cannot(question: Question) -> str:
    """Why Moodle XML cannot hold a question; empty where it can."""
    return moodle.cannot(question.body)


FORMAT = Format(
    name="moodle-xml",
    label="Moodle XML",
    ending=".xml",
    media="application/xml",
    looks=looks,
    read=read,
    write=write,
    messages=xml.MESSAGES | moodle.MESSAGES | MESSAGES,
    kinds=frozenset({"choice", "multiple", "match", "order", "short_answer"}),
    carries=frozenset({"id", "skill", "difficulty", "why", "feedback", "title"}),
    shows_article=True,
    cannot=cannot,
)
