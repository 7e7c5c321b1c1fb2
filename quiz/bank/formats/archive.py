"""Zip packages: read by name and within limits, written so that the same parts give the same bytes."""

from __future__ import annotations

import stat
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from quiz.bank.formats.records import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.bank.formats.incoming import Incoming

SIGN = b"PK\x03\x04"
"""What a package begins with."""
MOST_PARTS = 10_000
LARGEST_PART = 50_000_000
LARGEST_WHOLE = 100_000_000
LARGEST_RATIO = 200
"""How many times its packed size a part may have: text reaches thirty, a part made to fill a disk a thousand."""
SMALL = 1_000_000
"""Bytes up to which no ratio matters."""
LISTED = b"PK\x01\x02"
"""What each part begins with in a package's list of parts."""
PACKED = (".zip", ".imscc", ".7z", ".rar", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".zst")
TORN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)
"""What the library raises for damaged packages."""
DATE = (1980, 1, 1, 0, 0, 0)
"""The date of every part that is written: the same bank gives the same bytes."""
LEVEL = 6


@dataclass(frozen=True, slots=True)
class Archive:
    """An open package whose list of parts was looked at and found harmless."""

    incoming: Incoming
    """The file it came in."""
    names: tuple[str, ...]
    """Its parts, folders left out, in the order they stand."""
    _zip: zipfile.ZipFile = field(repr=False)

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            FormatError: when they are damaged, or there is no such part.
        """
        try:
            return self._zip.read(name)
        except (KeyError, *TORN):
            self.incoming.wrong("zip-torn", Place(part=name))
            raise self.incoming.error from None


def is_archive(data: bytes) -> bool:
    """Whether these bytes begin as a package does."""
    return data.startswith(SIGN)


def unpacked(incoming: Incoming) -> Archive:
    """The package in a file; nothing is unpacked yet, and never to a disk.

    Raises:
        FormatError: with everything about its list of parts that must not be.
    """
    if incoming.data.count(LISTED) > MOST_PARTS:
        incoming.wrong("zip-many", Place(), most=MOST_PARTS)
        raise incoming.error
    try:
        opened = zipfile.ZipFile(BytesIO(incoming.data))
    except TORN:
        incoming.wrong("zip-torn", Place())
        raise incoming.error from None
    parts = opened.infolist()
    _refuse_sizes(parts, incoming)
    seen: set[str] = set()
    for part in parts:
        _refuse_part(part, seen, incoming)
    if incoming.broken:
        raise incoming.error
    return Archive(incoming, tuple(part.filename for part in parts if not part.is_dir()), opened)


def _refuse_sizes(parts: list[zipfile.ZipInfo], incoming: Incoming) -> None:
    """Note what would grow too large; no part gives more bytes than its entry in the list says."""
    for part in parts:
        if part.file_size > LARGEST_PART:
            size, most = (f"{count // 1_000_000} MB" for count in (part.file_size, LARGEST_PART))
            incoming.wrong("zip-part-large", Place(part=part.filename), size=size, most=most)
        elif part.file_size > SMALL and part.file_size > LARGEST_RATIO * part.compress_size:
            incoming.wrong("zip-ratio", Place(part=part.filename), most=LARGEST_RATIO)
    if (whole := sum(part.file_size for part in parts)) > LARGEST_WHOLE:
        incoming.wrong("zip-large", Place(), size=f"{whole // 1_000_000} MB", most=f"{LARGEST_WHOLE // 1_000_000} MB")


def _refuse_part(part: zipfile.ZipInfo, seen: set[str], incoming: Incoming) -> None:
    """Note what a part of a package of questions never is."""
    name, place = part.filename, Place(part=part.filename)
    steps = name.replace("\\", "/").split("/")
    if ".." in steps or not steps[0] or ":" in steps[0]:
        incoming.wrong("zip-path", place)
    if stat.S_ISLNK(part.external_attr >> 16):
        incoming.wrong("zip-link", place)
    if part.flag_bits & 1:
        incoming.wrong("zip-locked", place)
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        incoming.wrong("zip-method", place)
    if name.lower().endswith(PACKED):
        incoming.wrong("zip-nested", place)
    if name in seen:
        incoming.wrong("zip-twice", place)
    seen.add(name)


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A package of these parts, in this order; the same parts give the same bytes."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as opened:
        for name, data in parts.items():
            part = zipfile.ZipInfo(name, DATE)
            part.create_system, part.external_attr = 3, 0o644 << 16
            opened.writestr(part, data, zipfile.ZIP_DEFLATED, LEVEL)
    return whole.getvalue()
