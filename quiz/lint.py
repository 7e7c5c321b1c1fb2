"""Warnings on a bank that somebody wrote: item-writing flaws, each at the line to look at; the bank stays as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.bank.read import headings
from quiz.bank.report import report
from quiz.checks.check import check, check_bank
from quiz.errors import BankError, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.bank.records import Bank
    from quiz.checks.records import Flaw

SHOWN = re.compile(r"“([^”]+)”")
"""Words of the question that a flaw's message repeats."""
ON_THE_ARTICLE = frozenset(
    {"implausible", "pinned", "why-wrong", "absent", "quoted-words", "zones", "reading-level", "on-point"}
)
"""Flaws that make sense only where there is an article to look into."""


def lint(bank: Bank, text: str) -> tuple[Finding, ...]:
    """Every item-writing flaw of a bank, in the order of its document.

    A flaw is placed at the words it speaks of, or at the heading of its question.
    """
    begins = headings(text)
    ends = [*begins[1:], len(text.split("\n")) + 1]
    lines = text.split("\n")
    found = []
    for at, flaw in _flaws(bank):
        line, column = _place(lines, begins[at], ends[at], flaw)
        found.append(Finding(line, column, flaw.code, flaw.message, flaw.fix or "Look at it again."))
    return tuple(sorted(set(found), key=lambda f: (f.line, f.column, f.code)))


def as_text(findings: tuple[Finding, ...], text: str, path: str) -> str:
    """The warnings as ``path:line:column``, each with its line and one fix."""
    return report(BankError(findings), text, path)


def _flaws(bank: Bank) -> Iterator[tuple[int, Flaw]]:
    """What is wrong with each question, by its position, then with the set."""
    for at, question in enumerate(bank.questions):
        found = check(question, bank.articles)
        yield from ((at, flaw) for flaw in found if bank.articles or flaw.code not in ON_THE_ARTICLE)
    yield from (
        (flaw.questions[-1] if flaw.questions else 0, flaw) for flaw in check_bank(bank.questions, bank.articles)
    )


def _place(lines: list[str], begin: int, end: int, flaw: Flaw) -> tuple[int, int]:
    """The line and column of the words a flaw speaks of, among the lines of its question."""
    for words in SHOWN.findall(flaw.message):
        word = re.compile(rf"(?<!\w){re.escape(words)}", re.IGNORECASE)
        for number in range(begin, min(end, len(lines) + 1)):
            found = word.search(lines[number - 1])
            if found:
                return number, found.start() + 1
    return begin, 1
