"""Put two readers' forms together: keep ids and verdicts, and write ``docs/audit.md`` over every round so far.

    python -m bench.audit.tell FIRST.tsv SECOND.tsv --round N

No word of an article and no note is kept. A question counts as found wanting where either reader says no.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from bench.audit.draw import HERE, seeds
from bench.audit.verdicts import ASKED, COLUMNS, Verdict, read
from bench.labels.kappa import kappa

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PAGE = HERE.parent.parent / "docs" / "audit.md"
WANTED = {"key": "all", "use": "70 %"}
HEAD = """# The questions, read by people

Two readers who wrote none of the recipes read each question against its article as a strict teacher would, apart from
each other. The questions are drawn at random, three from each of 50 articles of `polnear-train`, by a seed that was
written down before ([seeds.txt](../bench/audit/seeds.txt)). After a round the recipes are mended, never the questions,
and a new sample is drawn. A share counts the questions that **both** readers pass; beside it, what each passes alone.
From round 3 on, reasons and feedback have to be as natural as stem and options, which costs the English of it much.
"""
Pair = tuple[Verdict, Verdict]


def pairs(first: Path, second: Path) -> list[Pair]:
    """The verdicts on each question, both readers'.

    Raises:
        ValueError: when a form is not filled in, or the two are on other questions.
    """
    one, two = read(first), read(second)
    if one.keys() != two.keys():
        odd = min(one.keys() ^ two.keys())
        raise ValueError(f"Only one reader has {odd[1]} of {odd[0]}.")
    return [(one[key], two[key]) for key in sorted(one)]


def lines(number: int, read_by_both: Sequence[Pair]) -> Iterator[str]:
    """A round: its shares and agreement, then what was not passed."""
    total = len(read_by_both)
    yield f"## Round {number}: {total} questions from {len({one.article for one, _ in read_by_both})} articles"
    yield ""
    yield "| | both say yes | first | second | wanted | Cohen’s kappa |"
    yield "|---|---|---|---|---|---|"
    for name, told in ASKED.items():
        said = [(one[name], two[name]) for one, two in read_by_both]
        yield _row(told.removesuffix(" (yes, no)"), said, WANTED.get(name, ""))
    yield _row("**usable as it is**: the first three", [(a.usable, b.usable) for a, b in read_by_both], "95 %")
    yield ""
    yield f"Seed {seeds()[number]}. Not passed by both, with what was said no to:"
    yield ""
    found = [(one, names) for one, two in read_by_both if (names := [n for n in ASKED if not (one[n] and two[n])])]
    yield from (f"- `{one.article}` `{one.question}`: {', '.join(names)}" for one, names in found)
    yield from () if found else ("- none",)


def _row(told: str, said: Sequence[tuple[bool, bool]], wanted: str) -> str:
    """A row of the table."""
    shares = (sum(a and b for a, b in said), sum(a for a, _ in said), sum(b for _, b in said))
    cells = (
        f"{share / len(said):.1%} ({share})" if at == 0 else f"{share / len(said):.1%}"
        for at, share in enumerate(shares)
    )
    agreement = kappa([(str(a), str(b)) for a, b in said])
    return f"| {told} | {' | '.join(cells)} | {wanted} | {agreement:.2f} |"


def keep(read_by_both: Sequence[Pair], path: Path) -> None:
    """Ids and verdicts of both readers, a line each."""
    head = "\t".join((*COLUMNS[:2], *(f"{name}-{who}" for who in ("first", "second") for name in ASKED)))
    body = (
        "\t".join((one.article, one.question, *("yes" if said else "no" for said in (*one.said, *two.said))))
        for one, two in read_by_both
    )
    path.write_text("\n".join((head, *body)) + "\n", encoding="utf-8")


def kept(path: Path) -> list[Pair]:
    """The same, read back."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        article, question, *said = line.split("\t")
        words = [word == "yes" for word in said]
        half = len(ASKED)
        found.append((Verdict(article, question, tuple(words[:half])), Verdict(article, question, tuple(words[half:]))))
    return found


def page(folder: Path) -> str:
    """The whole page, from every round that is kept."""
    rounds = [number for number in seeds() if (folder / f"round-{number}.tsv").exists()]
    told = ("\n".join(lines(number, kept(folder / f"round-{number}.tsv"))) for number in rounds)
    return "\n\n".join((HEAD.rstrip(), *told)) + "\n"


def main() -> None:
    """Read the command line, keep the round and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("--round", type=int, required=True, choices=sorted(seeds()))
    told = parser.parse_args()
    try:
        keep(pairs(told.first, told.second), HERE / f"round-{told.round}.tsv")
    except ValueError as error:
        parser.error(str(error))
    PAGE.write_text(page(HERE), encoding="utf-8")
    print(page(HERE))


if __name__ == "__main__":
    main()
