"""arrange: from every candidate to a set that covers the skills, gives nothing away and starts easy."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.question.kinds import Choice
from quiz.question.records import SKILLS
from quiz.recipes.centre import on_dispute, on_party, party
from quiz.recipes.choose import rank
from quiz.recipes.choosing import Choosing
from quiz.recipes.wish import A_RECIPE, ANY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question
    from quiz.recipes.wish import Wish

FIRST = ("match_speakers", "match_numbers", "stated_or_not")
"""What has its pick before the rest: what needs the most room, three sentences or rows in many of them."""
NEXT = ("sourced_or_not", "find_quotation", "name_speaker", "sort_sources", "quoted_or_retold", "voice_of")
"""What comes when each kind has been asked once, as far as it can be."""
FULL = 14
"""Questions from which a set needs no third of one recipe."""
SHORT = 5
"""Questions of one recipe in a set that would be shorter without."""


def arrange(questions: Sequence[Question], found: Attributions, seed: int, wish: Wish = ANY) -> tuple[Question, ...]:
    """As many questions as wished for, skill by skill in turn, easy before hard, keys spread over the places.

    First come the position of the party that matters most and the claim the article turns on.
    """
    pool = sorted(filter(wish.grants, questions), key=lambda question: rank(seed, _name(question)))
    growing = Choosing(pool, found, wish.most)
    room = wish.each(len({q.recipe for q in pool}))

    def of_recipe(recipe: str) -> list[Question]:
        """The candidates of a recipe."""
        return [question for question in pool if question.recipe == recipe]

    for group in (*_centre(pool, found, wish), *(of_recipe(recipe) for recipe in FIRST)):
        growing.take(group, room)
    for group in _by_kind(pool):
        if not any(question.body.kind == group[0].body.kind for question in growing.chosen):
            growing.take(group, room)
    for recipe in NEXT:
        growing.take(of_recipe(recipe), room)
    pool = [question for question in pool if not _asked_in_rows(question, growing.chosen)]
    scarcest_first = sorted(SKILLS, key=lambda skill: sum(question.skill == skill for question in pool))
    skills = [[q for q in pool if q.skill == skill] for skill in scarcest_first]
    while True:
        before = -1
        while before < len(growing.chosen):
            before = len(growing.chosen)
            for group in skills:
                growing.take(group, room)
        if len(growing.chosen) >= FULL or not A_RECIPE <= room < SHORT:
            break
        room += 1
    ordered = sorted(growing.chosen, key=lambda q: (q.difficulty or 0, rank(seed, _name(q))))
    return spread(ordered, seed)


def _by_kind(pool: Sequence[Question]) -> list[list[Question]]:
    """The questions of each kind, the rarest kind first."""
    kinds: dict[str, list[Question]] = {}
    for question in pool:
        kinds.setdefault(question.body.kind, []).append(question)
    return sorted(kinds.values(), key=len)


def _centre(pool: Sequence[Question], found: Attributions, wish: Wish) -> Iterator[list[Question]]:
    """What has its pick before everything else: a party's position, then what sees most of the dispute."""
    source = party(found, wish.party)
    about = [q for q in pool if on_party(q, found, source)]
    yield [q for q in about if q.recipe == "party_position"] or [q for q in about if q.skill == "standing"] or about
    if wish.party:
        yield about
    met = {_name(q): on_dispute(q, found) for q in pool}
    most = max(met.values(), default=0)
    yield [q for q in pool if most and met[_name(q)] == most]


def _asked_in_rows(question: Question, chosen: Sequence[Question]) -> bool:
    """Whether a table already asks how the article presents these words."""
    tables = [table for table in chosen if table.recipe == "quoted_or_retold"]
    span = question.evidence[0].span if question.recipe == "voice_of" else None
    return span is not None and any(e.span and e.span.overlaps(span) for table in tables for e in table.evidence)


def _name(question: Question) -> str:
    """What tells a candidate from every other."""
    return "\x1f".join((question.recipe or "", question.stem, *(evidence.text for evidence in question.evidence)))


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
