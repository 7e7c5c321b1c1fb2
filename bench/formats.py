"""How long a large file of another system takes to come in, and how much memory: each in a fresh process on one core.

.venv/bin/python -m bench.formats [--questions 5000]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import perf_counter, process_time

from quiz.bank.formats import FORMATS, bring, fit, written
from quiz.bank.records import Bank
from quiz.question.kinds import Choice, Match, Multiple, Pair, ShortAnswer
from quiz.question.options import Option
from quiz.question.records import Question

NAMES = ("gift", "moodle-xml", "text2qti", "json", "csv", "xlsx", "kahoot")
SECONDS, MEGABYTES = 5, 200
"""What is wanted of GIFT and Moodle XML with five thousand questions."""
SORTS = 4


def question(number: int) -> Question:
    """A question of one of four kinds, with reasons, feedback and tags."""
    stem = f"Report {number}: who says at the harbour office that the “{number} crates & barrels” were sold?"
    said = ("A figure belongs to whoever gave it.", f"In the article: “{number} crates were sold”, she said.")
    body: Choice | Multiple | Match | ShortAnswer
    match number % SORTS:
        case 0:
            options = [Option(f"The clerk of pier {n}", n == 1, "" if n == 1 else "Only asked.") for n in range(4)]
            body = Choice(tuple(options))
        case 1:
            body = Multiple(tuple(Option(f"Witness {n} of {number}", n in (0, 2)) for n in range(5)))
        case 2:
            body = Match(tuple(Pair(f"“{n} crates”", f"Witness {n}") for n in range(4)))
        case _:
            body = ShortAnswer((f"{number} crates", f"some {number} crates"))
    return Question("", stem, body, "numbers", (), said, number % 3 + 1)


def bring_in(name: str, path: str) -> None:
    """Bring a file in and print seconds, seconds of the core, peak megabytes and questions."""
    data = Path(path).read_bytes()
    begun, busy = perf_counter(), process_time()
    bank, _ = bring(path, data, FORMATS[name])
    seconds, busy = perf_counter() - begun, process_time() - busy
    print(json.dumps([seconds, busy, getrusage(RUSAGE_SELF).ru_maxrss / 1024, len(bank.questions)]))


def measure(name: str, bank: Bank, folder: Path) -> str:
    """What one format takes, as a line to print."""
    form = FORMATS[name]
    file = folder / f"{name}{form.ending}"
    file.write_bytes(written(fit(bank, form), form))
    command = [sys.executable, "-m", "bench.formats", "--bring", name, str(file)]
    seconds, busy, peak, count = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    size = file.stat().st_size / 1e6
    return f"{name:<11} {count} questions, {size:.1f} MB: {seconds:.2f} s, {busy:.2f} s of the core, peak {peak:.0f} MB"


def main() -> None:
    """Make the files and measure each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=5000)
    parser.add_argument("--bring", nargs=2, metavar=("FORMAT", "FILE"), help="bring one file in, in this process")
    options = parser.parse_args()
    if options.bring:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        bring_in(*options.bring)
        return
    bank = Bank("Harbour", (), tuple(map(question, range(options.questions))))
    with tempfile.TemporaryDirectory() as folder:
        for name in NAMES:
            print(measure(name, bank, Path(folder)))
    print(f"wanted of 5000: {SECONDS} s, {MEGABYTES} MB")


if __name__ == "__main__":
    main()
