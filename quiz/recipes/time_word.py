"""time_word: what does "initially" or "later" leave open?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.question.options import Option
from quiz.recipes.ask import choice, question
from quiz.recipes.pins import pin, tie
from quiz.recipes.positions import FIRST, LATER
from quiz.recipes.said import sentence_of, statements
from quiz.recipes.torn import balanced
from quiz.recipes.words import count, inside, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

LONGEST = 30
RULE = "Stop at every word of time and ask: before what, after what, and is it still so?"


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every "initially" or "later" beside a cue."""
    for said in statements(found):
        marker, cue = said.statement.time_marker, said.attribution.cue
        if marker is None or cue is None or len(tie(found, said.attribution)) != 1:
            continue
        if said.statement.stance not in {"confirms", "denies", "doubts"}:
            continue
        word = marker.of(found.article.text)
        home = sentence_of(found, marker)
        shown = home.of(found.article.text)
        key = _key(word)
        if key is None or not home.contains(cue) or count(shown) > LONGEST or not balanced(shown):
            continue
        stem = f"What does “{word}” leave open in this sentence: “{inside(trimmed(shown))}”?"
        timed = pin(found.article, Span(min(marker.start, cue.start), max(marker.end, cue.end)))
        yield question(
            "time_word",
            "scope",
            stem,
            choice(key, _wrong(found, said), seed, stem),
            evidence=(timed,),
            feedback=(f"“{timed.text}” gives an order in time and nothing more.", RULE),
            difficulty=2,
        )


def _key(word: str) -> str | None:
    """What the word leaves open."""
    if FIRST.match(word):
        return "What was said afterwards"
    return "How much time had passed" if LATER.match(word) else None


def _wrong(found: Attributions, said: Said) -> tuple[Option, ...]:
    """What the sentence settles."""
    who, about = tie(found, said.attribution)[0], pin(found.article, said.statement.content[0])
    return (
        Option("Who takes this position", why="The sentence names the source.", evidence=(who,)),
        Option("What the position is about", why="The sentence says what it is about.", evidence=(about,)),
    )
