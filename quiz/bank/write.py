"""A Bank in, its document out: the form that reading gives back unchanged."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from quiz.bank import front, question

if TYPE_CHECKING:
    from quiz.bank.records import Bank

CHECKSUM = re.compile(r"^checksum: *([0-9a-f]{16}) *\n", re.MULTILINE)
"""The line of a generated bank that tells whether somebody edited it."""


def write(bank: Bank) -> str:
    """The document; a generated bank carries a checksum of everything else in it."""
    head = front.write(bank)
    blocks = [head, *(question.write(one, bank.articles) for one in bank.questions)]
    text = "\n\n".join("\n".join(block) for block in blocks) + "\n"
    if bank.provenance is None:
        return text
    top = "\n".join(head[:-1]) + "\n"
    return f"{top}checksum: {checksum(text)}\n{text.removeprefix(top)}"


def checksum(text: str) -> str:
    """The first sixteen hexadecimal digits of the SHA-256 of the document without its checksum line."""
    bare = CHECKSUM.sub("", text.replace("\r\n", "\n"), count=1)
    return sha256(bare.encode()).hexdigest()[:16]


def is_edited(text: str) -> bool:
    """Whether a person wrote in this document: true too for one written by hand."""
    found = CHECKSUM.search(text.replace("\r\n", "\n"))
    return found is None or found[1] != checksum(text)
