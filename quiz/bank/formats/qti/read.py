"""A QTI file of any version: one document, or a package of them."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from quiz.bank.formats import settle, xml
from quiz.bank.formats.archive import is_archive
from quiz.bank.formats.plain import from_html
from quiz.bank.formats.qti import classic
from quiz.bank.formats.qti.item import item
from quiz.bank.formats.qti.names import as_second
from quiz.bank.formats.qti.package import CANVAS, opened, within
from quiz.bank.formats.qti.reading import Reading
from quiz.bank.formats.qti.test import test
from quiz.bank.formats.records import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.qti.package import Package
    from quiz.bank.formats.xml import Element
    from quiz.bank.records import Bank

CLASSIC, STIMULUS = "questestinterop", "assessmentStimulus"


def read(incoming: Incoming) -> Bank:
    """The bank of a QTI file."""
    reading = Reading(incoming)
    if is_archive(incoming.data):
        _package(opened(incoming), reading)
    else:
        root = as_second(xml.tree(incoming))
        _test(root, reading)
        _document(root, reading)
    if not reading.items and not incoming.broken and not incoming.remarks:
        incoming.wrong("qti-none", Place())
        raise incoming.error
    reading.tell()
    title = next((title for title in reading.titles if title), "")
    language = next((language for language in reading.languages if language), "en")
    return settle.bank(incoming, reading.items, title, language, reading.passages.found)


def _package(package: Package, reading: Reading) -> None:
    """Take in every document with questions: tests first, since they tell the order of the rest."""
    roots = {name: as_second(package.root(name)) for name in package.documents}
    fuller = {quiz for name, root in roots.items() if CANVAS in name for quiz in _quizzes(root)}
    order = [within(posixpath.dirname(name), href) for name, root in roots.items() for href in _test(root, reading)]
    tags = {name: one.keywords for one in package.resources for name in one.files}
    for name in dict.fromkeys([*_stimuli(roots), *(name for name in order if name in roots), *roots]):
        root = roots[name]
        if CANVAS in name or not (quizzes := _quizzes(root)) or not quizzes <= fuller:
            _document(root, reading, tags.get(name, ()))


def _test(root: Element, reading: Reading) -> list[str]:
    """The paths of a test's items; none where a document is no test."""
    return test(root, reading) if root.name == "assessmentTest" else []


def _stimuli(roots: dict[str, Element]) -> list[str]:
    """The documents that hold words to read."""
    return [name for name, root in roots.items() if root.name == STIMULUS]


def _quizzes(root: Element) -> set[str]:
    """The names of the quizzes in a document."""
    return {one.get("ident") for one in root.all("assessment")} if root.name == CLASSIC else set()


def _document(root: Element, reading: Reading, tags: Sequence[str] = ()) -> None:
    """Take in one document, where it holds questions or words to read."""
    match root.name:
        case "questestinterop":
            classic.document(root, reading)
        case "assessmentItem":
            item(root, reading, tags)
        case "assessmentStimulus":
            if not reading.article(root, root.get("title")):
                reading.incoming.lost("item-description", root.place)
        case "quiz":
            _settings(root, reading)
        case _:
            pass


def _settings(root: Element, reading: Reading) -> None:
    """Note what a quiz in Canvas has besides its questions."""
    description, limit = root.first("description"), root.first("time_limit")
    if description and (text := from_html(description.words)):
        reading.incoming.lost("qti-description", description.place, text=text)
    if limit and limit.words.strip():
        reading.incoming.lost("qti-limit", limit.place, minutes=limit.words.strip())
