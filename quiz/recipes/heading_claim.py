"""heading_claim: whose claim does a heading state as if it were a fact?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.ask import FEWEST_WRONG, choice, effort, question
from quiz.recipes.people import others
from quiz.recipes.pins import pin, tie
from quiz.recipes.said import statements
from quiz.recipes.words import inside, keywords, name, overlap, trimmed, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

SHARED = 3
"""Keywords that heading and statement must have in common."""
SHARE = 0.6
RULE = "A heading has no room for “said”. Before you believe it, find the sentence below that says whose claim it is."


NAMES_ITS_OWN = re.compile(
    r"\b(?:says?|said|saying|tells?|told|according to|claims?|claimed|warns?|warned|finds?|found|reports?|reported|"
    r"argues?|argued|insists?|vows?|vowed|urges?|calls?|called|slams?|blasts?|accuses?|accused|thinks?|believes?|predicts?|shows?|suggests?|"
    r"reveals?|admits?|denies|denied|hints?|asks?|promises|pledges|declares?|announces?|poll|survey|study|report|per)\b"
    r"|[“”\"‘:?]|\s[–—-]\s",
    re.IGNORECASE,
)
"""In a heading: it has a source of its own, quotes one or leaves the claim open."""
MODES = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        "should|must|ought|needs? to|ha(?:s|ve|d) to",
        "can|could|may|might|perhaps|possibly",
        "will|would|likely|probably|set to|going to|expect\\w*",
        "if|unless|provided|as long as|whether|until",
        "not|no|never|nobody|none|without|cannot|\\w+n[’']t",
    )
)
"""What makes a claim a demand, possible, a forecast, conditional, or turns it round."""


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every heading that repeats the words of exactly one source."""
    for zone in found.article.zones:
        said = _owner(found, zone.span) if zone.name == "heading" else None
        ties = tie(found, said.attribution) if said else ()
        if said is None or not ties:
            continue
        words = pin(found.article, said.statement.content[0])
        reporter = Option("The reporter", why="Below the heading the claim has a source.", evidence=(words,))
        wrong = others(found, said, seed, most=2)
        if len(wrong) >= FEWEST_WRONG:
            stem = f"Whose claim does the heading “{inside(trimmed(zone.span.of(found.article.text)))}” repeat?"
            yield question(
                "heading_claim",
                "language",
                stem,
                choice(upper(name(said.source, found.article.text)), (reporter, *wrong), seed, stem),
                evidence=(pin(found.article, zone.span), words, *ties),
                feedback=(
                    f"The report has it as the words of {name(said.source, found.article.text)}: “{words.text}”.",
                    RULE,
                ),
                difficulty=min(3, effort(said.attribution, ties) + 1),
            )


def _owner(found: Attributions, heading: Span) -> Said | None:
    """The one statement that shares most of the heading's keywords; None where two sources do."""
    text = heading.of(found.article.text)
    if NAMES_ITS_OWN.search(text):
        return None
    near = [
        said
        for said in statements(found)
        if len(keywords(text) & keywords(said.statement.content[0].of(found.article.text))) >= SHARED
        and overlap(text, said.statement.content[0].of(found.article.text)) >= SHARE
    ]
    alike = [said for said in near if _mode(said.statement.content[0].of(found.article.text)) == _mode(text)]
    return alike[0] if alike and len({said.source for said in near}) == 1 else None


def _mode(text: str) -> tuple[bool, ...]:
    """How strongly a claim is made."""
    return tuple(mode.search(text) is not None for mode in MODES)
