"""XML of other systems: places, what is refused and where, and that hostile files do no harm."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.formats import FormatError, Incoming, xml

if TYPE_CHECKING:
    from quiz.bank.formats import Remark

PAGE = """<?xml version="1.0"?>
<quiz xmlns:m="urn:made-up">
  <m:question kind="choice"
    m:lang="en">Who <b>said</b> so?</m:question>
  <note><![CDATA[<p>Ada &amp; Bo</p>]]></note>
</quiz>"""


def read(text: str | bytes) -> xml.Element:
    """The root of a document."""
    data = text.encode() if isinstance(text, str) else text
    return xml.tree(Incoming("a.xml", data, xml.MESSAGES))


def refused(text: str | bytes) -> Remark:
    """The one error that keeps a document out."""
    with pytest.raises(FormatError) as caught:
        read(text)
    (remark,) = caught.value.remarks
    return remark


def test_elements_have_names_words_and_places() -> None:
    root = read(PAGE)
    question, note = root.all()
    assert (question.name, question.space, question.attributes) == (
        "question",
        "urn:made-up",
        {"kind": "choice", "lang": "en"},
    )
    assert (question.words, question.inner, str(question.place)) == ("Who said so?", "Who <b>said</b> so?", "3:3")
    assert (note.words, note.inner, str(note.place)) == ("<p>Ada &amp; Bo</p>", xml.escaped(note.words), "5:3")
    assert [one.name for one in root.walk()] == ["question", "b", "note"]
    assert root.first("question", "b") is next(root.walk("b"))
    assert root.first("note", "b") is None


def test_parts_come_one_after_the_other_and_are_not_kept() -> None:
    parts = xml.parts(Incoming("a.xml", PAGE.encode(), xml.MESSAGES), {"quiz"})
    assert [part.name for part in parts] == ["question", "note"]


def test_another_root_is_told() -> None:
    with pytest.raises(FormatError, match=r"1:1: The file begins with <html>, and <quiz> is expected"):
        list(xml.parts(Incoming("a.xml", b"<html><p/></html>", xml.MESSAGES), {"quiz"}))


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ('<?xml version="1.0"?>\n<!-- x -->\n  <!DOCTYPE a\n SYSTEM "a.dtd">\n<a/>', "xml-dtd", "3:3"),
        ('<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>', "xml-dtd", "1:1"),
        ("<a>\n<b>\n</a>", "xml-broken", "3:3"),
        ("<a>\n<b>", "xml-broken", "2:4"),
        ("<a>é&nbsp;</a>", "xml-broken", "1:5"),
        ("", "xml-broken", "1:1"),
        ("<a>" * 300, "xml-deep", "1:601"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_place(text: str, code: str, place: str) -> None:
    remark = refused(text)
    assert (remark.code, str(remark.place)) == (code, place)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("\ufeff<a>Zoë</a>".encode(), "Zoë"),
        ('<?xml version="1.0" encoding="UTF-16"?><a>Zoë</a>'.encode("utf-16"), "Zoë"),
        ('<?xml version="1.0" encoding="UTF-16"?><a>Zoë</a>'.encode(), "Zoë"),
        ('<?xml version="1.0" encoding="ISO-8859-2"?><a>č</a>'.encode("iso-8859-2"), "č"),
        ('<?xml version="1.0" encoding="UTF-8"?><a>Zoë</a>'.encode("cp1252"), "Zoë"),
    ],
)
def test_encodings_are_told_apart(data: bytes, words: str) -> None:
    assert read(data).words == words


@pytest.mark.parametrize("name", ["utf-7", "hex", "made-up", "gb2312"])
def test_an_encoding_that_cannot_be_read_is_told(name: str) -> None:
    assert refused(f'<?xml version="1.0" encoding="{name}"?><a>'.encode() + b"\xe8\xe9</a>").code == "xml-encoding"


def test_the_mark_at_the_start_shifts_no_place() -> None:
    assert str(read("\ufeff<a/>").place) == "1:1"


def test_a_long_document_is_read_in_pieces() -> None:
    words = "é" * xml.CHUNK
    assert [part.words for part in xml.parts(Incoming("a.xml", f"<a><b>{words}</b><b/></a>".encode()), {"a"})] == [
        words,
        "",
    ]


@given(st.text(st.characters(codec="utf-8")))
def test_what_is_escaped_comes_back(text: str) -> None:
    if xml.holds(text):
        root = read(f'<a b="{xml.escaped(text)}">{xml.escaped(text)}</a>')
        assert root.words == text
        assert root.inner == xml.escaped(text)


@given(st.binary(max_size=8), st.integers(0, len(PAGE)), st.integers(0, 9))
def test_a_damaged_document_is_read_or_refused(noise: bytes, at: int, gone: int) -> None:
    data = PAGE.encode()
    with contextlib.suppress(FormatError):
        assert read(data[:at] + noise + data[at + gone :]).name
