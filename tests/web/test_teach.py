from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from quiz.web.teach import file_name
from tests.web.conftest import SLUG

if TYPE_CHECKING:
    from quiz.config import Config
    from tests.web.conftest import Visitor

REPORT = """Pier to close

Councillor Ada Lindqvist said on Friday that the north pier would close in June.
“Two of its nine posts are rotten,” she said.
The Sailing Club denied that the posts were rotten. According to the club, divers found no damage in April.
A diver, who asked not to be named for fear of losing work, said that three posts had been cut.
“We were told to keep quiet,” the diver added.
The council later confirmed that two posts would be replaced in July.
"""


def test_the_teachers_link_opens_the_desk(outsider: Visitor, settings: Config) -> None:
    page = outsider.get(f"/teach/{settings.teacher_key}")
    assert page.request.path == "/teach"
    assert "Who says what about the old bridge" in page.text


@pytest.mark.parametrize("key", ["wrong", "x" * 43, "schlüssel"])
def test_a_wrong_key_opens_nothing(outsider: Visitor, key: str) -> None:
    assert outsider.get(f"/teach/{key}").status_code == 404
    assert outsider.get("/teach").status_code == 404


def test_the_link_may_lead_on_to_a_teachers_page(outsider: Visitor, settings: Config, code: str) -> None:
    page = outsider.get(f"/teach/{settings.teacher_key}?next=/teach/classes/{code}/summary")
    assert page.request.path == f"/teach/classes/{code}/summary"


@pytest.mark.parametrize(
    "to", ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:1"]
)
def test_the_link_leads_nowhere_else(outsider: Visitor, settings: Config, to: str) -> None:
    page = outsider.client.get(f"/teach/{settings.teacher_key}", query_string={"next": to})
    assert page.headers["Location"] == "/teach"


@pytest.mark.parametrize(
    "url", ["/teach", f"/teach/banks/{SLUG}", "/teach/classes/{code}", "/teach/classes/{code}/summary"]
)
def test_a_students_browser_finds_no_teachers_page(student: Visitor, code: str, url: str) -> None:
    assert student.get(url.format(code=code)).status_code == 404


@pytest.mark.parametrize("url", ["/teach/give", "/teach/articles", "/teach/classes/{code}/close"])
def test_a_students_browser_changes_nothing_of_a_teachers(student: Visitor, code: str, url: str) -> None:
    student.get("/")
    assert student.post(url.format(code=code), slug=SLUG, class_name="9b", text=REPORT).status_code == 404


def test_a_new_key_signs_every_teacher_out(teacher: Visitor, settings: Config) -> None:
    changed = type(settings)(
        **{name: getattr(settings, name) for name in settings.__slots__} | {"teacher_key": "n" * 43}
    )
    teacher.client.application.extensions["config"] = changed
    assert teacher.get("/teach").status_code == 404


def test_the_desk_lists_quizzes_with_their_size_and_mix(teacher: Visitor) -> None:
    text = teacher.get("/teach").text
    assert "8 questions" in text
    assert "1 easy" in text
    assert f"/map/{SLUG}" in text


def test_giving_a_quiz_to_a_class_leads_to_its_code(teacher: Visitor) -> None:
    teacher.get("/teach")
    page = teacher.post("/teach/give", slug=SLUG, class_name="9b, Thursday")
    assert re.fullmatch(r"/teach/classes/[A-Z0-9]{6}", page.request.path)
    assert "9b, Thursday" in page.text
    assert "9b, Thursday" in teacher.get("/teach").text


@pytest.mark.parametrize(("name", "words"), [("", "Give the class a name"), ("x" * 81, "81 characters; 80 fit")])
def test_a_class_without_a_fitting_name_is_asked_for_at_its_field(teacher: Visitor, name: str, words: str) -> None:
    teacher.get("/teach")
    page = teacher.post("/teach/give", slug=SLUG, class_name=name)
    assert page.status_code == 422
    assert words in page.text
    assert 'aria-invalid="true"' in page.text


def test_a_quiz_that_is_not_there_cannot_be_given(teacher: Visitor) -> None:
    teacher.get("/teach")
    assert teacher.post("/teach/give", slug="no-such-quiz", class_name="9b").status_code == 404


def test_the_preview_shows_keys_reasons_and_the_words_that_decide(teacher: Visitor) -> None:
    text = teacher.get(f"/teach/banks/{SLUG}").text
    for words in (
        "She speaks of bolts and gives no sum.",
        "Nowhere in the article: a sum given by the council",
        "A figure belongs to whoever gave it.",
        "two lorries a day still cross → The Harbour Council",
        "Also taken: rejected",
        "Select the sentence",
    ):
        assert words in text


