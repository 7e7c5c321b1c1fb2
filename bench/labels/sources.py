"""Draw sources that no plain full name tells: ``python -m bench.labels.sources`` writes ``sources-train.todo``.

Half of them are pronouns, half descriptions, offices, lone names and several people at once. The draw looks at the
corpus alone, so that a change of the engine never moves it.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from typing import TYPE_CHECKING

from bench.labels.sample import LEAST, SEED, told_by
from bench.labels.texts import HERE, Row, articles, write_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = "polnear-train"
MOST = 2
SHARES = {"he": 140, "who": 20, "they": 22, "first": 18, "the": 130, "capital": 25, "several": 20, "plain": 25}
PRONOUNS = {
    "he": frozenset(("he", "she", "him", "her")),
    "who": frozenset(("who", "which", "that")),
    "they": frozenset(("they", "them", "it")),
    "first": frozenset(("i", "we", "me", "us")),
}
DEFINITE = frozenset(("the", "his", "her", "their", "its", "this", "these", "those", "that"))
WORD = re.compile(r"[\w’'.&-]+")
FULL_NAME = re.compile(r"[A-Z][\w’'.-]+\s+(?:[A-Z]\.?\s+)?[A-Z][\w’'-]+")


def layer_of(words: list[str], source: str) -> str | None:
    """What a source is told by; None for a plain full name and for anything long."""
    low = words[0].lower()
    if len(words) == 1:
        told = next((name for name, pronouns in PRONOUNS.items() if low in pronouns), None)
        return told or ("capital" if words[0][:1].isupper() else "plain")
    if low in DEFINITE:
        return None if FULL_NAME.search(source[len(words[0]) :]) and "’s" not in source else "the"
    if " and " in source:
        return "several"
    return None if FULL_NAME.search(source) else "plain"


def _statements() -> Iterator[tuple[str, Row]]:
    """Every attribution with a verb of speech or quotation marks that could be drawn, by its layer."""
    for row in articles(CORPUS).values():
        text = row["text"]
        for one in row["attributions"]:
            if len(one["source"]) != 1 or not one["content"]:
                continue
            source = text[slice(*one["source"][0])]
            said = sum(len(text[s:e].split()) for s, e in one["content"])
            words = WORD.findall(source)
            item = {"corpus": CORPUS, "id": row["id"]} | {k: one[k] for k in ("source", "cue", "content")}
            if words and said >= LEAST and (told := layer_of(words, source)) and told_by(item) != "other":
                yield told, item


def draw() -> list[Row]:
    """As many of each layer as wanted, at most two an article."""
    rows = list(_statements())
    random.Random(f"{SEED} sources").shuffle(rows)  # noqa: S311 - a draw that must come out the same again is no secret
    held, taken, wanted = Counter[str](), list[Row](), Counter(SHARES)
    for told, item in rows:
        if wanted[told] > 0 and held[item["id"]] < MOST:
            wanted[told] -= 1
            held[item["id"]] += 1
            taken.append(item)
    return sorted(taken, key=lambda item: (item["id"], item["content"][0][0]))


def main() -> None:
    """Write the file, every item numbered from 1."""
    items = draw()
    write_lines(HERE / "sources-train.todo", [{"item": i} | item for i, item in enumerate(items, 1)])
    print(f"{len(items)} items, {len({item['id'] for item in items})} articles")


if __name__ == "__main__":
    main()
