"""arrange: from every candidate to a set that covers the skills, gives nothing away and starts easy."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.question.kinds import Choice, TrueFalseNotStated
from quiz.question.records import SKILLS
from quiz.recipes.choose import rank
from quiz.recipes.compose import RECIPES
from quiz.recipes.independence import clash, turns_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

MOST = 20
"""Questions of a set: what a class answers in one lesson."""
A_RECIPE = 2
"""Questions of one recipe in a set, until every skill has had its turn."""
CORE = (
    "match_numbers",
    "sourced_or_not",
    "party_position",
    "find_quotation",
    "voice_of",
    "who_said",
    "stated_or_not",
    "who_supports",
)
"""What every set should ask where the article bears it, in the order in which they have their pick."""
VERDICTS = 3
"""True, false and not stated: one of each."""
A_SENTENCE = 2
"""Questions that turn on one sentence."""


def arrange(questions: Sequence[Question], found: Attributions, seed: int, *, most: int = MOST) -> tuple[Question, ...]:
    """At most so many questions, skill by skill in turn, easy before hard, keys spread over the places."""
    chosen: list[Question] = []
    pool = sorted(questions, key=lambda question: rank(seed, _name(question)))
    groups = [[q for q in pool if q.recipe == recipe] for recipe in CORE]
    scarcest_first = sorted(SKILLS, key=lambda skill: sum(question.skill == skill for question in pool))
    skills = [[q for q in pool if q.skill == skill] for skill in scarcest_first]
    taken = -1
    while taken < len(chosen):
        taken = len(chosen)
        for group in groups:
            best = _best([q for q in group if q not in chosen], chosen, found)
            if best is not None and len(chosen) < most:
                chosen += [best, *_other_verdicts(best, pool, chosen, found)][: most - len(chosen)]
        groups = skills
    ordered = sorted(chosen, key=lambda q: (q.difficulty or 0, rank(seed, _name(q))))
    return _spread(ordered, seed)


def _name(question: Question) -> str:
    """What tells a candidate from every other."""
    return "\x1f".join((question.recipe or "", question.stem, *(evidence.text for evidence in question.evidence)))


def _other_verdicts(
    question: Question, pool: Sequence[Question], chosen: Sequence[Question], found: Attributions
) -> list[Question]:
    """With a true, false or not stated come the other two verdicts, so that no verdict is the likelier."""
    company: list[Question] = []
    while isinstance(question.body, TrueFalseNotStated):
        taken = [*chosen, question, *company]
        alike = [q for q in pool if isinstance(q.body, TrueFalseNotStated) and q not in taken]
        following = _best(alike, taken, found)
        if following is None:
            break
        company.append(following)
    return company


def _best(pool: Sequence[Question], chosen: Sequence[Question], found: Attributions) -> Question | None:
    """The next of these: from the recipe least used, then of a kind not used yet, then in the order of the recipes."""
    used, kinds = Counter(q.recipe for q in chosen), {q.body.kind for q in chosen}
    places = list(RECIPES)
    fits = [q for q in pool if _fits(q, chosen, used, found)]
    return min(fits, key=lambda q: (used[q.recipe], q.body.kind in kinds, places.index(q.recipe or "")), default=None)


def _fits(question: Question, chosen: Sequence[Question], used: Counter[str | None], found: Attributions) -> bool:
    """Whether a question can join the chosen ones."""
    verdict = isinstance(question.body, TrueFalseNotStated)
    if used[question.recipe] >= (VERDICTS if verdict else A_RECIPE):
        return False
    if verdict and any(q.body.key == question.body.key for q in chosen if isinstance(q.body, TrueFalseNotStated)):
        return False
    home = turns_on(question, found.article)
    crowd = sum(turns_on(q, found.article) == home for q in chosen) if home else 0
    return crowd < A_SENTENCE and not any(clash(question, other) for other in chosen)


def _spread(questions: Sequence[Question], seed: int) -> tuple[Question, ...]:
    """The same questions, the key of each choice moved to the place least used so far."""
    used: Counter[tuple[int, int]] = Counter()
    last = -1
    placed = []
    for question in questions:
        body = question.body
        if type(body) is Choice:
            size = len(body.options)
            places = [place for place in range(size) if place != last]
            last = min(places, key=lambda place: (used[size, place], rank(seed, f"{_name(question)}{place}")))
            used[size, last] += 1
            placed.append(replace(question, body=_moved(body, last)))
        else:
            placed.append(question)
    return tuple(placed)


def _moved(body: Choice, place: int) -> Choice:
    """The choice with its key at a place; the others keep their order."""
    wrong = [option for option in body.options if not option.right]
    return Choice((*wrong[:place], body.options[body.key], *wrong[place:]))
