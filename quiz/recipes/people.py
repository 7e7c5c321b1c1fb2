"""Distractors that are names: who says something else, who is talked about, who is never heard."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.akin import rivals
from quiz.recipes.choose import shuffled
from quiz.recipes.labels import is_person
from quiz.recipes.once import once
from quiz.recipes.pins import absent, names, pin_name, tie
from quiz.recipes.said import COMPANY, sources
from quiz.recipes.same import Known, same
from quiz.recipes.silence import silent
from quiz.recipes.words import all_tokens, name, tokens, upper, word_list

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from quiz.article.records import Span
    from quiz.attribution.records import Attribution, Attributions, Mention, Said, Source

PAPERS = frozenset({"document", "media"})
"""Sources that are no "who"."""
FAMOUS = 3
"""Of those who are never heard, how many of the most mentioned are offered."""
CERTAIN = 0.8
"""How sure it must be that somebody says something before a reason rests on it."""
UNSAID = re.compile(
    r"\b(?:avoid\w*|refus\w+|declin\w+|fail\w*|not|never|without|will|would|n[’']t)(?: \w+){0,2}$", re.IGNORECASE
)
"""Beside a cue: nothing was said, or not yet."""
NOBODY = re.compile(
    r"\b(?:Classic|Golf|Open|Cup|Club|Park|Act|Tower|Tournament|Prize|Award|Show|Cent(?:er|re)|Street|Avenue|Bridge|School|"
    r"Qaeda|Jazeera|Hospital|University|College|Foundation|Institute|Airport|Stadium|Hotel|Theat(?:er|re)|Memorial|Library|Company|Group|Inc)$"
)
"""How names end that are called after somebody."""
OLD = re.compile(r"\b(?:1[5-8]\d\d|19[0-6]\d)\b")
"""A year in which nobody spoke who can be asked today."""
TORN = re.compile(r"\b[A-Z]\.? $")
"""An initial before a name: it lacks its head."""


@once
def unheard(found: Attributions) -> tuple[Mention, ...]:
    """Persons who are named, and surely not heard: the first so many of them."""
    text = found.article.text
    heard = {a.source.canonical for a in found.attributions}

    persons = (m for m in found.mentions if m.kind == "named_person" and len(m.canonical.split()) > 1)
    return tuple(
        m
        for m in islice(persons, COMPANY)
        if not any(same(m.canonical, name) for name in heard)
        and found.article.zone_at(m.spans[0].start) is None
        and not NOBODY.search(m.canonical)
        and not TORN.search(text[max(0, m.spans[0].start - 4) : m.spans[0].start])
        and is_person(m.canonical)
        and not _long_ago(found, m)
        and silent(found, m)
    )


def _long_ago(found: Attributions, who: Mention) -> bool:
    """Whether somebody is first named beside a year long gone: nobody would take such a person for a speaker."""
    home = found.article.sentence_at(who.spans[0].start)
    return home is not None and OLD.search(found.article.text, home.start, home.end) is not None


@once
def _counts(found: Attributions) -> Counter[str]:
    """How often the article has each word."""
    return Counter(all_tokens(found.article.text))


def times(found: Attributions, who: str) -> int:
    """How often the last word of a name stands in the article: what a guesser may go by."""
    return _counts(found)[tokens(who)[-1]] if tokens(who) else 0


def _gives_words(attribution: Attribution) -> bool:
    """Whether the cue is one of saying: who "reversed" or "learned of" something has said nothing."""
    return attribution.lemma is None or attribution.lemma in word_list("saying")


@once
def _words_of(found: Attributions) -> dict[Source, list[Attribution]]:
    """What every source says, where that is sure."""
    told: dict[Source, list[Attribution]] = {}
    for attribution in found.attributions:
        if attribution.confidence >= CERTAIN and _gives_words(attribution):
            told.setdefault(attribution.source, []).append(attribution)
    return told


def other_words(found: Attributions, source: Source, said: Said | None = None) -> Attribution | None:
    """Another place where this source speaks, the nearest to the statement where one is given."""
    own = _words_of(found).get(source, [])
    at = said.statement.content[0].start if said else 0
    pointing = None
    for one in sorted(own, key=lambda a: abs(a.content[0].start - at)):
        ties = tie(found, one)
        if ties and UNSAID.search(ties[0].text):
            continue
        if len(ties) == 1:
            return one
        pointing = pointing or (one if ties else None)
    return pointing


def as_source(found: Attributions, source: Source, said: Said | None = None) -> Option | None:
    """A source as a distractor: the article gives it other words."""
    elsewhere = other_words(found, source, said)
    if elsewhere is None:
        return None
    shown = name(source, found.article.text)
    return Option(
        upper(shown), why=f"The article reports other words from {shown}.", evidence=tie(found, elsewhere)[:1]
    )


def as_mention(mention: Mention) -> Option:
    """Somebody never heard as a distractor."""
    who = mention.canonical
    return Option(
        who, why=f"The article names {who} and reports no words of this person.", evidence=(absent(f"words of {who}"),)
    )


def talked_about(found: Attributions, said: Said) -> Iterator[Option]:
    """Everybody the content itself talks about."""
    home = said.statement.content[0]
    named: list[tuple[Source | Mention, tuple[Span, ...]]] = [(s, s.mentions) for s in sources(found)]
    named += [(m, m.spans) for m in unheard(found)]
    for who, spans in named:
        inner = [s for s in spans if home.contains(s) and names(s.of(found.article.text), who)]
        if inner and not same(who.canonical, said.source.canonical):
            shown = name(who, found.article.text)
            why = f"These words talk about {shown}; that does not make them the words of {shown}."
            yield Option(upper(shown), why=why, evidence=(pin_name(found.article, inner[0]),))


def others(
    found: Attributions, said: Said, seed: int, *, without: Collection[str] = (), most: int = 3
) -> tuple[Option, ...]:
    """Up to three names that would be wrong for this statement, the likeliest misreading first."""
    barred = {*rivals(found, said), *without, said.source.canonical}
    papers = said.source.kind in PAPERS
    heard = [s for s in sources(found) if papers or s.kind not in PAPERS]
    near = sorted(heard, key=lambda s: min(abs(m.start - said.statement.content[0].start) for m in s.mentions))
    alike = [s for s in near if s.kind == said.source.kind]
    ranked = [*alike[:3], *(s for s in near if s not in alike), *alike[3:]]
    own = times(found, said.source.canonical)
    ranked.sort(key=lambda s: times(found, s.canonical) < own)
    chosen: list[Option] = []
    known = Known(barred)
    for option in _offered(found, said, ranked, seed):
        if len(chosen) == most:
            break
        if not known.has(option.text) and not any(same(option.text, other.text) for other in chosen):
            chosen.append(option)
    return tuple(chosen)


def _offered(found: Attributions, said: Said, ranked: Iterable[Source], seed: int) -> Iterator[Option]:
    """Everybody who may be offered: one talked about, two sources, one never heard, the other sources."""
    yield from islice(talked_about(found, said), 1)
    told = (option for source in ranked if (option := as_source(found, source, said)))
    yield from islice(told, 2)
    yield from map(as_mention, shuffled(_famous(found), seed, said.source.canonical)[:1])
    yield from told


@once
def _famous(found: Attributions) -> tuple[Mention, ...]:
    """Those most mentioned of whoever is never heard."""
    return tuple(sorted(unheard(found), key=lambda m: -times(found, m.canonical))[:FAMOUS])
