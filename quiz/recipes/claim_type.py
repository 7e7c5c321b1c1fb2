"""claim_type: a fact to check, a judgement, a demand, a promise or a forecast?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.attribution.records import CLAIM_TYPES, ClaimType, Stance
from quiz.question.kinds import Categorise, Pair
from quiz.recipes.ask import question
from quiz.recipes.choose import shuffled
from quiz.recipes.pins import pin
from quiz.recipes.said import plain, statements
from quiz.recipes.variants import TRIES
from quiz.recipes.words import tokens, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

LABELS: dict[ClaimType, str] = {
    "checkable": "A fact to check",
    "judgement": "A judgement",
    "demand": "A demand",
    "commitment": "A promise",
    "forecast": "A forecast",
}
FEWEST, MOST = 3, 5
LONGEST = 26
HEADS = ("What a source says", "What kind of claim it is")
COMING = re.compile(r"\b(will|would|shall|going to)\b", re.IGNORECASE)
OWN = re.compile(
    r"\b(we|I|our|he|she|they) (\w+ )?(will|would)\b"
    r"|\b(will|would) (continue to|support|help|pay|speak|meet|publish|build|give|provide|keep|stand|work)\b"
)
TOLD = re.compile(
    r"\b((has|have|had|was|were) (been )?(\w+ed|sent|built|sold|closed|lost|found|made|left|taken|killed))\b|\d"
)
"""What happened or how many it was can be checked; how things are in general is too near to a judgement."""
OPINION = re.compile(r"\b(I|think|believe|feel|sense|senses|seems?|probably|maybe|too|very|really|so)\b")
"""What makes a fact somebody’s view of it."""
ANNOUNCING = frozenset({"announce", "promise", "pledge", "vow", "say", "tell"})
"""Verbs that leave it open whether what is to come is foreseen or decided."""
NEEDED = re.compile(r"\b(must|should|needs? to|calls? (on|for)|demands?|urges?|has to|have to)\b", re.IGNORECASE)
PREDICATE = re.compile(r"(\b(is|are|was|were|be|been)|[’'](s|re|m))\b(?P<rest>(?: \w+){1,4})", re.IGNORECASE)
"""Where a judging word judges: behind a form of "be"."""
HALF = re.compile(r"^“?(?:I|We) (?:don[’']t |do not )?(?:think|believe|guess|feel|hope|know|want)\b", re.IGNORECASE)
"""How a view begins whose kind depends on how one reads "I think"."""
EXISTS = re.compile(r"\b(?:there|here)(?:[’']s| is| are| was| were)\b", re.IGNORECASE)
"""What says that something is there, and not what it is worth."""
SETTLED = re.compile(
    r"\bwill be \w+ed\b|\bwill (?:meet|speak|travel|visit|appear|attend|hold|begin|start)\b", re.IGNORECASE
)
"""What is announced rather than foreseen."""
OPENS = re.compile(r"(?:^|[:“] ?)([a-z]+)", re.IGNORECASE)
"""Where an order begins."""
DECIDES = "The verbs decide: what is, what is good or bad, what should be done, what somebody will do, what will come."
EXPECTED: dict[Stance, ClaimType] = {
    "evaluates": "judgement",
    "demands": "demand",
    "predicts": "forecast",
    "commits": "commitment",
    "confirms": "checkable",
}
"""The type that goes with a stance."""
CLEARER: dict[ClaimType, tuple[ClaimType, ...]] = {
    "checkable": ("judgement", "demand", "forecast"),
    "judgement": ("demand", "forecast"),
    "demand": ("forecast",),
    "commitment": ("demand", "judgement"),
    "forecast": ("checkable", "commitment", "demand", "judgement"),
}
"""Types whose words must be missing."""
RULE = (
    "Ask what could show it wrong. A fact can be checked now, a forecast later; "
    "a judgement or a demand can only be argued about."
)


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """Statements of at least three types, one or two of each; of several selections a set takes one."""
    pool = [said for said in statements(found) if (text := plain(found, said, LONGEST)) and _clear(said, text)]
    for turn in range(min(TRIES, len(pool))):
        queues = [list(shuffled([s for s in pool if s.statement.claim_type == t], seed + turn, t)) for t in CLAIM_TYPES]
        rows = sorted(_rows(queues), key=lambda said: said.statement.content[0])
        types = {said.statement.claim_type for said in rows}
        if len(types) >= FEWEST:
            yield _ask(found, rows, types)


def _ask(found: Attributions, rows: list[Said], types: set[ClaimType]) -> Question:
    """The question on these statements."""
    pairs = [Pair(plain(found, said, LONGEST) or "", LABELS[said.statement.claim_type]) for said in rows]
    spare = next((LABELS[kind] for kind in CLAIM_TYPES if kind not in types), None)
    pairs += [Pair("", spare)] if spare else []
    return question(
        "claim_type",
        "standing",
        "What kind of claim is each of these?",
        Categorise(tuple(pairs), HEADS),
        evidence=[pin(found.article, said.statement.content[0]) for said in rows],
        feedback=(DECIDES, RULE),
        difficulty=3,
    )


def _clear(said: Said, text: str) -> bool:
    """Whether stance, claim type and words say the same; where they differ, two readers would."""
    stance, kind = said.statement.stance, said.statement.claim_type
    agree = EXPECTED.get(stance) == kind or (stance == "asserts" and kind == "checkable")
    if kind == "forecast" and said.attribution.lemma in ANNOUNCING:
        return False
    if HALF.search(text) or (kind in {"forecast", "commitment"} and set(tokens(text)) & word_list("judging")):
        return False
    return agree and _shows(kind, text) and not any(_shows(other, text) for other in CLEARER[kind])


def _shows(kind: ClaimType, text: str) -> bool:
    """Whether the words let a reader tell this type."""
    if kind == "judgement":
        found = PREDICATE.search(text)
        if EXISTS.search(text):
            return False
        return found is not None and bool(set(tokens(found["rest"])) & word_list("judging"))
    if kind == "demand":
        opened = {match.group(1).casefold() for match in OPENS.finditer(text)}
        return bool(NEEDED.search(text) or opened & word_list("asking"))
    if kind == "checkable":
        return bool(TOLD.search(text)) and not OPINION.search(text)
    return bool({"commitment": OWN, "forecast": COMING}[kind].search(text)) and not SETTLED.search(text)


def _rows(queues: list[list[Said]]) -> list[Said]:
    """One of each type in turn, up to five."""
    rows: list[Said] = []
    while len(rows) < MOST and any(queues):
        for queue in queues:
            if queue and len(rows) < MOST:
                rows.append(queue.pop())
    return rows
