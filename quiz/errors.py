"""The one error tree.

::

    QuizError
    ├── InputError          something a person supplied cannot be used
    │   ├── ArticleError    an article that cannot be read
    │   ├── BankError       a bank document with findings, all of them at once
    │   └── ResponseError   an answer that does not fit its question or attempt
    ├── NotFoundError       what was named is not there, or is not yours to see
    └── ConfigError         the machine is not set up for this

A doubtful quotation is a finding of the engine, not an error.
"""

from __future__ import annotations

from dataclasses import dataclass


class QuizError(Exception):
    """The root of every error this project raises on purpose; its text is for the person who can act."""


class InputError(QuizError):
    """Something a person supplied cannot be used; nothing was changed."""


class ArticleError(InputError):
    """An article that cannot be read: empty, too long, binary or in an unknown encoding."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong in a document, with its place, its cause and one fix."""

    line: int
    """Line number, from 1."""
    column: int
    """Column in code points, from 1."""
    code: str
    """Stable name, listed in docs/bank-format.md, such as ``evidence-not-found``."""
    cause: str
    """What is wrong, in plain words."""
    fix: str
    """One thing to do about it."""


class BankError(InputError):
    """A bank document with errors: every finding, in the order of the document."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """Keep the findings; the message is the first cause and how many there are."""
        self.findings = findings
        first = findings[0]
        super().__init__(f"line {first.line}: {first.cause} ({len(findings)} in all)")


class ResponseError(InputError):
    """An answer that does not fit its question, or an attempt that no longer takes answers."""


class NotFoundError(QuizError):
    """What was named is not there, or is not this person's to see: the two look alike from outside."""


class ConfigError(QuizError):
    """The machine is not set up for this: a folder that cannot be written, a database that does not answer."""
