"""Whether a person is ``he`` or ``she`` where no given name tells: by the pronouns that stand next to the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.attribution.names import Names, Person
    from quiz.attribution.tokens import Row

NEAR = 40
CLEARLY = 3


def tell_sexes(row: Row, names: Names) -> None:
    """Give everyone a sex whose pronouns agree, or nearly do."""
    unknown = [c for c in names.called.values() if not c.person.gender and row.piece(c.first) < 0]
    counts: dict[Person, list[int]] = {}
    sexes = dict.fromkeys(("he", "his", "himself"), 0) | dict.fromkeys(("she", "hers", "herself"), 1)
    for called in unknown:
        sex = _next_pronoun(row, names, called.last, sexes)
        if sex >= 0:
            counts.setdefault(called.person, [0, 0])[sex] += 1
    for person, (he, she) in counts.items():
        if max(he, she) >= CLEARLY * min(he, she):
            person.gender = "m" if he > she else "f"


def _next_pronoun(row: Row, names: Names, at: int, sexes: dict[str, int]) -> int:
    """The first pronoun behind a name, in its sentence or at the head of the next; -1 where another name is nearer."""
    unit = row.unit_at(at - 1)
    following = row.unit_at(unit.last) if unit.last < len(row.tokens) else unit
    same = following.paragraph == unit.paragraph
    for i in range(at, min(following.last if same else unit.last, at + NEAR)):
        if i in names.called:
            return -1
        token = row.tokens[i]
        if token.piece < 0 and token.low in sexes:
            return sexes[token.low]
    return -1
