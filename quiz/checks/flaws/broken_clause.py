"""broken_clause: what follows a "that" is no clause, so the sentence does not hold together.

Haladyna & Downing: correct grammar, punctuation and spelling. Cut from its sentence, "how tough it is" or "after the
storm passed" can no longer follow "said that".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import texts
from quiz.checks.reading.marks import without_quotations
from quiz.checks.records import Flaw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question

SAID = r"(?:^|\b(?:said|says|say|stated|reported|noted|added|announced|warned|denied|confirmed) )that "
NEVER = re.compile(SAID + r"(?:how|why|whether|of|to|that)\b", re.IGNORECASE)
"""Words that begin no clause behind "that"."""
HALF = re.compile(SAID + r"(?:after|before|because|since|while|if|when|although|given)\b[^,]*$", re.IGNORECASE)
"""Words that begin half a sentence, the other half behind a comma."""


def broken_clause(question: Question, _articles: Articles) -> Iterator[Flaw]:
    """Look at what follows "said that" in stem, options and rows."""
    for text in texts(question):
        plain = without_quotations(text)
        if NEVER.search(plain) or HALF.search(plain):
            yield Flaw("broken-clause", f"“{text}” is no whole sentence.", "Take the whole clause, or quote it.")
