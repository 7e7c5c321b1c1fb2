"""Whether one who is heard agrees with another: mostly the article leaves it open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.recipes.akin import akin, by_source
from quiz.recipes.own import persons
from quiz.recipes.people import other_words, unheard
from quiz.recipes.pins import names
from quiz.recipes.said import sentence_of, sources, words_of
from quiz.recipes.same import same
from quiz.recipes.words import keywords

if TYPE_CHECKING:
    from quiz.attribution.records import Attributions, Mention, Said, Source

SHARED = 2
"""Keywords that two people may have in common before they speak of one thing."""


def silent_on(found: Attributions, said: Said) -> Source | None:
    """The person heard nearest to a statement who says nothing on it or on whoever makes it."""
    at = said.statement.content[0].start
    near = sorted(sources(found), key=lambda s: min(abs(m.start - at) for m in s.mentions))
    return next((s for s in near[:NEAREST] if s.kind == "named_person" and _is_silent(found, s, said)), None)


OFTEN = 2
"""Times one who is never heard is named before a reader may think of them here."""


def named_only(found: Attributions, said: Said) -> Mention | None:
    """Somebody named and never heard, of whom and of the speaker no sentence tells together."""
    told, text = words_of(found, said), found.article.text
    wanted = keywords(told)
    for who in unheard(found):
        lines = [sentence_of(found, span).of(text) for span in who.spans]
        apart = not any(names(line, said.source) or len(wanted & keywords(line)) > SHARED for line in lines)
        if len(lines) >= OFTEN and apart and not names(told, who):
            return who
    return None


NEAREST = 6
"""Sources looked at: whoever stands far off is no likely misreading."""


def _is_silent(found: Attributions, other: Source, said: Said) -> bool:
    """Whether the article leaves open what this person thinks of the statement."""
    told = words_of(found, said)
    text, wanted = found.article.text, keywords(told)
    if same(other.canonical, said.source.canonical) or names(told, other) or other_words(found, other) is None:
        return False
    lines = {sentence_of(found, m) for m in other.mentions}
    if any(names(line.of(text), said.source) or len(wanted & keywords(line.of(text))) > SHARED for line in lines):
        return False
    about = [who for who in persons(found) if names(told, who)]
    own = by_source(found).get(other.canonical, ())
    return not any(
        akin(found, said, mine)
        or len(wanted & keywords(words_of(found, mine))) > SHARED
        or any(names(words_of(found, mine), who) for who in (said.source, *about))
        for mine in own
    )
