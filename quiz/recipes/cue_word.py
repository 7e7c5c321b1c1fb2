"""cue_word: which verb shows where a source stands?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.kinds import ShortAnswer
from quiz.recipes.ask import question
from quiz.recipes.pins import names, naming, pin, tie_span
from quiz.recipes.positions import position
from quiz.recipes.said import clause, quotation, sentence_of, standing_alone, statements
from quiz.recipes.words import inside, is_plural, name, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

LONGEST = 20
RULE = "“Said” tells you that it was said; other verbs tell you how. Learn to stop at the verb."


def make(found: Attributions, _seed: int) -> Iterator[Question]:
    """One question for every statement whose verb shows a stance."""
    for said in statements(found):
        cue, words = said.attribution.cue, tie_span(found, said.attribution)
        shown = _shown(found, said)
        if cue is None or words is None or shown is None or said.attribution.lemma not in word_list("telling"):
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
    return clause(found, said, LONGEST) or (quoted if quoted and standing_alone(quoted) else None)


def _accepted(verb: str, lemma: str, cue: str) -> tuple[str, ...]:
    """The verb as it stands, its dictionary form, its -s form and the whole cue."""
    ending = "es" if lemma.endswith(("s", "sh", "ch", "x")) else "s"
    third = f"{lemma[:-1]}ies" if lemma.endswith("y") else f"{lemma}{ending}"
    return tuple(dict.fromkeys((verb, lemma, third, cue)))
