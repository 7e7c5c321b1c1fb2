"""Run the engine on a corpus and print what it reaches, how quick it is and what it needs, beside a regex baseline.

    python -m bench.engine CORPUS.jsonl.gz [--engine both|rules|tagger|baseline] [--minconf X] [--out FILE]
        [--scorer FILE]

The scorer is not part of this repository; without ``--scorer`` only speed and memory are printed. Every figure of one
run comes from one output file and one stated ``--minconf``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import platform
import re
import resource
import subprocess
import sys
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from quiz.article.read import read
from quiz.attribution.find import STEPS, find
from quiz.attribution.learned.tagger import tag
from quiz.attribution.steps.learned import learned

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.article.records import Article, Span

    Rows = list[dict[str, Any]]

RULES = tuple(step for step in STEPS if step is not learned)
NAMED = r"(?:[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)*|[Hh]e|[Ss]he|[Tt]hey)"
SPOKEN = r"(?:said|says|told|added|wrote|argued|asked|claimed|announced|warned)"
BEHIND = re.compile(rf"[“\"]([^“”\"\n]{{12,}})[”\"]\s*({NAMED})\s({SPOKEN})\b")
BEFORE = re.compile(rf"({NAMED})\s({SPOKEN})\s(?:that\s)?([^.\n]{{12,}})")


def _row(
    source: Span | None, cue: Span | None, content: tuple[Span, ...], sure: float, who: str | None
) -> dict[str, Any]:
    return {
        "source": [[source.start, source.end]] if source else [],
        "cue": [[cue.start, cue.end]] if cue else [],
        "content": [[s.start, s.end] for s in content],
        "canonical": who,
        "conf": sure,
    }


def by_tagger(article: Article) -> Rows:
    """The learned part alone."""
    return [_row(d.source, d.cue, d.content, d.confidence, None) for d in tag(article)]


def by_both(article: Article) -> Rows:
    """The engine as it ships."""
    found = find(article)
    return [_row(a.source_span, a.cue, a.content, a.confidence, a.source.canonical) for a in found.attributions]


def by_rules(article: Article) -> Rows:
    """The engine without its learned step."""
    found = find(article, RULES)
    return [_row(a.source_span, a.cue, a.content, a.confidence, a.source.canonical) for a in found.attributions]


def by_baseline(article: Article) -> Rows:
    """Two regular expressions: a quotation and its verb, a verb and its sentence."""
    found = []
    for pattern, (content, source, cue) in ((BEHIND, (1, 2, 3)), (BEFORE, (3, 1, 2))):
        for m in pattern.finditer(article.text):
            spans = {name: [list(m.span(g))] for name, g in (("source", source), ("cue", cue), ("content", content))}
            found.append({**spans, "canonical": m[source], "conf": 1.0})
    return found


ENGINES: dict[str, Callable[[Article], Rows]] = {
    "both": by_both,
    "rules": by_rules,
    "tagger": by_tagger,
    "baseline": by_baseline,
}


def run(corpus: Path, engine: Callable[[Article], Rows], out: Path) -> None:
    """Write every article's attributions, and print speed and memory."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    begun = perf_counter()
    engine(read(rows[0]["text"], rows[0]["id"]))
    first = perf_counter() - begun
    begun = process_time()
    found = [{"id": r["id"], "attributions": engine(read(r["text"], r["id"]))} for r in rows]
    spent = process_time() - begun
    out.write_text("".join(json.dumps(f) + "\n" for f in found), encoding="utf-8")
    words = sum(len(r["text"].split()) for r in rows) / len(rows)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(rows) / spent:.1f} articles/s of {words:.0f} words on one core ({platform.machine()}), ", end="")
    print(f"first after {first:.2f} s, {memory:.0f} MB at most")


def main() -> None:
    """Read the command line, run, and score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--engine", choices=ENGINES, default="both")
    parser.add_argument("--minconf", type=float, default=0.3)
    parser.add_argument("--out", type=Path, default=Path("engine.jsonl"))
    parser.add_argument("--scorer", type=Path)
    asked = parser.parse_args()
    run(asked.corpus, ENGINES[asked.engine], asked.out)
    if asked.scorer:
        bar = str(asked.minconf)
        print(f"engine {asked.engine}, --minconf {bar}", flush=True)
        command = [sys.executable, str(asked.scorer), str(asked.corpus), str(asked.out), "--minconf", bar]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
