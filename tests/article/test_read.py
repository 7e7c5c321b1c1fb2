"""What may be supplied as an article, and what each bad one is told."""

from __future__ import annotations

import codecs
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.article.read import read
from quiz.article.zones.page import FEWEST_CLOSED, LONG_LINE, closed, open_end
from quiz.errors import ArticleError
from tests.conftest import ROOT

WORDS = "Dora said “the café is lit” – at last."


@pytest.mark.parametrize(
    "data",
    [
        WORDS,
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        "\ufeff" + WORDS,
        WORDS.encode("utf-16"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("cp1252"),
    ],
    ids=["text", "utf-8", "utf-8 with mark", "text with mark", "utf-16", "utf-16 big end first", "windows-1252"],
)
def test_every_usual_encoding_gives_the_same_text(data: bytes | str) -> None:
    article = read(data, "a.txt")
    assert article.text == WORDS
    assert article.quotations[0].spans[0].of(article.text) == "the café is lit"


BAD: dict[str, tuple[bytes | str, str]] = {
    "empty": (b"", "no words"),
    "only blanks": (" \n\t\n", "no words"),
    "only marks": ("… — “”", "no words"),
    "two megabytes": ("word " * 400_000, "too long: 2,000,000 characters, and the limit is 1,000,000"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary file"),
    "control characters": ("Dora\x07 said\x07 the\x01 lamp", "not plain text"),
    "half a surrogate": ("Dora \ud800 said", "not plain text"),
    "another alphabet's encoding": (
        "Дора зажгла лампу и ушла домой".encode("koi8-r"),
        "encoding of this file cannot be told",
    ),
    "undefined in windows-1252": (
        b"Dora said \x81 and left the house for good",
        "encoding of this file cannot be told",
    ),
    "half of utf-16": (codecs.BOM_UTF16_LE + b"D\x00o", "encoding of this file cannot be told"),
    "read in the wrong encoding": (WORDS.encode().decode("cp1252", errors="replace"), "scrambled"),
    "many lost characters": ("Dora\ufffd said\ufffd the\ufffd lamp\ufffd is\ufffd lit", "scrambled"),
}


@pytest.mark.parametrize(("data", "words"), BAD.values(), ids=BAD.keys())
def test_a_bad_article_is_told_what_is_wrong_and_what_to_do(data: bytes | str, words: str) -> None:
    with pytest.raises(ArticleError) as error:
        read(data, "a.txt")
    message = str(error.value)
    assert words in message
    assert message.endswith(("try again.", "report."))


def test_a_megabyte_is_read() -> None:
    assert len(read("Rain fell. " * 90_000, "a.txt").sentences) == 90_000


def test_line_ends_stay_as_they_are() -> None:
    article = read(b"One lamp.\r\n\r\nTwo lamps.\r\n", "a.txt")
    assert article.text == "One lamp.\r\n\r\nTwo lamps.\r\n"
    assert [p.of(article.text) for p in article.paragraphs] == ["One lamp.", "Two lamps."]


def test_the_header_is_kept_as_zones_and_read() -> None:
    article = read((ROOT / "seeds" / "the-pink-lake.txt").read_bytes(), "the-pink-lake.txt")
    assert (article.title, article.byline, article.published) == (
        "Why did Lake Orrin turn pink?",
        "Tessa Varn",
        "14 May 2031",
    )
    assert article.text.startswith("Title: ")
    assert article.zone_at(0) == "heading"


@pytest.mark.parametrize(
    ("name", "title"),
    [("north-korean-troops-in-kursk.txt", "North korean troops in kursk"), ("a/b_c.md", "B c"), ("", "Untitled")],
)
def test_the_file_names_an_article_without_headline(name: str, title: str) -> None:
    assert read("Rain fell. It was cold.", name).title == title


@pytest.mark.parametrize("name", ["the-pink-lake", "phones-behind-locked-doors", "the-night-the-light-went-out"])
def test_practice_articles_say_that_they_are_invented(name: str) -> None:
    article = read((ROOT / "seeds" / f"{name}.txt").read_bytes(), f"{name}.txt")
    last = article.zones[-1]
    assert last.name == "boilerplate"
    assert "invented for practice" in last.span.of(article.text)


@given(st.text(max_size=300) | st.binary(max_size=300))
def test_anything_is_read_or_refused(data: bytes | str) -> None:
    try:
        article = read(data, "any.txt")
    except ArticleError:
        return
    text = article.text
    assert data == text or not isinstance(data, str) or data.removeprefix("\ufeff") == text
    for span in (*article.paragraphs, *article.sentences, *(z.span for z in article.zones)):
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
    assert not any(z.span.overlaps(s) for z in article.zones for s in article.sentences)
    inside = [p for s in article.sentences for p in article.paragraphs if p.contains(s)]
    assert len(inside) == len(article.sentences)
    for quotation in article.quotations:
        assert quotation.spans
        assert list(quotation.spans) == sorted(quotation.spans)


@given(st.lists(st.sampled_from(["“", "”", '"', "'", "‘", "’", "``", "''", "a", "b's", " ", ".", "\n"]), max_size=60))
def test_marks_in_any_order_give_quotations_in_order(marks: list[str]) -> None:
    text = "x" + "".join(marks)
    spans = [s for q in read(text, "any.txt").quotations for s in q.spans]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


LINES = (
    "The harbour board has shut the old pier because its piles are rotten, and nobody knows for how long.",
    "Two engineers look down through a hole in the planks of the ferry pier in Orrin",
    "What the boatmen make of it:",
    "- Old hands -",
    "A Calm Sea For Five Small Boats",
    "Sign up for our newsletter.",
    "Wren Vole",
    "and useless.",
    "of",
    "12",
)
SAID = (
    "The guild wants its boats back by Friday, said Dora Vane, who has kept the lamp of the old pier for forty years."
)


@given(st.lists(st.sampled_from(LINES), max_size=12), st.lists(st.sampled_from(LINES), max_size=12))
def test_a_whole_sentence_that_somebody_says_is_never_taken_out(above: list[str], below: list[str]) -> None:
    article = read("\n".join([*LINES[:1], *above, SAID, *below]), "any.txt")
    assert SAID in {s.of(article.text) for s in article.sentences}


@given(st.lists(st.text(alphabet="ab Z.,:;-–“”'19", min_size=1, max_size=40), max_size=30))
def test_full_stops_everywhere_leave_nothing_unfinished(lines: list[str]) -> None:
    ends = [line.rstrip() + "." for line in lines if line.strip()]
    assert not any(map(open_end, ends))
    assert closed(ends) == (sum(line.count(" ") >= LONG_LINE for line in ends) >= FEWEST_CLOSED)
