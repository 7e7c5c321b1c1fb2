"""Real news of other people: read without a crash, every span verbatim."""

from __future__ import annotations

import gzip
import json
from itertools import islice
from typing import TYPE_CHECKING

from quiz.article.read import read
from quiz.attribution.find import find

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = 20


def test_the_first_articles_of_a_corpus_are_read(corpora: Path) -> None:
    with gzip.open(corpora / "polnear-train.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in islice(lines, ARTICLES)]
    assert len(rows) == ARTICLES
    for row in rows:
        found = find(read(row["text"], row["id"]))
        assert found.article.text == row["text"]
        assert found.attributions
        assert all(span.end <= len(row["text"]) for a in found.attributions for span in a.content)
