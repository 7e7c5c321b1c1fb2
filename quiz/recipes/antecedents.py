"""Whom a "he" or a "she" stands for, where the words before it leave no doubt: nobody else of that sex comes nearer."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.attribution.lexicon import given_names
from quiz.recipes.once import once
from quiz.recipes.own import persons
from quiz.recipes.quoting import is_quoted
from quiz.recipes.words import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attribution, Attributions, Mention, Source

NAME = re.compile(
    r"(?:\b(?P<title>Mr|Mrs|Ms|Miss|Madam|Lady|Lord|Sir)\b\.? )?"
    r"(?P<run>[A-Z](?:[\w-]|[’'][A-Z])*(?:\.? [A-Z](?:[\w-]|[’'][A-Z])*)*)"
)
"""Words with capitals side by side, with the form of address before them."""
TITLES = {
    "Mr": "he",
    "Lord": "he",
    "Sir": "he",
    "Mrs": "she",
    "Ms": "she",
    "Miss": "she",
    "Madam": "she",
    "Lady": "she",
}
SEXES = {"m": "he", "f": "she"}
OWNED = re.compile(r"[’'](?:s\b|(?!\w))")
"""Behind a name: what follows is somebody's, and may be who is meant."""
LED_IN = re.compile(
    r"\b(?:for|of|with|from|about|against|than|on|behind|and|or|like|between|(?<!according )to|at|over|told|asked|"
    r"toward|towards)(?: (?:[a-z]+|[A-Z]\w+\.?)){0,2} $"
)
"""Before a name: it is no subject."""
SOMEBODY = re.compile(
    r"\b(?:an?|one|another) (?:[\w’-]+ ){0,3}(?:man|woman|spokes(?:man|woman|person)|aide|advis[eo]r|official|lawyer|"
    r"attorney|voter|reporter|journalist|strategist|analyst|expert|professor|teacher|farmer|worker|officer|friend|"
    r"neighbou?r|son|"
    r"daughter|brother|sister|father|mother|husband|wife|supporter|protester|student|resident|senator|governor|"
    r"judge|employee)\b",
    re.IGNORECASE,
)
"""A person without a name, who can be meant as well."""
NEAR, FAR = 2, 4
"""Paragraphs that may lie between a pronoun and its name: to be found by a reader, and where one speaker goes on."""
JUNIOR = frozenset({"jr", "sr", "ii", "iii"})
"""What may follow a last name."""
LEADS_IN = re.compile(
    r"(?:(?:even|just|ever|only|not long|shortly|soon) )?(?:as|while|when|after|before|although|though|if|since|"
    r"because|until|"
    r"once|in|by|despite|with|where|whenever|whether|unlike|like|for)\b",
    re.IGNORECASE,
)
"""How a sentence begins whose subject comes later."""
ITEM = re.compile(r"(?:He|She) (?!said|says|added|told|noted|wrote)(?:\w+ )+[^.]*\.?$")
SHORT, SEVERAL = 16, 3
"""Words of a line that can be an item, and how many make a list."""
OTHERS = {"he": "she", "she": "he"}
FAMILIES = {"he": r"\b(?:he|him|his|himself)\b", "she": r"\b(?:she|her|hers|herself)\b"}


@dataclass(frozen=True, slots=True)
class Named:
    """One place that names a person."""

    span: Span
    """The words with capitals."""
    last: str
    """The last of them, folded."""
    first: str
    """A first name among them, folded; empty where none stands."""
    pronoun: str
    """The pronoun that goes with the person, as far as it is known."""


def clear(found: Attributions, attribution: Attribution, *, strictly: bool = False) -> bool:
    """Whether the "he" or "she" of a tie can only mean its source; true of every other tie.

    Strictly, whoever the source talks about counts too: a reader of that sentence alone could take them.
    """
    at = attribution.source_span
    pronoun = at.of(found.article.text).casefold() if at else ""
    if at is None or pronoun not in OTHERS:
        return True
    if called(found, attribution.source.canonical) == OTHERS[pronoun] or _shared(found, at, pronoun):
        return False
    if at.start in _list_items(found) or _names_later(found, at, pronoun):
        return False
    near = next(_before(found, attribution, at, pronoun, strictly=strictly), None)
    return near is not None and _is_subject(found, near, attribution, at)


def _names_later(found: Attributions, at: Span, pronoun: str) -> bool:
    """Whether the pronoun stands in a clause that leads in a name: "even as he spoke, Vell …"."""
    home = found.article.sentence_at(at.start) or at
    if LEADS_IN.match(found.article.text, home.start) is None or "," in found.article.text[home.start : at.start]:
        return False
    names = everybody(found)
    ahead = names[bisect_left(names, at.start, key=lambda one: one.span.start) :]
    later = (named for named in takewhile(lambda one: one.span.start < home.end, ahead))
    return any(named.pronoun != OTHERS[pronoun] for named in later)


@once
def _list_items(found: Attributions) -> frozenset[int]:
    """Where lines of a list begin that all say what the same "he" did: who that is the heading tells, not the text."""
    text = found.article.text
    lines = ((line.start, line.of(text).strip()) for line in found.article.paragraphs)
    items = frozenset(start for start, line in lines if ITEM.match(line) and len(line.split()) <= SHORT)
    return items if len(items) >= SEVERAL else frozenset()