def test_a_pasted_article_becomes_a_quiz(teacher: Visitor) -> None:
    teacher.get("/teach")
    page = teacher.post("/teach/articles", text=REPORT.replace("\n", "\r\n"), title="")
    assert page.request.path.startswith("/teach/banks/")
    assert "Lindqvist" in page.text
    assert teacher.get(page.request.path.replace("/teach/banks/", "/map/")).status_code == 200


def test_the_same_article_pasted_again_is_the_same_quiz(teacher: Visitor) -> None:
    teacher.get("/teach")
    first, second = (teacher.post("/teach/articles", text=REPORT, title="Pier").request.path for _ in range(2))
    assert first == second


def test_a_tick_asks_in_plain_words(teacher: Visitor) -> None:
    teacher.get("/teach")
    stems = []
    for tick in ("", "y"):
        page = teacher.post("/teach/articles", text=REPORT, title=f"Pier {tick}", plain=tick)
        assert page.request.path.startswith("/teach/banks/")
        assert ("made from the article, in plain words" in page.text) == bool(tick)
        stems.append(set(re.findall(r"<h2>(.+?)</h2>", page.text)))
    assert stems[0] != stems[1]


def test_an_article_that_decides_no_question_keeps_its_source_map(teacher: Visitor) -> None:
    teacher.get("/teach")
    page = teacher.post("/teach/articles", text="It rained in Lund on Tuesday. The sun came out at four.", title="Rain")
    assert page.request.path.startswith("/map/article/")
    assert "No source speaks in this article." in page.text
    assert "No quiz was made" in page.text
    assert page.request.path in teacher.get("/teach").text


def web_page(report: str) -> str:
    head, *body = report.split("\n\n")
    lines = "".join(f"<p>{line}</p>" for line in body)
    menu = "<nav><a href='/news'>News</a> <a href='/sport'>Sport</a></nav>"
    return f"<!doctype html><html lang=en><title>{head}</title>{menu}<article><h1>{head}</h1>{lines}</article></html>"


def test_a_saved_web_page_becomes_the_same_questions_without_its_menu(teacher: Visitor) -> None:
    teacher.get("/teach")
    saved = (BytesIO(web_page(REPORT).encode()), "pier.html")
    page = teacher.post("/teach/articles", text="", title="", file=saved)
    assert page.request.path.startswith("/teach/banks/")
    assert "doctype" not in page.request.path
    assert "Lindqvist" in page.text
    assert "Sport" not in teacher.get(page.request.path.replace("/teach/banks/", "/map/")).text


def test_what_was_pasted_goes_before_a_file(teacher: Visitor) -> None:
    teacher.get("/teach")
    page = teacher.post("/teach/articles", text=REPORT, title="", file=(BytesIO(b"Nothing."), "other.txt"))
    assert "Lindqvist" in page.text


def test_an_article_in_another_language_is_refused_by_its_name(teacher: Visitor) -> None:
    teacher.get("/teach")
    text = (
        "Le maire a déclaré mardi que le pont serait fermé pendant trois semaines. Les habitants prendront le bac, "
        "qui part toutes les heures du quai nord, et les écoliers seront conduits en autocar jusqu’à la vieille ville."
    )
    page = teacher.post("/teach/articles", text=text, title="")
    assert page.status_code == 422
    assert "French" in page.text


@pytest.mark.parametrize("text", ["", "  \r\n ", "\0\0\1 binary \0", "Mayor Bo Lind said it. " * 50_000])
def test_what_is_no_article_is_told_at_the_field_and_nothing_is_lost(teacher: Visitor, text: str) -> None:
    teacher.get("/teach")
    page = teacher.post("/teach/articles", text=text, title="My piece")
    assert page.status_code == 422
    assert 'id="text-problem"' in page.text
    assert 'value="My piece"' in page.text


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        ("The Pier", "Anything.", "the-pier.txt"),
        ("", "Pier to close\n\nIt will.", "pier-to-close-it-will.txt"),
        ("Åland’s “pier”", "", "alands-pier.txt"),
        ("../../etc/passwd", "", "etc-passwd.txt"),
        ("日本", "", "article.txt"),
        ("a" * 200, "", "a" * 60 + ".txt"),
    ],
)
def test_a_pasted_article_gets_a_plain_file_name(title: str, text: str, name: str) -> None:
    assert file_name(title, text) == name
