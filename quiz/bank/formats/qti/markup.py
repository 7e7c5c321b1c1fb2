"""Writing XML: one element as text, from its name, its attributes and what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats.fit import shown
from quiz.bank.formats.xml import escaped
from quiz.question.kinds import SelectSentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.article.records import Article
    from quiz.question.kinds import Match
    from quiz.question.options import Evidence
    from quiz.question.records import Question

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def node(name: str, *content: str, **attributes: str) -> str:
    """An element; its content is markup, its attributes are words.

    A trailing underscore of an attribute's name goes, and a double one becomes a colon.
    """
    named = "".join(f' {_name(key)}="{_value(value)}"' for key, value in attributes.items())
    inner = "".join(content)
    return f"<{name}{named}>{inner}</{name}>" if inner else f"<{name}{named}/>"


def _name(key: str) -> str:
    """An attribute's name, from one that Python takes."""
    return key.rstrip("_").replace("__", ":").replace("_", "-")


def _value(value: str) -> str:
    """An attribute's value: its line ends and tabs stay what they are."""
    return escaped(value).replace("\n", "&#10;").replace("\t", "&#9;")


def document(root: str) -> bytes:
    """A whole document."""
    return f"{HEAD}{root}\n".encode()


def paragraphs(texts: Iterable[str]) -> str:
    """Texts as HTML paragraphs."""
    return "".join(node("p", escaped(text)) for text in texts)


def feedback(question: Question, mark: str) -> str:
    """What is said to everybody afterwards: the evidence, with its place in an attribute, and the feedback."""
    pieces = () if isinstance(question.body, SelectSentence) else question.evidence
    return "".join(_evidence(one, mark) for one in pieces) + paragraphs(question.feedback)


def _evidence(one: Evidence, mark: str) -> str:
    """Evidence as a paragraph."""
    place = [one.article, one.span.start, one.span.end] if one.span else [one.article]
    return node("p", escaped(shown(one)), class_="evidence", **{mark: " ".join(map(str, place))})


def article(one: Article) -> str:
    """An article as words to read: one paragraph a line, so that its text comes back as it was."""
    return node("div", *(node("p", escaped(line)) for line in one.text.split("\n")), class_="article", title=one.name)


def sides(body: Match) -> list[str]:
    """The right sides of a match, each once: by alphabet, but spares in the order the bank has them."""
    rights = {row.right for row in body.rows}
    spares = iter(dict.fromkeys(pair.right for pair in body.pairs if pair.right not in rights))
    return [text if text in rights else next(spares) for text in body.shown]
