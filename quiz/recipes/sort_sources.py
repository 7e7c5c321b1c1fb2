"""sort_sources: how openly is each source identified?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.kinds import Categorise, Pair
from quiz.recipes.ask import question
from quiz.recipes.choose import shuffled
from quiz.recipes.pins import naming, pin
from quiz.recipes.said import sources, sure
from quiz.recipes.variants import TRIES
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Source, SourceKind
    from quiz.question.records import Question

CLASSES: dict[SourceKind, str] = {
    "named_person": "Named person",
    "institution": "Institution",
    "unnamed_people": "Unnamed people",
    "document": "Document",
    "media": "News outlet",
}
FEWEST, MOST, EACH = 4, 6, 3
"""Sources, and sources of one class."""
KINDS = 3
"""Classes among them."""
CERTAIN = 0.85
"""How sure it must be that somebody is heard."""
SPEAKING = re.compile(
    r"\b(house|kremlin|office|team|side|campaign|camp|group|movement|coalition|union|senate|pentagon|court|authority|administration)$",
    re.IGNORECASE,
)
"""How names of bodies and buildings end for which somebody speaks."""
FULL_NAME = 3
"""Words of a name behind its first."""
ARTICLES = frozenset({"The", "A", "An"})
PEOPLE = re.compile(
    r"\b(?:[A-Z]?[a-z]*(?:[eo]rs|ists|ants|ents|ians|eers|ials|ates|ees|ives|sources|aides|allies|critics|experts|diplomats|"
    r"police|people|women|men))$"
)
"""How labels for people without a name end."""
PERSON = re.compile(r"\b[A-Z][a-z]+ (?:[A-Z]\.? )?[A-Z][a-z]+\b")
"""What looks like somebody's name."""
BODY = re.compile(
    r"\b(agency|association|authority|bank|board|bureau|cabinet|cent(?:er|re)|chamber|church|commission|committee|"
    r"company|corporation|council|court|department|federation|foundation|government|hospital|house|institute|kremlin|"
    r"league|ministry|museum|office|parliament|party|secretariat|senate|society|trust|union|university|campaign)$",
    re.IGNORECASE,
)
"""How names of bodies end."""
PAPER = re.compile(
    r"^(?:the|a|an) (?:[a-z]+ )*(report|study|survey|poll|letter|document|review|audit|memo|statement|ruling)\b",
    re.IGNORECASE,
)
OUTLET = re.compile(r"\b(news|newspaper|times|post|herald|tribune|gazette|journal|agency|magazine)$", re.IGNORECASE)
HEADS = ("Source", "How it is identified")
RULE = (
    "Ask of every source: could you write to this person? "
    "A building or an office speaks through somebody, and “officials” could be anyone."
)


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """Four to six sources of at least three kinds; several selections, of which a set takes one.

    One of them at least bears a name that does not show what it is: without it nobody needs the article.
    """
    pool = [s for s in sources(found) if s.kind in CLASSES and naming(found, s) and _clear(s) and _is_heard(found, s)]
    for turn in range(min(TRIES, len(pool))):
        rows = _mixed(pool, seed + turn, MOST if turn < TRIES // 2 else FEWEST)
        hidden = any(_hides(source) for source in rows)
        if len(rows) >= FEWEST and len({source.kind for source in rows}) >= KINDS and hidden:
            yield _ask(found, rows)


def _clear(source: Source) -> bool:
    """Whether the name by its form shows its class: a name of one word could be a person, a body or a paper."""
    first, *rest = source.canonical.split()
    proper = first[:1].isupper() and first not in ARTICLES
    if source.kind == "named_person":
        return 1 <= len(rest) <= FULL_NAME and proper and not BODY.search(source.canonical)
    if source.kind == "unnamed_people":
        return PEOPLE.search(source.canonical) is not None and not PERSON.search(source.canonical)
    if source.kind == "institution":
        return BODY.search(re.split(r" (?:of|for|on|in) ", source.canonical)[0]) is not None
    return (PAPER if source.kind == "document" else OUTLET).search(source.canonical) is not None


def _hides(source: Source) -> bool:
    """Whether the label is a paper, an outlet, a body that others speak for, or people called by more than one word."""
    if source.kind == "unnamed_people":
        return len(source.canonical.split()) > LABEL
    return source.kind in {"document", "media"} or SPEAKING.search(source.canonical) is not None


LABEL = 2
"""Words of a label that tells its class by itself."""


def _is_heard(found: Attributions, source: Source) -> bool:
    """Whether it is certain that words of this source are reported, and it is not the paper itself."""
    text, label = found.article.text, source.canonical
    heard = any(a.source == source and a.confidence >= CERTAIN and a.cue for a in sure(found))
    house = source.kind == "media" and (
        label in (found.article.byline or "")
        or (label.startswith("The ") and len(label.split()) == SHORT)
        or re.search(rf"\b(?:told|to|with) (?:the )?{re.escape(label)}\b", text, re.IGNORECASE)
    )
    return heard and not house


SHORT = 2
"""Words of a name by which papers call themselves: The Post."""


def _ask(found: Attributions, rows: list[Source]) -> Question:
    """The question on these sources, with a class that may stay empty."""
    kinds = {source.kind for source in rows}
    spare = [CLASSES[kind] for kind in ("unnamed_people", "institution", "document") if kind not in kinds][:1]
    pairs = [Pair(upper(name(source, found.article.text)), CLASSES[source.kind]) for source in rows]
    return question(
        "sort_sources",
        "transparency",
        "How does the article identify each source?",
        Categorise((*pairs, *(Pair("", text) for text in spare)), HEADS),
        evidence=[pin(found.article, span) for source in rows if (span := naming(found, source))],
        feedback=(_decides(found, rows), RULE),
        difficulty=2,
    )


def _mixed(pool: list[Source], seed: int, most: int) -> list[Source]:
    """Some of every kind, the rarer kinds first, in the order of the article."""
    kept: list[Source] = []
    queues = [list(shuffled([s for s in pool if s.kind == kind], seed, kind))[:EACH] for kind in CLASSES]
    while len(kept) < most and any(queues):
        kept += [queue.pop() for queue in queues if queue]
    return [source for source in pool if source in kept[:most]]


def _decides(found: Attributions, rows: list[Source]) -> str:
    """Which label stands for which class here."""
    parts = []
    for kind, label in CLASSES.items():
        shown = [name(source, found.article.text) for source in rows if source.kind == kind]
        if shown:
            parts.append(f"{label}: {', '.join(shown)}")
    return f"{'; '.join(parts)}."
