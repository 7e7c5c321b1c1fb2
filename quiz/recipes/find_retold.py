"""find_retold: click a sentence that retells what a source says, without a word between marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.kinds import SelectSentence
from quiz.recipes.akin import by_source
from quiz.recipes.ask import question
from quiz.recipes.pins import pin, tie
from quiz.recipes.said import sentence_of, sources, statements
from quiz.recipes.silence import QUOTED
from quiz.recipes.voiced import HEARD, SPEAKING, VOICED
from quiz.recipes.words import name, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.records import Attributions, Source
    from quiz.question.records import Question

CERTAIN = 0.8
"""How sure it must be whose every statement is: a reader may click any."""
MOST = 4
"""Right sentences beyond which a blind click is too likely right."""
RULE = "Without quotation marks you read the reporter’s wording. The verb of saying tells you whose thought it is."


def make(found: Attributions, _seed: int) -> Iterator[Question]:
    """One question for every source that is both quoted and retold, each of it surely."""
    for source in sources(found):
        own = by_source(found).get(source.canonical, ())
        sure = all(said.attribution.confidence >= CERTAIN for said in own) and source.kind in HEARD
        if not sure or all(said.statement.form == "indirect" for said in own):
            continue
        homes = _homes(found, source)
        if not 0 < len(homes) <= MOST or not _complete(found, source, homes):
            continue
        who = name(source, found.article.text)
        yield question(
            "find_retold",
            "voice",
            f"Where does the article retell what {who} says, without quoting a word?",
            SelectSentence(homes, found.article.sentences, found.article.text),
            evidence=[pin(found.article, home) for home in homes],
            feedback=(f"There are no quotation marks in “{homes[0].of(found.article.text).strip()}”.", RULE),
            difficulty=2,
        )


def _homes(found: Attributions, source: Source) -> tuple[Span, ...]:
    """The sentences that retell what the source says, with its verb; none where one is spread over several."""
    homes: dict[Span, None] = {}
    for said in statements(found):
        if said.source != source or said.statement.form != "indirect":
            continue
        cue, home = said.attribution.cue, sentence_of(found, said.statement.content[0])
        tied = cue and home.contains(cue) and said.attribution.lemma in SPEAKING and tie(found, said.attribution)
        if not tied or QUOTED.search(home.of(found.article.text)):
            return ()
        homes[home] = None
    return tuple(homes)


def _complete(found: Attributions, source: Source, homes: tuple[Span, ...]) -> bool:
    """Whether no other sentence without marks names the source and could be taken for its words."""
    text, last = found.article.text, tokens(source.canonical)[-1:]
    for sentence in found.article.sentences:
        line = sentence.of(text)
        if sentence in homes or QUOTED.search(line) or not last or last[0] not in tokens(line):
            continue
        if VOICED.search(line):
            return False
    return True
