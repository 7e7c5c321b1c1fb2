"""stated_or_not: true, false or not stated? False swaps one slot that a span contradicts; not stated has no span."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.question.kinds import VERDICTS, TrueFalseNotStated
from quiz.question.options import Evidence, Option
from quiz.recipes.agreeing import named_only, silent_on
from quiz.recipes.akin import rivals
from quiz.recipes.ask import because, question
from quiz.recipes.people import PAPERS, other_words
from quiz.recipes.pins import absent, names, pin, tie
from quiz.recipes.positions import position
from quiz.recipes.said import clause, marked, quotation, sentence_of, sources, statements
from quiz.recipes.same import same
from quiz.recipes.torn import standing_alone
from quiz.recipes.turned import NEGATED, turned
from quiz.recipes.venues import GIVEN, swapped, untold
from quiz.recipes.words import count, name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

LONGEST = 20
FEWEST = 7
"""Words of a quotation worth judging."""
CERTAIN = 0.85
"""How sure it must be whose words these are before they are turned round."""
SWAPS = {"confirmed": "denied", "denied": "confirmed", "dismissed": "confirmed", "rejected": "accepted"}
PLAIN = re.compile(
    r"said|says|reported|stated|announced|added|noted|warned|found|argued|argues|claimed|claims|insisted|insists"
)
"""Verbs a sentence to judge can be told with."""
RIDDLE = re.compile(rf"{NEGATED.pattern}|[‘“]", re.IGNORECASE)
"""What makes a sentence that somebody "denied" hard to follow: another denial, or words between marks."""
SAYING = frozenset({"say", "tell", "add", "state", "note", "explain", "write", None})
"""Verbs that "said" can stand for before a quotation; none for one that goes on or is signed."""
WHY = {
    ("True", "False"): "Nothing in the article contradicts it.",
    ("True", "Not stated"): "The article does say so.",
    ("False", "True"): "The article says otherwise.",
    ("False", "Not stated"): "The article does speak of this, and says otherwise.",
    ("Not stated", "True"): "The article does not say so.",
    ("Not stated", "False"): "The article does not say the contrary either.",
}
"""Why a verdict is wrong, by the right one."""
TRUE = "A sentence is true only if every part of it fits the article: who says it, how, and what."
FALSE = "One changed word can turn a report round. Lay the sentence beside the article and compare word by word."
MOUTH = "The right words from the wrong person are false. Check the name as carefully as the words."
HEARERS = re.compile(
    r"(?P<lead>told (?:reporters|supporters|lawmakers|the (?:crowd|audience|court|committee)|a (?:crowd|rally)|"
    r"CNN|NBC|ABC|CBS|MSNBC|Fox News|NPR|Reuters|the Associated Press)|(?:said|wrote) (?:in an? (?:[a-z]+ )?"
    r"(?:interview|statement|letter|email|e-mail|speech|tweet|memo|post)|on (?:Twitter|Facebook|Instagram)|"
    r"at a (?:news conference|press conference|rally|hearing|debate|town hall)))"
    r"(?=[,.;:]| (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|on|in|at|after|before|during|last|this|with)\b)"
)
"""A verb of saying with the place or the listeners behind it."""
BESIDE = "Standing side by side in a report is not agreeing. Keep to the words the article gives each source."
OWN = re.compile(r"\b(?:I|my|me|mine|please|thanks?|let[’']s)\b")
"""Words about oneself, or to somebody: there is nothing in them to agree with."""
FEW = 4
"""Times somebody may be named before the article may tell in other ways what they think."""
VOICES = frozenset({"named_person", "institution"})
"""Sources one can agree with."""
UNPLACED = "A detail can fit and still not be there. Ask of each: which words of the article give it?"
PLACEABLE = re.compile(
    r"(?P<verb>said|says|argued|argues|claimed|claims|insisted|insists|stated|warned)(?P<rest>:| that)"
)
"""How a sentence goes on behind its source where a place can be added."""


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """True, false and not stated sentences, as far as the article bears them."""
    for said in statements(found):
        told, ties = _told(found, said), tie(found, said.attribution)
        if told is None or not ties:
            continue
        link, text = told
        who = upper(name(said.source, found.article.text))
        evidence = (pin(found.article, said.statement.content[0]), *ties)
        yield _ask(f"{who} {link.format(text)}", "True", evidence, (because(found, said.attribution, ties), TRUE))
        certain = said.attribution.confidence >= CERTAIN
        contrary = turned(said, text, found.article.text, seed) if certain else None
        if contrary:
            why = f"The article has “{contrary[1]}”, not “{contrary[2]}”."
            yield _ask(f"{who} {link.format(contrary[0])}", "False", evidence, (why, FALSE))
        elif certain and link.endswith("that {}") and said.source.kind not in PAPERS and not RIDDLE.search(text):
            why = f"The article’s words are “{ties[0].text}”, not “denied”."
            yield _ask(f"{who} denied that {text}", "False", evidence, (why, FALSE))
        if certain and marked(found, said) and link.endswith("‘{}’"):
            yield from _exchanged(found, said, link, text)
        yield from _placed(found, said, link, text, seed)
        yield from _shared(found, said)
    yield from _turned(found)


def _told(found: Attributions, said: Said) -> tuple[str, str] | None:
    """How a sentence goes on behind the source, and the clause or quotation it tells."""
    quoted = quotation(found, said, LONGEST)
    fits = quoted and count(quoted) >= FEWEST and "‘" not in quoted and said.attribution.lemma in SAYING
    if quoted and fits and standing_alone(quoted) and not re.search(r"\bsa(?:id|ys?)\b", quoted):
        return f"{_where(found, said) or 'said'}: ‘{{}}’", quoted
    text, verb = clause(found, said, LONGEST, own=True), _verb(found, said)
    return (f"{verb} that {{}}", text) if text and verb else None


def _where(found: Attributions, said: Said) -> str:
    """The verb of a quotation with the place or the listeners that stand right behind it; else nothing."""
    cue, source = said.attribution.cue, said.attribution.source_span
    if cue is None or source is None or source.start > cue.start:
        return ""
    end = sentence_of(found, cue).end
    told = HEARERS.match(found.article.text, cue.start, end)
    return told["lead"] if told else ""


def _exchanged(found: Attributions, said: Said, link: str, text: str) -> Iterator[Question]:
    """Exact words in another mouth: whoever is heard nearest and is not talked about in them."""
    at, taken = said.statement.content[0].start, {said.source.canonical, *rivals(found, said)}
    near = sorted(sources(found), key=lambda s: min(abs(m.start - at) for m in s.mentions))
    fits = (
        s
        for s in near
        if s.kind == said.source.kind and not names(text, s) and not any(same(s.canonical, t) for t in taken)
    )
    other, ties = next(fits, None), tie(found, said.attribution)
    if other:
        who = name(said.source, found.article.text)
        why = f"The article gives these words to {who}. {because(found, said.attribution, ties)}"
        evidence = (pin(found.article, said.statement.content[0]), *ties)
        told = f"{upper(name(other, found.article.text))} {link.format(text)}"
        yield _ask(told, "False", evidence, (why, MOUTH))


def _verb(found: Attributions, said: Said) -> str:
    """The cue where it is a plain verb, with the place it is said at; else nothing."""
    cue = said.attribution.cue
    verb = cue.of(found.article.text) if cue else ""
    after = found.article.text[cue.end : said.statement.content[0].start].strip() if cue else ""
    place = GIVEN.fullmatch(after)
    fits = PLAIN.fullmatch(verb) and (place or after in {"", "that"})
    return f"{verb} {place['lead']}" if fits and place else verb if fits else ""


def _turned(found: Attributions) -> Iterator[Question]:
    """A position turned into its opposite, or kept."""
    for said in statements(found):
        place, ties = position(found, said), tie(found, said.attribution)
        if place is None or not ties or place.verb not in SWAPS:
            continue
        who = upper(name(said.source, found.article.text))
        evidence = (pin(found.article, said.statement.content[0]), *ties)
        told = f"The article’s words are “{ties[0].text}”."
        if not place.label:
            yield _ask(f"{who} {place.verb} {place.thing}", "True", evidence, (told, TRUE))
        yield _ask(f"{who} {SWAPS[place.verb]} {place.thing}", "False", evidence, (told, FALSE))


def _placed(found: Attributions, said: Said, link: str, text: str, seed: int) -> Iterator[Question]:
    """The same words with a place: one the article says nothing about, or one that the given place rules out."""
    who, ties = name(said.source, found.article.text), tie(found, said.attribution)
    content = pin(found.article, said.statement.content[0])
    given = GIVEN.search(link) or HEARERS.match(link)
    if given:
        lead = given["lead"]
        place = swapped(found, lead)
        if place and said.attribution.confidence >= CERTAIN:
            why = f"The article has “{lead}”, not “{place}”."
            told = link.replace(lead, f"said {place}" if lead.startswith("told") else place).format(text)
            yield _ask(f"{upper(who)} {told}", "False", (content, *ties), (why, FALSE))
        return
    place = untold(found, said, seed) if PLACEABLE.match(link) else None
    if place:
        told = PLACEABLE.sub(rf"\g<verb> {place}\g<rest>", link, count=1).format(text)
        feedback = (f"The article has these words from {who}, and does not tell where they were said.", UNPLACED)
        evidence = (absent(f"“{place}” beside the words of {who}"), content, *ties)
        yield _ask(f"{upper(who)} {told}", "Not stated", evidence, feedback)


def _shared(found: Attributions, said: Said) -> Iterator[Question]:
    """What somebody says, and somebody heard or named beside it of whom nobody knows whether they think so too."""
    view = _view(found, said)
    if view is None:
        return
    content = pin(found.article, said.statement.content[0])
    other = silent_on(found, said)
    silent = None if other else named_only(found, said)
    who = other or silent
    if who is None or found.article.text.count(who.canonical.split()[-1]) > view.most:
        return
    place = other_words(found, other) if other else None
    if silent:
        yield _beside(silent.canonical, view, (content, pin(found.article, silent.spans[0])))
    elif other and place:
        yield _beside(name(other, found.article.text), view, (content, *tie(found, place)[:1]), heard=True)


@dataclass(frozen=True, slots=True)
class _View:
    """What one can agree with."""

    owner: str
    """Who says it."""
    text: str
    """What is said."""
    shown: str
    """Both, as one goes on behind "agrees with"."""
    most: int = 10**9
    """Times another one may be named: of whoever an article is about, it shows in many ways what they think."""


def _view(found: Attributions, said: Said) -> _View | None:
    """The clause or the quotation, with whose it is; None where there is neither."""
    if said.source.kind not in VOICES:
        return None
    owner, text = name(said.source, found.article.text), clause(found, said, LONGEST)
    if text and "‘" not in text:
        return _View(owner, text, f"{owner} that {text}")
    quoted = quotation(found, said, LONGEST)
    fits = quoted and count(quoted) >= FEWEST and "‘" not in quoted and standing_alone(quoted)
    sure = said.attribution.confidence >= CERTAIN and marked(found, said) and not OWN.search(quoted or "")
    return _View(owner, quoted, f"what {owner} said: ‘{quoted}’", FEW) if quoted and fits and sure else None


def _beside(who: str, view: _View, pins: tuple[Evidence, ...], *, heard: bool = False) -> Question:
    """The question whether somebody agrees, who has other words in the article or none."""
    lacking = absent(f"“{view.text}” from {who}" if heard else f"words of {who}")
    feedback = (f"The article has this from {view.owner}, and {'other' if heard else 'no'} words from {who}.", BESIDE)
    return _ask(f"{upper(who)} agrees with {view.shown}", "Not stated", (lacking, *pins), feedback)


def _ask(sentence: str, verdict: str, evidence: tuple[Evidence, ...], feedback: tuple[str, str]) -> Question:
    """The question, with why each other verdict is wrong."""
    options = tuple(Option(v, right=v == verdict, why=WHY.get((verdict, v), "")) for v in VERDICTS)
    stem = f"Is this true, false or not stated: “{sentence}”?"
    hard = {"True": 1, "False": 2, "Not stated": 3}[verdict]
    body = TrueFalseNotStated(options)
    return question("stated_or_not", "scope", stem, body, evidence=evidence, feedback=feedback, difficulty=hard)
