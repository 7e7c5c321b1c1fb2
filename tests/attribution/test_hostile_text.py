"""Whatever the text is: no crash, every span inside it, and what is odd about it changes nothing of what is found."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.article.read import read
from quiz.attribution.find import find
from quiz.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.records import Attributions

PIECES = [
    "said", "says", "saying", "told", "according to", "According to", "called", "denied reports that", "that", "who",
    "he", "She", "they", "it", "I", "Ada Moor", "Moor", "Mr.", "Dr", "the mayor", "The Harbour Board", "officials",
    "a spokesman for the bank", "Mayor", "chief of staff", "U.S.", "on X", "initially", "later", "last week", "3,000",
    "over 600,000", "12 per cent", "several thousand", "1.2.3", "²", "and", "but", ", yet", "would", "will", "must",
    "“", "”", '"', "'", "‘", "’", "«", "»", "``", "''", "(", ")", "[", "]", "—", "-", ":", ";", ",", ".", "!", "?", "…",
    "...", "\n", "\n\n", "\r\n", "\t", " ", "READ ALSO:", "By", "Photo:", "MOOR:", "Title: x", "the roof leaked",
    "asked not to be named because", "May", "é", "😀", "\u200b", "\xa0", "ﬁ", "İ",
    "\u202e", "\u200f", "\u2066", "\xad", "\ufeff", "\u0301", "e\u0301", "\u2028", "\x85", "\v", "•", "- ", "* ", " | ",
    "👩\u200d🚒", "„", "``So'', ", "XX" * 40, "MOOR SAID THE ROOF LEAKED", "שלום", "مرحبا", "\r",
    "©", "#", "##", "<p>", "___",
]  # fmt: skip

NEWS_LIKE = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
TIGHT = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def spans_of(found: Attributions) -> Iterator[Span]:
    for a in found.attributions:
        yield from a.content
        yield from (s for s in (a.source_span, a.cue, a.channel, a.source.role, a.source.anonymity_reason) if s)
        yield from a.source.mentions
        for s in a.statements:
            yield from s.content
            yield from s.quoted
            yield from (x for x in (s.time_marker, s.nested and s.nested.span, s.nested and s.nested.cue) if x)
            for f in s.figures:
                yield from (x for x in (f.span, f.hedge, f.unit) if x)
    yield from found.narrator
    for m in found.mentions:
        yield from m.spans


@settings(max_examples=400)
@given(NEWS_LIKE | TIGHT | st.text(max_size=400))
def test_any_text_is_read_or_refused_and_every_span_holds_words(text: str) -> None:
    try:
        article = read(text, "any.txt")
    except ArticleError:
        return
    found = find(article)
    for span in spans_of(found):
        assert 0 <= span.start < span.end <= len(article.text)
        assert span.of(article.text).strip()
    for said in found.said:
        assert said.statement.content
        assert said.source.canonical


@given(NEWS_LIKE)
def test_statements_lie_within_their_attribution(text: str) -> None:
    try:
        found = find(read(text, "any.txt"))
    except ArticleError:
        return
    for attribution in found.attributions:
        assert attribution.statements
        low, high = attribution.content[0].start, max(c.end for c in attribution.content)
        for statement in attribution.statements:
            for span in statement.content:
                assert low <= span.start < span.end <= high + 1


REPORT = """\
The harbour in Orrin stays shut until May, the county said on Monday.

Mayor Ada Moor called that {open}a grave mistake{close}. {open}We cannot wait for the county,{close} she said.

