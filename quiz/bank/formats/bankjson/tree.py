"""JSON as a tree that knows where each value stands; the one slip that ends reading is named as a person would."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from json import JSONDecodeError, JSONDecoder
from typing import TYPE_CHECKING

from quiz.bank.formats.records import Place

if TYPE_CHECKING:
    from quiz.bank.formats.incoming import Incoming

SPACE = re.compile(r"[ \t\n]*")
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
WORD = re.compile(r"[^\s,:\[\]{}\"]{1,24}")
WORDS = {"true": True, "false": False, "null": None}
STRINGS = JSONDecoder()
DEEPEST = 16
"""Values inside each other; a bank has seven."""
DIGITS = 18
"""Digits of a whole number; what is longer is none that a bank has."""
UNHELD = re.compile("[\0\ud800-\udfff]")
"""Signs no page or database can hold."""


@dataclass(frozen=True, slots=True)
class Node:
    """One value."""

    at: int
    """Where it begins, as an offset into the text."""
    data: object
    """A text, number, truth or None as they are; a list of nodes; a dict of nodes."""
    names: dict[str, int] = field(default_factory=dict)
    """Where each key begins, for a dict."""


class _Slip(Exception):  # noqa: N818 - never leaves this file
    """What ends the reading: a code, an offset, and words for the message."""

    def __init__(self, code: str, at: int, **words: str) -> None:
        super().__init__(code)
        self.code, self.at, self.words = code, at, words


class Tree:
    """A JSON text being read."""

    def __init__(self, incoming: Incoming) -> None:
        """Take the file's text."""
        self.incoming = incoming
        self.text = incoming.text()
        self._ends = [match.end() for match in re.finditer("\n", self.text)]

    def place(self, at: int) -> Place:
        """The line and column of an offset."""
        line = bisect_right(self._ends, at)
        return Place(line + 1, at - (self._ends[line - 1] if line else 0) + 1)

    def root(self) -> Node:
        """The whole value.

        Raises:
            FormatError: when the text is no JSON, or a key stands twice in one object.
        """
        try:
            node = self._whole()
        except _Slip as slip:
            self.incoming.wrong(slip.code, self.place(slip.at), **slip.words)
        if self.incoming.broken:
            raise self.incoming.error
        return node

    def _whole(self) -> Node:
        """The value of the whole text."""
        node, end = self._value(self._skip(0), 0)
        if (rest := self._skip(end)) < len(self.text):
            raise _Slip("json-more", rest)
        return node

    def _skip(self, at: int) -> int:
        """The offset of the next sign that is no space; a comment is refused."""
        match = SPACE.match(self.text, at)
        at = match.end() if match else at
        if self.text.startswith(("//", "/*", "#"), at):
            raise _Slip("json-comment", at)
        return at

    def _value(self, at: int, depth: int) -> tuple[Node, int]:
        """The value that begins here, and where it ends."""
        sign = self.text[at : at + 1]
        if depth > DEEPEST:
            raise _Slip("json-deep", at)
        if sign == '"':
            words, end = self._string(at)
            return Node(at, words), end
        if sign == "{":
            return self._object(at, depth)
        if sign == "[":
            return self._array(at, depth)
        return self._plain(at)

    def _plain(self, at: int) -> tuple[Node, int]:
        """A number, true, false or null."""
        if number := NUMBER.match(self.text, at):
            whole = not (number[1] or number[2]) and len(number[0]) <= DIGITS
            return Node(at, int(number[0]) if whole else 0.5), number.end()
        word = WORD.match(self.text, at)
        if word and word[0] in WORDS:
            return Node(at, WORDS[word[0]]), word.end()
        if at >= len(self.text):
            raise _Slip("json-end", at)
        found = word[0] if word else self.text[at]
        raise _Slip("json-quotes" if found[0] in "'“”‘’„«" else "json-value", at, found=found)

    def _string(self, at: int) -> tuple[str, int]:
        """A text in quotation marks."""
        try:
            words, end = STRINGS.raw_decode(self.text, at)
        except JSONDecodeError as error:
            code = "json-string-open" if "Unterminated" in error.msg or "control" in error.msg else "json-escape"
            raise _Slip(code, min(error.pos, len(self.text))) from None
        if UNHELD.search(words):
            self.incoming.wrong("json-sign", self.place(at))
        return words, end

    def _array(self, at: int, depth: int) -> tuple[Node, int]:
        """A list."""
        found: list[Node] = []
        end = self._skip(at + 1)
        while not self.text.startswith("]", end):
            node, end = self._value(end, depth + 1)
            found.append(node)
            end = self._next(end, "]", "list")
        return Node(at, found), end + 1

    def _object(self, at: int, depth: int) -> tuple[Node, int]:
        """An object; a key that stands twice is noted."""
        node = Node(at, {})
        found: dict[str, Node] = {}
        end = self._skip(at + 1)
        while not self.text.startswith("}", end):
            name, value, after = self._member(end, depth)
            if name in found:
                self.incoming.wrong("json-key-again", self.place(end), key=name)
            node.names[name] = end
            found[name] = value
            end = self._next(after, "}", "object")
        return Node(at, found, node.names), end + 1

    def _member(self, at: int, depth: int) -> tuple[str, Node, int]:
        """A key, its value, and where that ends."""
        if not self.text.startswith('"', at):
            raise _Slip("json-key", at) if at < len(self.text) else _Slip("json-end", at)
        name, end = self._string(at)
        colon = self._skip(end)
        if not self.text.startswith(":", colon):
            raise _Slip("json-colon", colon, key=name)
        value, end = self._value(self._skip(colon + 1), depth + 1)
        return name, value, end

    def _next(self, at: int, closing: str, what: str) -> int:
        """Where the next member begins, or the closing sign stands."""
        at = self._skip(at)
        if self.text.startswith(closing, at):
            return at
        if at >= len(self.text):
            raise _Slip("json-end", at)
        if not self.text.startswith(",", at):
            raise _Slip("json-comma", at, what=what)
        after = self._skip(at + 1)
        if self.text.startswith(closing, after):
            raise _Slip("json-comma-last", at, what=what)
        return after
