"""The files of a QTI package in their order, and which of them hold questions."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from quiz.bank.formats import archive, xml
from quiz.bank.formats.records import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.bank.formats.incoming import Incoming

MANIFEST = "imsmanifest.xml"
ENDINGS = (".xml", ".qti")
CANVAS = "non_cc_assessments/"
"""Where Canvas puts the fuller copy of each quiz of a course."""


@dataclass(slots=True)
class Resource:
    """One resource of a manifest."""

    name: str
    """Its identifier."""
    type: str
    """Its type, such as ``imsqti_item_xmlv2p1``."""
    files: list[str]
    """Its files, by their paths in the package."""
    keywords: list[str] = field(default_factory=list)
    """The words its metadata has for finding it."""


@dataclass(frozen=True, slots=True)
class Package:
    """An open package and what its manifest says."""

    archive: archive.Archive
    """Its files."""
    resources: tuple[Resource, ...]
    """What the manifest lists; none where there is no manifest."""

    def root(self, name: str) -> xml.Element:
        """The document in one of the files."""
        return xml.tree(self.archive.incoming, self.archive.read(name), posixpath.basename(name))

    @property
    def documents(self) -> Iterator[str]:
        """The files that may hold questions, as the manifest lists them; without one, every document."""
        known = set(self.archive.names)
        listed = [name for one in self.resources for name in one.files if "webcontent" not in one.type]
        for name in dict.fromkeys(listed or sorted(known)):
            if not name.lower().endswith(ENDINGS) or posixpath.basename(name) == MANIFEST:
                continue
            if name in known:
                yield name
            else:
                self.archive.incoming.lost("qti-missing", Place(part=MANIFEST), name=name)
        yield from (name for name in sorted(known) if CANVAS in name and name not in listed and name.endswith(".qti"))


def opened(incoming: Incoming) -> Package:
    """The package in a file.

    Raises:
        FormatError: when it is damaged or harmful, or its manifest cannot be read.
    """
    files = archive.unpacked(incoming)
    names = [name for name in files.names if posixpath.basename(name) == MANIFEST and not name.startswith("__MACOSX")]
    if not names:
        return Package(files, ())
    name = min(names, key=lambda one: one.count("/"))
    root = xml.tree(incoming, files.read(name), name)
    return Package(files, tuple(_resource(one, posixpath.dirname(name)) for one in root.walk("resource")))


def _resource(one: xml.Element, folder: str) -> Resource:
    """One resource; its own file stands first."""
    base = posixpath.join(folder, one.get("base"))
    hrefs = [one.get("href"), *(file.get("href") for file in one.all("file"))]
    files = [within(base, href) for href in hrefs if href]
    keywords = [word.words.strip() for keyword in one.walk("keyword") for word in keyword.walk("string", "langstring")]
    return Resource(one.get("identifier"), one.get("type").lower(), list(dict.fromkeys(files)), keywords)


def within(folder: str, href: str) -> str:
    """A path in the package that stands in a file of this folder."""
    return posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))
