"""Commands run as a user runs them, one core each, with what they needed."""

from __future__ import annotations

import gzip
import json
import os
import platform
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
STARTS = 5
USUAL_WORDS = 700
MEGA = 1024
ENGINE = ("-m", "quiz", "attributions", "--corpus")
BASELINE = ("-m", "bench.baseline")
CODE = """
import sys
from pathlib import Path
from quiz.article.file import read_file
from quiz.attribution.find import find
find(read_file(Path(sys.argv[1])))
"""
FIRST = ("-c", CODE)


@dataclass(frozen=True, slots=True)
class Needs:
    """What a command needed."""

    wall: float
    """Seconds by the clock."""
    cpu: float
    """Seconds of one core."""
    memory: float
    """Megabytes at the most."""


@dataclass(frozen=True, slots=True)
class Speed:
    """How quick a command is on a corpus."""

    articles: float
    """Articles a second of one core, without the start."""
    usual: float
    """The same for articles of 700 words."""
    memory: float
    """Megabytes at the most."""


def run(*arguments: str | Path) -> Needs:
    """Run Python with these arguments to its end."""
    begun = perf_counter()
    with tempfile.TemporaryFile() as told:
        actions = [(os.POSIX_SPAWN_DUP2, told.fileno(), 2)]
        words = [sys.executable, *map(str, arguments)]
        child = os.posix_spawn(sys.executable, words, {**os.environ, **ONE_THREAD}, file_actions=actions)
        _, status, used = os.wait4(child, 0)
        wall = perf_counter() - begun
        if status:
            told.seek(0)
            sys.exit(told.read().decode())
    return Needs(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / MEGA)


def answer(corpus: Path, out: Path, command: tuple[str, ...] = ENGINE) -> Speed:
    """Answer a corpus by a command; the time to start, measured on its first article, is taken off."""
    rows = lines(corpus)
    with tempfile.TemporaryDirectory() as folder:
        one = Path(folder) / "one.jsonl"
        one.write_text(json.dumps(rows[0]) + "\n", encoding="utf-8")
        start = min(
            (run(*command, one, "--out", one.with_suffix(".out")) for _ in range(2)), key=lambda needs: needs.cpu
        )
    needs = run(*command, corpus, "--out", out)
    spent = max(0.001, needs.cpu - start.cpu)
    words = sum(len(row["text"].split()) for row in rows[1:])
    return Speed((len(rows) - 1) / spent, words / spent / USUAL_WORDS, needs.memory)


def first_article(corpus: Path) -> Needs:
    """What it takes from nothing to the answer to an article of about 700 words: the quickest of a few starts."""
    row = min(lines(corpus), key=lambda row: abs(len(row["text"].split()) - USUAL_WORDS))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "article.txt"
        file.write_text(row["text"], encoding="utf-8")
        return min((run(*FIRST, file) for _ in range(STARTS)), key=lambda needs: needs.wall)


def lines(corpus: Path) -> list[dict[str, Any]]:
    """The rows of a corpus."""
    with gzip.open(corpus, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def hardware() -> str:
    """The machine in a line."""
    facts = Path("/proc/cpuinfo").read_text(encoding="utf-8") if Path("/proc/cpuinfo").exists() else ""
    model = next((line.partition(":")[2].strip() for line in facts.splitlines() if line.startswith("model name")), "")
    load = os.getloadavg()[0]
    cores, version = os.cpu_count(), platform.python_version()
    return f"{model or platform.machine()}, {cores} cores, one used, load {load:.1f}, Python {version}"
