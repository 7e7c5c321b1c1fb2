"""The keys of an object, one by one: what is missing, of another sort or out of bounds is noted with its path."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.bank.formats.bankjson.tree import Node, Tree

TEXT, WHOLE, FLAG, LIST, OBJECT = "a text", "a whole number", "true or false", "a list", "an object"
SORTS: dict[type, str] = {str: TEXT, bool: FLAG, int: WHOLE, list: LIST, dict: OBJECT, float: "a number"}


@dataclass(frozen=True, slots=True)
class Value:
    """A value with the path that leads to it."""

    node: Node
    """The value."""
    path: str
    """Such as ``questions[3].options``."""
    tree: Tree
    """The text it stands in."""

    def wrong(self, code: str, **words: object) -> None:
        """Note an error at this value."""
        self.tree.incoming.wrong(code, self.tree.place(self.node.at), path=self.path, **words)

    def of(self, sort: type, wanted: str) -> bool:
        """Whether the value is of this sort; noted where it is not."""
        if type(self.node.data) is sort:
            return True
        got = "empty" if self.node.data is None else SORTS[type(self.node.data)]
        self.wrong("json-type", got=got, wanted=wanted)
        return False

    def words(self) -> str:
        """The value as a text with words; empty and noted where it is none."""
        if not self.of(str, TEXT):
            return ""
        words = str(self.node.data)
        if not words.strip():
            self.wrong("json-blank")
            return ""
        return words

    def values(self) -> Iterator[Value]:
        """The values of a list; none and noted where it is no list."""
        if self.of(list, LIST) and isinstance(self.node.data, list):
            for number, node in enumerate(self.node.data):
                yield Value(node, f"{self.path}[{number}]", self.tree)

    def thing(self, known: tuple[str, ...]) -> Thing | None:
        """The value as an object; keys nothing reads are noted."""
        if not self.of(dict, OBJECT) or not isinstance(self.node.data, dict):
            return None
        for key, at in self.node.names.items():
            if key not in known:
                self.tree.incoming.lost("json-unknown", self.tree.place(at), path=self.path, key=key)
        return Thing(self, self.node.data)


@dataclass(frozen=True, slots=True)
class Thing:
    """An object whose keys are taken one by one."""

    value: Value
    """The object itself."""
    nodes: dict[str, Node]
    """Its values by key."""

    def get(self, key: str, *, must: bool = False) -> Value | None:
        """The value of a key; None where it is missing, or null; noted where it must be there."""
        node = self.nodes.get(key)
        if node is not None and (must or node.data is not None):
            path = f"{self.value.path}.{key}" if self.value.path != "the bank" else key
            return Value(node, path, self.value.tree)
        if must:
            self.value.wrong("json-missing", key=key)
        return None

    def text(self, key: str, *, must: bool = False) -> str:
        """A text with words; empty where there is none."""
        value = self.get(key, must=must)
        return value.words() if value else ""

    def shaped(self, key: str, pattern: str, example: str, *, must: bool = False) -> str:
        """A text of a certain shape; empty where there is none."""
        value = self.get(key, must=must)
        words = value.words() if value else ""
        if value and words and not re.fullmatch(pattern, words):
            value.wrong("json-pattern", found=words, example=example)
            return ""
        return words

    def one_of(self, key: str, known: tuple[str, ...], *, must: bool = False) -> str:
        """One of a few texts; empty where it is none."""
        value = self.get(key, must=must)
        words = value.words() if value else ""
        if value and words and words not in known:
            value.wrong("json-one-of", found=words, known=", ".join(known))
            return ""
        return words

    def whole(self, key: str, low: int, high: int, *, must: bool = False) -> int | None:
        """A whole number within bounds; None where there is none."""
        value = self.get(key, must=must)
        if value is None or not value.of(int, WHOLE) or not isinstance(value.node.data, int):
            return None
        if not low <= value.node.data <= high:
            value.wrong("json-range", low=low, high=high)
            return None
        return value.node.data

    def flag(self, key: str) -> bool:
        """Whether it says so; no where it does not say."""
        value = self.get(key)
        return value is not None and value.of(bool, FLAG) and value.node.data is True

    def texts(self, key: str, *, must: bool = False) -> list[tuple[str, Value]]:
        """The texts of a list that have words, each with its place."""
        return [(words, value) for value in self.values(key, must=must) if (words := value.words())]

    def values(self, key: str, *, must: bool = False) -> list[Value]:
        """The values of a list."""
        value = self.get(key, must=must)
        return list(value.values()) if value else []
