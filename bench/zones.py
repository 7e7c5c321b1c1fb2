"""The reader's zones against pages labelled by hand: ``python -m bench.zones`` prints precision, recall and F1 of each.

The labels are in ``bench/labels/zones.jsonl``, those to learn from in ``zones-train.jsonl`` (``--train``); the texts
lie outside, where ``QUIZ_CORPORA`` says. No text is printed.
"""

from __future__ import annotations

import argparse
from collections import Counter
from typing import TYPE_CHECKING

from bench.labels.texts import HERE, articles, read_lines
from quiz.article.read import read
from quiz.article.records import ZONES

if TYPE_CHECKING:
    from collections.abc import Iterator

STORY = "story"
Pair = tuple[str, str]


def pairs(labels: str = "zones") -> Iterator[tuple[Pair, tuple[str, str, int]]]:
    """The label and the answer of every paragraph, and where it stands."""
    for item in read_lines(HERE / f"{labels}.jsonl"):
        article = read(articles(item["corpus"])[item["id"]]["text"], item["id"])
        start, end = item["span"]
        found = next((z.name for z in article.zones if z.span.start < end and start < z.span.end), STORY)
        yield (item["label"], found), (item["corpus"], item["id"], start)


def figures(counts: Counter[Pair], *names: str) -> tuple[int, float, float, float]:
    """How often labelled, precision, recall and F1; of several names, each has to be the right one."""
    right = sum(counts[name, name] for name in names)
    labelled = sum(count for (label, _), count in counts.items() if label in names)
    told = sum(count for (_, found), count in counts.items() if found in names)
    return labelled, right / max(1, told), right / max(1, labelled), 2 * right / max(1, told + labelled)


def story_or_not(counts: Counter[Pair]) -> tuple[int, float, float, float]:
    """The same for 'not part of the story', whatever it is instead."""
    merged: Counter[Pair] = Counter()
    for (label, found), count in counts.items():
        merged["story" if label == STORY else "not", "story" if found == STORY else "not"] += count
    return figures(merged, "not")


def main() -> None:
    """Print the table and what was taken for what."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", action="store_true", help="the pages to learn from")
    told = list(pairs("zones-train" if parser.parse_args().train else "zones"))
    counts = Counter(pair for pair, _ in told)
    print("| zone | paragraphs | precision | recall | F1 |")
    print("|---|---|---|---|---|")
    lines = [(name, figures(counts, name)) for name in (*ZONES, STORY)]
    lines += [("every zone, by name", figures(counts, *ZONES)), ("no story, by any name", story_or_not(counts))]
    for name, (labelled, precision, recall, f1) in lines:
        print(f"| {name} | {labelled} | {precision:.3f} | {recall:.3f} | {f1:.3f} |")
    print()
    for (label, found), count in counts.most_common():
        if label != found:
            print(f"{count} × {label} taken for {found}")


if __name__ == "__main__":
    main()
