from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import pytest

from quiz.bank.formats import FORMATS
from quiz.store.articles import article_digest
from quiz.store.banks import save_bank
from quiz.web.download import attached
from tests.web.conftest import BANK, NAME, SLUG, TEXT
from tests.web.test_write import PLAIN

if TYPE_CHECKING:
    from flask import Flask

    from quiz.store.db import Store
    from tests.web.conftest import Visitor

WRITTEN = [one for one in FORMATS.values() if one.write]


def test_the_page_of_a_quiz_offers_every_format(teacher: Visitor) -> None:
    text = teacher.get(f"/teach/banks/{SLUG}").text
    for form in WRITTEN:
        assert f"/teach/banks/{SLUG}/as/{form.name}" in text
    assert f'href="/teach/write?bank={SLUG}"' in text


@pytest.mark.parametrize("form", WRITTEN, ids=lambda form: form.name)
def test_a_bank_goes_into_every_format_as_a_file_that_is_never_shown(teacher: Visitor, form: object) -> None:
    name = cast("str", getattr(form, "name", ""))
    page = teacher.client.get(f"/teach/banks/{SLUG}/as/{name}/file")
    assert page.status_code == 200
    assert page.headers["Content-Disposition"].startswith(f'attachment; filename="{SLUG}.')
    assert page.headers["Content-Type"] == FORMATS[name].media
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.data


def test_what_does_not_come_along_is_told_before_the_file(teacher: Visitor) -> None:
    page = teacher.get(f"/teach/banks/{SLUG}/as/aiken")
    assert "What Aiken has no place for" in page.text
    assert "Putting in order" in page.text
    assert f'href="/teach/banks/{SLUG}/as/aiken/file"' in page.text
    assert "Content-Disposition" not in page.headers


def test_where_nothing_can_come_along_no_file_is_offered(teacher: Visitor, app: Flask) -> None:
    with cast("Store", app.extensions["store"]).session() as session:
        save_bank(session, "---\ntitle: Words\n---\n\n## Which word?\n\n= denied\n", [], slug="words")
        session.commit()
    page = teacher.get("/teach/banks/words/as/aiken")
    assert "None of these questions can be written as Aiken." in page.text
    assert "/as/aiken/file" not in page.text
    assert teacher.get("/teach/banks/words/as/aiken/file").status_code == 404


def test_the_document_itself_comes_word_for_word(teacher: Visitor) -> None:
    page = teacher.get(f"/teach/banks/{SLUG}/as/bank")
    assert page.text == BANK
    assert page.headers["Content-Type"] == "text/markdown; charset=utf-8"


def test_the_article_comes_along_under_its_name(teacher: Visitor) -> None:
    page = teacher.get(f"/teach/articles/{article_digest(NAME, TEXT)}/file")
    assert page.text == TEXT
    assert page.headers["Content-Disposition"].endswith(f"filename*=UTF-8''{NAME}")


@pytest.mark.parametrize("url", ["/teach/banks/nowhere/as/aiken", f"/teach/banks/{SLUG}/as/nothing"])
def test_what_is_not_there_is_not_found(teacher: Visitor, url: str) -> None:
    assert teacher.get(url).status_code == 404
    assert teacher.get(url + "/file").status_code == 404


@pytest.mark.parametrize(
    "url", [f"/teach/banks/{SLUG}/as/aiken/file", f"/teach/articles/{article_digest(NAME, TEXT)}/file"]
)
def test_a_student_takes_nothing_along(student: Visitor, url: str) -> None:
    assert student.get(url).status_code == 404


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Who says?.md", "Who%20says%20.md"),
        ('a"b\\c/../d\r\nX: y.md', "a%20b%20c%20..%20d%20X%20y.md"),
        ("a" * 5000 + ".md", "a" * 120 + ".md"),
        ("Åland’s ferry.md", "%C3%85land%E2%80%99s%20ferry.md"),
    ],
)
def test_no_title_breaks_the_name_of_a_file(name: str, told: str) -> None:
    value = attached(b"", name, "plain.md", "text/plain").headers["Content-Disposition"]
    assert value == f"attachment; filename=\"plain.md\"; filename*=UTF-8''{told}"
    assert re.fullmatch(r"[\x20-\x7e]+", value)


def test_a_bank_that_comes_along_whole_is_a_file_at_once(teacher: Visitor, app: Flask) -> None:
    with cast("Store", app.extensions["store"]).session() as session:
        save_bank(session, PLAIN, [], slug="islands")
        session.commit()
    for form in WRITTEN:
        page = teacher.client.get(f"/teach/banks/islands/as/{form.name}")
        assert ("Content-Disposition" in page.headers) != (b"has no place for" in page.data)
