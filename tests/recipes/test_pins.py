from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quiz.article.records import Span
from quiz.recipes.pins import absent, naming, pin, pin_name, tie, with_marks
from tests.recipes.kit import BRIDGE, found_in

FOUND = found_in(BRIDGE)


@given(st.integers(0, len(BRIDGE) - 1), st.integers(1, 60))
def test_a_pin_is_verbatim_and_alone_in_its_paragraph(start: int, length: int) -> None:
    home = next((p for p in FOUND.article.paragraphs if p.start <= start < p.end), None)
    evidence = pin(FOUND.article, Span(start, min(start + length, len(BRIDGE))))
    assert evidence.span is not None
    assert evidence.text == evidence.span.of(BRIDGE)
    if home:
        assert home.contains(evidence.span)
        assert home.of(BRIDGE).count(evidence.text) == 1


def test_words_that_stand_twice_are_widened() -> None:
    text = "He said that he said nothing.\n"
    evidence = pin(found_in(text).article, Span(3, 7))
    assert evidence.text == "said that"


def test_marks_are_taken_in_with_the_full_stop_between() -> None:
    start = BRIDGE.index("ghost stories")
    assert with_marks(FOUND.article, Span(start, start + 13)).of(BRIDGE) == "“ghost stories.”"
    plain = BRIDGE.index("the closure had cost")
    assert with_marks(FOUND.article, Span(plain, plain + 11)).of(BRIDGE) == "the closure"


def test_a_tie_names_the_source_or_is_followed_by_what_does() -> None:
    ties = [[e.text for e in tie(FOUND, a)] for a in FOUND.attributions]
    assert ["the county police reported"] in ties
    assert ["She said", "Vorgan"] in ties


def test_a_title_stands_beside_the_name() -> None:
    minister = next(s for s in FOUND.sources if s.canonical == "Ilse Vorgan")
    span = naming(FOUND, minister)
    assert span is not None
    assert span.of(BRIDGE) == "Transport Minister, Ilse Vorgan"


def test_an_absence_has_no_place() -> None:
    assert absent("words of nobody").absent


def test_an_it_is_too_blurred_to_tie_anything() -> None:
    found = found_in("The Rowing Club met in Ebbing. It said that the lake was too cold for the boats.\n")
    assert all(
        not tie(found, a) for a in found.attributions if a.source_span and a.source_span.of(found.article.text) == "It"
    )


def test_a_name_far_from_its_verb_ties_nothing() -> None:
    aside = " ".join(["who had come from the coast", *["with a cart of flour"] * 5])
    found = found_in(f"The mill is shut.\n\nTora Vell, {aside}, said that the roof had lost forty tiles.\n")
    assert all(len(evidence.text.split()) <= 24 for a in found.attributions for evidence in tie(found, a))


def test_the_words_that_name_somebody_end_before_what_describes_them() -> None:
    text = (
        "The mill is shut.\n\nTora Vell, whose father had built the oven of the valley, said that the roof was old. "
        "She said that the ovens were ready for the winter.\n"
    )
    found = found_in(text)
    told = [evidence.text for a in found.attributions for evidence in tie(found, a)[1:]]
    assert all("," not in words for words in told)


def test_a_name_that_stands_twice_is_shown_with_what_it_does() -> None:
    text = "Tora Vell met Aske. Later Vell baked for the whole town, and Vell left.\n"
    at = text.index("Vell baked")
    assert pin_name(found_in(text).article, Span(at, at + 4)).text == "Vell baked for the whole town"
    assert pin_name(found_in(text).article, Span(0, 9)).text == "Tora Vell"


def test_a_word_is_not_cut_at_its_apostrophe_and_marks_are_not_crossed() -> None:
    text = "Vell left, for Vell didn’t bake. “Vell,” said Vell.\n"
    article = found_in(text).article
    at = text.index("Vell didn")
    assert pin(article, Span(at, at + 4)).text == "Vell didn’t"
    assert "“" not in pin(article, Span(text.rindex("Vell"), text.rindex("Vell") + 4)).text
