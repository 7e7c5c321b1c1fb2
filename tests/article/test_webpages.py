"""Web pages: what is read of them, in any encoding, and what is said of a page without an article."""

from __future__ import annotations

import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.article.read import read
from quiz.article.webpage.detect import is_page
from quiz.errors import ArticleError
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PAGES = sorted((ROOT / "tests" / "cases" / "webpages").glob("*.html"))
STORY = (
    "<p>The lamp on Cape Orrin went out at midnight, the harbour board in Lindholm said on Monday.</p>"
    "<p>“Nobody saw it happen,” said Dora Vane, who keeps it. She had been asleep since ten o’clock that evening.</p>"
)


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>Lamp</title>{head}</head><body><article>{body}</article></body></html>"


def told(data: bytes | str) -> list[str]:
    article = read(data, "page.html")
    zones = {zone.span: zone.name for zone in article.zones}
    return [f"{zones.get(p, 'story')}: {p.of(article.text)}" for p in article.paragraphs]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_gives_its_article_and_nothing_around_it(path: Path) -> None:
    assert told(path.read_bytes()) == path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_text_that_was_found_is_text_and_reads_the_same_again(path: Path) -> None:
    first = read(path.read_bytes(), path.name)
    assert not is_page(first.text)
    assert read(first.text, path.name) == first


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("<meta charset=windows-1252>", "cp1252"),
        ('<meta charset="iso-8859-1">', "cp1252"),
        ("<meta http-equiv=Content-Type content='text/html; charset=macintosh'>", "mac-roman"),
        ("", "cp1252"),
        ("<meta charset=utf-8>", "utf-8"),
        ("<meta charset=utf-8>", "utf-8-sig"),
        ("<meta charset=iso-8859-1>", "utf-8"),
        ("<meta charset=utf-8>", "cp1252"),
        ("<meta charset=nonsense>", "cp1252"),
        ("<meta charset=rot13>", "cp1252"),
        ("<meta charset=utf-8>", "utf-16"),
    ],
)
def test_every_encoding_that_browsers_read_gives_the_same_article(declared: str, encoding: str) -> None:
    assert told(page(STORY, declared).encode(encoding)) == told(page(STORY))


@pytest.mark.parametrize("start", ["<html>", "<HTML LANG=en>", "<!-- saved -->\n<!DOCTYPE HTML PUBLIC>", "<article>"])
def test_a_page_is_known_by_how_it_begins(start: str) -> None:
    assert told(start + STORY)[-2:] == told(page(STORY))[-2:]


@pytest.mark.parametrize("text", ["The <html> tag is thirty, Dora Vane said.", "<3 is how she signs, said Dora Vane."])
def test_a_report_that_speaks_of_tags_stays_as_it_is(text: str) -> None:
    assert read(text, "page.html").text == text


BAD = {
    "a menu": "<ul><li><a href=/>Home</a></li><li><a href=/news>News</a></li><li><a href=/s>Sport</a></li></ul>",
    "an empty page": "",
    "a page that a script fills": "<div id=root></div><noscript>Please enable JavaScript.</noscript>",
    "a login": "<h1>Log in</h1><form><p>Enter your name and your password.</p><input></form>",
    "a page nested without end": "<div>" * 20_000 + STORY,
}


@pytest.mark.parametrize("body", BAD.values(), ids=BAD.keys())
def test_a_page_without_an_article_says_what_to_do(body: str) -> None:
    with pytest.raises(ArticleError, match="There is no article in this web page") as error:
        read(page(body), "page.html")
    assert str(error.value).endswith("copy the text of the report and paste that.")


def test_a_page_of_frames_says_so() -> None:
    with pytest.raises(ArticleError, match="only holds frames"):
        read("<html><frameset cols='20%,80%'><frame src=menu.html><frame src=story.html></frameset></html>", "f.html")


def test_a_page_that_is_too_long_or_has_too_many_parts_is_refused() -> None:
    with pytest.raises(ArticleError, match="too long"):
        read(page(STORY + "x" * 5_000_000), "page.html")
    with pytest.raises(ArticleError, match="too many parts"):
        read(page(STORY + "<b>x</b>" * 60_000), "page.html")


def test_what_nobody_can_see_is_not_read() -> None:
    unseen = (
        "<p hidden>The mayor resigned, she said.</p><p style='display:none'>The mayor resigned.</p>"
        "<script>document.write('<p>The mayor resigned.</p>')</script><style>p{}</style><!-- The mayor resigned. -->"
        "<template><p>The mayor resigned.</p></template>"
    )
    assert told(page(STORY + unseen)) == told(page(STORY))


def test_invisible_characters_go_and_accents_are_one_character() -> None:
    text = read(page(STORY.replace("Dora Vane", "Do&shy;ra\u200b Vane\u0301")), "page.html").text
    assert "Dora Vané" in text


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    body = STORY + "<img src='https://far.example/x.png'><iframe src='https://far.example/'></iframe>"
    head = '<link rel=canonical href="https://far.example/a"><base href="https://far.example/">'
    entity = '<!DOCTYPE html [<!ENTITY far SYSTEM "https://far.example/secret">]>'
    assert told(entity + page(body + "<p>&far;</p>", head))[-3:] == [*told(page(STORY))[-2:], "story: &far;"]


def test_the_same_page_gives_the_same_date_whatever_the_day() -> None:
    published = '<meta property="article:published_time" content="2131-02-03T10:00:00Z">'
    assert read(page(STORY, published), "page.html").published == "3 February 2131"


def test_plain_text_never_loads_the_page_reader() -> None:
    code = (
        "import sys; from quiz.article.read import read; read('Rain fell, Dora Vane said.', 'a'); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert not {"trafilatura", "lxml", "py3langid", "numpy"} & set(done.stdout.split())


TAGS = ["<p>", "</p>", "<div>", "</div>", "<blockquote class=twitter-tweet>", "<figure>", "<figcaption>", "</figure>"]
MORE = ["<table>", "<tr>", "<td>", "<ul>", "<li>", "<br>", "<a href=x>", "</a>", "<h2>", "&amp;", "&#0;", "&#xD800;"]
ODD = [
    "<p class=wp-caption-text>",
    '<script type=\'application/ld+json\'>{"articleBody": "x"}</script>',
    "\x00",
    "\ud800",
]
WORDS = ["Dora Vane said on Monday that the lamp is lit.", "“So it is”", "— A (@a)", "]]>", "<!--", "<", "\ue000"]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(TAGS + MORE + ODD + WORDS), max_size=40))
def test_any_page_is_read_or_refused(parts: list[str]) -> None:
    try:
        article = read("<html>" + STORY + "".join(parts), "page.html")
    except ArticleError:
        return
    assert article.title
    assert all(span.of(article.text).strip() for span in article.paragraphs)
