from __future__ import annotations

import re
from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING, cast

import pytest
from sqlalchemy import func, select

from quiz.bank.formats import FORMATS
from quiz.store.banks import find_bank
from quiz.store.models import ArticleText, BankVersion
from tests.web.conftest import BANK, NAME, SLUG, TEXT

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.test import TestResponse

    from quiz.bank.formats import Format
    from quiz.store.db import Store
    from tests.web.conftest import Visitor

PLAIN = """---
title: Two islands
---

## Which island is larger?

- (x) Marl
- ( ) Fen

## Which island is smaller?

- ( ) Marl
- (x) Fen
"""
FERRY = PLAIN.replace("title: Two islands", "title: The ferry\narticle: ferry.txt").replace(
    "- ( ) Fen\n", "- ( ) Fen\n\n> The ferry to Marl is larger\n"
)
ARTICLE = "The ferry to Marl is larger than the one to Fen, the harbour office said on Tuesday."
AIKEN = """Which island is larger?
A. Marl
B. Fen
ANSWER: A

Which island is smaller?
A. Marl
B. Fen
ANSWER: B
"""


def sent(teacher: Visitor, document: str = "", **more: object) -> TestResponse:
    """Press a button of the page; Check where none is named."""
    teacher.get("/teach/write")
    return teacher.send("/teach/write", {"document": document, "go": "check", **more})  # type: ignore[dict-item]


def file(text: str | bytes, name: str) -> tuple[BytesIO, str]:
    return BytesIO(text if isinstance(text, bytes) else text.encode()), name


