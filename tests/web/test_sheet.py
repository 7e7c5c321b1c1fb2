from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quiz.article.read import read
from quiz.article.records import Span
from quiz.attribution.find import find
from quiz.web.marks import strokes_of
from quiz.web.sheet import lines, missing, pieces, plain_lines, rails_of
from tests.web.conftest import NAME, TEXT

ARTICLE = read(TEXT, NAME)
HEADED = """Bridge stays closed

Mayor Ida Brandt said that the old bridge would stay closed.

What the shops say

“We lose every day,” said Per Lind, who sells bread.
"""


def test_before_the_answer_no_line_tells_what_it_is() -> None:
    assert [line.look for line in plain_lines(ARTICLE)] == ["lead", "", "", "", "", "", "", ""]
    assert [line.hang for line in plain_lines(ARTICLE)] == [False, True, True, False, False, False, False, False]


def test_after_it_signatures_and_lines_outside_the_report_are_set_apart() -> None:
    looks = {line.number: line.look for line in lines(ARTICLE, strokes_of(find(ARTICLE)))}
    assert (looks[1], looks[4], looks[8]) == ("lead", "signature", "nonstory")


def test_headings_are_set_as_headings_on_every_page() -> None:
    article = read(HEADED, "headed.txt")
    zoned = {line.span.of(article.text): line.look for line in plain_lines(article)}
    assert zoned["What the shops say"] in {"subhead", ""}
    heading = [zone for zone in article.zones if zone.name == "heading"]
    assert sum(look in ("subhead", "headline") for look in zoned.values()) == len(heading)


def test_the_lead_is_the_reports_first_paragraph_and_no_line_above_it() -> None:
    article = read("Bridge stays closed\nBy Per Lind\n\nMayor Ida Brandt said that the bridge was closed.\n", "b.txt")
    for zones in (True, False):
        (lead,) = [line for line in lines(article, zones=zones) if line.look == "lead"]
        assert lead.span.of(article.text).startswith("Mayor")


def test_a_rail_runs_from_the_first_quoted_paragraph_to_the_signature() -> None:
    found = find(ARTICLE)
    rails = rails_of(found)
    assert {n: rail.end for n, rail in rails.items()} == {2: False, 3: False, 4: True}
    start = TEXT.index("Nobody has been hurt")
    assert rails_of(found, [Span(start, start + 6)]) == rails
    assert rails_of(found, [Span(0, 4)]) == {}


def test_what_the_file_does_not_tell_is_said() -> None:
    assert missing(ARTICLE) == "The file gives no headline, byline or date"
    told = replace(ARTICLE, title="the old bridge", byline="By Per Lind", published="3 March")
    assert missing(told) == ""
    assert missing(replace(told, published=None)) == "The file gives no date"


def test_a_paragraph_is_cut_into_sentences_to_select() -> None:
    fifth = plain_lines(ARTICLE)[4]
    cut = pieces(fifth, TEXT, ARTICLE.sentences)
    assert [(piece.text[:12], bool(piece.value)) for piece in cut] == [
        ("According to", True), (" ", False), ("It met in Ma", True)]  # fmt: skip


@given(st.text(alphabet="Ab “”.!\n", min_size=1, max_size=80).filter(lambda text: "b" in text))
def test_pieces_are_the_paragraph_and_every_sentence_is_there_once(text: str) -> None:
    article = read(text, "any.txt")
    every = [piece for line in plain_lines(article) for piece in pieces(line, text, article.sentences)]
    for line in plain_lines(article):
        assert "".join(p.text for p in pieces(line, text, article.sentences)) == line.span.of(text)
    assert [piece.value for piece in every if piece.value] == [f"{s.start}-{s.end}" for s in article.sentences]
