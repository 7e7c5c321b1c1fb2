"""arrange: from every candidate to a set that covers the skills, gives nothing away and starts easy."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.question.kinds import Choice, TrueFalseNotStated
from quiz.question.records import SKILLS
from quiz.recipes.centre import on_dispute, on_party, party
from quiz.recipes.choose import rank
from quiz.recipes.clash import clash, turns_on
from quiz.recipes.compose import RECIPES
from quiz.recipes.wish import A_RECIPE, ANY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question
    from quiz.recipes.wish import Wish

CORE = (
    "match_numbers",
    "sourced_or_not",
    "party_position",
    "who_supports",
    "find_quotation",
    "sort_sources",
    "stated_or_not",
    "match_speakers",
    "claim_type",
    "cue_word",
    "voice_of",
    "who_said",
)
"""What every set should ask where the article bears it, in the order in which they have their pick."""
PARTS = 4
"""Of the article, each to be asked about."""
VERDICTS = 3
"""True, false and not stated: one of each, or none of them."""
FULL = 14
"""Questions from which a set needs no third of one recipe."""
OFTEN = {"voice_of": A_RECIPE, "find_quotation": A_RECIPE, "told_about_source": 1}
"""Recipes that are not asked oftener than this, however short the set: almost every statement or source bears them."""
A_SENTENCE = 2
"""Questions that turn on one sentence."""


def arrange(questions: Sequence[Question], found: Attributions, seed: int, wish: Wish = ANY) -> tuple[Question, ...]:
    """As many questions as wished for, skill by skill in turn, easy before hard, keys spread over the places.

    First come the position of the party that matters most and the claim the article turns on.
    """
    chosen: list[Question] = []
    pool = sorted(filter(wish.grants, questions), key=lambda question: rank(seed, _name(question)))
    groups = [*_centre(pool, found, wish), *([q for q in pool if q.recipe == recipe] for recipe in CORE)]
    scarcest_first = sorted(SKILLS, key=lambda skill: sum(question.skill == skill for question in pool))
    skills = [[q for q in pool if q.skill == skill] for skill in scarcest_first]
    room = wish.each(len({q.recipe for q in pool}))
    lone: list[Question] = []
    taken = -1
    while taken < len(chosen):
        taken = len(chosen)
        for group in groups:
            free = [q for q in group if q not in chosen and q not in lone]
            best = _best(free, chosen, found, room)
            if best is None or len(chosen) >= wish.most:
                continue
            together = [best, *_other_verdicts(best, pool, chosen, found, room)]
            if (isinstance(best.body, TrueFalseNotStated) and len(together) < VERDICTS) or len(
                together
            ) > wish.most - len(chosen):
                lone.append(best)
                continue
            chosen += together
        groups = skills
        if taken == len(chosen) < FULL and room == A_RECIPE:
            room, taken = room + 1, -1
    ordered = sorted(chosen, key=lambda q: (q.difficulty or 0, rank(seed, _name(q))))
    return spread(ordered, seed)


def _centre(pool: Sequence[Question], found: Attributions, wish: Wish) -> Iterator[list[Question]]:
    """What has its pick before everything else: a party's position, then what sees most of the dispute."""
    source = party(found, wish.party)
    about = [q for q in pool if on_party(q, found, source)]
    yield [q for q in about if q.recipe == "party_position"] or [q for q in about if q.skill == "standing"] or about
    if wish.party:
        yield about
    met = {_name(q): on_dispute(q, found) for q in pool}
    yield [q for q in pool if met[_name(q)] and met[_name(q)] == max(met.values())]


def _name(question: Question) -> str:
    """What tells a candidate from every other."""
    return "\x1f".join((question.recipe or "", question.stem, *(evidence.text for evidence in question.evidence)))


def _other_verdicts(
    question: Question, pool: Sequence[Question], chosen: Sequence[Question], found: Attributions, room: int
) -> list[Question]:
    """With a true, false or not stated come the other two verdicts, so that no verdict is the likelier."""
    company: list[Question] = []
    while isinstance(question.body, TrueFalseNotStated):
        taken = [*chosen, question, *company]
        alike = [q for q in pool if isinstance(q.body, TrueFalseNotStated) and q not in taken]
        following = _best(alike, taken, found, room)
        if following is None:
            break
        company.append(following)
    return company


def _best(pool: Sequence[Question], chosen: Sequence[Question], found: Attributions, room: int) -> Question | None:
    """The next of these: from the recipe least used, of a kind not used yet, on the part least asked about."""
    used, kinds = Counter(q.recipe for q in chosen), {q.body.kind for q in chosen}
    parts, places = Counter(_part(q, found) for q in chosen), list(RECIPES)
    few = room <= A_RECIPE + 1  # a narrow wish leaves more room on purpose
    most = {recipe: min(room, OFTEN[recipe]) if few and recipe in OFTEN else room for recipe in RECIPES}
    fits = [q for q in pool if used[q.recipe] < most[q.recipe or ""] or isinstance(q.body, TrueFalseNotStated)]
    fits = [q for q in fits if _fits(q, chosen, used, found)]

    def order(q: Question) -> tuple[int, bool, int, int]:
        return used[q.recipe], q.body.kind in kinds, parts[_part(q, found)], places.index(q.recipe or "")

    return min(fits, key=order, default=None)


def _part(question: Question, found: Attributions) -> int:
    """Which of the article's parts a question turns on, by the first words that decide it; -1 for a stated absence."""
    start = next((e.span.start for e in question.evidence if e.span), -1)
    return start * PARTS // max(1, len(found.article.text))


def _fits(question: Question, chosen: Sequence[Question], used: Counter[str | None], found: Attributions) -> bool:
    """Whether a question can join the chosen ones."""
    verdict = isinstance(question.body, TrueFalseNotStated)
    if verdict and used[question.recipe] >= VERDICTS:
        return False
    if verdict and any(q.body.key == question.body.key for q in chosen if isinstance(q.body, TrueFalseNotStated)):
        return False
    home = turns_on(question, found.article)
    crowd = sum(turns_on(q, found.article) == home for q in chosen) if home else 0
    return crowd < A_SENTENCE and not any(clash(question, other) for other in chosen)


def spread(questions: Sequence[Question], seed: int) -> tuple[Question, ...]:
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
