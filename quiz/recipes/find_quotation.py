"""find_quotation: click a sentence that a source said word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.kinds import SelectSentence
from quiz.recipes.ask import question
from quiz.recipes.pins import pin
from quiz.recipes.said import marked, quotation, sources, statements
from quiz.recipes.words import name, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

LONGEST = 60
MOST = 6
"""Right sentences beyond which a blind click is too likely right."""
RULE = "Exact words have marks at both ends and a speaker beside them. Check both before you quote."


def make(found: Attributions, _seed: int) -> Iterator[Question]:
    """One question for every source quoted in whole sentences, where the article reports more than these."""
    for source in sources(found):
        own = [said for said in found.said if said.source == source and said.statement.form == "direct"]
        whole = [
            said
            for said in statements(found)
            if said in own and marked(found, said) and quotation(found, said, most=60)
        ]
        reported = any(said.source != source or said.statement.form != "direct" for said in found.said)
        if not whole or len(whole) != len(own) or len(whole) > MOST or not reported:
            continue
        who = name(source, found.article.text)
        evidence = tuple(pin(found.article, said.statement.content[0]) for said in whole)
        keys = tuple(e.span for e in evidence if e.span)
        body = SelectSentence(keys, found.article.sentences, found.article.text)
        yield question(
            "find_quotation",
            "voice",
            f"Where does the article quote a whole sentence of {who}, word for word?",
            body,
            evidence=evidence,
            feedback=(f"Quotation marks stand around all of it: “{trimmed(evidence[0].text)}”.", RULE),
            difficulty=1 if len(whole) > 1 else 2,
        )
