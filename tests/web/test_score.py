from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quiz.article.records import Article, Span
from quiz.attribution.records import Attribution, Attributions, Source, Statement
from quiz.web.score import Score, draw, story_words
from tests.web.newsroom import ARTICLE, FOUND, SILENT


def test_the_words_of_the_report_are_counted_and_zones_are_not() -> None:
    words = [ARTICLE.text[start:].split()[0] for start in story_words(ARTICLE)]
    assert words[:4] == ["Harbour", "master", "Ines", "Okoro"]
    assert words[-3:] == ["“the"[1:], "ferry", "sank”."]


def test_each_source_has_a_row_in_order_of_entry() -> None:
    rows = draw(FOUND).rows
    assert [row.name for row in rows] == ["Ines Okoro", "The Port Office", "Dockers", "The shipyard"]
    assert [row.ref for row in rows] == ["source-1", "source-2", "source-3", "source-4"]


def test_words_are_counted_by_source_and_form() -> None:
    score = draw(FOUND)
    assert [(row.words, row.exact) for row in score.rows] == [(7, 4), (3, 0), (4, 0), (3, 3)]
    assert score.reporter.words == score.words - 17


def test_exact_words_are_filled_and_paraphrase_is_not() -> None:
    okoro, *_ = draw(FOUND).rows
    assert [block.form for block in okoro.blocks] == ["paraphrase", "exact"]


def test_the_reporters_own_voice_is_apart_from_the_words_that_join() -> None:
    forms = [block.form for block in draw(FOUND).reporter.blocks]
    assert forms.count("voice") == 1
    assert set(forms) == {"voice", "joint"}


def test_shares_add_up_to_a_hundred() -> None:
    score = draw(FOUND)
    assert sum(row.share for row in score.rows) + score.reporter.share == 100


def test_a_paragraph_ends_at_a_bar_and_the_last_has_none() -> None:
    assert len(draw(FOUND).bars) == 5


def test_lines_fall_from_a_step_through_every_row_below_it() -> None:
    score = draw(FOUND)
    first, second, last = (step.x for step in score.steps)
    assert [row.starts for row in score.rows] == [(first,), (second,), (), (last,)]
    assert [row.drops for row in score.rows] == [(), (first,), (first, second), (first, second)]
    assert score.reporter.drops == (first, second, last)


def test_an_article_without_sources_is_all_the_reporters() -> None:
    score = draw(SILENT)
    assert (score.rows, score.steps, score.reporter.share) == ((), (), 100)


def test_an_article_without_words_is_an_empty_score() -> None:
    blank = Attributions(replace(ARTICLE, text="—", paragraphs=(Span(0, 1),), zones=()), (), (), (), ())
    score = draw(blank)
    assert (score.words, score.reporter.blocks, score.bars, score.reporter.share) == (0, (), (), 0)


@st.composite
def found(pick: st.DrawFn) -> Attributions:
    """Any article with any stretches given to any sources, overlapping too."""
    text = pick(st.text("ab. \n", min_size=1, max_size=80))
    ends = [*(i for i, c in enumerate(text) if c == "\n"), len(text)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    paragraphs = tuple(Span(a, b) for a, b in zip(starts, ends, strict=True) if text[a:b].strip())
    article = Article("a.txt", text, "A", None, None, None, paragraphs, paragraphs, (), ())
    sources = [Source(f"S{n}", "named_person", ()) for n in range(pick(st.integers(1, 4)))]
    made = []
    for _ in range(pick(st.integers(0, 6))):
        start = pick(st.integers(0, len(text) - 1))
        span = Span(start, pick(st.integers(start + 1, len(text))))
        quoted = (span,) if pick(st.booleans()) else ()
        statement = Statement((span,), quoted, "mixed", "asserts", "checkable")
        made.append(Attribution(pick(st.sampled_from(sources)), None, None, None, (span,), "verb", (statement,)))
    return Attributions(article, tuple(made), (), (), ())


@given(found())
def test_every_word_has_one_place_inside_the_line(found: Attributions) -> None:
    score = draw(found)
    check_bounds(score)
    assert sum(row.words for row in score.rows) + score.reporter.words == score.words
    assert sum(row.share for row in score.rows) + score.reporter.share == (100 if score.words else 0)


def check_bounds(score: Score) -> None:
    """No block leaves the line, and all blocks together fill it once."""
    blocks = sorted((b.x, b.width) for row in (*score.rows, score.reporter) for b in row.blocks)
    for x, width in blocks:
        assert x >= 0
        assert width > 0
        assert x + width <= 100.02
    for (x, width), (following, _) in pairwise(blocks):
        assert abs(x + width - following) <= 0.02
    assert all(0 < bar < 100 for bar in score.bars)
