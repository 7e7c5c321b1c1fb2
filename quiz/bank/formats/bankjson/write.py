"""A Bank in, JSON out: every key in one order, what is empty left out."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from quiz.bank.formats.bankjson import bodies, evidence

if TYPE_CHECKING:
    from quiz.bank.records import Bank
    from quiz.question.records import Question

FORMAT_NAME = "says-who-bank"
VERSION = 1
DIGITS = 16


def write(bank: Bank) -> bytes:
    """The file; a generated bank carries a checksum of everything else in it."""
    data = document(bank)
    if bank.provenance:
        data["generated"] = {**_generated(bank), "checksum": checksum(bank)}
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def checksum(bank: Bank) -> str:
    """Sixteen digits that change with anything in the bank."""
    whole = json.dumps(document(bank), sort_keys=True, separators=(",", ":"))
    return sha256(whole.encode()).hexdigest()[:DIGITS]


def document(bank: Bank) -> dict[str, object]:
    """The bank as JSON has it, without a checksum."""
    full = {
        "format": FORMAT_NAME,
        "version": VERSION,
        "title": bank.title,
        "language": bank.language,
        "note": bank.note,
        "generated": _generated(bank),
        "articles": [{"name": article.name, "text": article.text} for article in bank.articles],
    }
    return {**{key: value for key, value in full.items() if value}, "questions": [*map(_question, bank.questions)]}


def _generated(bank: Bank) -> dict[str, object]:
    """How it came about; nothing for a bank written by hand."""
    made = bank.provenance
    if made is None:
        return {}
    wish = {"wish": made.wish} if made.wish else {}
    return {"generator": made.generator, "seed": made.seed, "digest": made.digest, **wish}


def _question(question: Question) -> dict[str, object]:
    """One question."""
    full = {
        "id": question.id,
        "kind": question.body.kind,
        "stem": question.stem,
        "skill": question.skill,
        "difficulty": question.difficulty,
        "recipe": question.recipe,
        **bodies.written(question.body),
        "evidence": [evidence.written(one) for one in question.evidence],
        "feedback": list(question.feedback),
    }
    return {key: value for key, value in full.items() if value}
