"""What two regular expressions find, as something to be better than: ``python -m bench.baseline CORPUS --out FILE``."""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quiz.attribution.corpus import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMED = r"(?:[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)*|[Hh]e|[Ss]he|[Tt]hey)"
SPOKEN = r"(?:said|says|told|added|wrote|argued|asked|claimed|announced|warned)"
BEHIND = re.compile(rf"[“\"]([^“”\"\n]{{12,}})[”\"]\s*({NAMED})\s({SPOKEN})\b")
BEFORE = re.compile(rf"({NAMED})\s({SPOKEN})\s(?:that\s)?([^.\n]{{12,}})")


def found(text: str) -> Iterator[dict[str, Any]]:
    """A quotation and its verb, a verb and its sentence."""
    for pattern, (content, source, cue) in ((BEHIND, (1, 2, 3)), (BEFORE, (3, 1, 2))):
        for m in pattern.finditer(text):
            spans = {name: [list(m.span(g))] for name, g in (("source", source), ("cue", cue), ("content", content))}
            yield {**spans, "canonical": m[source], "conf": 1.0}


def main() -> None:
    """Answer a corpus as ``quiz attributions --corpus`` does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    with asked.out.open("w", encoding="utf-8") as out:
        for row in rows(asked.corpus):
            out.write(json.dumps({"id": row.name, "attributions": list(found(row.text))}) + "\n")


if __name__ == "__main__":
    main()
