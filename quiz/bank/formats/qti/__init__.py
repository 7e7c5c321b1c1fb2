"""QTI: packages that Canvas, Common Cartridges and QTI 2 and 3 systems write; one reader for all of them."""

from __future__ import annotations

from quiz.bank.formats.format import Format
from quiz.bank.formats.qti import canvas
from quiz.bank.formats.qti.looks import looks
from quiz.bank.formats.qti.messages import MESSAGES
from quiz.bank.formats.qti.read import read
from quiz.bank.formats.xml import holds

QTI12 = Format(
    name="qti12",
    label="QTI 1.2 (Canvas)",
    ending=".zip",
    media="application/zip",
    looks=lambda name, data: looks(name, data) == "qti12",
    read=read,
    write=canvas.write,
    messages=MESSAGES,
    kinds=frozenset({"choice", "multiple", "match", "categorise", "short_answer"}),
    carries=frozenset({"id", "skill", "difficulty", "why", "feedback", "title", "article"}),
    holds=holds,
    cannot=canvas.cannot,
)

FORMATS = (QTI12,)
