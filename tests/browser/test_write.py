"""A teacher writes a bank, brings one, edits one and takes one along: by keyboard alone and without a script too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import axe, watch
from tests.web.conftest import BANK, TEXT
from tests.web.test_write import AIKEN, PLAIN

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Dialog, Page

    from tests.browser.conftest import Served

pytestmark = pytest.mark.browser

GENERATED = "the-pink-lake"
IN_SIGHT = """(() => {
  const field = document.getElementById("document");
  return field.scrollTop > field.clientHeight && field.scrollTop + field.clientHeight <= field.scrollHeight + 1;
})()"""
"""Whether a long text was scrolled, down to a place near its end."""
LONG = "\n\n".join(
    f"## Which island has {n} houses?\n\n- (x) Marl, {'far to the north, ' * 12}\n- ( ) Fen" for n in range(40)
)


OUTCOMES = {"errors": PLAIN.replace("(x)", "( )"), "preview": BANK}


def refused(watched: list[str]) -> None:
    """A page that says what to set right comes with a status that Chromium notes; nothing else may be noted."""
    assert [trouble for trouble in watched if "422 (UNPROCESSABLE" not in trouble] == []
    watched.clear()


def selected(page: Page) -> str:
    return str(page.evaluate("getSelection().toString()"))


def test_from_the_desk_to_a_quiz_of_ones_own(teacher: Page, watched: list[str]) -> None:
    teacher.goto("/teach")
    teacher.get_by_role("link", name="Write or bring a bank").click()
    teacher.get_by_role("link", name="Begin with an example").click()
    field = teacher.get_by_role("textbox", name="The bank")
    expect(field).to_have_value(re.compile("title: The last ferry"))
    field.fill(field.input_value().replace("(x)", "( )"))
    teacher.get_by_role("button", name="Check").click()
    expect(teacher.get_by_role("heading", name="1 thing to set right")).to_be_visible()
    refused(watched)
    field.fill(field.input_value().replace("- ( ) The director", "- (x) The director"))
    teacher.get_by_role("button", name="Check again").click()
    expect(teacher.get_by_role("heading", name="As a student sees it")).to_be_visible()
    expect(teacher.get_by_text("right", exact=True).first).to_be_hidden()
    teacher.get_by_label("Show keys").check()
    expect(teacher.get_by_text("right", exact=True).first).to_be_visible()
    teacher.get_by_role("button", name="Keep").click()
    expect(teacher.get_by_role("status")).to_have_text(re.compile("^Kept"))


def test_the_line_of_a_mistake_leads_to_the_spot(teacher: Page, watched: list[str]) -> None:
    teacher.goto("/teach/write")
    text = f"---\ntitle: Houses\n---\n\n{LONG}\n\n## Which is green?\n{{kind=chioce}}\n\n- (x) Marl\n- ( ) Fen\n"
    teacher.get_by_role("textbox", name="The bank").fill(text)
    teacher.get_by_role("button", name="Check").click()
    line = text.split("\n").index("{kind=chioce}") + 1
    teacher.get_by_role("link", name=f"Line {line}").click()
    assert selected(teacher) == "chioce"
    expect(teacher.get_by_role("textbox", name="The bank")).to_be_focused()
    expect(teacher.get_by_text(f"Line {line}", exact=True).last).to_be_visible()
    assert teacher.evaluate(IN_SIGHT)
    refused(watched)


def test_the_keyboard_alone_is_enough(teacher: Page, watched: list[str]) -> None:
    teacher.goto("/teach/write")
    teacher.get_by_role("textbox", name="The bank").focus()
    teacher.keyboard.insert_text(PLAIN.replace("(x) Marl", "( ) Marl"))
    teacher.keyboard.press("Tab")
    teacher.keyboard.press("Enter")
    expect(teacher.get_by_role("heading", name="1 thing to set right")).to_be_visible()
    teacher.get_by_role("link", name="Line 7").focus()
    teacher.keyboard.press("Enter")
    assert selected(teacher) == "-"
    refused(watched)


def test_without_a_script_everything_works(plain: Page, served: Served) -> None:
    plain.goto(served.teacher)
    plain.goto("/teach/write")
    plain.get_by_role("link", name="Begin with an example").click()
    plain.get_by_role("button", name="Check").click()
    expect(plain.get_by_role("heading", name="As a student sees it")).to_be_visible()
    plain.get_by_label("Show keys").check()
    expect(plain.get_by_text("right", exact=True).first).to_be_visible()
    plain.get_by_role("button", name="Keep").click()
    expect(plain.get_by_role("status")).to_have_text(re.compile("^Kept|^It is here already"))


def test_a_file_of_another_system_is_brought_and_taken_along(teacher: Page, tmp_path: Path) -> None:
    teacher.goto("/teach/write")
    (tmp_path / "two-hills.txt").write_text(AIKEN.replace("island", "hill"))
    teacher.get_by_label("From another system").set_input_files(tmp_path / "two-hills.txt")
    teacher.get_by_role("button", name="Check").click()
    expect(teacher.get_by_text("This was Aiken; here it is as a bank.")).to_be_visible()
    teacher.get_by_role("button", name="Keep").click()
    teacher.get_by_text("Download as …").click()
    teacher.get_by_role("link", name=re.compile("Aiken")).click()
    with teacher.expect_download() as taken:
        teacher.get_by_role("link", name=re.compile("^Download")).click()
    assert taken.value.path().read_text() == AIKEN.replace("island", "hill")
    assert taken.value.suggested_filename == "two-hills.txt"


def test_an_edit_of_a_generated_quiz_is_its_next_version(teacher: Page) -> None:
    teacher.goto(f"/teach/banks/{GENERATED}")
    teacher.get_by_role("link", name="Edit").click()
    field = teacher.get_by_role("textbox", name="The bank")
    field.fill(re.sub(r"(?m)^## .*", "## Whose words are these, and how are they told?", field.input_value(), count=1))
    teacher.get_by_role("button", name="Check").click()
    expect(teacher.get_by_label("Keep it as")).to_have_value(GENERATED)
    teacher.get_by_role("button", name="Keep").click()
    expect(teacher.get_by_role("status")).to_have_text(re.compile(r"^Kept as version \d+\."))
    expect(teacher.get_by_role("heading", name="Whose words are these")).to_be_visible()


def test_leaving_with_unsaved_words_asks_first(teacher: Page) -> None:
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    teacher.on("dialog", stay)
    teacher.goto("/teach/write")
    teacher.get_by_role("textbox", name="The bank").press_sequentially("Some words")
    teacher.get_by_role("link", name="Teach").click()
    expect(teacher.get_by_role("textbox", name="The bank")).to_have_value("Some words")
    assert asked == ["beforeunload"]


def test_a_file_that_is_too_large_is_told_before_it_is_sent(teacher: Page, tmp_path: Path) -> None:
    teacher.goto("/teach/write")
    (tmp_path / "big.zip").write_bytes(b"x" * 50_000_000)
    teacher.get_by_role("textbox", name="The bank").fill(PLAIN)
    teacher.get_by_label("From another system").set_input_files(tmp_path / "big.zip")
    expect(teacher.get_by_text("big.zip has 50 MB; 20 MB fit.")).to_be_visible()
    assert axe(teacher) == []
    teacher.get_by_role("button", name="Check").click()
    expect(teacher.get_by_role("textbox", name="The bank")).to_have_value(PLAIN)
    expect(teacher).to_have_url(re.compile("/teach/write$"))


def test_without_a_script_a_file_that_is_too_large_leaves_the_text(
    plain: Page, served: Served, watched: list[str], tmp_path: Path
) -> None:
    plain.goto(served.teacher)
    plain.goto("/teach/write")
    (tmp_path / "big.zip").write_bytes(b"x" * 50_000_000)
    plain.get_by_role("textbox", name="The bank").fill(PLAIN)
    plain.get_by_label("From another system").set_input_files(tmp_path / "big.zip")
    plain.get_by_role("button", name="Check").click()
    expect(plain.get_by_text("The file has 50 MB; 20 MB fit.")).to_be_visible()
    expect(plain.get_by_role("textbox", name="The bank")).to_have_value(PLAIN)
    assert [trouble for trouble in watched if "413" not in trouble] == []
    watched.clear()


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("screen", [(390, "light"), (390, "dark"), (1280, "light"), (1280, "dark")], ids=str)
def test_what_became_of_it_can_be_read_by_everyone(
    browser: Browser, served: Served, watched: list[str], outcome: str, screen: tuple[int, Literal["light", "dark"]]
) -> None:
    width, scheme = screen
    context = browser.new_context(
        base_url=served.url, viewport={"width": width, "height": 844}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = watch(context.new_page(), served, watched)
    page.goto(served.teacher)
    page.goto("/teach/write")
    page.get_by_text("Another one").click()
    page.get_by_label("Paste it").fill(TEXT)
    page.get_by_role("textbox", name="The bank").fill(OUTCOMES[outcome])
    page.get_by_role("button", name="Check").click()
    expect(page.locator("#found")).to_be_visible()
    for fold in page.locator("details.fold > summary").all():
        fold.click()
    if outcome == "preview":
        page.get_by_label("Show keys").check()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    context.close()
    refused(watched)
