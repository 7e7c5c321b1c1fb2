"""Whether time grows with the text and no faster: ``python -m bench.linear [--build] [--times 10 30] [--shape NAME]``.

Each hostile shape is read and its attributions found at one size and at ten times it (with ``--build``, a bank is made
as well). Printed are the seconds of one core and their ratio; ten times the text may cost twelve times the time. The
small size is taken three times and the quickest counts. ``--profile`` prints the slowest functions at the largest size.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
from time import process_time
from typing import TYPE_CHECKING

from quiz.article.read import read
from quiz.attribution.find import find
from quiz.errors import ArticleError
from quiz.pipeline import build

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST = "Ada Wren Pol Dora Gil Mara Ines Odo Jon Carla Una Bran Edda Rufus Mona Theo".split()  # noqa: SIM905 - names
LAST = "Moor Vole Marsh Vane Farrow Lind Roy Brandt Pell Wyn Broad Oster Prow Teal Grist Arden".split()  # noqa: SIM905
SMALL = 10_000
LIMIT = 12.0
TAKES = 3
LONGEST = 950_000
SLOWEST = 18


def name(i: int) -> str:
    """One of many thousand names."""
    number, last = divmod(i, len(FIRST) * len(LAST))
    ending = "".join("aeioubrnlst"[int(digit)] for digit in str(number)) if number else ""
    return f"{FIRST[last % len(FIRST)]} {LAST[last // len(FIRST)]}{ending}"


REPORT = """\
The harbour in Tarn{i} stays shut until May, the county said on Monday. Mayor {who} called that “a mistake”.

“We had {ships} ships last year,” {last} said. “We cannot wait for the county.”

According to the port authority, {jobs} people work there. She denied that anybody would lose a job.

Officials who asked not to be named because talks go on said that {ships} per cent more had been offered.

"""


def report(i: int) -> str:
    """A short report, one of many."""
    who = name(i)
    return REPORT.format(i=i, who=who, last=who.split()[1], ships=i + 3, jobs=i * 7 + 12)


def repeat(part: str, size: int) -> str:
    """A part again and again."""
    return part * (size // len(part) + 1)


def row(part: Callable[[int], str], size: int) -> str:
    """Parts that all differ, as many as the size takes."""
    parts, length, i = [], 0, 0
    while length < size:
        parts.append(part(i))
        length += len(parts[-1])
        i += 1
    return "".join(parts)


SHAPES: dict[str, Callable[[int], str]] = {
    "ordinary reports joined": lambda size: row(report, size),
    "one paragraph": lambda size: row(report, size).replace("\n\n", " "),
    "one sentence repeated": lambda size: repeat("“The harbour stays shut,” Ada Moor said on Monday. ", size),
    "one paragraph repeated": lambda size: repeat("“The harbour stays shut,” Ada Moor said on Monday.\n\n", size),
    "nothing but quotations": lambda size: row(lambda i: f"“We had {i} ships and {name(i)} saw them.” ", size),
    "one quotation": lambda size: (
        "“" + row(lambda i: f"We had {i} ships and {name(i)} saw them. ", size) + "” said Ada Moor."
    ),
    "a quotation over paragraphs": lambda size: row(lambda i: f"“We had {i} ships, and it rained.\n\n", size),
    "quotations never closed": lambda size: row(lambda i: f"{name(i)} said: “We had {i} ships. ", size),
    "quotations never opened": lambda size: row(lambda i: f"We had {i} ships,” {name(i)} said. ", size),
    "apostrophes for marks": lambda size: row(
        lambda i: f"'We had {i} ships,' the workers' boss {name(i)} said. ", size
    ),
    "every mark there is": lambda size: row(lambda i: f"„So“ «we» ‘had’ ``{i}'' \"ships”, {name(i)} said. ", size),
    "thousands of names": lambda size: row(
        lambda i: f"{name(i)} said that {name(i + 7)} told {name(i + 31)} so. ", size
    ),
    "a list of names": lambda size: row(lambda i: f"{name(i)}, ", size) + "said so.",
    "he said, she said": lambda size: "Ada Moor met Pol Marsh. " + repeat("He said it rained. She denied that. ", size),
    "thousands of short paragraphs": lambda size: row(lambda i: f"{name(i)} said so {i} times.\n", size),
    "one long word": lambda size: "Ada Moor said it. " + "x" * size + " she added.",
    "long words": lambda size: row(lambda i: "x" * 2_000 + f" said {name(i)}. ", size),
    "no full stop": lambda size: row(lambda i: f"{name(i)} said that it rained and {i} ships left and ", size),
    "all capitals": lambda size: row(report, size).upper(),
    "bullets": lambda size: row(lambda i: f"• {name(i)} said that {i} ships left\n", size),
    "a table": lambda size: row(lambda i: f"{name(i)} | {i} | {i * 3} %\n", size),
    "empty lines": lambda size: "Ada Moor said so." + "\n \n" * (size // 3) + "She denied it.",
    "nothing but marks": lambda size: "Ada Moor said so. " + repeat("“”‘’\"'«»", size),
    "brackets": lambda size: "Ada Moor said so " + repeat("([{", size),
    "figures": lambda size: row(lambda i: f"{name(i)} said that {i},000 of {i * 9} ships cost ${i}.5 million. ", size),
    "commas": lambda size: "Ada Moor said that " + repeat("so, and yet, ", size),
    "headings": lambda size: row(lambda i: f"What {name(i)} Wants\n", size) + "It rained, Ada Moor said on Monday.",
}


def seconds(work: Callable[[str], object], text: str, takes: int = 1) -> float:
    """What the work costs one core, the quickest of some takes."""
    taken = []
    for _ in range(takes):
        gc.collect()
        begun = process_time()
        work(text)
        taken.append(process_time() - begun)
    return max(0.001, min(taken))


def found(text: str) -> object:
    """Read and find."""
    return find(read(text, "hostile.txt"))


def made(text: str) -> object:
    """Read, find and make a bank."""
    return build(text, "hostile.txt")


def profile(work: Callable[[str], object], text: str) -> None:
    """Print the functions that take the time."""
    watched = cProfile.Profile()
    watched.runcall(work, text)
    pstats.Stats(watched).sort_stats("tottime").print_stats(SLOWEST)


def main() -> None:
    """Measure every shape, and say which grow too fast."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", action="store_true")
    parser.add_argument("--times", type=int, nargs="+", default=[10])
    parser.add_argument("--size", type=int, default=SMALL, help="characters of the smallest text")
    parser.add_argument("--shape", choices=SHAPES, action="append")
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args()
    work = made if asked.build else found
    worst = 0.0
    print("| shape | s | " + " | ".join(f"{times} × | ratio" for times in asked.times) + " |")
    print("|---|---|" + "---|---|" * len(asked.times))
    work(SHAPES["ordinary reports joined"](SMALL))
    for shape in asked.shape or SHAPES:
        try:
            small = seconds(work, SHAPES[shape](asked.size), TAKES)
            cells = []
            for times in asked.times:
                large = seconds(work, SHAPES[shape](min(LONGEST, asked.size * times)))
                cells.append(f"{large:.2f} | {large / small:.1f}")
                worst = max(worst, large / small * 10 / times)
            print(f"| {shape} | {small:.3f} | {' | '.join(cells)} |", flush=True)
        except ArticleError as error:
            print(f"| {shape} | refused: {error} |")
        if asked.profile:
            profile(work, SHAPES[shape](asked.size * asked.times[-1]))
    print(f"\nworst: {worst:.1f} for ten times the text, wanted ≤ {LIMIT:.0f}")


if __name__ == "__main__":
    main()
