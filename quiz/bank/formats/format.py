"""What a format is: how it is known, read and written, and what it can carry."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import Feature
    from quiz.bank.records import Bank
    from quiz.question.records import Question


@dataclass(frozen=True, slots=True)
class Format:
    """One format: how it is known, read and written, and what it can carry."""

    name: str
    """Its name on the command line."""
    label: str
    """Its name for people."""
    ending: str
    """The file ending it is written with, with its dot."""
    media: str
    """Its media type."""
    looks: Callable[[str, bytes], bool]
    """Whether a file of this name and content is one of these."""
    read: Callable[[Incoming], Bank] | None = None
    """A file's bank; raises FormatError. None where there is only writing."""
    write: Callable[[Bank], bytes] | None = None
    """The file of a fitted bank. None where there is only reading."""
    messages: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Cause and fix of every remark of its own, by code."""
    kinds: frozenset[str] = frozenset()
    """The kinds it has a type of its own for."""
    carries: frozenset[Feature] = frozenset()
    """What it has a place for besides stems and answers."""
    counts_rights: bool = False
    """Whether only the number of right options tells a choice from a multiple choice."""
    most: int = 0
    """Questions it takes at most; 0 where it takes any number."""
    shows_article: bool = False
    """Whether it has words to read, which no reader takes for an article: the article is written as such."""
    holds: Callable[[str], bool] | None = None
    """Whether it can hold an article's text, which is cut anew when it comes back; None where it comes as it was."""
    keeps_lines: bool = False
    """Whether line ends and spare spaces in a text come back as they were."""
    cannot: Callable[[Question], str] = lambda _: ""
    """Why a fitted question still cannot be written, in a few words; empty where it can."""
