"""Quotations, sentences and zones, each told by a text and the lines that must come of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.article.read import read
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Article

FOLDER = ROOT / "tests" / "cases" / "article"


def quotations(article: Article) -> list[str]:
    told = [
        f"{'closed' if q.closed else 'open'}: " + " + ".join(s.of(article.text) for s in q.spans)
        for q in article.quotations
    ]
    return told or ["none"]


def sentences(article: Article) -> list[str]:
    return [s.of(article.text) for s in article.sentences]


def zones(article: Article) -> list[str]:
    head = [f"title: {article.title}", f"byline: {article.byline or '-'}"]
    return head + [f"{z.name}: {z.span.of(article.text)}" for z in article.zones]


LOOK = {"quotations": quotations, "sentences": sentences, "zones": zones}


def cases() -> Iterator[tuple[str, str, str, list[str]]]:
    for path in sorted(FOLDER.glob("*.txt")):
        for block in ("\n" + path.read_text(encoding="utf-8")).split("\n=== ")[1:]:
            title, _, rest = block.partition("\n")
            text, _, lines = rest.partition("\n---\n")
            yield path.stem, title, text, [line for line in lines.splitlines() if line.strip()]


ALL = list(cases())


@pytest.mark.parametrize(("kind", "title", "text", "expected"), ALL, ids=[f"{k}: {t}" for k, t, _, _ in ALL])
def test_reads_what_the_case_says(kind: str, title: str, text: str, expected: list[str]) -> None:
    assert LOOK[kind](read(text, "a-case.txt")) == expected, title
