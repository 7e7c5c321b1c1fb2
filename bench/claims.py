"""Set the engine's claims and givers beside the labels: ``python -m bench.claims``.

A labelled statement is any statement of the engine that shares most of its words, or most of the label's. A pair is
``same`` where two such statements stand on one side of a claim, ``opposes`` where they stand against each other, and
``unrelated`` otherwise; that a proposition supports another, the engine does not tell. A number is given by whoever
the engine names for it, by the reporter, or counts nothing where the engine has no figure there.

``--learned`` measures on the pairs and numbers that were learned from, and lists what is wrong there.
"""

from __future__ import annotations

import argparse
import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from bench.labels.score import last_name
from bench.labels.texts import HERE, Row, read_lines, text_of
from quiz.article.read import read
from quiz.attribution.find import find
from quiz.attribution.voices import givers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.records import Attributions, Claim

WORD = re.compile(r"\w+")
HALF = 0.5
Verdicts = list[tuple[str, str]]


def words_of(spans: Sequence[tuple[int, int]], starts: Sequence[int]) -> set[int]:
    """The words that begin in any of the spans."""
    return {i for start, end in spans for i in range(bisect_left(starts, start), bisect_left(starts, end))}


def by_article(name: str) -> Iterator[tuple[Attributions, list[int], list[Row]]]:
    """Every labelled article as the engine sees it, with where its words begin and its items."""
    articles: dict[str, list[Row]] = {}
    for item in read_lines(HERE / f"{name}.jsonl"):
        articles.setdefault(item["id"], []).append(item)
    for items in articles.values():
        text = text_of(items[0])
        yield find(read(text, items[0]["id"])), [m.start() for m in WORD.finditer(text)], items


def meant(label: Row, claim: Claim, starts: Sequence[int]) -> set[str]:
    """The sides on which a labelled statement stands in a claim."""
    own = words_of(label["content"], starts)
    sides = set()
    for said, relation in claim.statements:
        theirs = words_of([(s.start, s.end) for s in said.statement.content], starts)
        if len(own & theirs) > HALF * min(len(own), len(theirs)):
            sides.add("against" if relation == "opposes" else "for")
    return sides


def told_pair(found: Attributions, starts: Sequence[int], item: Row) -> str:
    """What the engine makes of a pair."""
    for claim in found.claims:
        one, other = meant(item["a"], claim, starts), meant(item["b"], claim, starts)
        if one and other:
            return "same" if one & other else "opposes"
    return "unrelated"


def known_pair(found: Attributions, starts: Sequence[int], item: Row) -> bool:
    """Whether the engine found both statements of a pair at all."""

    def seen(label: Row) -> bool:
        own = words_of(label["content"], starts)
        spans = [(s.start, s.end) for said in found.said for s in said.statement.content]
        return len(own & words_of(spans, starts)) > HALF * len(own)

    return seen(item["a"]) and seen(item["b"])


def told_giver(found: Attributions, item: Row) -> str:
    """Whom the engine names for a number: ``reporter``, ``none`` where it sees no figure, or a name."""
    start, end = item["span"]
    for given in givers(found):
        if given.figure.span.start < end and start < given.figure.span.end:
            return given.giver or "reporter"
    return "none"


def right_giver(item: Row, told: str) -> bool:
    """Whether that is the label's giver; a name is right where it holds the last name of the label's."""
    if isinstance(item["giver"], str) or told in ("reporter", "none"):
        return bool(item["giver"] == told)
    start, end = item["giver"]
    return last_name(text_of(item)[start:end]) in WORD.findall(re.sub(r"[’']s?(?=\W|\Z)", "", told.lower()))


def kappa(verdicts: Verdicts) -> float:
    """How far two judge alike beyond chance."""
    n = max(1, len(verdicts))
    alike = sum(gold == told for gold, told in verdicts) / n
    golds, tolds = Counter(gold for gold, _ in verdicts), Counter(told for _, told in verdicts)
    chance = sum(golds[label] * tolds[label] for label in golds) / n**2
    return (alike - chance) / (1 - chance) if chance < 1 else 1.0


def line(name: str, right: int, claimed: int, all_of_it: int) -> str:
    """One row of the table."""
    precision = right / claimed if claimed else 0.0
    return f"  {name:28} P {precision:.3f} ({right}/{claimed})  R {right / max(1, all_of_it):.3f} ({right}/{all_of_it})"


def pairs(name: str) -> list[str]:
    """Print how far the claims are right; what is told and wrong comes back."""
    rows = [
        (item, told_pair(found, starts, item), known_pair(found, starts, item))
        for found, starts, items in by_article(name)
        for item in items
    ]
    verdicts = [(item["label"], told) for item, told, _ in rows]
    counts = Counter(verdicts)
    golds, tolds = Counter(gold for gold, _ in verdicts), Counter(told for _, told in verdicts)
    print(f"pairs: {len(rows)}, both statements found in {sum(known for *_, known in rows)}")
    print(line("same claim", counts["same", "same"], tolds["same"], golds["same"]))
    kin = sum(counts[gold, "same"] for gold in ("same", "supports"))
    print(line("same, or one supports it", kin, tolds["same"], golds["same"] + golds["supports"]))
    print(line("opposes", counts["opposes", "opposes"], tolds["opposes"], golds["opposes"]))
    related = kin + counts["opposes", "opposes"]
    claimed = tolds["same"] + tolds["opposes"]
    print(line("for or against, told rightly", related, claimed, len(rows) - golds["unrelated"]))
    print(f"  kappa over all labels {kappa(verdicts):.3f}; told {dict(tolds)}, labelled {dict(golds)}")
    return [
        f"{name} {i['item']}: {i['label']}, told {told}" for i, told, _ in rows if told not in ("unrelated", i["label"])
    ]


def figures(name: str) -> list[str]:
    """Print how far the givers of numbers are right; what is wrong comes back."""
    rows = [(item, told_giver(found, item)) for found, _, items in by_article(name) for item in items]
    real = [(item, told) for item, told in rows if item["giver"] != "none"]
    seen = [(item, told) for item, told in real if told != "none"]
    taken = sum(told != "none" for _, told in rows)
    print(f"numbers: {len(rows)}, {len(real)} of them figures")
    print(line("is a figure", len(seen), taken, len(real)))
    right = sum(right_giver(item, told) for item, told in seen)
    print(f"  giver right                  {right / max(1, len(seen)):.3f} ({right}/{len(seen)} figures found)")
    for whose, own in (("reporter", True), ("a source", False)):
        some = [(item, told) for item, told in seen if (item["giver"] == "reporter") == own]
        hits = sum(right_giver(item, told) for item, told in some)
        print(f"    {whose:26} {hits / max(1, len(some)):.3f} ({hits}/{len(some)})")
    return [f"{name} {item['item']}: told {told}" for item, told in seen if not right_giver(item, told)]


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--learned", action="store_true")
    ending = "-train" if parser.parse_args().learned else ""
    wrong = [*pairs(f"pairs{ending}"), *figures(f"figures{ending}")]
    if ending:
        print("\n".join(wrong))


if __name__ == "__main__":
    main()
