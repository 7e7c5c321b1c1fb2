"""stated_or_not: true, false or not stated? False swaps one slot that a span contradicts; not stated has no span."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.kinds import VERDICTS, TrueFalseNotStated
from quiz.question.options import Evidence, Option
from quiz.recipes.akin import rivals
from quiz.recipes.ask import because, question
from quiz.recipes.choose import shuffled
from quiz.recipes.people import PAPERS, other_words, unheard
from quiz.recipes.pins import absent, names, pin, tie
from quiz.recipes.positions import position
from quiz.recipes.said import clause, quotation, sources, standing_alone, statements
from quiz.recipes.same import Known
from quiz.recipes.turned import NEGATED, turned
from quiz.recipes.words import count, name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

LONGEST = 20
FEWEST = 7
"""Words of a quotation worth judging."""
MANY = 12
"""Paraphrases that are given to somebody else."""
EACH = 2
"""Sentences put in the mouth of one who is never heard."""
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
    ("True", "False"): "Nothing in the article speaks against it.",
    ("True", "Not stated"): "The article does say so.",
    ("False", "True"): "The article says otherwise.",
    ("False", "Not stated"): "The article does speak of this, and says otherwise.",
    ("Not stated", "True"): "The article does not say so.",
    ("Not stated", "False"): "The article does not say the contrary either.",
}
"""Why a verdict is wrong, by the right one."""
TRUE = "A sentence is true for the article when source, verb and number all stand there. Check the three one by one."
FALSE = "One changed word can turn a report round. Lay the sentence beside the article and compare word by word."
GIVEN = (
    "Whoever is heard on one thing may think anything about another. Keep to the words the article gives each source."
)
OPEN = "Being named is not being heard. If no words of a person are reported, the article leaves open what they think."


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
        contrary = turned(said, text, found.article.text, seed)
        if contrary:
            why = f"The article has “{contrary[1]}”, not “{contrary[2]}”."
            yield _ask(f"{who} {link.format(contrary[0])}", "False", evidence, (why, FALSE))
        elif link.endswith("that {}") and said.source.kind not in PAPERS and not RIDDLE.search(text):
            why = f"The article’s words are “{ties[0].text}”, not “denied”."
            yield _ask(f"{who} denied that {text}", "False", evidence, (why, FALSE))
    yield from _turned(found)
    yield from _unsaid(found, seed)
    yield from _elsewhere(found, seed)


def _told(found: Attributions, said: Said) -> tuple[str, str] | None:
    """How a sentence goes on behind the source, and the clause or quotation it tells."""
    quoted = quotation(found, said, LONGEST)
    fits = quoted and count(quoted) >= FEWEST and "‘" not in quoted and said.attribution.lemma in SAYING
    if quoted and fits and standing_alone(quoted):
        return "said: ‘{}’", quoted
    text, verb = clause(found, said, LONGEST, own=True), _verb(found, said)
    return (f"{verb} that {{}}", text) if text and verb else None


def _verb(found: Attributions, said: Said) -> str:
    """The cue where it is a plain verb; else nothing."""
    cue = said.attribution.cue
    verb = cue.of(found.article.text) if cue else ""
    after = found.article.text[cue.end : said.statement.content[0].start].strip() if cue else ""
    return verb if PLAIN.fullmatch(verb) and after in {"", "that"} else ""


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


def _unsaid(found: Attributions, seed: int) -> Iterator[Question]:
    """Words of a source put in the mouth of somebody who is never heard."""
    told = [(said, shown) for said in statements(found) if (shown := _plain(found, said))]
    for mention in unheard(found):
        fits = [shown for _, shown in told if not names(shown[1], mention)]
        for link, text in shuffled(fits, seed, mention.canonical)[:EACH]:
            feedback = (f"The article names {mention.canonical} and reports no words of this person.", OPEN)
            evidence = (absent(f"words of {mention.canonical}"), pin(found.article, mention.spans[0]))
            yield _ask(f"{mention.canonical} {link.format(text)}", "Not stated", evidence, feedback)


def _elsewhere(found: Attributions, seed: int) -> Iterator[Question]:
    """A paraphrase of one source given to another, who is heard and says nothing of the kind."""
    told = [(said, text) for said in statements(found) if (text := clause(found, said, LONGEST)) and "‘" not in text]
    for said, text in told[:MANY]:
        barred = Known({*rivals(found, said), said.source.canonical})
        free = [
            s for s in sources(found) if not barred.has(s.canonical) and not names(text, s) and other_words(found, s)
        ]
        for other in shuffled(free, seed, text)[:1]:
            who, place = name(other, found.article.text), other_words(found, other)
            owner = name(said.source, found.article.text)
            if place is not None:
                evidence = (absent(f"“{text}” from {who}"), *tie(found, place)[:1])
                feedback = (f"The article has this from {owner}, and other words from {who}.", GIVEN)
                yield _ask(f"{upper(who)} said that {text}", "Not stated", evidence, feedback)


def _plain(found: Attributions, said: Said) -> tuple[str, str] | None:
    """The same for words that anybody could have said."""
    text = clause(found, said, LONGEST)
    if text and "‘" not in text:
        return "said that {}", text
    told = _told(found, said)
    return told if told and told[0].endswith("‘{}’") else None


def _ask(sentence: str, verdict: str, evidence: tuple[Evidence, ...], feedback: tuple[str, str]) -> Question:
    """The question, with why each other verdict is wrong."""
    options = tuple(Option(v, right=v == verdict, why=WHY.get((verdict, v), "")) for v in VERDICTS)
    stem = f"Is this true, false or not stated: “{sentence}”?"
    hard = {"True": 1, "False": 2, "Not stated": 3}[verdict]
    body = TrueFalseNotStated(options)
    return question("stated_or_not", "scope", stem, body, evidence=evidence, feedback=feedback, difficulty=hard)
