"""Draw what is to be labelled: ``python -m bench.labels.sample`` writes the ``.todo`` files, always the same.

The draw uses its own short word lists, not the engine's, so that a change of the engine never moves it.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from bench.labels.texts import HERE, Row, Spans, articles, paragraphs, write_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SEED = 20311
SHORT = 9
LEAST = 3
NEAR, SOME = 0.45, 0.2
OFTEN = 2
YEARS = 0.1
WORDS = {
    name: frozenset(rest.split())
    for name, _, rest in (line.partition(":") for line in (HERE / "draw.txt").read_text("utf-8").splitlines())
}
PLAIN = WORDS["plain"]
SPEECH = WORDS["speech"]
DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject\w*|dismiss\w*|disput\w+|refut\w+|rebut\w*|contradict\w*|false\w*|untrue|lie[sd]?|wrong"
    r"|disagree\w*|never|not|n[’']t)\b",
    re.IGNORECASE,
)
MARK = re.compile(r"[“”\"]")
LONG = re.compile(r"[^\W\d_]{4,}|\d[\d,.]*\d|\d")
EMPTY = WORDS["empty"]
NUMERAL = (
    r"[$£€]?\d+(?:,\d{3})*(?:\.\d+)?"
    r"(?:\s?%|\s(?:per\s?cent|percent)\b)?(?:\s(?:thousand|million|billion|trillion|bn|tn|m)\b)?"
)
IN_WORDS = (
    r"\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
    r"|a|several)\s)?(?:dozens?|hundreds?|thousands?|millions?|billions?)\b|\b(?:half|a\sthird|two-thirds|a\squarter)\b"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b"
)
YEAR = re.compile(r"(?:19|20)\d\d\Z")


def _chance(of: str) -> random.Random:
    return random.Random(f"{SEED} {of}")  # noqa: S311 - a draw that must come out the same again is no secret


def words(spans: Spans, text: str) -> frozenset[str]:
    """The words of a content that carry it, cut to five letters so that forms of one word meet."""
    found = (w.lower() for s, e in spans for w in LONG.findall(text[s:e]))
    return frozenset(w[:5] for w in found if w not in EMPTY)


def _statements(corpus: str) -> list[list[Row]]:
    """Every article's statements that could be labelled: source and three words said."""
    found = []
    for row in articles(corpus).values():
        base = {"corpus": corpus, "id": row["id"]}
        if "claims" in row:
            own = [
                base | {"source": [], "cue": [], "content": c["content"], "context": c["context"]}
                for c in row["claims"]
                if c["content"]
            ]
        else:
            own = [
                base | {key: a[key] for key in ("source", "cue", "content")}
                for a in row["attributions"]
                if a["source"] and a["content"]
            ]
        found.append([s for s in own if sum(len(row["text"][b:e].split()) for b, e in s["content"]) >= LEAST])
    return found


def told_by(item: Row) -> str:
    """What kind of statement it is, for the draw: by a plain verb, by another verb of speech, or without one."""
    text = articles(item["corpus"])[item["id"]]["text"]
    cue = {w.lower() for s, e in item["cue"] for w in re.findall(r"\w+", text[s:e])}
    if cue & PLAIN:
        return "plain"
    marked = any(MARK.search(text[max(0, s - 1) : e + 1]) for s, e in item["content"])
    return "speech" if cue & SPEECH or marked else "other"


def _sort_key(item: Row) -> tuple[str, int]:
    return item["id"], item["content"][0][0]


