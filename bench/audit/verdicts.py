"""What a reader says about a question, and the form it is said on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ASKED = {
    "key": "the key is right by the article (yes, no)",
    "one": "one answer can be defended, and only that (yes, no)",
    "english": "stem and options are natural, whole English (yes, no)",
    "worth": "it asks something worth asking of this article (yes, no)",
    "use": "you would use it in class as it is (yes, no)",
}
"""The verdicts, in the order in which a reader comes to them."""
COLUMNS = ("article", "question", *ASKED, "note")
USABLE = ("key", "one", "english")
"""Verdicts that must all be yes for a question to be usable as it is."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One reader on one question."""

    article: str
    """The article's id."""
    question: str
    """The question's id."""
    said: tuple[bool, ...]
    """Yes or no, in the order of ``ASKED``."""

    def __getitem__(self, asked: str) -> bool:
        """What was said to one of them."""
        return self.said[list(ASKED).index(asked)]

    @property
    def usable(self) -> bool:
        """Whether it can be given to a class as it is."""
        return all(self[asked] for asked in USABLE)


def read(path: Path) -> dict[tuple[str, str], Verdict]:
    """A filled-in form; notes stay where they are.

    Raises:
        ValueError: naming the line that is not filled in.
    """
    found = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        cells = line.split("\t")
        if tuple(cells[:2]) == COLUMNS[:2] or not line.strip():
            continue
        said = [cell.strip().casefold() for cell in cells[2 : 2 + len(ASKED)]]
        if len(said) < len(ASKED) or not {*said} <= {"yes", "no"}:
            raise ValueError(f"{path}:{number}: every verdict is yes or no, and there are {len(ASKED)} of them")
        verdict = Verdict(cells[0], cells[1], tuple(word == "yes" for word in said))
        found[verdict.article, verdict.question] = verdict
    return found
