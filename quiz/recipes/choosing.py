"""A set of questions as it grows: what is in it, and what can still join."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING

from quiz.question.kinds import Choice, ShortAnswer, TrueFalseNotStated
from quiz.recipes.clash import clash, gist, turns_on
from quiz.recipes.compose import RECIPES
from quiz.recipes.people import times
from quiz.recipes.wish import A_RECIPE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.article.records import Span
    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

PARTS = 4
"""Of the article, each to be asked about."""
OFTEN = {"find_quotation": 1, "find_retold": 1, "told_about_source": 1, "said_which": 1}
"""Recipes that are asked once, and once more where a set stays short: almost every statement or source bears them."""
SHARED = {"voice_of": 5}
"""Recipes that every statement bears, each with the part of a set it may be: one question in so many."""
WIDEST = 5
"""Questions of a recipe that a short set may come to have; above that stands only a narrow wish."""
A_SENTENCE = 2
"""Questions that turn on one sentence."""
VERDICTS = 3
"""True, false and not stated."""
OPEN = 2
"""The place of "not stated" among them."""
PLACES = {recipe: place for place, recipe in enumerate(RECIPES)}
"""The order of the recipes, which decides between equals."""
NAMES = 4
"""Words up to which an option may be a name."""
LEADS = 12
"""Sentences to judge that company is looked for."""


class Choosing:
    """The questions chosen so far."""

    def __init__(self, pool: Sequence[Question], found: Attributions, most: int) -> None:
        """Begin with nothing."""
        self.chosen: list[Question] = []
        self.most = most
        self._verdicts = [q for q in pool if isinstance(q.body, TrueFalseNotStated)]
        self._homes = {id(q): turns_on(q, found.article) for q in pool}
        self._parts = {id(q): _part(q, len(found.article.text)) for q in pool}
        self._gists = {id(q): gist(q) for q in pool}
        self._obvious = {id(q): _obvious(q, found) for q in pool}
        self._crowds: Counter[Span] = Counter()
        self._cleared: Counter[int] = Counter()
        self._barred: set[int] = set()

    def take(self, group: Iterable[Question], room: int) -> bool:
        """Take the best of a group that fits; whether one did."""
        if len(self.chosen) >= self.most:
            return False
        taken = {id(q) for q in self.chosen}
        free = [q for q in group if id(q) not in taken]
        plain = [q for q in free if not isinstance(q.body, TrueFalseNotStated)]
        company = self._company() if len(plain) < len(free) else []
        joining = self._best(plain, company, room)
        for question in joining:
            self._join(question)
        return bool(joining)

    def _best(self, plain: Sequence[Question], company: list[Question], room: int) -> list[Question]:
        """The next of these: from the recipe least used, then the less obvious, a kind not used yet, and so on."""
        used, kinds = Counter(q.recipe for q in self.chosen), Counter(q.body.kind for q in self.chosen)
        parts = Counter(self._parts[id(q)] for q in self.chosen)

        def order(q: Question) -> tuple[int, bool, int, int, int]:
            at = id(q)
            return used[q.recipe], self._obvious[at], kinds[q.body.kind], parts[self._parts[at]], PLACES[q.recipe or ""]

        total = len(self.chosen) + 1
        open_to = (q for q in plain if used[q.recipe] < _most(q, room, total))
        best = next((q for q in sorted(open_to, key=order) if self._fits(q)), None)  # in order: few need a close look
        if best is None or (company and order(company[0]) < order(best)):
            return company
        return [best]

    def _join(self, question: Question) -> None:
        """Take a question in."""
        self.chosen.append(question)
        home = self._homes[id(question)]
        self._crowds.update([home] if home else [])

    def _company(self) -> list[Question]:
        """A true, a false and a not stated together, so that no verdict is the likelier.

        Fewest articles bear a "not stated": it comes alone too, those that have all three have one more of these, and
        where there is none, one of a true and a false one has to do. Over many sets no verdict is to be the likelier.
        """
        asked = sum(isinstance(q.body, TrueFalseNotStated) for q in self.chosen)
        if asked not in (0, VERDICTS):  # a pair stays alone
            return []
        known = {id(q) for q in self.chosen}
        leads = [q for q in self._verdicts if id(q) not in known and self._fits(q)]
        times = Counter(_verdict(q) for q in leads)
        leads.sort(key=lambda q: times[_verdict(q)])
        together = (self._with_others(lead, leads) for lead in islice(leads, LEADS))
        most: list[Question] = []
        for company in together:
            most = max(most, company, key=len)
            if len(most) == VERDICTS:
                break
        if asked:
            most = [q for q in leads if _verdict(q) == OPEN][:1]
        if not any(_verdict(q) == OPEN for q in most):
            most = sorted(most[: len(most) // 2 * 2], key=lambda q: sha256(q.stem.encode()).digest())[:1]
        return most if len(most) <= self.most - len(self.chosen) else []

    def _with_others(self, lead: Question, leads: Sequence[Question]) -> list[Question]:
        """A sentence to judge, with one of each other verdict that it leaves room for."""
        company = [lead]
        for verdict in sorted({_verdict(q) for q in leads} - {_verdict(lead)}):
            company += islice((q for q in leads if _verdict(q) == verdict and self._fits(q, company)), 1)
        return company

    def _fits(self, question: Question, company: Sequence[Question] = ()) -> bool:
        """Whether a question can join the chosen ones and this company."""
        home = self._homes[id(question)]
        crowd = self._crowds[home] + sum(self._homes[id(q)] == home for q in company) if home else 0
        if crowd >= A_SENTENCE or not self._holds(question):
            return False
        return not any(self._clash(question, other) for other in company)

    def _holds(self, question: Question) -> bool:
        """Whether a question clashes with none of the chosen; they stay, so it is held against each of them once."""
        at = id(question)
        unseen = islice(self.chosen, self._cleared[at], None)
        if at not in self._barred and any(self._clash(question, other) for other in unseen):
            self._barred.add(at)
        self._cleared[at] = len(self.chosen)
        return at not in self._barred

    def _clash(self, one: Question, other: Question) -> bool:
        """Whether one gives the other away."""
        return _same_name(one, other) or clash(self._gists[id(one)], self._gists[id(other)])


def _obvious(question: Question, found: Attributions) -> bool:
    """Whether the key is the name that the article has most often: what somebody guesses who has not read it."""
    body = question.body
    if not isinstance(body, Choice) or isinstance(body, TrueFalseNotStated):
        return False
    if any(len(option.text.split()) > NAMES for option in body.options):
        return False
    key, *others = sorted(body.options, key=lambda option: not option.right)
    return all(times(found, key.text) > times(found, option.text) for option in others)


def _most(question: Question, room: int, total: int) -> int:
    """How often the recipe of a question may ask in so many; a narrow wish leaves more room on purpose."""
    recipe = question.recipe or ""
    often = OFTEN.get(recipe)
    if recipe in SHARED and room <= WIDEST:
        return max(1, round(total / SHARED[recipe]))
    if room > A_RECIPE + 2:
        return room
    return room if often is None else often + (room > A_RECIPE)


def _same_name(one: Question, other: Question) -> bool:
    """Whether two short answers of one recipe are the same."""
    left, right = one.body, other.body
    both = isinstance(left, ShortAnswer) and isinstance(right, ShortAnswer) and one.recipe == other.recipe
    return both and left.key == right.key


def _verdict(question: Question) -> int:
    """The place of the verdict that is right."""
    return question.body.key if isinstance(question.body, TrueFalseNotStated) else -1


def _part(question: Question, length: int) -> int:
    """Which of the article's parts a question turns on, by the first words that decide it; -1 for a stated absence."""
    start = next((e.span.start for e in question.evidence if e.span), -1)
    return start * PARTS // max(1, length)
