from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from quiz.bank.formats import FORMATS, FormatError
from quiz.bank.write import write
from quiz.store.articles import article_digest, list_names, save_article
from quiz.store.banks import load, save_bank
from quiz.store.drafts import OWN, Draft, Reading, Upload, format_of, look
from tests.store.conftest import ARTICLE, BANK, TEXT

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

AIKEN = "Who runs the school?\nA. Ilse Brandt\nB. The harbour office\nANSWER: A\n"
FILE = Upload("school.txt", AIKEN.encode())
NAMELESS = BANK.replace("article: ferry.txt\n", "")


def stems(reading: Reading) -> list[str]:
    assert reading.bank is not None, (reading.findings, reading.remarks)
    return [question.stem for question in reading.bank.questions]


@pytest.mark.parametrize(
    ("file", "named", "form"),
    [
        (Upload("x.md", BANK.encode()), "", None),
        (Upload("x.txt", BANK.encode("utf-16")), "", None),
        (Upload("", ("\ufeff\n" + BANK).encode()), "", None),
        (Upload("", b"## Who?\n\n- (x) Me\n"), "", None),
        (FILE, "", "aiken"),
        (Upload("", AIKEN.encode()), "", "aiken"),
        (Upload("x.txt", AIKEN.encode("utf-16")), "", "aiken"),
        (Upload("x.md", AIKEN.encode()), "aiken", "aiken"),
        (FILE, OWN, None),
        (Upload("", BANK.encode()), "aiken", None),
    ],
)
def test_the_format_is_told_by_the_file_or_by_the_teacher(file: Upload, named: str, form: str | None) -> None:
    found = format_of(file, named)
    assert (found and found.name) == form


def test_a_file_of_no_known_format_is_refused_with_those_that_are() -> None:
    with pytest.raises(FormatError, match="aiken"):
        format_of(Upload("x.dat", b"Just words."))


def test_a_document_is_read_with_the_article_that_is_here(session: Session) -> None:
    save_article(session, *ARTICLE)
    reading = look(session, Draft(BANK))
    assert len(stems(reading)) == 5
    assert reading.texts == (ARTICLE,)
    assert reading.supplied == ()


@pytest.mark.parametrize("name", ["ferry.txt", "other.txt"])
def test_an_article_that_comes_along_goes_before_the_one_that_is_here(session: Session, name: str) -> None:
    save_article(session, "ferry.txt", "It rained in Marl on Tuesday, the harbour office said.")
    reading = look(session, Draft(BANK, articles=((name, TEXT),)))
    assert reading.supplied == (ARTICLE,)
    assert len(stems(reading)) == 5


def test_a_version_is_edited_with_its_own_article(session: Session) -> None:
    save_bank(session, BANK, [ARTICLE], slug="ferry")
    save_article(session, "ferry.txt", "It rained in Marl on Tuesday, the harbour office said.")
    assert look(session, Draft(BANK, slug="ferry")).texts == (ARTICLE,)


def test_a_chosen_article_is_named_where_the_bank_names_none(session: Session) -> None:
    save_article(session, *ARTICLE)
    reading = look(session, Draft(NAMELESS, chosen=article_digest(*ARTICLE)))
    assert "\narticle: ferry.txt\n---\n" in reading.document
    assert reading.news == ("The line “article: ferry.txt” was added at the top.",)


def test_a_chosen_article_never_takes_the_place_of_one_that_is_known(session: Session) -> None:
    save_article(session, *ARTICLE)
    other = save_article(session, "other.txt", "It rained in Marl on Tuesday, the harbour office said.")
    assert look(session, Draft(BANK, chosen=other.digest)).texts == (ARTICLE,)
    renamed = BANK.replace("ferry.txt", "boat.txt")
    assert look(session, Draft(renamed, chosen=article_digest(*ARTICLE))).texts == (("boat.txt", TEXT),)


def test_an_article_nobody_asked_for_is_not_lost(session: Session) -> None:
    other = ("other.txt", "It rained in Marl on Tuesday, the harbour office said.")
    reading = look(session, Draft(BANK, articles=(ARTICLE, other)))
    assert reading.texts == (ARTICLE,)
    assert reading.supplied == (ARTICLE, other)


def test_namesakes_are_told_apart_by_their_day(session: Session) -> None:
    save_article(session, *ARTICLE)
    assert [name for _, name in list_names(session)] == ["ferry"]
    save_article(session, ARTICLE[0], "It rained in Marl on Tuesday, the harbour office said.")
    assert all(name.startswith("ferry, ") for _, name in list_names(session))


def test_what_no_database_holds_is_told_or_replaced(session: Session) -> None:
    name = "f" * 201 + ".txt"
    reading = look(session, Draft(BANK.replace("ferry.txt", name), articles=((name, TEXT),)))
    assert [one.code for one in reading.findings] == ["article-unknown"]
    zero = NAMELESS.replace("Who calls", "Who\0calls")
    assert [one.code for one in look(session, Draft(zero)).remarks] == ["file-binary"]
    assert "\0" not in look(session, Draft(zero, FILE)).document


def test_looking_keeps_nothing(session: Session) -> None:
    look(session, Draft(BANK, articles=(ARTICLE,)))
    assert not session.new
    assert not session.dirty


def test_every_finding_is_told_and_the_document_stays(session: Session) -> None:
    broken = NAMELESS.replace("(x)", "( )")
    reading = look(session, Draft(broken))
    assert reading.bank is None
    assert {one.code for one in reading.findings} >= {"right-none", "evidence-no-article"}
    assert reading.document == broken


def test_a_foreign_file_becomes_a_document_that_can_be_read(session: Session) -> None:
    reading = look(session, Draft("", FILE))
    assert stems(reading) == ["Who runs the school?"]
    assert reading.bank is not None
    assert reading.document == write(reading.bank)


def test_a_foreign_file_goes_into_the_stored_bank_and_keeps_what_it_has(session: Session) -> None:
    version = save_bank(session, BANK, [ARTICLE], slug="ferry")
    reading = look(session, Draft("", FILE, slug="ferry"))
    assert stems(reading)[-1] == "Who runs the school?"
    assert reading.news == ("From Aiken: 1 added, 0 changed, 0 as before; 5 that are not in the file stay.",)
    assert reading.bank is not None
    assert reading.bank.questions[:5] == load(session, version.id).questions


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(typed=st.text(max_size=200), data=st.binary(max_size=200), form=st.sampled_from(["", OWN, *FORMATS]))
@example(typed="\0", data=b"\x01", form=OWN)
def test_whatever_comes_there_is_an_answer_and_no_typed_word_is_lost(
    session: Session, typed: str, data: bytes, form: str
) -> None:
    reading = look(session, Draft(typed, Upload("x.txt", data) if data else None, form))
    assert reading.bank or reading.findings or reading.remarks or reading.problem
    typed_words, kept = (t.replace("\0", "\ufffd").split() for t in (typed, f"{reading.document} {reading.before}"))
    assert set(typed_words) <= {*kept, "\ufeff"}
