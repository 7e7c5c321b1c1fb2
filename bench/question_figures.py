"""What the questions of many articles are like, in figures, each with what is wanted beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from math import erfc, sqrt
from statistics import mean, median
from typing import TYPE_CHECKING

from quiz.recipes.compose import RECIPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MANY = 8
"""Attributions the engine is sure of that make an article which should bear a full bank."""
GUARDS = ("key derived", "evidence verbatim", "evidence given", "why wrong")
"""What a question must pass."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is counted of one question."""

    recipe: str
    """Its recipe."""
    kind: str
    """Its kind."""
    strand: str
    """Its strand."""
    faults: tuple[str, ...]
    """The guards that would refuse it."""
    flaws: tuple[str, ...]
    """Every code of the checks that finds something in it."""
    key: str = ""
    """The verdict, of a true, false or not stated."""
    sorted: tuple[str, ...] = ()
    """The classes that are right, of a sourced or not."""
    place: tuple[int, int] | None = None
    """How many options a choice has, and where its key stands."""
    longest: bool = False
    """Whether its key is longer than every other option."""
    tricks: dict[str, float] = field(default_factory=dict)
    """What each trick would score."""


@dataclass(frozen=True, slots=True)
class Result:
    """What is counted of one article."""

    name: str
    """Its id."""
    crash: str = ""
    """What broke, if something did."""
    confident: int = 0
    """Attributions the engine is sure of."""
    note: str = ""
    """Why its bank is short."""
    asked: tuple[Asked, ...] = ()
    """Its questions."""
    refused: tuple[tuple[str, str], ...] = ()
    """Recipe and flaw of every candidate that did not survive."""
    seconds: float = 0.0
    """Processor time."""


def chi_square(places: Iterable[tuple[int, int]]) -> tuple[float, int, float]:
    """Chi-square of key positions over choices of every size, its degrees of freedom and p (Wilson and Hilferty)."""
    counts = Counter(places)
    value, freedom = 0.0, 0
    for size in {size for size, _ in counts}:
        found = [counts[size, place] for place in range(size)]
        expected = sum(found) / size
        value += sum((count - expected) ** 2 / expected for count in found)
        freedom += size - 1
    if not freedom:
        return 0.0, 0, 1.0
    spread = 2 / (9 * freedom)
    normal = ((value / freedom) ** (1 / 3) - (1 - spread)) / sqrt(spread)
    return value, freedom, erfc(normal / sqrt(2)) / 2


def report(results: Sequence[Result], seconds: float) -> Iterator[str]:
    """Every figure, a line each."""
    asked = [question for result in results for question in result.asked]
    total = max(1, len(asked))
    yield f"{len(results)} articles, {len(asked)} questions; {len(results) / seconds:.1f} articles a second in all, "
    yield f"  {len(results) / max(1e-9, sum(r.seconds for r in results)):.1f} a second on one core (wanted 15)"
    yield f"crashes: {sum(bool(r.crash) for r in results)} (wanted 0)"
    yield from (f"  {r.name}: {r.crash}" for r in results if r.crash)
    for guard in GUARDS:
        yield f"{guard}: {_share(sum(guard not in q.faults for q in asked), total)} (wanted 100 %)"
    yield f"not of the report: {sum('not of the report' in q.faults for q in asked)} (wanted 0)"
    yield f"flaws of any kind: {dict(Counter(code for q in asked for code in q.flaws)) or 0} (wanted 0)"
    yield from _spread(asked)
    yield from _sets(results)
    yield from _guesses(asked)
    yield from _recipes(results, total)


def _spread(asked: Sequence[Asked]) -> Iterator[str]:
    choices = [q for q in asked if q.place]
    yield f"key longest of all: {_share(sum(q.longest for q in choices), len(choices))} of choices (wanted 20 to 30 %)"
    value, freedom, p = chi_square(q.place for q in choices if q.place)
    yield f"key positions: chi-square {value:.1f} of {freedom}, p {p:.3f} (wanted above .01)"
    verdicts = Counter(q.key for q in asked if q.key)
    yield f"verdicts: {_shares(verdicts)} (wanted within 10 points)"
    yield f"sourced or not: {_shares(Counter(c for q in asked for c in q.sorted))} (wanted within 10 points)"


def _sets(results: Sequence[Result]) -> Iterator[str]:
    full = [r for r in results if r.confident >= MANY]
    if full:
        counts = (
            median(len(r.asked) for r in full),
            median(len({q.strand for q in r.asked}) for r in full),
            median(len({q.kind for q in r.asked}) for r in full),
        )
        yield f"{len(full)} articles with {MANY} confident attributions: median {counts[0]:g} questions (wanted 14), "
        yield f"  {counts[1]:g} strands (3), {counts[2]:g} kinds (5)"
    short = Counter(r.note.partition(" (")[0] for r in results if r.note)
    yield f"short: {short.total()}, without a reason {sum(not r.note and len(r.asked) < MANY for r in results)}"
    yield from (f"  {count}  {note}" for note, count in short.most_common())


def _guesses(asked: Sequence[Asked]) -> Iterator[str]:
    for trick in ("first option", "longest option", "most words of the stem", "most-mentioned name"):
        chance = "chance among names" if trick == "most-mentioned name" else "chance"
        met = [q for q in asked if trick in q.tricks]
        if met:
            won, base = mean(q.tricks[trick] for q in met), mean(q.tricks[chance] for q in met)
            yield f"trick {trick}: {won:.1%} of {len(met)}, chance {base:.1%} (wanted at most 10 points above)"
    verdicts = [q.key for q in asked if q.key]
    if verdicts:
        yield f"trick always not stated: {verdicts.count('Not stated') / len(verdicts):.1%}, chance 33.3%"


def _recipes(results: Sequence[Result], total: int) -> Iterator[str]:
    kept = Counter(q.recipe for r in results for q in r.asked)
    refused = Counter(recipe for r in results for recipe, _ in r.refused)
    for recipe in RECIPES:
        codes = Counter(code for r in results for name, code in r.refused if name == recipe)
        why = ", ".join(f"{code} {count}" for code, count in codes.most_common(4))
        yield f"  {recipe:22}{kept[recipe]:5} {kept[recipe] / total:6.1%}  refused {refused[recipe]:4}  {why}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%} ({part} of {whole})" if whole else "none to count"


def _shares(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count / counts.total():.1%}" for name, count in counts.most_common()) or "none to count"
