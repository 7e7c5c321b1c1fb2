"""find_quotation: click a sentence that a source said word for word."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from quiz.question.kinds import SelectSentence
from quiz.recipes.ask import question
from quiz.recipes.people import PAPERS
from quiz.recipes.pins import pin
from quiz.recipes.said import marked, quotation, sources, statements
from quiz.recipes.words import count, name, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

LONGEST = 60
CERTAIN = 0.8
"""How sure it must be whose each quotation is: a reader may click any."""
FEWEST = 4
"""Words that make a quotation more than a phrase."""
MOST = 6
"""Right sentences beyond which a blind click is too likely right."""
RULE = "Exact words have marks at both ends and a speaker beside them. Check both before you quote."


def make(found: Attributions, _seed: int) -> Iterator[Question]:
    """One question for every source quoted in whole sentences, where the article reports more than these."""
    if not _settled(found):
        return
    for source in sources(found):
        own = [said for said in found.said if said.source == source and said.statement.form == "direct"]
        whole = [
            said
            for said in statements(found)
            if said in own and marked(found, said) and quotation(found, said, most=60)
        ]
        reported = any(said.source != source or said.statement.form != "direct" for said in found.said)
        if source.kind in PAPERS or not whole or len(whole) != len(own) or len(whole) > MOST or not reported:
            continue
        if any(
            found.article.text.count(trimmed(said.statement.content[0].of(found.article.text))) > 1 for said in whole
        ):
            continue  # a pull quote says it again
        who = name(source, found.article.text)
        evidence = tuple(pin(found.article, said.statement.content[0]) for said in whole)
        keys = tuple(e.span for e in evidence if e.span)
        body = SelectSentence(keys, found.article.sentences, found.article.text)
        yield question(
            "find_quotation",
            "voice",
            f"Where does the article quote a whole sentence from {who}, word for word?",
            body,
            evidence=evidence,
            feedback=(f"All of it stands inside quotation marks: “{trimmed(evidence[0].text)}”.", RULE),
            difficulty=1 if len(whole) > 1 else 2,
        )


def _settled(found: Attributions) -> bool:
    """Whether it is certain of every whole quoted sentence of the article whose it is."""
    text = found.article.text
    known = sorted((span.start, span.end) for a in found.attributions if a.confidence >= CERTAIN for span in a.content)
    starts = [start for start, _ in known]
    for quoted in found.article.quotations:
        for part in quoted.spans:
            at = bisect_right(starts, part.start + 1)
            own = any(start - 2 <= part.start and part.end <= end + 3 for start, end in known[max(0, at - 2) : at + 1])
            if not own and _is_whole(part.of(text)):
                return False
    return True


def _is_whole(words: str) -> bool:
    """Whether words between marks are a sentence."""
    inner = words.strip("“”\"‘’' ")
    return count(inner) >= FEWEST and inner[:1].isupper() and inner[-1:] in {".", ",", "!", "?"}
