"""How far the two passes agree: ``python -m bench.labels.kappa`` prints Cohen's kappa for every label."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bench.labels.texts import HERE, Row, read_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

FILES = ("statements-train", "statements-dev", "statements-seer", "pairs", "figures", "zones")
LABELS = ("stance", "kind", "label", "giver")


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """Cohen's kappa: agreement beyond what two readers with these habits would reach by chance.

    1 where both set one and the same label throughout: there is nothing left to disagree on.
    """
    seen = sum(a == b for a, b in pairs) / len(pairs)
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(first[label] * second[label] for label in first) / len(pairs) ** 2
    return 1.0 if chance == 1 else (seen - chance) / (1 - chance)


def as_class(value: str | list[int]) -> str:
    """The class a label belongs to: a giver that is named counts as ``source``, whoever it is."""
    return "source" if isinstance(value, list) else value


def meet(one: list[int] | None, two: list[int] | None) -> bool:
    """Whether two passes point to the same words, or one to a part of the other's; or both to none."""
    if one is None or two is None:
        return one is two
    return one[0] < two[1] and two[0] < one[1]


def passes(items: Sequence[Row], key: str) -> list[tuple[str, str]]:
    """What the two passes set for one label, item by item."""
    return [(as_class(item["first"][key]), as_class(item["second"][key])) for item in items]


def report(name: str) -> list[str]:
    """The lines on one file; none where it is not labelled yet."""
    path = HERE / f"{name}.jsonl"
    if not path.exists():
        return []
    items = read_lines(path)
    lines = []
    for key in LABELS:
        if key in items[0]["first"]:
            pairs = passes(items, key)
            same = sum(a == b for a, b in pairs)
            counts = Counter(as_class(item[key]) for item in items).most_common()
            lines.append(f"{name:18} {key:7} kappa {kappa(pairs):.3f}, {same} of {len(pairs)} the same")
            lines.append("    " + " · ".join(f"{label} {n}" for label, n in counts))
    if "canonical" in items[0]["first"]:
        same = sum(meet(i["first"].get("canonical"), i["second"].get("canonical")) for i in items)
        lines.append(f"{name:18} canonical: {same} of {len(items)} on the same words")
    return lines


def main() -> None:
    """Print the report."""
    print("\n".join(line for name in FILES for line in report(name)))


if __name__ == "__main__":
    main()
