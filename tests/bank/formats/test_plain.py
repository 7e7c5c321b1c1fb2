"""Markup of other systems as plain words: nothing runs, every word stays, and the short way says what the long does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.formats.incoming import Incoming
from quiz.bank.formats.plain import MARKDOWN, from_html, plain
from quiz.bank.formats.records import Place, Text

PIECES = [
    "Ada",
    "Bo Vane",
    "5",
    "1.",
    "-",
    "#",
    "*",
    "_",
    "&",
    "&amp;",
    "<b>",
    "  ",
    "    ",
    "\n",
    "\n\n",
    "\t",
    ":",
    "~~~",
]


def told(words: str, markup: str) -> tuple[str, list[str]]:
    """The plain words, and what is said to be lost."""
    incoming = Incoming("a.txt", b"")
    said = plain(Text(words, markup), Place(), incoming)  # type: ignore[arg-type]  # a case names its markup
    return said, [remark.cause for remark in incoming.sorted]


@pytest.mark.parametrize(
    ("words", "markup", "said"),
    [
        ("<p>One.</p><p>Two &amp; three.</p>", "html", "One.\nTwo & three."),
        ("One\ntwo", "html", "One two"),
        ("One\ntwo", "moodle", "One\ntwo"),
        ("a < b & c", "html", "a < b & c"),
        ("<script>alert(1)</script>Who?", "html", "Who?"),
        ("The *crane* was\n**sold**.\n\nBy whom?", "markdown", "The crane was sold.\nBy whom?"),
        ("The crane was\nsold.\n\nBy whom?", "markdown", "The crane was sold.\nBy whom?"),
        (" <b> stays ", "plain", "<b> stays"),
    ],
)
def test_markup_becomes_words(words: str, markup: str, said: str) -> None:
    assert told(words, markup)[0] == said


def test_pictures_and_links_are_told() -> None:
    _, lost = told('![a crane](crane.png) and [a page](https://example.org) <img src="x">', "markdown")
    assert {cause[:23] for cause in lost} == {"This text has a link, a", "This text has pictures,"}


@given(st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join))
def test_the_short_way_says_what_the_long_one_says(words: str) -> None:
    assert told(words, "markdown")[0] == from_html(MARKDOWN.render(words))


def test_a_formula_keeps_its_signs_and_is_told() -> None:
    html = (
        "<p>Is <math><semantics><mi>x</mi><mo>=</mo><mn>2</mn><annotation>x=2</annotation></semantics></math> so?</p>"
    )
    incoming = Incoming("x.xml", b"")
    assert plain(Text(html, "html"), Place(), incoming) == "Is x=2 so?"
    assert [remark.cause for remark in incoming.sorted] == ["This text has a formula, and texts here are plain."]
