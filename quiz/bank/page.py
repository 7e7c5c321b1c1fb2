"""The document while it is being read: its lines, and what was found wrong so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from quiz.bank.messages import MESSAGES
from quiz.errors import Finding


@dataclass(slots=True)
class Page:
    """One document, and its findings in the order they were made."""

    lines: list[str]
    """The lines, without their ends."""
    found: list[Finding] = field(default_factory=list)
    """What is wrong so far."""

    def add(self, code: str, line: int, near: str = "", **words: object) -> None:
        """Note a finding on a line, at the first place where the words ``near`` stand in it."""
        cause, fix = MESSAGES[code]
        finding = Finding(line, self.column(line, near), code, cause.format(**words), fix.format(**words))
        if finding not in self.found:
            self.found.append(finding)

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
