"""Which QTI a file is, told by its first bytes, or by the manifest of a package."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.bank.formats.archive import is_archive, unpacked
from quiz.bank.formats.incoming import Incoming
from quiz.bank.formats.records import FormatError

if TYPE_CHECKING:
    from quiz.bank.formats.archive import Archive

HEAD = 4_000
"""Bytes in which a document's first tag stands."""
FIRST = re.compile(rb"<(?:\w+:)?(questestinterop|assessment(?:Item|Test|Stimulus)|qti-assessment-(?:item|test))[\s>/]")
VERSIONS = {b"q": "qti12", b"a": "qti21"}
MANIFEST = "imsmanifest.xml"
OFFICE = b"[Content_Types].xml"
"""What spreadsheets and documents have instead."""
TYPES = (
    (re.compile(rb"imsqti_\w+v3p|imsqtiasi_v3p"), "qti3"),
    (re.compile(rb"imsqti_\w+v2p|imsqti_v2p"), "qti21"),
)


def looks(name: str, data: bytes) -> str:
    """The name of the QTI format a file has; empty where it has none."""
    if not is_archive(data):
        return _document(data[:HEAD])
    if MANIFEST.encode() not in data and (b".xml" not in data or OFFICE in data):
        return ""
    try:
        archive = unpacked(Incoming(name, data))
        return _package(archive)
    except FormatError:
        return "qti12" if MANIFEST.encode() in data else ""


def _document(head: bytes) -> str:
    """The version a document's first tag tells."""
    first = FIRST.search(head.replace(b"\0", b""))
    if first is None:
        return ""
    return "qti3" if first[1].startswith(b"qti") else VERSIONS[first[1][:1]]


def _package(archive: Archive) -> str:
    """The version a package's manifest tells; without one, its first document that tells any."""
    manifest = next((one for one in archive.names if one.rpartition("/")[2] == MANIFEST), None)
    if manifest is None:
        documents = (one for one in archive.names if one.lower().endswith(".xml"))
        return next((told for one in documents if (told := _document(archive.read(one)[:HEAD]))), "")
    text = archive.read(manifest)
    return next((version for sign, version in TYPES if sign.search(text)), "qti12")
