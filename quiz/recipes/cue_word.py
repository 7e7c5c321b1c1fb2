"""cue_word: which verb shows where a source stands?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.kinds import ShortAnswer
from quiz.recipes.ask import question
from quiz.recipes.people import PAPERS
from quiz.recipes.pins import names, naming, pin, tie_span
from quiz.recipes.positions import position
from quiz.recipes.said import AUXILIARY, BAD_START, LOOSE_END, clause, quotation, sentence_of, statements, words_of
from quiz.recipes.torn import CUT, balanced, standing_alone
from quiz.recipes.words import count, inside, is_plural, name, tokens, trimmed, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

LONGEST = 20
FEWEST = 4
TORN = re.compile(
    r"(?:\S+ )?(?:of|on|for|from|with|by|at|in|about|into|how|what|why|whether|even|just|only)\b", re.IGNORECASE
)
"""How words begin that are the end of something."""
ADDRESSING = frozenset({"accuse", "urge", "warn", "caution", "threaten"})
"""Verbs that may take somebody addressed before what is said."""
ON_THINGS = frozenset(
    {
        *("applaud", "blast", "condemn", "criticise", "criticize", "decry", "defend", "denounce", "dismiss", "dispute"),
        *(
            "doubt",
            "endorse",
            "hail",
            "lament",
            "mock",
            "oppose",
            "praise",
            "question",
            "refute",
            "reject",
            "slam",
            "tout",
        ),
    }
)
"""Verbs that take a thing, and not only what is said of it."""
PRONOUN = re.compile(
    r"(?:he|she|it|they)\b(?= (?:\w+ly )?"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did)\b)",
    re.IGNORECASE,
)
"""A pronoun with its verb behind it, which can be looked up."""
OBJECT = re.compile(
    r"(?:the|an?|his|her|their|its|any|[A-Z][\w.]*(?: [A-Z][\w.]*)*[’'](?:s\b|(?= )))\b ?(?!is|was)", re.IGNORECASE
)
"""How words begin that name what a stand is taken on."""
GOES_ON = re.compile(r",? \w+ing\b(?= (?:that|to|by)\b)|, \w+ing\b|\bas (?:an?\b|the\b|[“‘\"])")
"""What is told beside the object."""
BESIDE = re.compile(
    r"\bduring (?:an?|the|his|her|their)\b|\b(?:on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Twitter|Facebook|"
    r"Fox|CNN|MSNBC|ABC|NBC|CBS)|(?:on|"
    r"in) (?:his|her|their|an?|the|\w+[’']s) "
    r"(?:\w+ ){0,3}(?:statement|speech|interview|tweets?|remarks|show|program|letter|email|post|address|rally|"
    r"debate))\b",
    re.IGNORECASE,
)
"""Where or when it was said, which is no part of what a stand is taken on."""
RULE = "“Said” tells you that it was said; other verbs tell you how. Learn to stop at the verb."


def make(found: Attributions, _seed: int) -> Iterator[Question]:
    """One question for every statement whose verb shows a stance."""
    for said in statements(found):
        cue, words = said.attribution.cue, tie_span(found, said.attribution)
        shown = _shown(found, said)
        if cue is None or words is None or shown is None or said.attribution.lemma not in word_list("telling"):
            continue
        if said.source.kind in PAPERS or BESIDE.search(shown):
            continue
        if not sentence_of(found, cue).contains(words):
            continue
        verb, lemma = cue.of(found.article.text).split()[-1], said.attribution.lemma or ""
        tied = pin(found.article, words)
        back = None if names(tied.text, said.source) else naming(found, said.source, before=words.start)
        stands = "stand" if is_plural(said.source) else "stands"
        yield question(
            "cue_word",
            "standing",
            f"Which verb shows where {name(said.source, found.article.text)} {stands} on this: “{shown}”?",
            ShortAnswer(_accepted(verb, lemma, cue.of(found.article.text))),
            evidence=(
                tied,
                pin(found.article, said.statement.content[0]),
                *([pin(found.article, back)] if back else []),
            ),
            feedback=(f"The verb in “{tied.text}” is “{verb}”.", RULE),
            difficulty=2,
        )


def _shown(found: Attributions, said: Said) -> str | None:
    """What the source takes a stand on."""
    place = position(found, said)
    if place and place.thing in inside(found.article.text):
        return place.thing
    if place:
        return None
    quoted = quotation(found, said, LONGEST)
    return clause(found, said, LONGEST) or (quoted if quoted and standing_alone(quoted) else None) or _part(found, said)


def _part(found: Attributions, said: Said) -> str | None:
    """Words that do not stand alone, but can be looked up: what somebody endorsed, or that "they will" do something."""
    text = trimmed(words_of(found, said))
    fits = FEWEST <= count(text) <= LONGEST and balanced(text) and "\n" not in text
    if said.statement.form == "direct" or not fits or said.attribution.lemma in ADDRESSING:
        return None
    thing = OBJECT.match(text) and said.attribution.lemma in ON_THINGS
    begins = thing or PRONOUN.match(text) or AUXILIARY.search(text)
    told = PRONOUN.sub("X", OBJECT.sub("X ", text, count=1), count=1)
    torn = CUT.search(text) or BAD_START.match(told) or LOOSE_END.search(text) or GOES_ON.search(text)
    own = re.sub(r"“[^”]*”|\"[^\"]*\"", "", text)
    personal = set(tokens(own)) & word_list("first_person")
    return inside(text) if begins and not torn and not personal and not TORN.match(text) else None


def _accepted(verb: str, lemma: str, cue: str) -> tuple[str, ...]:
    """The verb as it stands, its dictionary form, its -s form and the whole cue."""
    ending = "es" if lemma.endswith(("s", "sh", "ch", "x")) else "s"
    third = f"{lemma[:-1]}ies" if lemma.endswith("y") else f"{lemma}{ending}"
    whole = () if cue[:1] in {"'", "’"} else (cue,)
    return tuple(dict.fromkeys((verb, lemma, third, *whole)))
