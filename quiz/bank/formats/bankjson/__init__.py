"""JSON: everything a bank is, articles and evidence too, for programs that make or read banks.

docs/bank-json.md says it in words, docs/bank.schema.json as a JSON Schema.
"""

from __future__ import annotations

from typing import get_args

from quiz.bank.formats.bankjson.messages import MESSAGES
from quiz.bank.formats.bankjson.read import read
from quiz.bank.formats.bankjson.write import FORMAT_NAME, write
from quiz.bank.formats.format import Format
from quiz.bank.formats.records import Feature
from quiz.question.kinds import KINDS


def looks(name: str, data: bytes) -> bool:
    """Whether a file is named as JSON or names itself a bank."""
    return name.lower().endswith(".json") or (data.lstrip()[:1] == b"{" and FORMAT_NAME.encode() in data)


FORMAT = Format(
    name="json",
    label="JSON",
    ending=".json",
    media="application/json",
    looks=looks,
    read=read,
    write=write,
    messages=MESSAGES,
    kinds=frozenset(KINDS),
    carries=frozenset(get_args(Feature)),
    keeps_lines=True,
)