def heavy(visitor: Visitor, document: str, data: bytes, name: str, article: str = "") -> TestResponse:
    """Press Check with a large file, as a browser writes such a form: in the order of the page."""
    visitor.get("/teach/write" if visitor.get("/teach").status_code == 200 else "/")
    head = {"csrf_token": visitor.token, "document": document}
    parts = [f'--b\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n'.encode() for k, v in head.items()]
    parts.append(f'--b\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode())
    tail = f'\r\n--b\r\nContent-Disposition: form-data; name="article"\r\n\r\n{article}\r\n--b--\r\n'
    body = b"".join([*parts, data, tail.encode()])
    return visitor.client.post("/teach/write", data=body, content_type="multipart/form-data; boundary=b")


def typed(page: TestResponse) -> str:
    """What stands in the text field."""
    found = re.search(r'<textarea[^>]* id="document"[^>]*>\n(.*?)</textarea>', page.text, re.DOTALL)
    assert found is not None
    return unescape(found[1])


def versions(app: Flask) -> int:
    with cast("Store", app.extensions["store"]).session(write=False) as session:
        return session.scalar(select(func.count()).select_from(BankVersion)) or 0


def current(app: Flask, slug: str) -> tuple[int, str]:
    with cast("Store", app.extensions["store"]).session(write=False) as session:
        version = find_bank(session, slug)
        return version.number, version.text


def test_the_page_opens_from_the_teachers_desk(teacher: Visitor) -> None:
    assert 'href="/teach/write"' in teacher.get("/teach").text
    page = teacher.get("/teach/write")
    assert "Write or bring a bank" in page.text
    assert typed(page) == ""


@pytest.mark.parametrize("url", ["/teach/write", f"/teach/banks/{SLUG}/as/aiken", f"/teach/banks/{SLUG}/as/bank"])
def test_a_student_finds_no_such_page(student: Visitor, url: str) -> None:
    assert student.get(url).status_code == 404


def test_a_student_keeps_nothing(student: Visitor, app: Flask) -> None:
    student.get("/")
    assert student.send("/teach/write", {"document": PLAIN, "go": "keep"}).status_code == 404
    assert versions(app) == 1


def test_the_example_stands_in_the_text_field_and_can_be_read(teacher: Visitor) -> None:
    page = teacher.get("/teach/write?example=1")
    assert typed(page).startswith("---\ntitle: The last ferry")
    assert "As a student sees it" in sent(teacher, typed(page)).text


def test_a_bank_without_mistakes_is_shown_as_a_student_sees_it_and_not_kept(teacher: Visitor, app: Flask) -> None:
    page = sent(teacher, PLAIN.replace("\n", "\r\n"))
    assert page.status_code == 200
    assert "As a student sees it" in page.text
    assert 'name="q1-answer"' in page.text
    assert typed(page) == PLAIN
    assert versions(app) == 1


def test_every_kind_is_shown_with_names_of_its_own(teacher: Visitor) -> None:
    page = sent(teacher, BANK)
    assert page.status_code == 200
    ids = re.findall(r'\bid="([^"]+)"', page.text)
    assert sorted(ids) == sorted(set(ids))
    for words in ('name="q4-answer-0"', 'id="q8-short"', "The article, to select in", "Also taken: rejected"):
        assert words in page.text


def test_every_mistake_is_told_at_its_line_and_nothing_is_lost(teacher: Visitor, app: Flask) -> None:
    broken = PLAIN.replace("(x)", "( )").replace("title", "titel")
    page = sent(teacher, broken)
    assert page.status_code == 422
    assert "4 things to set right" in page.text
    assert "No option is marked as right." in page.text
    assert 'data-line="2"' in page.text
    assert "<mark>titel</mark>" in page.text
    assert typed(page) == broken
    assert versions(app) == 1


def test_nothing_at_all_is_asked_for_kindly(teacher: Visitor) -> None:
    page = sent(teacher, "  \n")
    assert page.status_code == 422
    assert "There is nothing here yet." in page.text


def test_keep_makes_a_quiz_and_says_so(teacher: Visitor) -> None:
    page = sent(teacher, PLAIN, go="keep")
    assert page.request.path == "/teach/banks/two-islands"
    assert "Kept. Look it through" in page.text
    assert "Two islands" in teacher.get("/teach").text


def test_the_same_bank_again_adds_nothing(teacher: Visitor, app: Flask) -> None:
    sent(teacher, PLAIN, go="keep")
    page = sent(teacher, PLAIN, go="keep")
    assert "It is here already" in page.text
    assert versions(app) == 2


def test_a_namesake_is_told_and_stands_beside_it(teacher: Visitor) -> None:
    sent(teacher, PLAIN, go="keep")
    other = PLAIN.replace("larger", "greener")
    assert "A quiz of this name is here already." in sent(teacher, other).text
    assert sent(teacher, other, go="keep").request.path == "/teach/banks/two-islands-2"


def test_what_is_wrong_is_not_kept_by_the_keep_button(teacher: Visitor, app: Flask) -> None:
    assert sent(teacher, PLAIN.replace("(x)", "( )"), go="keep").status_code == 422
    assert versions(app) == 1


def test_an_edit_is_the_next_version_and_the_class_keeps_its_own(teacher: Visitor, app: Flask, code: str) -> None:
    page = teacher.get(f"/teach/write?bank={SLUG}")
    assert typed(page) == BANK
    edited = BANK.replace("Who gives the figure", "Who names the figure")
    page = sent(teacher, edited, slug=SLUG)
    assert "1 class has begun with the version before and keeps it." in page.text
    page = sent(teacher, edited, slug=SLUG, go="keep")
    assert "Kept as version 2. Classes that have begun keep the version they began with." in page.text
    assert current(app, SLUG)[0] == 2
    assert "{#bbbbbbbbbbb1 kind=choice" in current(app, SLUG)[1]
    assert f"/teach/classes/{code}" in teacher.get("/teach").text


def test_an_edit_says_what_it_changes_and_for_whom(teacher: Visitor) -> None:
    edited = BANK.replace("- ( ) Ida Brandt\n  - She", "- ( ) Mayor Brandt\n  - She").replace("rejected", "refused")
    page = sent(teacher, edited, slug=SLUG)
    assert "What changes: 6 as before, 2 changed" in page.text
    assert "“Ida Brandt” reads “Mayor Brandt” now." in page.text
    assert "“rejected” was right and is wrong now." in page.text
    assert "Answers that were given keep their marks" in page.text
    assert "What changes" not in sent(teacher, BANK, slug=SLUG).text


def test_another_place_is_shown_before_it_is_kept_there(teacher: Visitor, app: Flask) -> None:
    edited = BANK.replace("rejected", "refused")
    page = sent(teacher, edited, slug=SLUG, seen="", go="keep")
    assert "Nothing is kept yet" in page.text
    assert "What changes" in page.text
    assert versions(app) == 1
    assert "Kept as version 2" in sent(teacher, edited, slug=SLUG, seen=SLUG, go="keep").text


def test_an_edit_that_changes_nothing_is_no_version(teacher: Visitor, app: Flask) -> None:
    assert "It is here already" in sent(teacher, BANK + "\n", slug=SLUG, go="keep").text
    assert versions(app) == 1


def test_a_bank_that_is_not_here_cannot_be_edited(teacher: Visitor) -> None:
    assert teacher.get("/teach/write?bank=nowhere").status_code == 404
    assert sent(teacher, PLAIN, slug="nowhere", go="keep").status_code == 404


def test_a_named_article_that_is_here_is_found(teacher: Visitor) -> None:
    assert sent(teacher, BANK).status_code == 200


def test_a_named_article_that_is_missing_is_told(teacher: Visitor) -> None:
    page = sent(teacher, FERRY)
    assert page.status_code == 422
    assert "There is no article “ferry.txt”" in page.text


@pytest.mark.parametrize("how", ["pasted", "file", "file of another name"])
def test_an_article_that_comes_along_is_taken_and_kept_with_the_bank(teacher: Visitor, app: Flask, how: str) -> None:
    name = {"file": "ferry.txt"}.get(how, "harbour.txt")
    more = {"article_name": "", "article": ARTICLE} if how == "pasted" else {"article_file": file(ARTICLE, name)}
    page = sent(teacher, FERRY, **more)
    assert page.status_code == 200, page.text
    assert ARTICLE in page.text
    page = sent(teacher, typed(page), article_name="ferry.txt", article=ARTICLE, go="keep")
    assert page.request.path == "/teach/banks/the-ferry"
    with cast("Store", app.extensions["store"]).session(write=False) as session:
        assert set(session.scalars(select(ArticleText.name))) == {NAME, "ferry.txt"}


def test_an_article_that_is_here_can_be_chosen_for_a_bank_that_names_none(teacher: Visitor) -> None:
    found = re.search(r'<option value="([0-9a-f]{64})"', teacher.get("/teach/write").text)
    assert found is not None
    page = sent(teacher, PLAIN.replace("- ( ) Fen\n\n##", "- ( ) Fen\n\n> Nobody has been hurt\n\n##"), chosen=found[1])
    assert page.status_code == 200
    assert typed(page).startswith(f"---\ntitle: Two islands\narticle: {NAME}\n---")
    assert "was added at the top" in page.text


def test_an_article_that_cannot_be_read_is_told_at_its_field(teacher: Visitor) -> None:
    page = sent(teacher, PLAIN, article_file=file(b"\0\1\2", "ferry.txt"))
    assert page.status_code == 422
    assert "ferry.txt: This is a binary file" in page.text
    assert typed(page) == PLAIN


@pytest.mark.parametrize("way", ["file", "pasted"])
def test_a_bank_of_another_system_becomes_a_document(teacher: Visitor, app: Flask, way: str) -> None:
    page = sent(teacher, file=file(AIKEN, "islands.txt")) if way == "file" else sent(teacher, AIKEN)
    assert page.status_code == 200
    assert "This was Aiken" in page.text
    assert typed(page).startswith(f"---\ntitle: {'islands' if way == 'file' else 'Quiz'}\n")
    assert versions(app) == 1
    assert "Kept." in sent(teacher, typed(page), go="keep").text


def test_a_pasted_text_of_another_system_is_shown_before_it_is_kept(teacher: Visitor, app: Flask) -> None:
    page = sent(teacher, AIKEN, go="keep")
    assert "As a student sees it" in page.text
    assert versions(app) == 1


def test_a_file_of_another_system_is_mended_in_the_text_field(teacher: Visitor) -> None:
    broken = AIKEN.replace("ANSWER: B", "ANSWER: Z")
    page = sent(teacher, file=file(broken, "islands.txt"))
    assert page.status_code == 422
    assert typed(page) == broken
    assert "ANSWER: names Z" in page.text
    assert 'data-line="9"' in page.text
    assert "As a student sees it" in sent(teacher, AIKEN, form="aiken").text


def test_a_file_goes_into_the_bank_it_is_brought_to(teacher: Visitor, app: Flask) -> None:
    sent(teacher, PLAIN, go="keep")
    changed = AIKEN.replace("ANSWER: B", "ANSWER: A") + "\nWhich is green?\nA. Marl\nB. Fen\nANSWER: A\n"
    page = sent(teacher, file=file(changed, "islands.txt"), slug="two-islands")
    assert "From Aiken: 1 added, 1 changed, 1 as before." in page.text
    kept = sent(teacher, typed(page), slug="two-islands", go="keep")
    assert "Kept as version 2." in kept.text
    before = re.findall(r"\{#(\w{12})", current(app, "two-islands")[1])
    again = sent(teacher, file=file(changed, "islands.txt"), slug="two-islands")
    assert "0 added, 0 changed, 3 as before" in again.text
    assert re.findall(r"\{#(\w{12})", typed(again)) == before


def test_a_file_is_added_to_what_was_typed(teacher: Visitor) -> None:
    page = sent(teacher, PLAIN.replace("larger", "greener"), file=file(AIKEN, "islands.txt"))
    assert "1 added" in page.text
    assert "Which island is greener?" in typed(page)
    assert "Which island is larger?" in typed(page)


def test_a_file_waits_while_what_was_typed_has_mistakes(teacher: Visitor) -> None:
    broken = PLAIN.replace("(x)", "( )")
    page = sent(teacher, broken, file=file(AIKEN, "islands.txt"))
    assert "The file waits" in page.text
    assert typed(page) == broken


def test_a_document_from_a_file_takes_the_place_of_the_text_which_stays_in_sight(teacher: Visitor) -> None:
    page = sent(teacher, "Some words of mine", file=file(PLAIN, "islands.md"))
    assert typed(page) == PLAIN
    assert "What stood in the text field before" in page.text
    assert "Some words of mine" in page.text


@pytest.mark.parametrize(("data", "name"), [(b"\0\1\2\3", "x.bin"), (b"Just words.", "x.txt"), (b"", "x.md")])
def test_a_file_that_is_no_bank_is_told(teacher: Visitor, data: bytes, name: str) -> None:
    page = sent(teacher, file=file(data, name))
    assert page.status_code == 422
    assert "to set right" in page.text or "nothing here" in page.text


def test_a_file_in_an_old_encoding_is_read_and_it_says_so(teacher: Visitor) -> None:
    page = sent(teacher, file=file(PLAIN.replace("Marl", "Märl").encode("cp1252"), "islands.md"))
    assert page.status_code == 200
    assert "Märl" in typed(page)
    assert "Windows-1252" in page.text


def test_what_has_no_place_here_is_told_with_its_line(teacher: Visitor) -> None:
    page = sent(teacher, file=file("Which is larger? {=Marl ~Fen}\n\nTell us more. {}\n", "islands.gift"))
    assert "1 thing in the file has no place here" in page.text
    assert "This question asks for an essay" in page.text
    assert "Line 3" in page.text
    assert 'data-line="3"' not in page.text


def test_markup_in_a_bank_stays_words(teacher: Visitor) -> None:
    page = sent(teacher, PLAIN.replace("Marl", "<img src=x onerror=alert(1)>"))
    assert "<img" not in page.text
    page = sent(teacher, PLAIN.replace("(x)", "(<b>)"))
    assert page.status_code == 422
    assert "<b>)" not in page.text


def test_advice_is_given_and_keeps_nothing_out(teacher: Visitor) -> None:
    assert "Advice: " in sent(teacher, PLAIN.replace("Marl", "All of the above")).text


def test_a_page_open_for_too_long_loses_nothing(teacher: Visitor, app: Flask) -> None:
    teacher.get("/teach/write")
    teacher.token = SLUG
    page = teacher.send("/teach/write", {"document": PLAIN, "go": "keep", "file": file(b"", "")})
    assert page.status_code == 400
    assert "Nothing is lost" in page.text
    assert typed(page) == PLAIN
    assert versions(app) == 1
    assert "Kept." in teacher.send("/teach/write", {"document": typed(page), "go": "keep"}).text


def test_a_file_that_is_too_large_is_told_with_its_size_and_the_text_stays(teacher: Visitor, app: Flask) -> None:
    page = heavy(teacher, PLAIN, b"x" * 50_000_000, "big.zip", TEXT)
    assert page.status_code == 413
    assert "The file has 50 MB; 20 MB fit." in page.text
    assert typed(page) == PLAIN
    assert "Mayor Ida Brandt" in page.text
    assert versions(app) == 1


def test_a_student_cannot_send_a_large_file(student: Visitor) -> None:
    page = heavy(student, "x", b"x" * 5_000_000, "big.zip")
    assert page.status_code == 413
    assert "big" not in page.text


def test_a_large_file_that_fits_is_read(teacher: Visitor) -> None:
    page = heavy(teacher, PLAIN, AIKEN.encode() + b"\n" * 15_000_000, "islands.txt")
    assert page.status_code == 200
    assert "as before" in page.text


@pytest.mark.parametrize("form", [one for one in FORMATS.values() if one.read and one.write], ids=lambda one: one.name)
def test_what_was_taken_along_comes_back_and_adds_nothing(teacher: Visitor, form: Format) -> None:
    """Out of the page in a format and into the same quiz again: the same questions."""
    name = f"bridge{form.ending}"
    data = teacher.client.get(f"/teach/banks/{SLUG}/as/{form.name}/file").data
    page = sent(teacher, file=file(data, name), slug=SLUG)
    assert page.status_code == 200, page.text
    told = re.search(r"From [^<]+: (\d+) added, (\d+) changed, (\d+) as before", page.text)
    assert told is not None
    assert told.group(1, 2) == ("0", "0")
    assert "keeping it adds nothing" in page.text


@pytest.mark.parametrize("form", ["qti12", "qti21", "moodle-xml", "xlsx", "json", "gift", "text2qti", "csv"])
def test_a_file_of_no_use_is_told_whatever_it_is_called(teacher: Visitor, app: Flask, form: str) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "b">]><quiz>&b;</quiz>'
    for data in (bomb, b"PK\x03\x04 nothing", b"\xff\xfe\0", b"{", b"[[[[" * 5000):
        page = sent(teacher, file=file(data, f"x{FORMATS[form].ending}"), form=form)
        assert page.status_code == 422
        assert "to set right" in page.text
    assert versions(app) == 1
