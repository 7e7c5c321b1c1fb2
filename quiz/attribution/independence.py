"""Who stands behind a claim on their own: sources that lean on one another count once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.attribution.records import Relation, Said, Source

LONGEST_SAME = 40
NO_BODY = frozenset(("the", "a", "an", "of", "for", "and", "at", "in"))


def standing(statements: Sequence[tuple[Said, Relation]]) -> tuple[tuple[Source, ...], ...]:
    """The sources behind a claim, those together that cite one another, speak for one body or use the same words."""
    behind = [said for said, relation in statements if relation != "opposes"]
    group: dict[str, int] = {}
    found: dict[int, dict[Source, None]] = {}
    for number, said in enumerate(behind):
        keys = sorted(_leans_on(said))
        homes = {group[key] for key in keys if key in group}
        home = min(homes, default=number)
        for other in homes - {home}:
            found.setdefault(home, {}).update(found.pop(other, {}))
            group.update({key: home for key, at in group.items() if at == other})
        group.update(dict.fromkeys(keys, home))
        found.setdefault(home, {})[said.source] = None
    return tuple(tuple(sources) for sources in found.values())


def _leans_on(said: Said) -> set[str]:
    """What makes two sources one: their name, the body they speak for, and whom they cite here."""
    source, nested = said.source, said.statement.nested
    names = {source.canonical, source.affiliation or "", (nested.canonical or "") if nested else ""}
    if source.kind in ("media", "document") and said.attribution.source_span is not None:
        names.add(source.canonical)
    return {_plain(name) for name in names if name}


def _plain(name: str) -> str:
    return " ".join(word for word in name.lower().split() if word not in NO_BODY)
