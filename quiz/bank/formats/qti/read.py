"""A QTI file of any version: one document, or a package of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats import settle, xml
from quiz.bank.formats.archive import is_archive
from quiz.bank.formats.plain import from_html
from quiz.bank.formats.qti import classic
from quiz.bank.formats.qti.package import CANVAS, opened
from quiz.bank.formats.qti.reading import Reading
from quiz.bank.formats.records import Place

if TYPE_CHECKING:
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.qti.package import Package
    from quiz.bank.formats.xml import Element
    from quiz.bank.records import Bank

CLASSIC = "questestinterop"


def read(incoming: Incoming) -> Bank:
    """The bank of a QTI file."""
    reading = Reading(incoming)
    if is_archive(incoming.data):
        _package(opened(incoming), reading)
    else:
        _document(xml.tree(incoming), reading)
    if not reading.items and not incoming.broken and not incoming.remarks:
        incoming.wrong("qti-none", Place())
        raise incoming.error
    reading.tell()
    title = next((title for title in reading.titles if title), "")
    language = next((language for language in reading.languages if language), "en")
    return settle.bank(incoming, reading.items, title, language, reading.passages.found)


def _package(package: Package, reading: Reading) -> None:
    """Take in every document with questions."""
    roots = [(name, package.root(name)) for name in package.documents]
    fuller = {quiz for name, root in roots if CANVAS in name for quiz in _quizzes(root)}
    for name, root in roots:
        if CANVAS in name or not (quizzes := _quizzes(root)) or not quizzes <= fuller:
            _document(root, reading)
    for name in package.settings:
        _settings(package.root(name), reading)


def _quizzes(root: Element) -> set[str]:
    """The names of the quizzes in a document."""
    return {one.get("ident") for one in root.all("assessment")} if root.name == CLASSIC else set()


def _document(root: Element, reading: Reading) -> None:
    """Take in one document, where it holds questions."""
    if root.name == CLASSIC:
        classic.document(root, reading)


def _settings(root: Element, reading: Reading) -> None:
    """Note what a quiz in Canvas has besides its questions."""
    description, limit = root.first("description"), root.first("time_limit")
    if description and (text := from_html(description.words)):
        reading.incoming.lost("qti-description", description.place, text=text)
    if limit and limit.words.strip():
        reading.incoming.lost("qti-limit", limit.place, minutes=limit.words.strip())
