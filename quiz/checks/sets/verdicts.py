"""verdicts: true, false and not stated do not balance.

The project's own rule: keys are balanced so that blanket distrust never pays; three verdicts, each as often as the
others, give or take one.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from quiz.checks.records import Flaw
from quiz.question.kinds import VERDICTS, TrueFalseNotStated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.checks.records import Articles
    from quiz.question.records import Question

GAP = 2
"""How much oftener one verdict may be the key than another before it shows."""


def verdicts(questions: Sequence[Question], _articles: Articles) -> Iterator[Flaw]:
    """Count the verdicts that are keys."""
    bodies = [question.body for question in questions if isinstance(question.body, TrueFalseNotStated)]
    counts = Counter(option.text for body in bodies for option in body.options if option.right)
    often = {verdict: counts[verdict] for verdict in VERDICTS}
    if max(often.values()) - min(often.values()) >= GAP:
        most, least = max(often, key=often.__getitem__), min(often, key=often.__getitem__)
        yield Flaw(
            "verdicts",
            f"“{most}” is the key {often[most]} times, “{least}” {often[least]} times.",
            "Swap one of them for the rarer verdict.",
        )
