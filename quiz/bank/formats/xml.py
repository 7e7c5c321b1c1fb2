"""XML of other systems, read safely and with the place of every element; and the little that writing XML needs.

``tree(incoming)`` is the whole document as an ``Element``; ``parts(incoming, {"quiz"})`` gives the children of the root
one after the other, and forgets each: for files of any size. Both take ``data`` and ``part`` for a file inside a
package, refuse every DTD, what is nested too deeply and what is not well formed, at its line and column, and raise
``FormatError``. A format that uses them has ``xml.MESSAGES`` among its messages.

An ``Element`` has ``name`` and ``space`` (its namespace) apart, ``attributes`` by local name, ``content`` (words and
elements in their order), ``first``, ``all`` and ``walk`` to find others in it, ``words`` for its text, ``inner`` for
its content as markup, and ``place``. ``escaped`` and ``holds`` are for writing.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field
from html import escape
from re import compile as pattern
from typing import TYPE_CHECKING
from xml.parsers import expat

from quiz.bank.formats.incoming import UTF_16
from quiz.bank.formats.records import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import FormatError

DEEPEST = 200
"""Elements inside one another; a page has some thirty."""
CHUNK = 1 << 18
"""Bytes that are read before the elements in them are given out."""
UNHELD = pattern("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML can hold."""
MESSAGES = {
    "xml-dtd": (
        "The file declares a document type (DTD), which could pull in other files or grow without end.",
        "Take the part <!DOCTYPE …> out.",
    ),
    "xml-broken": ("This is not well-formed XML: {words}.", "Export the file again, or mend it here."),
    "xml-deep": ("Elements stand more than {most} deep inside one another.", "Export the file again."),
    "xml-encoding": ("The file names an encoding that is not known here.", "Save it in UTF-8."),
    "xml-root": (
        "The file begins with <{found}>, and {wanted} is expected.",
        "Look whether it is a file of this format.",
    ),
}
BROKEN = {
    expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS]: "the file ends before everything is closed",
    expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN]: "the file ends in the middle of a tag",
    expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION]: "a part <![CDATA[ is not closed",
    expat.errors.codes[expat.errors.XML_ERROR_INVALID_TOKEN]: "a lone < or &, or a sign that XML does not allow",
    expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]: "the tag that is closed here is not the one that is open",
    expat.errors.codes[expat.errors.XML_ERROR_UNDEFINED_ENTITY]: "an entity like &nbsp; that XML does not know",
    expat.errors.codes[
        expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT
    ]: "something stands behind the end of the document",
    expat.errors.codes[expat.errors.XML_ERROR_MISPLACED_XML_PI]: "something stands before <?xml …?>",
}
"""What expat finds, in plain words; the rest as expat says it."""


@dataclass(slots=True)
class Element:
    """One element, with where it begins."""

    name: str
    """Its name without a prefix."""
    space: str
    """Its namespace; empty where it has none."""
    attributes: dict[str, str]
    """Its attributes by their names without prefixes."""
    line: int
    """The line it begins on, from 1."""
    column: int
    """The column in code points, from 1."""
    part: str = ""
    """The file inside a package; empty elsewhere."""
    content: list[str | Element] = field(default_factory=list)
    """The words and elements in it, in their order."""

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.line, self.column, self.part)

    def get(self, name: str, default: str = "") -> str:
        """An attribute's value."""
        return self.attributes.get(name, default)

    def all(self, *names: str) -> Iterator[Element]:
        """The children with one of these names; every child where none is named."""
        return (one for one in self.content if not isinstance(one, str) and (not names or one.name in names))

    def first(self, *path: str) -> Element | None:
        """The first child of this name; with several names, the first of that in it, and so on."""
        found = self
        for name in path:
            for one in found.content:
                if not isinstance(one, str) and one.name == name:
                    found = one
                    break
            else:
                return None
        return found

    def walk(self, *names: str) -> Iterator[Element]:
        """Every element in this one with one of these names, in the order of the file."""
        waiting = list(self.all())[::-1]
        while waiting:
            one = waiting.pop()
            if not names or one.name in names:
                yield one
            waiting += list(one.all())[::-1]

    @property
    def words(self) -> str:
        """Its text and that of everything in it, as it stands."""
        return "".join(one if isinstance(one, str) else one.words for one in self.content)

    @property
    def inner(self) -> str:
        """Its content as markup: tags without prefixes, text escaped."""
        return "".join(escaped(one) if isinstance(one, str) else one.outer for one in self.content)

    @property
    def outer(self) -> str:
        """The element as markup."""
        attributes = "".join(f' {name}="{escaped(value)}"' for name, value in self.attributes.items())
        return f"<{self.name}{attributes}>{self.inner}</{self.name}>" if self.content else f"<{self.name}{attributes}/>"


