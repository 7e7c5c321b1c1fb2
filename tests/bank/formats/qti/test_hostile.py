"""Damaged and hostile QTI: read, or refused in words; never more."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.formats import FormatError, bring, told
from quiz.bank.formats.archive import packed
from tests.bank.formats.qti.items import third
from tests.bank.formats.qti.test_modern import choice, hottext, match
from tests.bank.formats.trips import interop, refused

DOCUMENTS = {
    "canvas": (Path(__file__).parent.parent / "files" / "canvas_quiz.xml").read_text(),
    "choice": choice("A,C", "multiple", "0", "A=1,C=1,B=-1"),
    "match": third(match("A X,A Y,B Z")),
    "hottext": hottext("s1"),
}
EACH = pytest.mark.parametrize("text", DOCUMENTS.values(), ids=DOCUMENTS)
BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE questestinterop [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<questestinterop><assessment title="&b;"/></questestinterop>"""
OUTSIDE = b"""<!DOCTYPE assessmentItem SYSTEM "file:///etc/passwd"><assessmentItem/>"""


@EACH
@given(data=st.data())
def test_damaged_files_are_read_or_refused(text: str, data: st.DataObject) -> None:
    lines = text.encode().split(b"\n")
    for _ in range(data.draw(st.integers(1, 5))):
        one, other = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        match data.draw(st.sampled_from(["cut", "swap", "double", "put", "tear"])):
            case "cut":
                lines[one] = b""
            case "swap":
                lines[one], lines[other] = lines[other], lines[one]
            case "double":
                lines[one] = lines[one] + lines[one]
            case "put":
                lines[one] += data.draw(st.binary(max_size=4))
            case _:
                lines[one] = lines[one][: data.draw(st.integers(0, 40))]
    with suppress(FormatError):
        bring("quiz.xml", b"\n".join(lines))


@EACH
@given(data=st.data())
def test_values_of_any_kind_are_read_or_refused(text: str, data: st.DataObject) -> None:
    words = ["", "0", "-1e999999999", "NaN", "Single", "Multiple", "Ordered", "<b>", "9001", "9" * 5000, "\u2028"]
    for old in ("100", "Single", "Multiple", "9001", "3.0", "single", "multiple", "s1", "A Y", '"1"', "candidate"):
        text = text.replace(old, data.draw(st.sampled_from([old, old, old, *words])).replace("<", "&lt;"))
    with suppress(FormatError):
        bring("quiz.xml", text.encode())


@pytest.mark.parametrize("document", [BOMB, OUTSIDE])
@pytest.mark.parametrize("inside", [False, True])
def test_a_document_type_is_refused_with_its_line(document: bytes, inside: bool) -> None:  # noqa: FBT001 - a case
    data = packed({"imsmanifest.xml": b"<manifest/>", "quiz.xml": document}) if inside else document
    (remark,) = refused("quiz.zip" if inside else "quiz.xml", data, "qti12")
    assert (remark.code, remark.place.line) == ("xml-dtd", document[: document.index(b"<!")].count(b"\n") + 1)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("moodle_xml_entity_bomb.xml", "xml-dtd"),
        ("moodle_xml_external_entity.xml", "xml-dtd"),
        ("moodle_xml_truncated.xml", "xml-broken"),
        ("qti_zip_slip.zip", "zip-path"),
    ],
)
def test_each_trap_gets_what_it_asks(name: str, code: str) -> None:
    (remark,) = refused(name, (interop("traps") / name).read_bytes(), "qti12")
    assert remark.code == code
    assert (remark.place.line > 1) == (code != "zip-path") or name.endswith("external_entity.xml")


def test_a_package_that_leaves_is_known_as_qti_and_refused() -> None:
    with pytest.raises(FormatError, match="leaves the package"):
        bring("quiz.zip", (interop("traps") / "qti_zip_slip.zip").read_bytes())


@pytest.mark.parametrize(
    "parts",
    [
        {"imsmanifest.xml": b"<manifest/>"},
        {"imsmanifest.xml": b'<manifest><resources><resource href="a.xml"/></resources></manifest>'},
        {"imsmanifest.xml": b"<manifest/>", "page.xml": b"<html/>"},
    ],
)
def test_a_package_without_questions_is_told(parts: dict[str, bytes]) -> None:
    data = packed(parts)
    assert told("quiz.zip", data).name == "qti12"
    assert {remark.code for remark in refused("quiz.zip", data, "qti12")} <= {"qti-none", "file-empty"}


def test_elements_without_end_are_refused() -> None:
    deep = b"<questestinterop>" + b"<section>" * 5000 + b"</section>" * 5000 + b"</questestinterop>"
    assert [remark.code for remark in refused("quiz.xml", deep, "qti12")] == ["xml-deep"]
