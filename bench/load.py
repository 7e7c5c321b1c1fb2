"""A class of 50 takes a quiz against a served copy, once: what a question page and a stored answer cost.

    .venv/bin/python -m bench.load [--students 50] [--bank FILE.md]

Beside it, in the same run and under the same server, a Flask hello-world answers as many requests. Everything happens
on 127.0.0.1, in a folder of its own that is removed, and ends by itself.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import mean, quantiles
from time import perf_counter
from typing import TYPE_CHECKING

from bench.browser import Browser, Form, Page
from quiz import config, library
from quiz.store.banks import find_bank, list_banks
from quiz.store.classes import find_assignment, give, sittings
from quiz.store.db import Store, migrate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_STUDENTS = 500
FAILED = 400
LONGEST_RUN = 300
TICKS: int = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Pair:
    """A question page and the answer to it."""

    page: Page
    """The question."""
    answer: Page
    """What the server said to the answer."""

    @property
    def seconds(self) -> float:
        """What the student waited."""
        return self.page.seconds + self.answer.seconds

    @property
    def refused(self) -> bool:
        """Whether one of the two failed."""
        return max(self.page.status, self.answer.status) >= FAILED


@contextmanager
def served(kind: str, port: int, instance: Path) -> Iterator[int]:
    """A served copy, as its process id."""
    command = [sys.executable, "-m", "bench.served", kind, str(port), str(instance)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            if server.stdout is None or server.stdout.readline() != "ready\n":
                sys.exit("The server did not start.")
            yield server.pid
        finally:
            server.terminate()


def cpu(pid: int) -> float:
    """Seconds of CPU that a process and its children have used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    own = (int(fields[11]) + int(fields[12])) / TICKS
    return own + sum(cpu(int(child)) for child in children)


def prepare(instance: Path, bank: Path | None) -> tuple[config.Config, str, int]:
    """A store with one class; its code and how many questions it is asked."""
    settings = config.load({"QUIZ_INSTANCE": str(instance)})
    migrate(settings.database_url)
    store = Store(settings.database_url)
    with store.session() as session:
        for path in [bank] if bank else library.bank_files():
            library.load(session, path)
        cards = list_banks(session)
        if not cards:
            sys.exit("There is no bank to take. Build one: quiz build seeds/*.txt")
        version = find_bank(session, max(cards, key=lambda card: card.questions).slug)
        code = give(session, version, "Bench").code
        session.commit()
    store.close()
    return settings, code, version.questions


def stored(settings: config.Config, code: str) -> int:
    """How many answers the store holds."""
    store = Store(settings.database_url)
    with store.session(write=False) as session:
        found = sum(len(sitting.answers) for sitting in sittings(session, find_assignment(session, code)))
    store.close()
    return found


@dataclass(slots=True)
class Student:
    """One student, sitting in the class."""

    browser: Browser
    """The student's own."""
    seat: str
    """The start of the addresses of the questions."""
    chance: Random
    """What decides the answers."""


def sit(port: int, code: str, number: int) -> Student:
    """Come in with a name."""
    browser, chance = Browser(port), Random(number)  # noqa: S311 - made-up answers
    door = browser.get(f"/join/{code}")
    first = browser.post(f"/join/{code}", Form(door.text).filled(chance, f"Student {number}"))
    return Student(browser, first.where.rpartition("/")[0], chance)


def take(student: Student, questions: int) -> list[Pair]:
    """Answer everything, one question after the other."""
    pairs = []
    for n in range(1, questions + 1):
        page = student.browser.get(f"{student.seat}/{n}")
        fields = [*Form(page.text).filled(student.chance, "a word"), ("go", "next")]
        pairs.append(Pair(page, student.browser.post(f"{student.seat}/{n}", fields)))
    return pairs


def hand_in(student: Student) -> bool:
    """Hand in; whether the server took it."""
    last = student.browser.get(f"{student.seat}/finish")
    return student.browser.post(f"{student.seat}/finish", Form(last.text).filled(student.chance, "")).status < FAILED


def greet(port: int, pairs: int) -> list[Pair]:
    """As many requests of the least kind."""
    browser = Browser(port)
    return [Pair(browser.get("/"), browser.post("/", [("name", "Ada")])) for _ in range(pairs)]


def measure(name: str, pid: int, students: int, one: Callable[[int], list[Pair]]) -> list[Pair]:
    """Everyone at once; prints what it cost."""
    before, begun = cpu(pid), perf_counter()
    with ThreadPoolExecutor(students) as pool:
        pairs = [pair for some in pool.map(one, range(students), timeout=LONGEST_RUN) for pair in some]
    wall, used = perf_counter() - begun, cpu(pid) - before
    cuts = quantiles((pair.seconds for pair in pairs), n=100)
    print(f"{name}: {len(pairs)} pairs in {wall:.1f} s")
    print(f"  pairs a second        {len(pairs) / wall:8.0f}")
    print(f"  waited, p50 / p99     {cuts[49] * 1000:8.0f} / {cuts[98] * 1000:.0f} ms")
    print(f"  server CPU a pair     {used / len(pairs) * 1000:8.2f} ms")
    return pairs


def main() -> None:
    """Measure the product, then the hello-world."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=50, choices=range(2, MOST_STUDENTS + 1), metavar="N")
    parser.add_argument("--bank", type=Path)
    parser.add_argument("--port", type=int, default=8765)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings, code, questions = prepare(Path(folder), given.bank)
        with served("product", given.port, settings.instance) as pid:
            students = [sit(given.port, code, number) for number in range(given.students)]
            pairs = measure("Says Who?", pid, given.students, lambda n: take(students[n], questions))
            done = sum(hand_in(student) for student in students)
        print(
            f"  SQL a page / answer   {mean(p.page.statements for p in pairs):8.2f} / "
            f"{mean(p.answer.statements for p in pairs):.2f} statements"
        )
        print(f"  bytes a page          {mean(len(p.page.text.encode()) for p in pairs):8.0f}")
        print(f"  answers stored        {stored(settings, code):8} of {given.students * questions}")
        print(f"  refused               {sum(pair.refused for pair in pairs):8}")
        print(f"  students handed in    {done:8} of {given.students}")
        with served("hello", given.port, settings.instance) as pid:
            measure("Flask hello-world", pid, given.students, lambda _: greet(given.port, questions))


if __name__ == "__main__":
    main()
