"""How hard questions read beside their articles: Flesch–Kincaid grades over the banks of a corpus.

    python -m bench.levels CORPUS.jsonl.gz [--first N] [--every N] [--seed N]

Two measures: the words that the question itself adds, which is what the checks weigh, and everything that a student
reads in stem and options, the article's words in it included. In plain words, the same again.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from itertools import islice
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING

from quiz import pipeline
from quiz.article.level import grade, level
from quiz.attribution.corpus import rows
from quiz.checks.flaws.reading_level import reading_level
from quiz.checks.parts import texts
from quiz.recipes.wish import ANY, Wish

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.attribution.corpus import Row


def weigh(taken: Iterable[Row], seed: int, wish: Wish) -> Iterator[str]:
    """Shares of questions above their article's level, and the mean grades."""
    above: dict[str, list[bool]] = defaultdict(list)
    stems, articles = [], []
    for row in taken:
        built = pipeline.build(row.text, f"{row.name}.txt", seed, wish)
        own = level(built.article)
        for question in built.bank.questions:
            above["own words above the article"].append(any(reading_level(question, (built.article,))))
            above["stem as it stands above the article"].append(grade([question.stem]) > own)
            above["stem and options above the article"].append(grade(dict.fromkeys(texts(question))) > own)
            stems.append(grade([question.stem]))
            articles.append(own)
    yield from (f"  {name}: {mean(met):.1%} ({sum(met)} of {len(met)})" for name, met in above.items())
    if stems:
        yield f"  mean grade of stems {mean(stems):.1f}, of their articles {mean(articles):.1f}"


def main() -> None:
    """Read the command line, build and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--first", type=int, default=60, help="articles to take")
    parser.add_argument("--every", type=int, default=8, help="take every so-manieth article")
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    taken = [row for row in islice(rows(told.corpus), 0, None, told.every) if not row.fault][: told.first]
    for name, wish in (("usual words", ANY), ("plain words", Wish(plain=True))):
        print(name)
        print("\n".join(weigh(taken, told.seed, wish)))


if __name__ == "__main__":
    main()
