"""first_words: click the sentence in which a source, named before, is heard for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.kinds import SelectSentence
from quiz.recipes.ask import question
from quiz.recipes.pins import tie
from quiz.recipes.said import sentence_of, sources
from quiz.recipes.silence import QUOTED
from quiz.recipes.voiced import HEARD, SPEAKING, VOICED
from quiz.recipes.words import name, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.records import Attribution, Attributions, Source
    from quiz.question.records import Question

CERTAIN = 0.85
"""How sure it must be that these are the first words."""
RULE = "Being named is not being heard. Look for the first verb of saying that has this name as its subject."


def make(found: Attributions, _seed: int) -> Iterator[Question]:
    """One question for every source that is named before it is heard, and heard more than once."""
    own: dict[Source, list[Attribution]] = {}
    for attribution in found.attributions:
        own.setdefault(attribution.source, []).append(attribution)
    for source in sources(found):
        said = min(own[source], key=lambda a: a.content[0].start)
        home = _home(found, said) if source.kind in HEARD and len(own[source]) > 1 else None
        if home is None or not _only_named(found, source, home):
            continue
        ties = tie(found, said)
        yield question(
            "first_words",
            "attribution",
            f"Which sentence gives the first words of {name(source, found.article.text)}, quoted or retold?",
            SelectSentence((home,), found.article.sentences, found.article.text),
            evidence=ties,
            feedback=(f"Before “{ties[0].text}” the article only names {name(source, found.article.text)}.", RULE),
            difficulty=2,
        )


def _home(found: Attributions, said: Attribution) -> Span | None:
    """The sentence that holds source, verb and first words alike; None where they are spread or unsure."""
    if said.cue is None or said.confidence < CERTAIN or said.lemma not in SPEAKING or len(tie(found, said)) != 1:
        return None
    home = found.article.sentence_at(said.cue.start)
    if home is None or found.article.zone_at(home.start) is not None:
        return None
    return home if home.contains(said.content[0]) or sentence_of(found, said.content[0]) == home else None


def _only_named(found: Attributions, source: Source, home: Span) -> bool:
    """Whether a sentence before names the source, and none that does could be taken for its words."""
    text, last = found.article.text, tokens(source.canonical)[-1:]
    before = [s.of(text) for s in found.article.sentences if s.end <= home.start]
    naming = [line for line in before if last and last[0] in tokens(line)]
    return bool(naming) and not any(QUOTED.search(line) or VOICED.search(line) for line in naming)
