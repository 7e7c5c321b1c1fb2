"""A text of Moodle XML: words with their format, and the files that come with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats.records import Text

if TYPE_CHECKING:
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import Markup
    from quiz.bank.formats.xml import Element

MARKUPS: dict[str, Markup] = {
    "html": "html",
    "moodle_auto_format": "moodle",
    "plain_text": "plain",
    "markdown": "markdown",
}


def text(element: Element | None, incoming: Incoming, usual: Markup = "html") -> Text:
    """The text in an element; a file that is no picture in it is noted."""
    inner = element.first("text") if element else None
    if element is None or inner is None:
        return Text("", usual)
    markup = MARKUPS.get(element.get("format"), usual)
    tags = any(not isinstance(one, str) for one in inner.content)
    words = (inner.inner if tags else inner.words).strip()
    for file in element.all("file"):
        if f"{file.get('name')}" not in words or "<img" not in words:
            incoming.lost("moodle-file", file.place, name=file.get("name"))
    return Text(words, markup)


def typed(element: Element) -> str:
    """The words of an answer that is typed: they have no format, whatever the file says."""
    inner = element.first("text")
    return inner.words.strip() if inner else ""
