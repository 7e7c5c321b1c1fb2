"""The engine measured: what it finds, how sure it may be, how quick it is and what it needs, beside what is wanted.

    python -m bench.engine [--corpora DIR] [--scorer FILE] [--minconf X] [--ablate] [--docs] [--log WORDS] [--keep DIR]

Each set is answered once, by ``quiz attributions --corpus``; every figure comes from that output and one bar.
Corpora and scorer lie outside this repository, where ``QUIZ_CORPORA`` and ``QUIZ_SCORER`` say. ``--ablate`` adds the
figures with parts of the engine left out, ``--docs`` writes all tables into ``docs/engine.md``, and ``--log`` adds a
line to ``bench/engine.md`` under the commit measured.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench.running import BASELINE, USUAL_WORDS, Needs, Speed, answer, first_article, hardware
from bench.scoring import Figures, Scorer
from quiz.attribution.corpus import answers
from quiz.attribution.find import STEPS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.attribution.sheet import Sheet

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "quiz" / "attribution" / "learned" / "weights"
LOG = ROOT / "bench" / "engine.md"
DOCS = ROOT / "docs" / "engine.md"
SPANS, NAMES = "polnear-dev.jsonl.gz", "seer-dev.jsonl.gz"
MEGA = 1_000_000
SURE = 0.9
ABLATIONS: dict[str, frozenset[str]] = {
    "everything": frozenset(),
    "without the learned tagger": frozenset({"learned"}),
    "without the resolver": frozenset({"resolve"}),
    "without layout rules": frozenset({"signatures", "transcripts", "introduced", "continuations", "whole_quotations"}),
}


def unresolved(sheet: Sheet) -> None:
    """In the resolver's place: a source is the words that name it."""
    for find in sheet.finds:
        span = find.source_span or (sheet.row.span(*find.source) if find.source else None)
        if span is not None:
            find.canonical, find.kind = span.of(sheet.row.article.text), "named_person"


