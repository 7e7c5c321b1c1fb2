"""match_roles: how does the article introduce each person?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.question.kinds import Match, Pair
from quiz.recipes.ask import cited, question
from quiz.recipes.once import once
from quiz.recipes.pins import pin
from quiz.recipes.said import sources
from quiz.recipes.torn import balanced
from quiz.recipes.variants import orders
from quiz.recipes.words import count, inside, keywords, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Source
    from quiz.question.records import Question

STEM = "How does the article introduce each person?"
HEADS = ("Person", "Introduced as")
FEWEST, MOST = 3, 4
"""Rows; one person more gives the role to spare."""
LENGTH = range(2, 13)
"""Words of a role that tells something: a "Senator" fits too many."""
BEFORE = re.compile(r"(?:^|[.,;:!?”\"’'»)\n—–-]|\b(?:said|says|told|tells|by|with|from|and|but|to))\s*$")
"""What may stand before a role that leads a name in: else it may be the end of something longer."""
ASIDE = r", (?:\d+, )?(?:an? |the )?$"
"""What stands between a name and the role behind it."""
CLOSED = re.compile(r"\s*(?:[.;)]|,(?! [A-Z])(?! \w+(?:,| and) (?:and )?\w+)|who\b|—)")
"""What may stand behind a role that follows a name: else it goes on."""
ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
EDGE = 12
"""Code points before a role that show where it begins."""
OWNED = re.compile(
    r"(?:even|only|also|tweeted|warned|argued|joked|countered|replied|responded|noted|concluded|"
    r"(?:the )?(?-i:[a-z]+)[’']s\b|meanwhile|now|and|but|then|as|like|when|while|though|although|his|her|their|its|"
    r"my|our|said|"
    r"says|told|wrote|writes|asked|added|with|by)\b"
    r"|\b(?:he|she|they|who|which|that|today|yesterday|now)\b"
    r"|(?:the )?(?:group|campaign|company|agency|party|organi[sz]ation|state|city|county|committee|team|center|"
    r"department)[’']s\b"
    r"|\b(?:to|of|for|at|with) the (?:group|campaign|company|committee|center|party|city|state|team)$",
    re.IGNORECASE,
)
"""What makes a role tell about somebody else, or be more than a role."""
VAGUE = re.compile(
    r"^(?:one|another|some|several|many|fellow)\b|\b(?:Gov|Sen|Rep|Gen|Lt|Col|Capt|Sgt|Dr|Mr|Ms|Mrs)\.?$", re.IGNORECASE
)
"""A role that fits many, and one that a short form of a title cuts off."""
RULE = "Before you weigh what people say, ask who they are. A role hints at what they know and what they want."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """Three or four people whose roles share no word; of several selections a set takes one."""
    for order in orders(_introduced(found), seed, STEM):
        chosen: list[tuple[Source, Span, Span]] = []
        for person in order:
            if len(chosen) <= MOST and not any(_alike(found, person, other) for other in chosen):
                chosen.append(person)
        spare = chosen.pop() if len(chosen) > FEWEST else None
        if len(chosen) >= FEWEST:
            yield _ask(found, sorted(chosen, key=lambda person: person[1]), spare)


def _ask(
    found: Attributions, people: list[tuple[Source, Span, Span]], spare: tuple[Source, Span, Span] | None
) -> Question:
    """The question on these people."""
    pairs = [Pair(source.canonical, _shown(found, role)) for source, role, _ in people]
    pairs += [Pair("", _shown(found, spare[1]))] if spare else []
    whole = [pin(found.article, beside) for _, _, beside in people]
    return question(
        "match_roles",
        "transparency",
        STEM,
        Match(tuple(pairs), HEADS),
        evidence=whole,
        feedback=(f"The role stands beside the name: {cited(whole)}.", RULE),
        difficulty=1,
    )


@once
def _introduced(found: Attributions) -> tuple[tuple[Source, Span, Span], ...]:
    """People with a telling role right beside their name: who, the role, and both in one stretch."""
    kept = []
    for source in sources(found):
        beside = _beside(found, source) if source.kind == "named_person" and " " in source.canonical else None
        if source.role and beside:
            kept.append((source, source.role, beside))
    return tuple(kept)


def _beside(found: Attributions, source: Source) -> Span | None:
    """Role and full name in one stretch; None where they do not stand side by side, or the role may be torn."""
    role, text = source.role, found.article.text
    if role is None or not _tells(role.of(text)) or found.article.zone_at(role.start) is not None:
        return None
    behind = re.compile(rf",? {re.escape(source.canonical)}\b").match(text, role.end)
    if behind:
        return Span(role.start, behind.end()) if BEFORE.search(text[: role.start][-EDGE:]) else None
    line = text[text.rfind("\n", 0, role.start) + 1 : role.start]
    ahead = re.search(rf"{re.escape(source.canonical)}{ASIDE}", line)
    return Span(role.start - len(line) + ahead.start(), role.end) if ahead and CLOSED.match(text, role.end) else None


def _tells(role: str) -> bool:
    """Whether the words of a role are whole and say something."""
    if VAGUE.search(role):
        return False
    return count(role) in LENGTH and balanced(role) and "\n" not in role and not OWNED.search(role)


def _shown(found: Attributions, role: Span) -> str:
    """The role as a row's right side."""
    return upper(inside(ARTICLE.sub("", role.of(found.article.text))))


def _alike(found: Attributions, one: tuple[Source, Span, Span], other: tuple[Source, Span, Span]) -> bool:
    """Whether two roles share a word, or one has the other's name."""
    left, right = (keywords(f"{who.canonical} {role.of(found.article.text)}") for who, role, _ in (one, other))
    return bool(left & right)
