"""party_position: what did a party do with what others say, and what does the time word leave open?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.akin import akin
from quiz.recipes.ask import choice, question
from quiz.recipes.pins import absent, names, naming, pin, tie
from quiz.recipes.positions import FIRST, LATER, Position, position, subject
from quiz.recipes.said import statements
from quiz.recipes.words import name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.options import Evidence
    from quiz.question.records import Question

AGAINST = {"confirms": "dismissed", "denies": "confirmed"}
TIMED = "The verb tells what a party did, the time word tells when. Take both with you: “at first” is not “still”."
PLAIN = "Take the verb as it stands: to confirm, to dismiss and to say nothing are three different answers."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every party that confirms or rejects what others say."""
    placed = [(said, place) for said in statements(found) if (place := position(found, said))]
    timed = [(said, place) for said, place in placed if _when(found, said) == "first"]
    for said, place in timed or placed:  # a time word that leaves something open makes the better question
        who = name(said.source, found.article.text)
        stem = f"How does the article say {who} responded to {place.thing}?"
        shown = pin(found.article, place.words)
        named = naming(found, said.source, before=place.words.start)
        pointing = () if names(shown.text, said.source) or named is None else (pin(found.article, named),)
        marker = said.statement.time_marker
        yield question(
            "party_position",
            "standing",
            stem,
            choice(_key(found, said, place), _wrong(found, said, place, shown), seed, stem),
            evidence=(shown, pin(found.article, said.statement.content[0]), *pointing),
            feedback=(f"The article’s words are “{shown.text}”.", TIMED if marker else PLAIN),
            difficulty=2 if marker else 1,
        )


def _them(place: Position) -> str:
    """The pronoun for what is answered."""
    return "them" if place.several else "this"


def _when(found: Attributions, said: Said) -> str:
    """``first``, ``later`` or nothing, by the statement's time word."""
    marker = said.statement.time_marker
    word = marker.of(found.article.text) if marker else ""
    return "first" if FIRST.match(word) else "later" if LATER.match(word) else ""


def _key(found: Attributions, said: Said, place: Position) -> str:
    """What the article says, no more and no less."""
    who, them, when = subject(said.source), _them(place), _when(found, said)
    label = f" {place.label}" if place.label else ""
    if when == "first":
        return f"{who} {place.verb} {them} at first{label}"
    return f"{who} {'later ' if when else ''}{place.verb} {them}{label}"


def _wrong(found: Attributions, said: Said, place: Position, shown: Evidence) -> tuple[Option, ...]:
    """The opposite answer, and an answer with a stage that the article does not tell."""
    who, them, when = subject(said.source), _them(place), _when(found, said)
    against = AGAINST[said.statement.stance]
    other = _opposite(found, said)
    owner = (
        f"The source that did is {name(other.source, found.article.text)}."
        if other
        else f"The verb in the article is “{place.verb}”."
    )
    evidence = tie(found, other.attribution)[:1] if other else (shown,)
    full = name(said.source, found.article.text)
    opposite = Option(f"{who} {against} {them}", why=owner, evidence=evidence)
    turned = Option(
        f"{who} {place.verb} {them} at first and later {against} {them}",
        why="The article tells of one answer; no second one stands in it.",
        evidence=(absent(f"a second answer of {full}"),),
    )
    if when == "first":
        still = Option(
            f"{who} has {place.verb} {them} from the first report until now",
            why=f"“{shown.text}” speaks of the beginning and leaves open what came after.",
            evidence=(shown,),
        )
        return (turned, still)
    return (opposite, turned)


def _opposite(found: Attributions, said: Said) -> Said | None:
    """Another source's statement on the same matter with the opposite stance."""
    wanted = "confirms" if said.statement.stance == "denies" else "denies"
    near = [
        s
        for s in statements(found)
        if s.source != said.source and s.statement.stance == wanted and tie(found, s.attribution)
    ]
    return next((s for s in near if akin(found, said, s)), None)
