"""What a corrected article does to a bank, for people: each doubt at its line, and a document of what is to mend."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.bank.read import headings
from quiz.bank.report import report
from quiz.bank.text import lines, plain
from quiz.bank.write import write
from quiz.errors import BankError, Finding

if TYPE_CHECKING:
    from quiz.bank.rebase import Doubt, Rebased
    from quiz.bank.records import Bank

DOUBTS: dict[str, tuple[str, str]] = {
    "changed": (
        "The corrected article has other words here.",
        "If they still decide the question, quote them: {words}",
    ),
    "gone": ("The corrected article no longer has these words.", "Quote other words, or take the question out."),
    "elsewhere": (
        "The corrected article has these words, but no longer where they stood.",
        "Look whether they still decide the question, and quote more of them.",
    ),
    "outside": (
        "In the corrected article these words stand in a heading, a caption or the like.",
        "Quote words of a sentence that can be selected.",
    ),
    "absent": ("This was missing, and the corrected article may have it: {words}", "Look whether the key still holds."),
}
"""Why evidence is in doubt, in plain words, and one thing to do about it."""
AT = re.compile(r"^(\s*> \{)at=[0-9.]+ ?", re.MULTILINE)
EMPTY = re.compile(r"^\s*> \{\}\n", re.MULTILINE)
LONG = 160
"""Characters of an article that a message shows."""


def as_text(found: Rebased, text: str, path: str) -> str:
    """Every doubt at its line in the old document; empty where there is none."""
    page, begins = lines(text), headings(text)
    ends = [*begins[1:], len(page) + 1]
    used: set[int] = set()
    findings = []
    for doubt in found.doubts:
        line = _line(doubt, page, begins[doubt.number - 1], ends[doubt.number - 1], used)
        used.add(line)
        words = " ".join(doubt.words.split())
        words = words if len(words) <= LONG else f"{words[:LONG]}…"
        cause, fix = DOUBTS[doubt.code]
        column = 1 + len(page[line - 1]) - len(page[line - 1].lstrip())
        findings.append(
            Finding(line, column, f"rebase-{doubt.code}", cause.format(words=words), fix.format(words=words))
        )
    ordered = tuple(sorted(findings, key=lambda finding: finding.line))
    return report(BankError(ordered), text, path) if ordered else ""


def to_mend(found: Rebased, old: Bank) -> str:
    """The questions that do not hold as a bank of their own: it names the corrected article and quotes the old one."""
    names = [article.name for article in found.bank.articles]
    articles = tuple(replace(one, name=name) for one, name in zip(old.articles, names, strict=True))
    bank = replace(old, articles=articles, questions=found.to_mend, provenance=None, note="")
    return EMPTY.sub("", AT.sub(r"\1", write(bank)))


def _line(doubt: Doubt, page: list[str], start: int, end: int, used: set[int]) -> int:
    """The line of a quotation in its question; the question's own where it cannot be told."""
    wanted = " ".join(doubt.evidence.text.split())
    for number in range(start, end):
        raw = page[number - 1].strip()
        if raw.startswith(">") and number not in used and _begins(raw.removeprefix(">").strip(), wanted, doubt):
            return number
    return start


def _begins(raw: str, wanted: str, doubt: Doubt) -> bool:
    """Whether a quoted line begins the evidence."""
    if doubt.evidence.absent:
        return raw.startswith("{") and wanted in " ".join(plain(raw).split())
    words = " ".join(plain(raw).split())
    return bool(words) and wanted.startswith(words)
