"""The document while it is being read: its lines, and what was found wrong so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from quiz.bank.messages import MESSAGES
from quiz.errors import BankError, Finding

MOST = 1000
"""Findings after which no more are looked for: such a document is no bank."""


@dataclass(slots=True)
class Page:
    """One document, and its findings in the order they were made."""

    lines: list[str]
    """The lines, without their ends."""
    found: dict[Finding, None] = field(default_factory=dict)
    """What is wrong so far, each once."""

    def add(self, code: str, line: int, near: str = "", **words: object) -> None:
        """Note a finding on a line, at the first place where the words ``near`` stand in it.

        Raises:
            BankError: with all of them, when there are too many to read on.
        """
        cause, fix = MESSAGES[code]
        finding = Finding(line, self.column(line, near), code, cause.format(**words), fix.format(**words))
        self.found.setdefault(finding)
        if len(self.found) == MOST:
            raise BankError(self.sorted)

    def column(self, line: int, near: str) -> int:
        """Where the words begin in a line, from 1; its first character that is no space where they are not in it."""
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        at = text.find(near) if near else -1
        return 1 + (at if at >= 0 else len(text) - len(text.lstrip()))

    def line_with(self, words: str, start: int) -> int:
        """The first line from ``start`` on that has these words."""
        return next((n for n, line in enumerate(self.lines[start - 1 :], start) if words in line), start)

    @property
    def sorted(self) -> tuple[Finding, ...]:
        """The findings in the order of the document."""
        return tuple(sorted(self.found, key=lambda finding: (finding.line, finding.column)))
