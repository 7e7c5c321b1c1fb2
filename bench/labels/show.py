"""Print items with what stands around them: ``python -m bench.labels.show FILE --from A --to B``.

Source ``[S …]``, cue ``[U …]``, content ``{C …}``, number ``[N …]``; of a pair, ``{A …}``, ``{B …}``.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from bench.labels.texts import Row, Spans, articles, paragraphs, read_lines, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME = re.compile(r"(?!(?:The|He|She|They|It|His|Her)\b)[A-Z][\w’'.-]+")
FAR = 420
Mark = tuple[int, int, str]


def marked(text: str, start: int, end: int, marks: Iterable[Mark]) -> str:
    """A stretch of text with brackets put around the marked spans."""
    edges: list[tuple[int, int, str]] = []
    for s, e, letter in marks:
        s, e = max(s, start), min(e, end)  # noqa: PLW2901 - cut to what is shown
        if s < e:
            opening, closing = ("[", "]") if letter in "SUN" else ("{", "}")
            edges += [(s, 1, f"{opening}{letter} "), (e, 0, closing)]
    pieces, at = [], start
    for place, _, sign in sorted(edges):
        pieces += [text[at:place], sign]
        at = place
    return "".join([*pieces, text[at:end]])


def _marks(item: Row) -> list[Mark]:
    if "span" in item:
        return [(*item["span"], "N")]
    parts = [(item["a"], "A"), (item["b"], "B")] if "a" in item else [(item, "C")]
    roles = [
        (part, role, letter)
        for part, own in parts
        for role, letter in (("source", "S"), ("cue", "U"), ("content", own))
    ]
    return [(s, e, letter) for part, role, letter in roles for s, e in part[role]]


def _shown(text: str, marks: list[Mark], before: int, after: int) -> list[str]:
    """The paragraphs that hold a mark, and so many around them; far ones are cut."""
    every = paragraphs(text)
    own = {i for i, (s, e) in enumerate(every) if any(s < f and b < e for b, f, _ in marks)}
    near = {j for i in own for j in range(max(0, i - before), min(len(every), i + after + 1))}
    lines = []
    for i in sorted(near):
        s, e = every[i]
        if i in own:
            lines.append(f"  §{i + 1} {marked(text, s, e, marks)}")
        elif i + 1 in near and i < min(own):
            lines.append(f"  -{i + 1} {'…' if e - s > FAR else ''}{text[max(s, e - FAR) : e]}")
        else:
            lines.append(f"  +{i + 1} {text[s : min(e, s + FAR // 2)]}{'…' if e - s > FAR // 2 else ''}")
    return lines


def _places(text: str, spans: Spans) -> list[str]:
    """Where the names in a source first stand, and where they stand longest: the words to the left and right."""
    found = []
    for name in dict.fromkeys(n for s, e in spans for n in NAME.findall(text[s:e])):
        first = re.search(rf"(?<!\w){re.escape(name.removesuffix('’s').removesuffix(chr(39) + 's'))}(?!\w)", text)
        if first and not any(s <= first.start() < e for s, e in spans):
            around = text[max(0, first.start() - 70) : first.end() + 60].replace("\n", " / ")
            found.append(f"  first “{name}” at {first.start()}: …{around}…")
    return found


def show(item: Row, before: int, after: int) -> None:
    """Print one item."""
    text, marks = text_of(item), _marks(item)
    row = articles(item["corpus"])[item["id"]]
    print(f"### {item['item']}  {item['id']}  ({row['publisher']}) {row['title'][:110]}")
    print("\n".join(_shown(text, marks, before, after)))
    if "content" in item:
        print("\n".join(_places(text, item["source"])))


def show_page(items: list[Row]) -> None:
    """Print the paragraphs of pages, one a line, numbered as items."""
    page = ""
    for item in items:
        if item["id"] != page:
            page = item["id"]
            row = articles(item["corpus"])[page]
            print(f"### {page}  ({row['publisher']}) title: {row['title']}")
        s, e = item["span"]
        words = text_of(item)[s:e]
        print(f"{item['item']}: {words if e - s <= FAR // 2 else words[: FAR // 3] + ' … ' + words[-FAR // 6 :]}")


def main() -> None:
    """Read the command line and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--from", dest="first", type=int, default=1)
    parser.add_argument("--to", dest="last", type=int, default=10**6)
    parser.add_argument("--before", type=int, default=2)
    parser.add_argument("--after", type=int, default=1)
    asked = parser.parse_args()
    items = [i for i in read_lines(asked.file) if asked.first <= i["item"] <= asked.last]
    if asked.file.name.startswith("zones"):
        show_page(items)
        return
    for item in items:
        show(item, asked.before, asked.after)


if __name__ == "__main__":
    main()
