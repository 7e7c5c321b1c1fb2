"""What stands beside a cue and was never said: denied, doubted or only possible."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.attribution.records import Attribution, Attributions

UNSAID = re.compile(
    r"(?:\b(?:not|never|nobody|no one|neither|nor|may|might|could|if|unless|whether)|n[’']t)"
    r"(?: (?:\w+ly|have|be|been|ever|even|yet))* \w+$",
    re.IGNORECASE,
)
BEFORE = 24
"""Code points before a cue in which that shows."""


def unsaid(found: Attributions, attribution: Attribution) -> bool:
    """Whether a retold statement was not made: nobody who "doesn't think" it has said it."""
    cue = attribution.cue
    if cue is None or all(statement.form == "direct" for statement in attribution.statements):
        return False
    return UNSAID.search(found.article.text[max(cue.start - BEFORE, 0) : cue.end].split("\n")[-1]) is not None
