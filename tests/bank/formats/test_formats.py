"""What holds for every format: it is documented, it tells its own files, and it refuses what is no file of its own."""

from __future__ import annotations

import pytest

from quiz.bank.formats import FORMATS, Format, FormatError, Incoming, Loss, bring, told
from quiz.bank.formats.messages import MESSAGES
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "formats.md").read_text()
EACH = pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)


@EACH
def test_a_format_and_its_remarks_are_documented(form: Format) -> None:
    assert f"| `{form.name}` |" in PAGE
    rows = [f"| `{code}` | {cause} |" for code, (cause, _) in (form.messages or MESSAGES).items()]
    assert [row for row in rows if row not in PAGE] == []


def test_the_remarks_all_share_are_documented() -> None:
    assert [code for code, (cause, _) in MESSAGES.items() if f"| `{code}` | {cause} |" not in PAGE] == []


def test_what_no_format_knows_is_refused_with_the_names() -> None:
    with pytest.raises(FormatError, match=r"Name it: .*aiken"):
        told("holiday.jpg", b"\xff\xd8\xff")


def test_fifty_megabytes_are_refused_before_anything_reads_them() -> None:
    with pytest.raises(FormatError, match="50 MB; 20 MB fit"):
        Incoming("big.xml", bytes(50_000_000))


@EACH
@pytest.mark.parametrize(
    "data", [b"", b"\0\0\0", b"\xff\xfe", b"PK\x03\x04 no package", b"<", b"{", b"\xf0\x9f\x98\x80"]
)
def test_rubbish_is_refused_in_words(form: Format, data: bytes) -> None:
    if form.read is None:
        return
    with pytest.raises(FormatError) as caught:
        bring(f"x{form.ending}", data, form)
    assert caught.value.remarks


@pytest.mark.parametrize(
    ("questions", "words"),
    [((), ""), ((3,), "question 3"), ((1, 2, 3, 7), "questions 1–3, 7"), ((2, 4), "questions 2, 4")],
)
def test_questions_are_told_in_runs(questions: tuple[int, ...], words: str) -> None:
    assert Loss("evidence", "left out", questions).where == words
