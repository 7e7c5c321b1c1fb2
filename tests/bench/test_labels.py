"""The label files: what they may hold, and that nothing in them is text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bench.labels import sources
from bench.labels.enter import PAIRS, labels, place
from bench.labels.sample import draw
from bench.labels.score import last_name, per_class, words_in
from bench.labels.show import marked
from bench.labels.texts import HERE, paragraphs, read_lines
from quiz.article.records import ZONES
from quiz.attribution.records import SOURCE_KINDS, STANCES

if TYPE_CHECKING:
    from pathlib import Path

COUNTS = {
    "statements-train": 200,
    "statements-dev": 150,
    "statements-seer": 150,
    "pairs": 300,
    "figures": 120,
    "zones": 778,
}
ONE_PASS = {"pairs-train": 420, "pairs-close": 266, "figures-train": 220}
ALLOWED = {
    "stance": STANCES,
    "kind": SOURCE_KINDS,
    "label": (*PAIRS, "story", *ZONES),
    "giver": ("reporter", "none"),
    "corpus": ("polnear-train", "polnear-dev", "seer-dev"),
}
TEXT = "Ada Moor, mayor of Brill, spoke.\n\n  “No,” Moor said.  \n* * *\nMoorland is far.\n"


def strings(value: Any, key: str = "") -> list[tuple[str, str]]:  # noqa: ANN401 - JSON
    """Every string of an item with the key it stands under."""
    if isinstance(value, dict):
        return [pair for k, v in value.items() for pair in strings(v, k)]
    if isinstance(value, list):
        return [pair for v in value for pair in strings(v, key)]
    return [(key, value)] if isinstance(value, str) else []


@pytest.mark.parametrize("name", COUNTS)
def test_every_item_is_labelled_twice_and_then_for_good(name: str) -> None:
    todo, done = read_lines(HERE / f"{name}.todo"), read_lines(HERE / f"{name}.jsonl")
    assert len(todo) == len(done) == COUNTS[name]
    for item, labelled in zip(todo, done, strict=True):
        assert item.items() <= labelled.items()
        assert labelled["first"].keys() & labelled["second"].keys() & labelled.keys()


@pytest.mark.parametrize("name", ONE_PASS)
def test_what_is_only_learned_from_is_labelled_once(name: str) -> None:
    items = read_lines(HERE / f"{name}.jsonl")
    assert [item["item"] for item in items] == list(range(1, ONE_PASS[name] + 1))
    assert all(item["corpus"] == "polnear-train" for item in items)
    assert all(("giver" if "span" in item else "label") in item for item in items)


@pytest.mark.parametrize("name", [*COUNTS, *ONE_PASS, "zones-train", "sources-train"])
def test_the_files_hold_labels_and_no_text(name: str) -> None:
    for item in read_lines(HERE / f"{name}.jsonl"):
        assert all(value in ALLOWED[key] for key, value in strings(item) if key != "id")


def test_the_draw_comes_out_as_it_is_kept(corpora: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZ_CORPORA", str(corpora))
    for name, items in draw().items():
        assert [{"item": i} | item for i, item in enumerate(items, 1)] == read_lines(HERE / f"{name}.todo")


def test_the_draw_of_sources_comes_out_as_it_is_kept(corpora: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZ_CORPORA", str(corpora))
    todo = [{"item": i} | item for i, item in enumerate(sources.draw(), 1)]
    assert todo == read_lines(HERE / "sources-train.todo")
    kept = {item["item"]: item for item in todo}
    for labelled in read_lines(HERE / "sources-train.jsonl"):
        assert kept[labelled["item"]].items() <= labelled.items()


@pytest.mark.parametrize(
    ("words", "layer"),
    [
        (["She"], "he"),
        (["who"], "who"),
        (["Brill"], "capital"),
        (["the", "mayor"], "the"),
        (["the", "mayor", "Ada", "Moor"], None),
        (["Ada", "Moor"], None),
        (["voters", "and", "aides"], "several"),
        (["two", "aides"], "plain"),
    ],
)
def test_a_source_is_drawn_by_what_tells_it(words: list[str], layer: str | None) -> None:
    assert sources.layer_of(words, " ".join(words)) == layer


def test_a_name_is_found_as_a_whole_word() -> None:
    assert place(TEXT, "Moor") == [4, 8]
    assert place(TEXT, f"Moor@{TEXT.index('Moor said')}")[0] == TEXT.index("Moor said")
    with pytest.raises(ValueError, match="does not stand"):
        place(TEXT, "Lund")


def test_written_labels_become_offsets() -> None:
    assert labels("statements-dev.todo", TEXT, "denies named_person Ada Moor | mayor of Brill | Brill") == {
        "stance": "denies",
        "kind": "named_person",
        "canonical": [0, 8],
        "role": [10, 24],
        "affiliation": [19, 24],
    }
    assert labels("statements-dev.todo", TEXT, "asserts none -")["canonical"] is None
    assert labels("figures.todo", TEXT, "reporter") == {"giver": "reporter"}
    with pytest.raises(ValueError, match="none of same"):
        labels("pairs.todo", TEXT, "similar")


def test_only_lines_with_words_are_paragraphs() -> None:
    assert [TEXT[s:e] for s, e in paragraphs(TEXT)] == [
        "Ada Moor, mayor of Brill, spoke.",
        "“No,” Moor said.",
        "Moorland is far.",
    ]


def test_marks_are_put_around_what_they_mark() -> None:
    at = TEXT.index("Moor said")
    shown = marked(TEXT, at - 6, at + 10, [(at - 6, at - 1, "C"), (at, at + 4, "S"), (at + 5, at + 9, "U")])
    assert shown == "{C “No,”} [S Moor] [U said]."


@pytest.mark.parametrize(
    ("name", "known_by"),
    [
        ("Ada Moor", "moor"),
        ("Hugo Lund Jr.", "lund"),
        ("the town’s council", "council"),
        ("Brill Steel's", "steel"),
        ("", ""),
    ],
)
def test_a_name_is_known_by_its_last_word(name: str, known_by: str) -> None:
    assert last_name(name) == known_by


def test_words_are_counted_where_they_begin() -> None:
    assert words_in([(0, 5), (6, 9)], [0, 5, 6, 8, 12]) == {0, 2, 3}


def test_precision_and_recall_of_each_label() -> None:
    lines = per_class([("asserts", "asserts"), ("asserts", "denies"), ("denies", "denies")])
    assert [line.split()[:5] for line in lines] == [
        ["asserts", "P", "1.000", "R", "0.500"],
        ["denies", "P", "0.500", "R", "1.000"],
    ]
