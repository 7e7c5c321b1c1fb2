"""QTI: packages that Canvas, Common Cartridges and QTI 2 and 3 systems write; one reader for all of them."""

from __future__ import annotations

from dataclasses import replace

from quiz.bank.formats.format import Format
from quiz.bank.formats.qti import canvas, modern
from quiz.bank.formats.qti.fits import cannot
from quiz.bank.formats.qti.looks import looks
from quiz.bank.formats.qti.messages import MESSAGES
from quiz.bank.formats.qti.read import read
from quiz.bank.formats.qti.versions import SECOND, THIRD
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
    carries=frozenset({"id", "skill", "difficulty", "why", "feedback", "title", "article", "evidence"}),
    holds=holds,
    cannot=cannot,
)
QTI21 = replace(
    QTI12,
    name="qti21",
    label="QTI 2.1",
    looks=lambda name, data: looks(name, data) == "qti21",
    write=lambda bank: modern.write(bank, SECOND),
    kinds=QTI12.kinds | {"order", "select_sentence"},
    carries=QTI12.carries | {"language"},
)
QTI3 = replace(
    QTI21,
    name="qti3",
    label="QTI 3.0",
    looks=lambda name, data: looks(name, data) == "qti3",
    write=lambda bank: modern.write(bank, THIRD),
)
FORMATS = (QTI12, QTI21, QTI3)