def escaped(text: str) -> str:
    """A text as it stands in XML, between tags and in an attribute."""
    return escape(text).replace("\r", "&#13;")


def holds(text: str) -> bool:
    """Whether XML can hold the text."""
    return UNHELD.search(text) is None


def tree(incoming: Incoming, data: bytes | None = None, part: str = "") -> Element:
    """The document's root with everything in it.

    Raises:
        FormatError: when it cannot be read, with the place.
    """
    reader = _Reader(incoming, part, keeps=True)
    for _ in reader.read(incoming.data if data is None else data):
        pass
    return reader.root


def parts(incoming: Incoming, roots: AbstractSet[str], data: bytes | None = None, part: str = "") -> Iterator[Element]:
    """The children of a root that has one of these names, each as soon as it is read; none is kept.

    Raises:
        FormatError: when it cannot be read, with the place.
    """
    return _Reader(incoming, part, roots=roots).read(incoming.data if data is None else data)


class _Reader:
    """A document while it is read."""

    def __init__(
        self, incoming: Incoming, part: str, *, roots: AbstractSet[str] = frozenset(), keeps: bool = False
    ) -> None:
        """Nothing read so far."""
        self.incoming, self.part, self.roots, self.keeps = incoming, part, roots, keeps
        self.open: list[Element] = []
        self.done: list[Element] = []

    def read(self, data: bytes) -> Iterator[Element]:
        """The children of the root, each when it is read."""
        encoding, data = self._encoding(data.removeprefix(codecs.BOM_UTF8))
        self.data = data
        self.parser = parser = expat.ParserCreate(encoding, " ")
        parser.buffer_size, parser.buffer_text = 1 << 16, True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._words
        parser.StartDoctypeDeclHandler = self._doctype
        for start in range(0, len(data) or 1, CHUNK):
            try:
                parser.Parse(data[start : start + CHUNK], start + CHUNK >= len(data))
            except (LookupError, ValueError):
                raise self._refused("xml-encoding", Place(part=self.part)) from None
            except expat.ExpatError as error:
                raise self._refused(
                    "xml-broken",
                    Place(error.lineno, error.offset + 1, self.part),
                    words=BROKEN.get(error.code, expat.ErrorString(error.code)),
                ) from None
            done, self.done = self.done, []
            yield from done

    def _encoding(self, data: bytes) -> tuple[str | None, bytes]:
        """The encoding the bytes tell before the document does, where they tell one."""
        try:
            data.decode()
        except UnicodeDecodeError:
            head = data[:100].lower()
            if (b"encoding=" in head and b"utf-8" not in head) or head.startswith(UTF_16):
                return None, data
            self.incoming.told("file-encoding", Place(part=self.part), encoding="Windows-1252")
            return "utf-8", data.decode("cp1252", "replace").encode()
        return (None, data) if b"\0" in data[:4] else ("utf-8", data)

    def _refused(self, code: str, place: Place, **words: object) -> FormatError:
        """Note why nothing more is read."""
        self.incoming.wrong(code, place, **words)
        return self.incoming.error

    def _doctype(self, *_: object) -> None:
        """Refuse it where it begins; the parser is already behind its name."""
        before = self.data[: self.parser.CurrentByteIndex]
        lines = before[: max(before.rfind(b"<!DOCTYPE"), 0)].decode("utf-8", "replace").split("\n")
        raise self._refused("xml-dtd", Place(len(lines), len(lines[-1]) + 1, self.part))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        """Open an element in the one that is open."""
        space, _, local = name.rpartition(" ")
        named = {key.rpartition(" ")[2]: value for key, value in attributes.items()} if attributes else attributes
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        element = Element(local, space, named, line, column, self.part)
        if not self.open:
            self.root = element
            if self.roots and local not in self.roots:
                wanted = " or ".join(f"<{root}>" for root in sorted(self.roots))
                raise self._refused("xml-root", element.place, found=local, wanted=wanted)
        elif len(self.open) >= DEEPEST:
            raise self._refused("xml-deep", element.place, most=DEEPEST)
        elif self.keeps or len(self.open) > 1:
            self.open[-1].content.append(element)
        self.open.append(element)

    def _words(self, words: str) -> None:
        """Add words to the element that is open."""
        if self.keeps or len(self.open) > 1:
            self.open[-1].content.append(words)

    def _end(self, _: str) -> None:
        """Close the element that is open."""
        element = self.open.pop()
        if len(self.open) == 1 and not self.keeps:
            self.done.append(element)
