"""The engine on the article the product starts from, and on the same article about other people."""

from __future__ import annotations

import re

import pytest

from quiz.article.read import read
from quiz.attribution.find import STEPS, find
from quiz.attribution.serialise import as_attributions, as_json
from tests.conftest import ROOT

SEED = ROOT / "seeds" / "north-korean-troops-in-kursk.txt"

OTHERS = {
    "North Koreans": "East Marvians",
    "North Korean": "East Marvian",
    "North Korea": "East Marvia",
    "South Korean": "West Tolvian",
    "South Korea": "West Tolvia",
    "Korean": "Marvian",
    "Pyongyang": "Belgrath",
    "Kyiv": "Ostrava",
    "Kremlin": "Marble Palace",
    "White House": "Round Tower",
    "NATO": "OSTRA",
    "Ukrainians": "Veldians",
    "Ukrainian": "Veldian",
    "Ukraine": "Veldia",
    "Russian": "Norlandic",
    "Russia": "Norland",
    "Kursk Oblast": "Harrow Coast",
    "Kursk": "Harrow",
    "Mark Rutte": "Joris Haal",
    "Rutte": "Haal",
    "Vladimir": "Anselm",
    "Putin": "Grosz",
    "Andrii Sybiha": "Pelle Marrin",
    "Sybiha": "Marrin",
    "Andriy Yermak": "Ossip Dray",
    "Yermak": "Dray",
    "Yoon Suk Yeol": "Mara Lin Keth",
    "Rustem Umerov": "Bruno Asch",
    "Brussels": "Lindholm",
    "Western": "Southern",
    "Indo-Pacific": "Sea-Island",
    "Euro-Atlantic": "Coast-Mountain",
    "Europe": "Atlania",
    "Japan": "Ruvia",
    "Australia": "Sandria",
    "3,000": "4,700",
    "600,000": "85,000",
    "Salam Mustapha": "Lotte Brink",
    "Gyampo": "Brandt",
}
NAMES = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, OTHERS), key=len, reverse=True)) + r")\b")


def with_others(text: str) -> str:
    return NAMES.sub(lambda m: OTHERS[m.group()], text)


def told(text: str) -> list[tuple[str, ...]]:
    found = find(read(text, "a.txt"))
    return [
        (
            said.source.canonical,
            said.source.kind,
            said.statement.form,
            said.statement.stance,
            said.statement.claim_type,
            " … ".join(span.of(text) for span in said.statement.content),
        )
        for said in found.said
    ]


def test_other_names_and_numbers_change_nothing_else() -> None:
    text = SEED.read_text(encoding="utf-8")
    assert told(with_others(text)) == [tuple(with_others(part) for part in row) for row in told(text)]


def test_the_seed_article_has_its_eight_sources() -> None:
    found = find(read(SEED.read_bytes(), SEED.name))
    assert {(s.canonical, s.kind) for s in found.sources} == {
        ("Mark Rutte", "named_person"),
        ("South Korean intelligence", "institution"),
        ("Ukrainian military intelligence", "institution"),
        ("The White House", "institution"),
        ("Western officials", "unnamed_people"),
        ("Andrii Sybiha", "named_person"),
        ("Andriy Yermak", "named_person"),
        ("The Kremlin", "institution"),
    }


def test_who_is_only_talked_about_is_no_source() -> None:
    found = find(read(SEED.read_bytes(), SEED.name))
    named = {m.canonical for m in found.mentions}
    assert {"Vladimir Putin", "Yoon Suk Yeol", "Rustem Umerov"} <= named
    assert not {"X", "Salam Mustapha"} & named


def test_three_counts_come_from_three_sources() -> None:
    article = read(SEED.read_bytes(), SEED.name)
    counts = {
        (said.source.canonical, figure.span.of(article.text))
        for said in find(article).said
        for figure in said.statement.figures
    }
    assert {
        ("South Korean intelligence", "3,000"),
        ("The White House", "several thousand"),
        ("Western officials", "thousands"),
        ("Mark Rutte", "Over 600,000"),
    } <= counts


def test_the_same_article_gives_the_same_answer() -> None:
    article = read(SEED.read_bytes(), SEED.name)
    assert find(article) == find(article)


def test_json_holds_every_statement_with_offsets_into_the_text() -> None:
    article = read(SEED.read_bytes(), SEED.name)
    found = find(article)
    data = as_json(found)
    assert data["id"] == SEED.name
    assert len(data["statements"]) == len(found.said)
    first = data["statements"][0]
    assert set(first) == {"source", "cue", "content", "canonical", "role", "kind", "form", "stance", "conf"}
    assert article.text[slice(*first["source"][0])].endswith("Mark Rutte")
    assert first["canonical"] == "Mark Rutte"
    assert article.text[slice(*first["cue"][0])] == "has stated"
    assert first["role"] == "NATO Secretary General"
    assert [z["zone"] for z in data["zones"]] == ["signature", "signature", "heading", "signature", "read_also"]


def test_whole_attributions_can_be_scored() -> None:
    found = find(read(SEED.read_bytes(), SEED.name))
    data = as_attributions(found)
    assert [len(a["content"]) for a in data["attributions"]] == [len(a.content) for a in found.attributions]
    assert all(0 <= a["conf"] <= 1 for a in data["attributions"])


@pytest.mark.parametrize("text", ["Rain fell.", "“No words.”", "- - one - -", "Only a heading\n\nAnd a line."])
def test_an_article_without_sources_has_none(text: str) -> None:
    assert find(read(text, "a.txt")).attributions == ()


def test_the_steps_are_named_after_their_files() -> None:
    assert [step.__module__.rpartition(".")[2] for step in STEPS] == [step.__name__ for step in STEPS]
