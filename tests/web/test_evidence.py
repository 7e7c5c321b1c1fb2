from __future__ import annotations

from quiz.article.read import read
from quiz.article.records import Span
from quiz.attribution.find import find
from quiz.web.evidence import figures_in, kinds_on, marked, quoted, strokes_on
from tests.web.conftest import NAME, TEXT

FOUND = find(read(TEXT, NAME))
WORDS = ("The words that decide it", "Why not your choice")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_deciding_words_carry_name_cue_and_content_cut_to_them() -> None:
    (one,) = quoted(FOUND, [span("According to harbour officials, repairs will cost")])
    assert [(r.text, r.stroke.layer) for r in one.runs if r.stroke] == [
        ("According to", "cue"), ("harbour officials", "name"), ("repairs will cost", "indirect")]  # fmt: skip


def test_a_name_outside_the_deciding_words_is_shown_in_the_article() -> None:
    layers = {(s.layer, s.span.of(TEXT)) for s in strokes_on(FOUND, [span("400,000 crowns")])}
    assert layers == {("cue", "According to"), ("name", "harbour officials"), ("indirect", "400,000 crowns")}


def test_a_signature_owns_words_in_other_paragraphs() -> None:
    assert ("name", "Ida Brandt") in {
        (s.layer, s.span.of(TEXT)) for s in strokes_on(FOUND, [span("Nobody has been hurt")])
    }
    sheet = marked(FOUND, [span("Nobody has been hurt, and nobody will be.")], [], WORDS)
    assert [one.line.number for one in sheet if one.line.rail] == [2, 3, 4]
    assert [one.state for one in sheet] == ["rest", "key", "key", "key", "rest", "rest", "rest", "rest"]
    assert [flag.words for one in sheet for flag in one.flags] == ["The words that decide it"]


def test_words_that_belong_to_nobody_are_underlined_in_print() -> None:
    (one,) = quoted(FOUND, [span("READ ALSO: New menu")])
    (run,) = one.runs
    assert run.stroke is not None
    assert (run.stroke.layer, run.stroke.kind) == ("plain", "none")
    assert kinds_on(FOUND, span("READ ALSO: New menu")) == ()


def test_what_the_choice_overlooked_is_flagged_beside_what_decides() -> None:
    sheet = marked(FOUND, [span("400,000 crowns")], [span("two lorries a day")], WORDS, figures=True)
    flags = {
        one.line.number: [(flag.state, flag.words, flag.kinds) for flag in one.flags] for one in sheet if one.flags
    }
    assert flags == {
        5: [("key", WORDS[0], ("unnamed_people",))],
        6: [("yours", WORDS[1], ("institution",))],
    }
    outlined = [run.text for one in sheet for run in one.line.runs if run.figure]
    assert any("400,000" in text for text in outlined)


def test_figures_are_those_the_words_give() -> None:
    assert [f.of(TEXT) for f in figures_in(FOUND, [span("will cost over 400,000 crowns")])] != []
    assert figures_in(FOUND, [span("Mayor Ida Brandt")]) == ()


def test_words_of_one_sentence_are_quoted_as_one_stretch() -> None:
    pieces = [span("400,000 crowns"), span("According to harbour officials"), span("It met in March")]
    assert [(one.line, "".join(run.text for run in one.runs)) for one in quoted(FOUND, pieces)] == [
        (5, "According to harbour officials, repairs will cost over 400,000 crowns"),
        (5, "It met in March"),
    ]
