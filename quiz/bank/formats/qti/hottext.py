"""Words to click in a text: a sentence to select in an article, or else a choice of these words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats.passages import selection
from quiz.bank.formats.qti.made import Made
from quiz.bank.formats.qti.passage import passage
from quiz.bank.formats.xml import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.article.records import Article, Span
    from quiz.bank.formats.qti.item_answers import Asked
    from quiz.bank.formats.qti.passage import Passage
    from quiz.bank.formats.records import Form

HALF = 2


def hottext(asked: Asked) -> Made | None:
    """The sentence to select, or the choice."""
    found = passage(asked.interaction)
    if not asked.known(dict.fromkeys(found.spots, "")):
        return None
    keys = [name for name, worth in asked.right.worths.items() if worth > 0 and name in found.spots]
    several = asked.right.several and asked.interaction.get("maxChoices", "1") != "1" and len(keys) > 1
    passages = asked.reading.passages
    if not several and keys and (found.name or _whole(found)):
        number = passages.add(found.text, found.name)
        one = passages.found[number - 1] if number else None
        if one and _sentences(one, list(found.spots.values())):
            made = selection(one, number, [found.spots[name] for name in keys])
            if made:
                return Made("select", asked.stem, select=made)
    texts = [span.of(found.text) for span in found.spots.values()]
    if len(set(texts)) < len(texts):
        return Made("other", asked.interaction.name)
    asked.reading.incoming.lost("qti-words", asked.interaction.place)
    words = {name: escaped(span.of(found.text)) for name, span in found.spots.items()}
    form: Form = "multiple" if several else "choice"
    return Made(form, f"{asked.stem}<p>{escaped(found.text)}</p>", asked.options(words))


def _whole(found: Passage) -> bool:
    """Whether what can be clicked is most of the text, as sentences are."""
    return HALF * sum(span.end - span.start for span in found.spots.values()) >= len(found.text)


def _sentences(one: Article, spots: Sequence[Span]) -> bool:
    """Whether each spot is one sentence of the article, or most of one."""
    taken: set[Span] = set()
    for spot in spots:
        sentence = one.sentence_at(spot.start)
        if sentence is None or sentence in taken or spot.end > sentence.end:
            return False
        if HALF * (spot.end - spot.start) < sentence.end - sentence.start:
            return False
        taken.add(sentence)
    return True
