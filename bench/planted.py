"""Plant defects into the questions of real banks, and count how many of them the checks refuse.

    python -m bench.planted CORPUS.jsonl.gz [--first N] [--every N] [--defects N] [--seed N]

The same number of every sort, spread over articles and recipes by the seed. A defect counts as found where the question
is refused; beside it stands how often by the rule that is there for it. Good questions are those of the banks as they
are, with their options turned round, and with their stems in plain words.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from bench.flawed import FLAWED
from bench.plants import SUBSTANCE, Ground
from quiz import pipeline
from quiz.attribution.corpus import rows
from quiz.checks.check import check
from quiz.question.kinds import Choice, Multiple, TrueFalseNotStated
from quiz.question.records import Question
from quiz.recipes.compose import compose
from quiz.recipes.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bench.plants import Plant
    from quiz.attribution.corpus import Row

Bed: TypeAlias = tuple[str, Question, Ground]
"""An article's name, a question of its bank, and where it grew."""
PLANTS: dict[Plant, frozenset[str]] = SUBSTANCE | FLAWED
DEFECTS = 340
"""Ten of every sort."""
WANTED, MOST_REFUSED = 0.98, 0.05


@dataclass(slots=True)
class Count:
    """What became of one sort of defect."""

    planted: int = 0
    """How many were planted."""
    refused: int = 0
    """How many of them the checks refused."""
    by_its_rule: int = 0
    """How many the rule refused that is there for it."""
    missed: list[str] = field(default_factory=list)
    """Where those stand that were not."""


def beds(taken: Iterable[Row], seed: int) -> list[Bed]:
    """Every question of every bank, with its article's name, in an order that the seed decides."""
    found = []
    for row in taken:
        built = pipeline.build(row.text, f"{row.name}.txt", seed)
        ground = Ground(built.article, compose(built.found, seed))
        found += [(row.name, question, ground) for question in built.bank.questions]
    return sorted(found, key=lambda bed: sha256(f"{seed} {bed[0]} {bed[1].id}".encode()).digest())


def plant_all(found: Sequence[Bed], each: int) -> dict[str, Count]:
    """So many defects of every sort, no recipe twice before all have had one."""
    counts: dict[str, Count] = {}
    for plant, rules in PLANTS.items():
        count = counts[plant.__name__] = Count()
        for name, question, ground in _in_turn(found):
            broken = plant(question, ground) if count.planted < each else None
            if broken is not None and broken != question:
                codes = {flaw.code for flaw in check(broken, (ground.article,)) if flaw.severity == "reject"}
                count.planted += 1
                count.refused += bool(codes)
                count.by_its_rule += bool(codes & rules)
                count.missed += [] if codes else [f"{question.recipe} {name} {question.id}"]
    return counts


def _in_turn(found: Sequence[Bed]) -> list[Bed]:
    """The same, one of every recipe before a second of any."""
    turns: dict[str, list[Bed]] = defaultdict(list)
    for bed in found:
        turns[bed[1].recipe or ""].append(bed)
    return sorted(found, key=lambda bed: turns[bed[1].recipe or ""].index(bed))


def good(question: Question) -> Iterator[Question]:
    """The question, and what a careful hand makes of it without harm."""
    yield question
    body = question.body
    if isinstance(body, Choice | Multiple) and not isinstance(body, TrueFalseNotStated):
        yield replace(question, body=replace(body, options=body.options[::-1]))
    if plain(question) != question:
        yield plain(question)


def report(counts: dict[str, Count], sound: Counter[str]) -> Iterator[str]:
    """The figures, line by line."""
    for name, count in counts.items():
        line = f"  {name:22}{count.planted:4} planted, {count.refused:4} refused, {count.by_its_rule:4} by its own rule"
        yield line + (f"  missed: {'; '.join(count.missed)}" if count.missed else "")
    planted, refused = (sum(getattr(count, what) for count in counts.values()) for what in ("planted", "refused"))
    if planted:
        yield f"defects refused: {refused / planted:.1%} ({refused} of {planted}; wanted at least {WANTED:.0%})"
    total, lost = sound["good"], sound["good"] - sound["kept"]
    if total:
        yield f"good questions refused: {lost / total:.1%} ({lost} of {total}; wanted at most {MOST_REFUSED:.0%})"
        yield "  by " + (", ".join(f"{n[3:]} {c}" for n, c in sound.most_common() if n.startswith("by ")) or "nothing")


def weigh(found: Sequence[Bed]) -> Counter[str]:
    """How many good questions there are, how many are kept, and what refuses the others."""
    sound: Counter[str] = Counter()
    for _, question, ground in found:
        for one in good(question):
            codes = [flaw.code for flaw in check(one, (ground.article,)) if flaw.severity == "reject"]
            sound.update(["good", f"by {codes[0]}"] if codes else ["good", "kept"])
    return sound


def main() -> None:
    """Read the command line, plant and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--first", type=int, default=60, help="articles to take")
    parser.add_argument("--every", type=int, default=8, help="take every so-manieth article")
    parser.add_argument("--defects", type=int, default=DEFECTS)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    taken = [row for row in islice(rows(told.corpus), 0, None, told.every) if not row.fault][: told.first]
    found = beds(taken, told.seed)
    print(f"{len(taken)} articles, {len(found)} questions")
    print("\n".join(report(plant_all(found, -(-told.defects // len(PLANTS))), weigh(found))))


if __name__ == "__main__":
    main()
