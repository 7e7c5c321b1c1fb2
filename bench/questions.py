"""Build a bank for every article of a corpus and print what the questions are like.

    python -m bench.questions CORPUS.jsonl.gz [--first N] [--every N] [--jobs N] [--seed N]

Each line has what is wanted beside it. What a guesser would reach is compared with what chance makes of the same
questions.
"""

from __future__ import annotations

import argparse
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from bench.question_figures import GUARDS, Asked, Result, report
from quiz import pipeline
from quiz.attribution.corpus import Row, rows
from quiz.checks.check import check
from quiz.checks.guards.derivable import derivable
from quiz.checks.guards.pinned import pinned
from quiz.checks.guards.verbatim import verbatim
from quiz.checks.guards.why_wrong import why_wrong
from quiz.checks.guards.zones import zones
from quiz.checks.parts import distractors, options, single
from quiz.checks.words import words
from quiz.question.kinds import Categorise, TrueFalseNotStated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quiz.article.records import Article
    from quiz.question.options import Option
    from quiz.question.records import Question

CONFIDENT = 0.7
"""How sure the engine is of an attribution that counts."""
NAMES = 4
"""Words below which an option may be a name."""
PASSED = dict(zip(GUARDS, (derivable, verbatim, pinned, why_wrong), strict=True))


def build(row: Row, seed: int) -> Result:
    """Build one bank and count."""
    begun = process_time()
    try:
        built = pipeline.build(row.text, f"{row.name}.txt", seed)
    except Exception as error:  # noqa: BLE001 - crashes are what is counted here
        return Result(row.name, crash=repr(error), seconds=process_time() - begun)
    spent = process_time() - begun
    return Result(
        row.name,
        confident=sum(a.confidence >= CONFIDENT and a.source.kind != "none" for a in built.found.attributions),
        note=built.note,
        asked=tuple(_asked(question, built.article) for question in built.bank.questions),
        refused=tuple((question.recipe or "", flaw.code) for question, flaw in built.rejected),
        seconds=spent,
    )


def _asked(question: Question, article: Article) -> Asked:
    key, offered = single(question), options(question)
    body = question.body
    faults = [name for name, guard in PASSED.items() if any(guard(question, (article,)))]
    return Asked(
        question.recipe or "",
        body.kind,
        question.strand,
        tuple(faults + ["not of the report"] * any(zones(question, (article,)))),
        tuple(flaw.code for flaw in check(question, (article,))),
        key=next(o.text for o in body.options if o.right) if isinstance(body, TrueFalseNotStated) else "",
        sorted=tuple(pair.right for pair in body.pairs if pair.left)
        if isinstance(body, Categorise) and question.recipe == "sourced_or_not"
        else (),
        place=(len(offered), offered.index(key)) if key else None,
        longest=key is not None and all(len(key.text) > len(o.text) for o in distractors(question)),
        tricks=dict(_tricks(question, article)) if key else {},
    )


def _tricks(question: Question, article: Article) -> Iterator[tuple[str, float]]:
    """What a student scores who has not read the question."""
    offered = options(question)
    told, stem = words(article.text), set(words(question.stem))
    yield "chance", 1 / len(offered)
    yield "first option", float(offered[0].right)
    yield "longest option", _score(offered, lambda option: len(option.text))
    yield "most words of the stem", _score(offered, lambda option: len(stem & set(words(option.text))))
    if all(len(words(option.text)) <= NAMES for option in offered):
        times = Counter(told)
        yield "chance among names", 1 / len(offered)
        yield "most-mentioned name", _score(offered, lambda option: times[(words(option.text) or ("",))[-1]])


def _score(offered: Sequence[Option], by: Callable[[Option], int]) -> float:
    """What picking the greatest scores; equals share the point."""
    best = max(map(by, offered))
    picked = [option for option in offered if by(option) == best]
    return sum(option.right for option in picked) / len(picked)


def main() -> None:
    """Read the command line, build and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--first", type=int, help="articles to take")
    parser.add_argument("--every", type=int, default=1, help="take every so-manieth article")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    taken = [row for row in islice(rows(told.corpus), 0, None, told.every) if not row.fault][: told.first]
    begun = perf_counter()
    if told.jobs > 1:
        with ProcessPoolExecutor(told.jobs) as pool:
            results = list(pool.map(partial(build, seed=told.seed), taken, chunksize=4))
    else:
        results = [build(row, told.seed) for row in taken]
    print("\n".join(report(results, perf_counter() - begun)))


if __name__ == "__main__":
    main()
