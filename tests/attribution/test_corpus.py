"""Many articles at once: every line answered in its order or named; real news of other people among them."""

from __future__ import annotations

import gzip
import json
from itertools import islice
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.article.read import read
from quiz.attribution.corpus import Answer, Row, answer, answers
from quiz.attribution.find import STEPS, find
from quiz.attribution.serialise import as_attributions
from quiz.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = 20
RAIN = "“It rained all night,” said Dora Vane. She added that the lamp was wet."


def corpus(folder: Path, *lines: object, name: str = "news.jsonl") -> Path:
    path = folder / name
    told = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    opened = gzip.open if name.endswith(".gz") else open
    with opened(path, "wt", encoding="utf-8") as file:
        file.write(told + "\n")
    return path


def words(text: str, found: Answer) -> list[tuple[str, ...]]:
    def of(spans: list[list[int]]) -> str:
        return " … ".join(text[start:end] for start, end in spans)

    return [(of(a["source"]), of(a["cue"]), of(a["content"]), a["canonical"]) for a in found.attributions]


@pytest.mark.parametrize("name", ["news.jsonl", "news.jsonl.gz"])
def test_each_article_is_a_line_with_offsets_into_its_text(tmp_path: Path, name: str) -> None:
    [found] = answers(corpus(tmp_path, {"id": "a", "text": RAIN}, name=name))
    line: dict[str, Any] = json.loads(found.as_line())
    assert line["id"] == "a"
    assert line["attributions"][0].keys() == {"source", "cue", "content", "canonical", "conf"}
    assert words(RAIN, found) == [
        ("Dora Vane", "said", "It rained all night,", "Dora Vane"),
        ("She", "added", "the lamp was wet", "Dora Vane"),
    ]


def test_offsets_count_a_byte_order_mark_the_reader_leaves_out() -> None:
    marked = "\ufeff" + RAIN
    assert words(marked, answer(Row(1, "a", marked))) == words(RAIN, answer(Row(1, "a", RAIN)))


BAD = {
    "no JSON": ("{", "no JSON"),
    "no object": ("[1]", "id and text are missing"),
    "no text": ('{"id": "b"}', "id and text are missing"),
    "a number for an id": ('{"id": 1, "text": "x"}', "id and text are missing"),
    "the same id again": ('{"id": "a", "text": "x"}', "stands on an earlier line"),
    "an empty article": ('{"id": "b", "text": ""}', "no words"),
    "a web page": ('{"id": "b", "text": "<html><p>Rain."}', "is a web page"),
    "nested without end": ("[" * 100_000, "no JSON"),
}


@pytest.mark.parametrize(("line", "fault"), BAD.values(), ids=BAD.keys())
def test_a_bad_line_is_named_and_the_others_are_answered(tmp_path: Path, line: str, fault: str) -> None:
    first, bad, last = answers(corpus(tmp_path, {"id": "a", "text": RAIN}, "", line, {"id": "c", "text": RAIN}))
    assert (first.fault, last.fault, last.row.name) == ("", "", "c")
    assert bad.row.number == 3
    assert fault in bad.fault
    assert not bad.attributions


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    whole = corpus(tmp_path, {"id": "a", "text": RAIN * 50}, name="news.jsonl.gz").read_bytes()
    (tmp_path / "half.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "latin.jsonl").write_bytes('{"id": "a", "text": "café"}'.encode("latin-1"))
    for name, fault in (("half.jsonl.gz", "cannot be read to its end"), ("latin.jsonl", "not UTF-8")):
        with pytest.raises(InputError, match=fault):
            list(answers(tmp_path / name))


def test_two_processes_give_the_same_lines_in_the_same_order(tmp_path: Path) -> None:
    path = corpus(tmp_path, *({"id": str(i), "text": f"{RAIN} It rained {i} days."} for i in range(70)), "{")
    one = [a.as_line() + a.fault for a in answers(path)]
    assert one == [a.as_line() + a.fault for a in answers(path, jobs=2)]


def test_steps_can_be_left_out() -> None:
    none = answer(Row(1, "a", RAIN), steps=())
    assert not none.attributions
    assert answer(Row(1, "a", RAIN), steps=STEPS).attributions


@settings(max_examples=60)
@given(st.text(max_size=200), st.text(max_size=20))
def test_any_article_is_answered_or_named(text: str, name: str) -> None:
    found = answer(Row(1, name, text))
    assert json.loads(found.as_line())["id"] == name
    assert all(0 <= s < e <= len(text) for a in found.attributions for s, e in a["content"])


def test_the_first_articles_of_a_corpus_are_read(corpora: Path) -> None:
    with gzip.open(corpora / "polnear-train.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in islice(lines, ARTICLES)]
    assert len(rows) == ARTICLES
    heard = 0
    for row in rows:
        found = find(read(row["text"], row["id"]))
        heard += bool(found.attributions)
        assert list(answer(Row(1, row["id"], row["text"])).attributions) == as_attributions(found)["attributions"]
        assert found.article.text == row["text"]
        assert all(span.end <= len(row["text"]) for a in found.attributions for span in a.content)
    assert heard >= ARTICLES - 2