def draw_statements(corpus: str, count: int, most: int, chance: random.Random) -> list[Row]:
    """Draw statements by layer, at most so many an article, and no cue oftener than twice beside the plain ones."""
    rows = [s for own in _statements(corpus) for s in own]
    chance.shuffle(rows)
    of_100 = {"plain": 40, "speech": 48, "other": 12} if rows[0]["cue"] else {}
    wanted = Counter({layer: count * part // 100 for layer, part in of_100.items()})
    taken: list[Row] = []
    held: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    printed: Counter[str] = Counter()
    for strict in (True, False):
        for item in rows:
            layer = told_by(item)
            text = articles(corpus)[item["id"]]["text"]
            cue = " ".join(text[s:e].lower() for s, e in item["cue"])
            if len(taken) == count or held[item["id"]] >= most or item in taken:
                continue
            publisher = articles(corpus)[item["id"]]["publisher"]
            full = wanted[layer] <= 0 or printed[publisher] > count / 7
            if strict and (full or (layer != "plain" and cues[cue] >= OFTEN)):
                continue
            taken.append(item)
            wanted[layer] -= 1
            held[item["id"]] += 1
            cues[cue] += 1
            printed[publisher] += 1
    return sorted(taken, key=_sort_key)


def _pair(a: Row, b: Row) -> tuple[float, bool, Row] | None:
    """Two statements with how much their words overlap and whether either denies; None where one holds the other."""
    text = articles(a["corpus"])[a["id"]]["text"]
    if any(s < f and b0 < e for s, e in a["content"] for b0, f in b["content"]):
        return None
    one, two = words(a["content"], text), words(b["content"], text)
    if min(len(one), len(two)) < LEAST:
        return None
    denies = any(DENIAL.search(text[s:e]) for x in (a, b) for s, e in x["cue"] + x["content"])
    keys = ("source", "cue", "content")
    item = {"corpus": a["corpus"], "id": a["id"], "a": {k: a[k] for k in keys}, "b": {k: b[k] for k in keys}}
    return len(one & two) / min(len(one), len(two)), denies, item


def draw_pairs(corpus: str, count: int, chance: random.Random) -> list[Row]:
    """Draw pairs: a third with many words in common, a third with some (half of it with a denial), a third with few."""
    found = []
    for own in _statements(corpus):
        spoken = sorted((s for s in own if not s["cue"] or told_by(s) != "other"), key=_sort_key)
        found += [p for a, b in combinations(spoken, 2) if (p := _pair(a, b))]
    chance.shuffle(found)
    third = count // 3
    layers: list[tuple[int, Callable[[float, bool], bool]]] = [
        (third, lambda near, _: near >= NEAR),
        (third // 2, lambda near, denies: SOME <= near < NEAR and denies),
        (third - third // 2, lambda near, _: SOME <= near < NEAR),
        (count - 2 * third, lambda near, _: near < SOME),
    ]
    taken: list[Row] = []
    for wanted, fits in layers:
        taken += _at_most((p for near, denies, p in found if fits(near, denies) and p not in taken), wanted, 3)
    short = count - len(taken)
    taken += _at_most((p for _, _, p in sorted(found, key=lambda f: -f[0]) if p not in taken), short, 3)
    return sorted(taken, key=lambda p: (p["id"], p["a"]["content"][0][0], p["b"]["content"][0][0]))


def _at_most(items: Iterable[Row], count: int, most: int) -> list[Row]:
    """The first so many, no article oftener than told; the bound gives way where too few are left."""
    rows = list(items)
    taken: list[Row] = []
    for bound in (most, most * 2, len(rows)):
        held = Counter(item["id"] for item in taken)
        for item in rows:
            if len(taken) < count and held[item["id"]] < bound and item not in taken:
                taken.append(item)
                held[item["id"]] += 1
    return taken


def draw_figures(corpus: str, count: int, chance: random.Random) -> list[Row]:
    """Draw numbers: three quarters in digits, the rest in words, hardly a bare year."""
    digits, spelled = [], []
    for row in articles(corpus).values():
        for m in re.finditer(rf"(?<![\w.,:/-]){NUMERAL}(?![\w/:])|{IN_WORDS}", row["text"], re.IGNORECASE):
            item = {"corpus": corpus, "id": row["id"], "span": [m.start(), m.end()]}
            if m.group()[0].isalpha():
                spelled.append(item)
            elif not YEAR.match(m.group()) or chance.random() < YEARS:
                digits.append(item)
    chance.shuffle(digits)
    chance.shuffle(spelled)
    some = count // 4
    taken = _at_most(spelled, some, 1) + _at_most(digits, count - some, 1)
    return sorted(taken, key=lambda item: (item["id"], item["span"][0]))


def odd(text: str) -> int:
    """How many short lines end like no sentence."""
    lines = [text[s:e] for s, e in paragraphs(text)]
    return sum(len(line.split()) < SHORT and line[-1] not in ".!?”\"’'" for line in lines)


def draw_zones(counts: dict[str, int], chance: random.Random) -> list[Row]:
    """Every paragraph of so many pages, two thirds of them those with the most odd lines."""
    items = []
    for corpus, count in counts.items():
        rows = sorted(articles(corpus).values(), key=lambda r: -odd(r["text"]))
        sure = count * 2 // 3
        pages = rows[:sure] + chance.sample(rows[sure:], count - sure)
        for row in sorted(pages, key=lambda r: r["id"]):
            items += [{"corpus": corpus, "id": row["id"], "span": span} for span in paragraphs(row["text"])]
    return items


def draw() -> dict[str, list[Row]]:
    """Everything to be labelled, by file; each file has its own chance, so that one can change without the others."""
    return {
        "statements-train": draw_statements("polnear-train", 200, 2, _chance("train")),
        "statements-dev": draw_statements("polnear-dev", 150, 2, _chance("dev")),
        "statements-seer": draw_statements("seer-dev", 150, 4, _chance("seer")),
        "pairs": draw_pairs("polnear-dev", 200, _chance("pairs"))
        + draw_pairs("seer-dev", 100, _chance("pairs of claims")),
        "figures": draw_figures("polnear-dev", 70, _chance("figures"))
        + draw_figures("seer-dev", 50, _chance("more figures")),
        "pairs-train": draw_pairs("polnear-train", 420, _chance("pairs to learn from")),
        "figures-train": draw_figures("polnear-train", 220, _chance("figures to learn from")),
        "zones": draw_zones({"polnear-dev": 18, "seer-dev": 22}, _chance("zones")),
    }


def main() -> None:
    """Write the files, every item numbered from 1."""
    for name, items in draw().items():
        write_lines(HERE / f"{name}.todo", [{"item": i} | item for i, item in enumerate(items, 1)])
        print(f"{name}: {len(items)} items, {len({item['id'] for item in items})} articles")


if __name__ == "__main__":
    main()