According to the port authority, 212 people work there. {open}None will go,{close} Pol Marsh told the Orrin Post.
"""
PLAIN = REPORT.format(open="“", close="”")


def told(text: str) -> list[tuple[str, str]]:
    """Who says how many words, whatever marks stand around them."""
    found = find(read(text, "any.txt"))
    return [(said.source.canonical, said.statement.form) for said in found.said]


MARKS = {"straight": '""', "low": "„“", "guillemets": "«»", "typewriter": ("``", "''")}


@pytest.mark.parametrize("pair", MARKS.values(), ids=MARKS.keys())
def test_quotation_marks_of_every_style_say_the_same(pair: tuple[str, str]) -> None:
    assert told(REPORT.format(open=pair[0], close=pair[1])) == told(PLAIN)


ODD = {
    "a byte order mark": "\ufeff" + PLAIN,
    "line ends of another system": PLAIN.replace("\n", "\r\n"),
    "line ends of an old one": PLAIN.replace("\n", "\r"),
    "thousands of empty lines": PLAIN.replace("\n\n", "\n \n" * 5_000),
    "hard spaces between words": PLAIN.replace("on Monday", "on\xa0Monday").replace("212 people", "212\xa0people"),
    "trailing blanks": PLAIN.replace("\n", "   \t\n"),
    "emoji": PLAIN.replace("Monday.", "Monday. 😀👩\u200d🚒"),
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_what_a_text_picks_up_on_its_way_changes_nothing(text: str) -> None:
    assert told(text) == told(PLAIN)


@pytest.mark.parametrize("name", [unicodedata.normalize("NFC", "Zoë Café"), unicodedata.normalize("NFD", "Zoë Café")])
def test_offsets_count_accents_as_the_text_writes_them(name: str) -> None:
    text = f"{name} said on Monday that the lamp was lit. “It was dark,” {name} said."
    article = read(text, "any.txt")
    assert article.text == text
    for span in spans_of(find(article)):
        assert span.of(text).strip()


@pytest.mark.parametrize(
    "mark", ["\u200e", "\u200f", "\u202a", "\u202c", "\u2066", "\u2069", "\u200b", "\xad", "\u2060"]
)
def test_unseen_characters_between_words_keep_the_speaker(mark: str) -> None:
    text = f"{mark}Ada Moor{mark} said on Monday that the harbour would stay shut.{mark}"
    found = find(read(text, "any.txt"))
    assert [a.source.canonical.strip(mark) for a in found.attributions] == ["Ada Moor"]


UNBALANCED = [
    "“We cannot wait, Ada Moor said. The harbour stays shut.",
    "We cannot wait,” Ada Moor said. “The harbour stays shut.",
    "Ada Moor said: “We cannot wait. “The harbour stays shut.”",
    '"We cannot wait," Ada Moor said. "The harbour" stays shut," she said. "It rained.',
    "'We can't wait,' the workers' boss said. 'It's the county's fault,' she added, 'and theirs.",
]


@pytest.mark.parametrize("text", UNBALANCED)
def test_unbalanced_marks_stay_within_their_paragraph(text: str) -> None:
    whole = f"{text}\n\nPol Marsh said on Tuesday that the lamp was lit."
    last = find(read(whole, "any.txt")).attributions[-1]
    assert last.source.canonical == "Pol Marsh"
    assert last.content[0].of(whole) == "the lamp was lit"


BIG = {
    "many reports": "".join(PLAIN.replace("Moor", f"Moor{'abcdefgh'[i % 8]}") for i in range(120)),
    "one paragraph": PLAIN.replace("\n\n", " ") * 40,
    "one word": "Ada Moor said so. " + "x" * 200_000,
    "one sentence": "Ada Moor said that " + "it rained and " * 1_000 + "it stopped.",
    "capitals": PLAIN.upper() * 50,
    "bullets": "• Ada Moor said that it rained\n" * 200,
    "a table": "Ada Moor | 12 | 3 %\n" * 1_000,
    "marks": "Ada Moor said so. " + "“”‘’\"'«»" * 300,
    "brackets": "Ada Moor said so " + "([{" * 300,
}


@pytest.mark.parametrize("text", BIG.values(), ids=BIG.keys())
def test_a_text_of_any_shape_and_length_is_answered(text: str) -> None:
    found = find(read(text, "any.txt"))
    assert all(span.end <= len(text) for span in spans_of(found))


NEVER = {"a NUL": "Ada Moor\x00 said so.", "half a character": "Ada Moor \ud83d said so."}


@pytest.mark.parametrize("text", NEVER.values(), ids=NEVER.keys())
def test_what_no_text_can_hold_is_refused(text: str) -> None:
    with pytest.raises(ArticleError, match="not plain text"):
        read(text, "any.txt")
