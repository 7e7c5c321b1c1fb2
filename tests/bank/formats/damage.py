"""Files with damage: whatever happened to them, a reader gives a bank or says in words what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from quiz.bank.formats import Format, FormatError, bring
from quiz.bank.records import Bank

if TYPE_CHECKING:
    from quiz.bank.formats import Remark


@st.composite
def damaged(draw: st.DrawFn, text: str, scraps: tuple[str, ...]) -> str:
    """A text with stretches cut, doubled, swapped for a scrap, or moved."""
    for _ in range(draw(st.integers(1, 3))):
        at, to = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        middle = draw(st.sampled_from(["", text[at:to] * 2, text[:at], *scraps]))
        text = text[:at] + middle + text[to:]
    return text


@st.composite
def torn(draw: st.DrawFn, data: bytes) -> bytes:
    """Bytes with stretches cut, zeroed or changed."""
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(data)))
        to = min(len(data), at + draw(st.integers(0, 40)))
        data = data[:at] + draw(st.sampled_from([b"", bytes(to - at), data[at:to] * 2, b"<", b"&x;"])) + data[to:]
    return data


def outcome(name: str, data: bytes, form: Format) -> Bank | tuple[Remark, ...]:
    """The bank, or the remarks that keep it out."""
    try:
        return bring(name, data, form)[0]
    except FormatError as error:
        return error.remarks


def holds(result: Bank | tuple[Remark, ...]) -> bool:
    """Whether there is a bank with questions, or at least one error with place, cause and fix."""
    if isinstance(result, Bank):
        return bool(result.questions)
    return bool(result) and all(one.cause and one.fix and one.place.line >= 1 for one in result)
