from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quiz.article.read import read
from quiz.article.records import Span
from quiz.attribution.find import find
from quiz.web.marks import LAYERS, Stroke, flatten, strokes_of, with_marks
from tests.web.conftest import NAME, TEXT

WORDS = "Ida said “no, not now”, and the council agreed."


def stroke(words: str, layer: str, owner: str = "source-1") -> Stroke:
    start = WORDS.index(words)
    kind = "reporter" if layer == "voice" else "named_person"
    return Stroke(Span(start, start + len(words)), layer, kind, owner)  # type: ignore[arg-type]  # layers of this test


def test_words_without_strokes_are_one_run() -> None:
    (run,) = flatten(WORDS, Span(0, len(WORDS)), [])
    assert (run.text, run.stroke) == (WORDS, None)


def test_a_name_lies_over_a_cue_over_the_voice_over_quoted_words_over_content() -> None:
    order = ["indirect", "direct", "voice", "cue", "name"]
    strokes = []
    for below, above in pairwise(order):
        strokes = [stroke("Ida", below), stroke("Ida", above)]
        top = flatten(WORDS, Span(0, 3), strokes)[0].stroke
        assert top is not None
        assert top.layer == above
    assert LAYERS[:3] == ("name", "cue", "voice")


def test_part_quotation_splits_the_paraphrase() -> None:
    runs = flatten(
        WORDS, Span(0, len(WORDS)), [stroke("“no, not now”", "direct"), stroke("“no, not now”, and the", "indirect")]
    )
    assert [(r.text, r.stroke.layer if r.stroke else "") for r in runs] == [
        ("Ida said ", ""),
        ("“no, not now”", "direct"),
        (", and the", "indirect"),
        (" council agreed.", ""),
    ]


def test_a_figure_in_question_is_a_run_of_its_own() -> None:
    whole = stroke("“no, not now”", "direct")
    inner = Span(WORDS.index("not"), WORDS.index("not") + 3)
    runs = flatten(WORDS, whole.span, [whole], [inner])
    assert [(r.text, r.figure, r.runs_in, r.runs_on) for r in runs] == [
        ("“no, ", False, False, True), ("not", True, True, True), (" now”", False, True, False)]  # fmt: skip


def test_ink_runs_on_between_statements_of_one_owner_alone() -> None:
    runs = flatten(WORDS, Span(0, len(WORDS)), [stroke("“no", "direct"), stroke(", not now”", "direct", "source-2")])
    assert not any(run.runs_on for run in runs)


def test_quotation_marks_join_the_stroke() -> None:
    start = WORDS.index("no,")
    assert with_marks(WORDS, Span(start, start + len("no, not now"))).of(WORDS) == "“no, not now”"
    straight = 'He said "so be it."'
    assert with_marks(straight, Span(9, 17)).of(straight) == '"so be it."'
    assert with_marks(WORDS, Span(0, 3)) == Span(0, 3)


def test_an_article_bears_strokes_for_names_cues_words_and_the_reporter() -> None:
    found = find(read(TEXT, NAME))
    strokes = strokes_of(found)
    by_layer = {layer: [s.span.of(TEXT) for s in strokes if s.layer == layer] for layer in LAYERS}
    assert "harbour officials" in by_layer["name"]
    assert "said" in by_layer["cue"]
    assert "“Nobody has been hurt, and nobody will be.”" in by_layer["direct"]
    assert "repairs will cost over 400,000 crowns" in by_layer["indirect"]
    assert {s.said for s in strokes if s.layer == "indirect"} == {f"said-{n}" for n in range(1, len(found.said) + 1)}


TEXTS = st.text(alphabet="ab “”.\n", min_size=1, max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, Span, list[Stroke], list[Span]]:
    text = draw(TEXTS)
    edge = st.integers(0, len(text))
    spans = st.tuples(edge, edge).filter(lambda e: e[0] < e[1]).map(lambda e: Span(*e))
    one = st.builds(
        Stroke, spans, st.sampled_from(LAYERS), st.just("institution"), st.sampled_from(["source-1", "source-2"])
    )
    return text, draw(spans), draw(st.lists(one, max_size=8)), draw(st.lists(spans, max_size=3))


@given(marked())
def test_runs_are_the_words_and_each_has_its_topmost_stroke(case: tuple[str, Span, list[Stroke], list[Span]]) -> None:
    text, within, strokes, figures = case
    runs = flatten(text, within, strokes, figures)
    assert "".join(run.text for run in runs) == within.of(text)
    at = within.start
    for run in runs:
        assert run.text
        for offset in range(at, at + len(run.text)):
            over = [s for s in strokes if s.span.start <= offset < s.span.end]
            best = min((LAYERS.index(s.layer) for s in over), default=None)
            assert best == (LAYERS.index(run.stroke.layer) if run.stroke else None)
            assert run.figure == any(f.start <= offset < f.end for f in figures)
        at += len(run.text)
    assert not any((a.stroke, a.figure) == (b.stroke, b.figure) for a, b in pairwise(runs))
    assert all(a.runs_on == b.runs_in for a, b in pairwise(runs))