STAND_IN = {"resolve": unresolved}


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything one run measured."""

    bar: float
    """Records below this confidence do not count."""
    reached: Figures
    """What the engine reached."""
    speed: Speed
    """How quick it is."""
    first: Needs
    """What the first article of a fresh process takes."""
    weights: float
    """Megabytes of all learned parts."""


def measure(scorer: Scorer, corpora: Path, out: Path, bar: float) -> Measured:
    """Answer both sets by the command, and score the answers."""
    speed = answer(corpora / SPANS, out / SPANS[:-3])
    answer(corpora / NAMES, out / NAMES[:-3])
    weights = sum(file.stat().st_size for file in WEIGHTS.iterdir()) / MEGA
    return Measured(bar, figures(scorer, corpora, out, bar), speed, first_article(corpora / SPANS), weights)


def figures(scorer: Scorer, corpora: Path, out: Path, bar: float) -> Figures:
    """Score the answers to both sets."""
    return scorer.figures((corpora / SPANS, out / SPANS[:-3]), (corpora / NAMES, out / NAMES[:-3]), bar)


def table(run: Measured) -> Iterable[str]:
    """The table of the issue: figure, measured, wanted, human."""
    got, quick = run.reached, run.speed
    yield "| figure | measured | wanted | human |"
    yield "|---|---|---|---|"
    yield f"| attribution F1, records from {run.bar} | {got.attribution:.3f} | ≥ .71 | .751 |"
    yield f"| core statements F1 | {got.core:.3f} | ≥ .88 | .934 |"
    yield f"| direct-quotation speaker | {got.speaker:.3f} | ≥ .93 | .965 |"
    yield f"| sentence sourced F1 | {got.sentence:.3f} | ≥ .90 | .924 |"
    yield f"| precision of the surest 4 / 8 an article | {got.surest[1]:.3f} / {got.surest[2]:.3f} | ≥ .97 / .95 | |"
    yield f"| canonical speaker, other set | {got.canonical:.3f} | ≥ .88 | |"
    yield f"| covered, other set | {got.covered:.3f} | ≥ .95 | |"
    yield f"| weights, all models | {run.weights:.2f} MB | ≤ 1.5 MB | |"
    yield f"| articles of {USUAL_WORDS} words a second, one core | {quick.usual:.1f} | ≥ 30 | |"
    yield f"| first article of a fresh process | {run.first.wall:.2f} s ({run.first.cpu:.2f} s of a core) | ≤ 0.5 s | |"
    yield f"| memory at the most | {quick.memory:.0f} MB | ≤ 120 MB | |"


def reliability(scorer: Scorer, corpora: Path, out: Path) -> Iterable[str]:
    """How right the records of each confidence are."""
    bins = scorer.reliability(corpora / SPANS, out / SPANS[:-3])
    yield "| confidence | records | right |"
    yield "|---|---|---|"
    for one in bins:
        if one.count:
            yield f"| {one.low:.2f}–{min(1, one.high):.2f} | {one.count} | {one.right / one.count:.3f} |"
    sure = [one for one in bins if one.low >= SURE]
    count = sum(one.count for one in sure)
    yield f"| from {SURE} on | {count} | {sum(one.right for one in sure) / max(1, count):.3f} |"


def ablations(scorer: Scorer, corpora: Path, out: Path, bar: float) -> Iterable[str]:
    """The figures with parts of the engine left out."""
    yield "| engine | attribution | core | speaker | sentence | surest 4 / 8 | canonical | covered |"
    yield "|---|---|---|---|---|---|---|---|"
    known = {step.__name__ for step in STEPS}
    for name, left_out in ABLATIONS.items():
        steps = tuple(STAND_IN.get(s.__name__, s) if s.__name__ in left_out else s for s in STEPS)
        steps = tuple(step for step in steps if step.__name__ not in left_out)
        for corpus in (SPANS, NAMES):
            lines = (one.as_line() + "\n" for one in answers(corpora / corpus, steps=steps))
            (out / corpus[:-3]).write_text("".join(lines), encoding="utf-8")
        missing = f" (no step {', '.join(sorted(left_out - known))})" if left_out - known else ""
        yield f"| {name}{missing} | {row(figures(scorer, corpora, out, bar))} |"


def row(got: Figures) -> str:
    """Figures as cells."""
    single = f"{got.attribution:.3f} | {got.core:.3f} | {got.speaker:.3f} | {got.sentence:.3f}"
    return f"{single} | {got.surest[1]:.3f} / {got.surest[2]:.3f} | {got.canonical:.3f} | {got.covered:.3f}"


def log(run: Measured, words: str) -> None:
    """Add the run to the log, under the commit and, where files differ from it, a plus."""

    def git(*arguments: str) -> str:
        return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()

    commit = git("rev-parse", "--short", "HEAD") + ("+" if git("status", "--porcelain", "--", "quiz") else "")
    needs = f"{run.speed.usual:.1f} | {run.speed.memory:.0f} | {run.first.wall:.2f} | {run.weights:.2f}"
    with LOG.open("a", encoding="utf-8") as file:
        file.write(f"| {commit} {words} | {run.bar} | {row(run.reached)} | {needs} |\n")


def write(name: str, lines: Iterable[str]) -> None:
    """Put a table between its marks in the document."""
    before, mark, rest = DOCS.read_text(encoding="utf-8").partition(f"<!-- {name} -->\n")
    _, end, after = rest.partition(f"<!-- /{name} -->")
    DOCS.write_text(before + mark + "".join(f"{line}\n" for line in lines) + end + after, encoding="utf-8")


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=os.environ.get("QUIZ_CORPORA"))
    parser.add_argument("--scorer", type=Path, default=os.environ.get("QUIZ_SCORER"))
    parser.add_argument("--minconf", type=float, default=0.3)
    parser.add_argument("--ablate", action="store_true")
    parser.add_argument("--docs", action="store_true", help="write the tables into docs/engine.md")
    parser.add_argument("--log", metavar="WORDS", help="what changed, for the log")
    parser.add_argument("--keep", type=Path, help="a folder for the answers")
    asked = parser.parse_args()
    if asked.corpora is None or asked.scorer is None:
        parser.error("name the corpora and the scorer: --corpora and --scorer, or QUIZ_CORPORA and QUIZ_SCORER")
    scorer = Scorer(asked.scorer)
    with tempfile.TemporaryDirectory() as folder:
        out = asked.keep or Path(folder)
        out.mkdir(parents=True, exist_ok=True)
        run = measure(scorer, asked.corpora, out, asked.minconf)
        baseline = answer(asked.corpora / SPANS, Path(folder) / "baseline.jsonl", BASELINE)
        peer = f"Two regular expressions: {baseline.usual:.0f} such articles a second, {baseline.memory:.0f} MB."
        tables = {
            "figures": [*table(run), "", f"{hardware()}. {peer}"],
            "reliability": list(reliability(scorer, asked.corpora, out)),
        }
        if asked.log:
            log(run, asked.log)
        if asked.ablate:
            tables["ablation"] = list(ablations(scorer, asked.corpora, Path(folder), asked.minconf))
        for name, lines in tables.items():
            print(*lines, "", sep="\n")
            if asked.docs:
                write(name, lines)


if __name__ == "__main__":
    main()
