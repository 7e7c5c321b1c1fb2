"""Every format banks come from or go to, one file each; another is added by copying its neighbour and naming it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats import aiken, bankjson, gift, h5p, moodle_xml, printed, qti, text2qti
from quiz.bank.formats.fit import Fitted, fit
from quiz.bank.formats.format import Format
from quiz.bank.formats.incoming import Incoming
from quiz.bank.formats.records import FormatError, Loss, Place, Remark, report
from quiz.bank.formats.sheets import classquiz, csv_file, kahoot, xlsx

if TYPE_CHECKING:
    from quiz.bank.records import Bank

FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        bankjson.FORMAT,
        *qti.FORMATS,
        classquiz.FORMAT,
        kahoot.FORMAT,
        xlsx.FORMAT,
        csv_file.FORMAT,
        printed.FORMAT,
        h5p.FORMAT,
        moodle_xml.FORMAT,
        aiken.FORMAT,
        text2qti.FORMAT,
        gift.FORMAT,
    )
}
"""The formats by name; the order is the one in which a file is held against them."""

__all__ = [
    "FORMATS",
    "Fitted",
    "Format",
    "FormatError",
    "Incoming",
    "Loss",
    "Remark",
    "bring",
    "fit",
    "report",
    "told",
    "write",
]


def told(name: str, data: bytes) -> Format:
    """The format a file's name and content tell.

    Raises:
        FormatError: when they tell none that can be read.
    """
    for one in FORMATS.values():
        if one.read and one.looks(name, data):
            return one
    incoming = Incoming(name, data)
    incoming.wrong("file-unknown", Place(), known=", ".join(one.name for one in FORMATS.values() if one.read))
    raise incoming.error


def bring(name: str, data: bytes, form: Format | None = None) -> tuple[Bank, tuple[Remark, ...]]:
    """A file's bank, and what there is to say about it: losses and notes.

    Args:
        name: the file's name, for messages and as a title.
        data: its bytes.
        form: its format; None to tell it by name and content.

    Raises:
        FormatError: with every error at once; nothing was taken in.
    """
    form = form or told(name, data)
    if form.read is None:
        raise TypeError(f"{form.label} is only written.")
    incoming = Incoming(name, data, form.messages)
    bank = form.read(incoming)
    return bank, incoming.sorted


def written(fitted: Fitted, form: Format) -> bytes:
    """A fitted bank as a file of this format."""
    if form.write is None:
        raise TypeError(f"{form.label} is only read.")
    return form.write(fitted.bank)