def _shared(found: Attributions, at: Span, pronoun: str) -> bool:
    """Whether the same pronoun stands before this one in its sentence, outside quotations: it may mean another."""
    home = found.article.sentence_at(at.start) or at
    places = re.finditer(FAMILIES[pronoun], found.article.text[home.start : at.start], re.IGNORECASE)
    return any(not is_quoted(found, home.start + place.start()) for place in places)


def _before(
    found: Attributions, attribution: Attribution, at: Span, pronoun: str, *, strictly: bool
) -> Iterator[Named]:
    """Whoever is named before a pronoun and may be meant, the nearest first."""
    names = everybody(found)
    own = () if strictly else _contents(found, attribution.source)
    for named in reversed(names[: bisect_left(names, at.start, key=lambda one: one.span.start)]):
        if found.article.paragraph_at(at.start) - found.article.paragraph_at(named.span.start) > (
            NEAR if strictly else FAR
        ):
            return
        told = named.last != _last(attribution.source) and any(part.contains(named.span) for part in own)
        if named.pronoun != OTHERS[pronoun] and not told and not is_quoted(found, named.span.start):
            yield named


def _is_subject(found: Attributions, named: Named, attribution: Attribution, at: Span) -> bool:
    """Whether a naming is of the source itself, and no other person comes in between or is the subject there."""
    text, who = found.article.text, attribution.source
    parts = {word.casefold() for word in who.canonical.split()}
    if named.last != _last(who) or (named.first and named.first not in parts):
        return False
    home = found.article.sentence_at(named.span.start) or named.span
    speaks = any(span.overlaps(named.span) for span in who.mentions)
    led = LED_IN.search(text[home.start : named.span.start])
    if OWNED.match(text, named.span.end) or (led and not speaks):
        return False
    between = text[named.span.end : at.start]
    plain = re.sub(r"“[^”]*”|\"[^\"]*\"|''.*?''", "", between)
    return not SOMEBODY.search(plain) and not _others_speak(found, who, named.span.end, at.start)


def _others_speak(found: Attributions, who: Source, start: int, end: int) -> bool:
    """Whether another source is brought in between two places."""
    starts = _speakers(found)
    between = starts[bisect_left(starts, (start, "")) : bisect_left(starts, (end, ""))]
    return any(name != who.canonical for _, name in between)


@once
def _speakers(found: Attributions) -> tuple[tuple[int, str], ...]:
    """Where each source is brought in, in order."""
    told = ((a.source_span, a.source) for a in found.attributions)
    return tuple(sorted((span.start, who.canonical) for span, who in told if span and who.kind != "none"))


@once
def _told(found: Attributions) -> dict[str, tuple[Span, ...]]:
    """What every source says, by its name."""
    kept: dict[str, list[Span]] = {}
    for attribution in found.attributions:
        kept.setdefault(attribution.source.canonical, []).extend(attribution.content)
    return {name: tuple(spans) for name, spans in kept.items()}


def _contents(found: Attributions, who: Source) -> tuple[Span, ...]:
    """What one source says."""
    return _told(found).get(who.canonical, ())


@once
def everybody(found: Attributions) -> tuple[Named, ...]:
    """Every place that names a person, in order, as far as capitals, first names and forms of address tell."""
    return tuple(named for match in NAME.finditer(found.article.text) if (named := _named(found, match)))


def _named(found: Attributions, match: re.Match[str]) -> Named | None:
    """The person that a run of capitals names; None where it names none."""
    parts = [word.casefold().rstrip(".").replace("’", "'") for word in match["run"].split()]
    parts = [word for word in parts if word not in JUNIOR] or parts
    first = next((word for word in parts[:-1] if word in given_names()), "")
    known = _families(found).get(parts[-1], frozenset())
    if not (match["title"] or first or known):
        return None
    pronoun = TITLES.get(match["title"] or "") or SEXES.get(given_names().get(first, ""), "")
    if not pronoun and len(known) == 1:
        (pronoun,) = known
    return Named(Span(*match.span("run")), parts[-1], first, pronoun)


@once
def _families(found: Attributions) -> dict[str, frozenset[str]]:
    """The last names of everybody in the article, each with the pronouns of all who bear it."""
    kept: dict[str, frozenset[str]] = {}
    for who in persons(found):
        last = _last(who)
        kept[last] = kept.get(last, frozenset()) | {called(found, who.canonical)}
    return kept


def _last(who: Source | Mention) -> str:
    """The last word of a name that is no "Jr."."""
    parts = [word for word in tokens(who.canonical.replace("’", "'")) if word.rstrip(".") not in JUNIOR]
    return parts[-1] if parts else ""


def called(found: Attributions, who: str) -> str:
    """The pronoun that goes with a name: by its first name, or by the form of address or pronoun that stands for it."""
    known = SEXES.get(given_names().get(who.split(maxsplit=1)[0].casefold(), ""), "")
    return known or _by_address(found).get(who.rsplit(maxsplit=1)[-1], "")


@once
def _by_address(found: Attributions) -> dict[str, str]:
    """Last names with the pronoun of the form of address before them, where all agree."""
    kept: dict[str, set[str]] = {}
    for match in re.finditer(rf"\b({'|'.join(TITLES)})\.? (?:[A-Z][\w.]* )*([A-Z][\w-]+)", found.article.text):
        kept.setdefault(match[2], set()).add(TITLES[match[1]])
    return {last: min(pronouns) for last, pronouns in kept.items() if len(pronouns) == 1}
