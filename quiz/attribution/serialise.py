"""Attributions as plain data for programs and for scoring, and as lines to look at: ``quiz attributions``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.article.records import Span
    from quiz.attribution.assemble import Heard
    from quiz.attribution.records import Attribution, Attributions, Outside, Said


def as_json(found: Attributions) -> dict[str, Any]:
    """One entry a statement, with the zones of the article."""
    return {
        "id": found.article.name,
        "statements": [_statement(said, found.article.text) for said in found.said],
        "zones": [{"start": z.span.start, "end": z.span.end, "zone": z.name} for z in found.article.zones],
    }


def as_attributions(found: Attributions) -> dict[str, Any]:
    """One entry an attribution, as corpora keep them; with its ``zone`` where it is no part of the report."""
    told = [_relation(a.source.canonical, a) for a in found.attributions]
    return {"id": found.article.name, "attributions": told + [_outside(o) for o in found.outside]}


def entries(heard: Iterable[Heard], outside: Iterable[Outside]) -> list[dict[str, Any]]:
    """The same of an article nobody has asked more of."""
    return [*(_relation(one.canonical, one) for one in heard), *map(_outside, outside)]


def as_table(found: Attributions) -> list[str]:
    """For people: a line a statement: who, in which form and stance, and the words."""
    rows = [
        (
            said.source.canonical,
            said.statement.form,
            said.statement.stance,
            " … ".join(" ".join(span.of(found.article.text).split()) for span in said.statement.content),
        )
        for said in found.said
    ]
    if not rows:
        return ["Nobody is reported to say anything in this article."]
    source, form, stance = (max(len(row[i]) for row in rows) for i in range(3))
    return [f"{who:<{source}}  {how:<{form}}  {does:<{stance}}  {words}" for who, how, does, words in rows]


def _statement(said: Said, text: str) -> dict[str, Any]:
    source = said.source
    return {
        "source": _pairs([said.attribution.source_span]),
        "cue": _pairs([said.attribution.cue]),
        "content": _pairs(said.statement.content),
        "canonical": source.canonical or None,
        "role": source.role.of(text) if source.role else None,
        "kind": source.kind,
        "form": said.statement.form,
        "stance": said.statement.stance,
        "conf": said.attribution.confidence,
    }


def _relation(canonical: str, one: Attribution | Heard | Outside) -> dict[str, Any]:
    return {
        "source": _pairs([one.source_span]),
        "cue": _pairs([one.cue]),
        "content": _pairs(one.content),
        "canonical": canonical or None,
        "conf": one.confidence,
    }


def _outside(told: Outside) -> dict[str, Any]:
    return _relation(told.canonical, told) | {"zone": told.zone}


def _pairs(spans: Iterable[Span | None]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans if span is not None]
