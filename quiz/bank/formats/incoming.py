"""A file of another system while it is being read: its bytes, its text, and what there is to say about it."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quiz.bank.formats.messages import MESSAGES
from quiz.bank.formats.records import FormatError, Place, Remark

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST = 1000
"""Errors after which no more are looked for: such a file is of another sort."""
LARGEST = 20_000_000
"""Bytes of a file: twenty thousand questions, or a package with its pictures."""
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(slots=True)
class Incoming:
    """One file, and the remarks on it in the order they were made."""

    name: str
    """The file's name."""
    data: bytes = field(repr=False)
    """Its bytes."""
    messages: Mapping[str, tuple[str, str]] = field(default_factory=dict, repr=False)
    """The format's own remarks: cause and fix by code."""
    remarks: dict[Remark, None] = field(default_factory=dict)
    """What was said so far, each once."""

    def __post_init__(self) -> None:
        """Refuse what is too large before anything looks into it."""
        if len(self.data) > LARGEST:
            size, most = (f"{count // 1_000_000} MB" for count in (len(self.data), LARGEST))
            self.wrong("file-large", Place(), size=size, most=most)
            raise self.error

    def wrong(self, code: str, place: Place, **words: object) -> None:
        """Note an error: nothing will be taken from this file."""
        self._remark(code, place, "error", words)
        if len(self.remarks) >= MOST:
            raise self.error

    def lost(self, code: str, place: Place, **words: object) -> None:
        """Note something that has no place in a bank."""
        self._remark(code, place, "loss", words)

    def told(self, code: str, place: Place, **words: object) -> None:
        """Note something that was taken for granted."""
        self._remark(code, place, "note", words)

    def _remark(self, code: str, place: Place, level: str, words: Mapping[str, object]) -> None:
        cause, fix = (self.messages if code in self.messages else MESSAGES)[code]
        self.remarks.setdefault(Remark(place, code, cause.format(**words), fix.format(**words), level))  # type: ignore[arg-type]  # one of three

    @property
    def broken(self) -> bool:
        """Whether there is an error."""
        return any(remark.level == "error" for remark in self.remarks)

    @property
    def error(self) -> FormatError:
        """Every error, in the order of the file."""
        errors = [remark for remark in self.remarks if remark.level == "error"]
        return FormatError(tuple(sorted(errors, key=_order)), self.name)

    @property
    def sorted(self) -> tuple[Remark, ...]:
        """Every remark, in the order of the file."""
        return tuple(sorted(self.remarks, key=_order))

    def text(self) -> str:
        """The file as text, with single line ends; an encoding other than UTF-8 is noted.

        Raises:
            FormatError: when it is no text.
        """
        text = self._decoded()
        if text is None or "\0" in text:
            self.wrong("file-binary", Place())
            raise self.error
        return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")

    def _decoded(self) -> str | None:
        """The text in the encoding the bytes tell; None where they tell none."""
        encodings = ("utf-16",) if self.data.startswith(UTF_16) else ("utf-8", "cp1252")
        for encoding in encodings:
            try:
                text = self.data.decode(encoding)
            except UnicodeDecodeError:
                continue
            if encoding != "utf-8":
                self.told("file-encoding", Place(), encoding={"utf-16": "UTF-16", "cp1252": "Windows-1252"}[encoding])
            return text
        return None


def _order(remark: Remark) -> tuple[str, int, int]:
    """By part, line and column."""
    return (remark.place.part, remark.place.line, remark.place.column)
