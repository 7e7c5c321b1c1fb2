"""Where two articles meet: the same source by its full name, the same claim by its words, names and figures."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.recipes.said import clause, sources, statements
from quiz.recipes.words import count, keywords, tokens, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said, Source

CONSIDERED = 100
"""Statements, and sentences of the reporter, that are compared of each article."""
SHORTEST = 5
"""Words of a sentence of the reporter that states something."""
LEAST, OF_SHORTER, OF_LONGER = 4, 0.65, 0.5
"""Keywords that two statements of one claim share, as a number and as shares."""
NUMBER = re.compile(r"\d[\d.,]*\d|\d")
NAME = re.compile(r"(?<=[\w,;] )[A-Z][^\W\d_]{2,}\b")
LINKS = frozenset({"of", "for", "the", "and", "in", "on", "de", "del", "van", "von", "der", "al", "bin", "la"})
"""Small words inside a name."""
TURNS = re.compile(r"\b(not|no|never|nobody|none|without|nor)\b|n[’']t\b", re.IGNORECASE)
OPEN = re.compile(r"\b(will|would|may|might|could|can|should|must|plans?|planned|likely|if|unless)\b", re.IGNORECASE)
NAMES, OF_NAMES = 3, 0.15
"""Names that two articles on one event have in common at least, as a number and as a share of the shorter list."""
VERB = re.compile(r"\b(is|are|was|were|has|have|had|will|would|could|can|may|might|must|did|does|do|\w{3,}ed)\b")
BROKEN = re.compile(r"''|^(on|in|at|by|for|with|from|now|of|to|that)\b|^[“‘\"']", re.IGNORECASE)
"""What no clause begins with, and marks that nobody can read."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing an article tells: in somebody's words, or in the reporter's own voice."""

    number: int
    """Which article, from 1."""
    found: Attributions
    """What was found in it."""
    span: Span
    """The words."""
    said: Said | None
    """The statement they are; None for the reporter's own voice."""

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.span.of(self.found.article.text)


def everything(founds: tuple[Attributions, ...]) -> tuple[tuple[Told, ...], ...]:
    """What each article tells, statements first."""
    return tuple((*_voices(number, found), *_own(number, found)) for number, found in enumerate(founds, 1))


def _voices(number: int, found: Attributions) -> Iterator[Told]:
    """The statements that are sure."""
    for said in islice(statements(found), CONSIDERED):
        yield Told(number, found, said.statement.content[0], said)


def _own(number: int, found: Attributions) -> Iterator[Told]:
    """What the reporter states: whole sentences only, for half of one may lean on what stands beside it."""
    plain = (s for s in found.narrator if (home := found.article.sentence_at(s.start)) and s.contains(_core(home)))
    for span in islice(plain, CONSIDERED):
        if count(span.of(found.article.text)) >= SHORTEST and found.article.zone_at(span.start) is None:
            yield Told(number, found, span, None)


def _core(sentence: Span) -> Span:
    """A sentence without its last stop."""
    return Span(sentence.start, sentence.end - 1)


def meetings(told: tuple[tuple[Told, ...], ...]) -> Iterator[tuple[Told, Told]]:
    """Every two that state one claim, one from each article."""
    first, second = told
    for one in first:
        for other in second:
            if same_claim(one.text, other.text):
                yield one, other


def same_claim(one: str, other: str) -> bool:
    """Whether two texts surely state the same: most words, every number, the same turn, the same certainty."""
    left, right = keywords(one), keywords(other)
    common = len(left & right)
    if common < LEAST or common < OF_SHORTER * min(len(left), len(right)):
        return False
    if common < OF_LONGER * max(len(left), len(right)) or numbers(one) != numbers(other):
        return False
    names = _names(one), _names(other)
    alike = all(bool(form.search(one)) == bool(form.search(other)) for form in (TURNS, OPEN))
    return alike and (not all(names) or bool(names[0] & names[1]))


def numbers(text: str) -> frozenset[str]:
    """The numbers of a text, in digits and in words."""
    return frozenset(NUMBER.findall(text)) | (frozenset(tokens(text)) & word_list("counting"))


def _names(text: str) -> frozenset[str]:
    """The names inside a text, days and months left aside."""
    return frozenset(NAME.findall(text)) - word_list("calendar")


def plain_name(source: Source) -> str:
    """A name to compare: folded, without its article."""
    return re.sub(r"^the ", "", source.canonical.casefold())


def full(source: Source) -> bool:
    """Whether a name tells this source from every other: first and last name, or a body's name, all in capitals."""
    parts = plain_words(source)
    named = all(part[:1].isupper() or part in LINKS for part in parts)
    return source.kind in {"named_person", "institution"} and len(parts) > 1 and named


def plain_words(source: Source) -> list[str]:
    """The words of a name, without an article before them."""
    return re.sub(r"^[Tt]he ", "", source.canonical).split()


def heard_in_both(founds: tuple[Attributions, ...]) -> dict[str, tuple[Source, Source]]:
    """The sources that both articles report words of, by the name they have in both."""
    first, second = ({plain_name(s): s for s in sources(found) if full(s)} for found in founds)
    return {name: (source, second[name]) for name, source in first.items() if name in second}


@lru_cache(maxsize=8)
def _known(text: str) -> frozenset[str]:
    """Every word of an article."""
    return frozenset(tokens(text))


def silent_on(found: Attributions, source: Source) -> bool:
    """Whether an article surely does not name a source of another: not even its last word stands there."""
    last = tokens(source.canonical)[-1:]
    return bool(last) and last[0] not in _known(found.article.text)


ABSENT, UNKNOWN = 0.4, 0.4
"""What any paragraph may share with a claim that is absent; what of its words stands nowhere in the article."""


def lacks(found: Attributions, text: str) -> bool:
    """Whether an article surely does not have a claim: few of its words in any paragraph, and many in none."""
    wanted = keywords(text)
    if len(wanted) < LEAST:
        return False
    shared = [keywords(p.of(found.article.text)) & wanted for p in found.article.paragraphs]
    anywhere = frozenset().union(*shared)
    strange = len(wanted - anywhere) >= UNKNOWN * len(wanted)
    return strange and all(len(words) <= ABSENT * len(wanted) for words in shared)


def common_names(founds: tuple[Attributions, ...]) -> frozenset[str]:
    """Names that stand in both articles, days and months left aside."""
    first, second = (Counter(NAME.findall(found.article.text)) for found in founds)
    return frozenset(first.keys() & second.keys()) - word_list("calendar")


def on_one_event(founds: tuple[Attributions, ...]) -> bool:
    """Whether two articles have anything to compare: a source, or names enough."""
    if heard_in_both(founds):
        return True
    fewest = min(len(set(NAME.findall(found.article.text))) for found in founds)
    return len(common_names(founds)) >= max(NAMES, OF_NAMES * fewest)


def askable(found: Attributions, said: Said, most: int) -> str | None:
    """A statement as it can follow "report that": a clause that surely has its subject and verb; else None."""
    text = clause(found, said, most)
    if text is None or BROKEN.search(text):
        return None
    behind = found.article.text[: said.statement.content[0].start].rstrip().endswith("that")
    return text if behind or VERB.search(text) else None
