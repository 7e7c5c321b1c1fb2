"""A served copy with its own store, and a page that notices every console error and outside request."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests import postgres
from tests.browser import chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request


@dataclass(frozen=True)
class Served:
    """A running copy: where it answers and where its teacher enters."""

    url: str
    teacher: str
    demo: str


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    path = chromium.find()
    if path is None:
        message = "NOT MEASURED: no Chromium; run `make test`, or set QUIZ_CHROMIUM"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return {"executable_path": path, "args": chromium.LAUNCH}


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """`quiz serve` as a person starts it, on a free port with an empty instance folder and the demonstration class."""
    instance = tmp_path_factory.mktemp("instance")
    port = postgres.free_port()
    environ = os.environ | {"QUIZ_INSTANCE": str(instance), "PORT": str(port)}
    environ.pop("DATABASE_URL", None)
    process = subprocess.Popen(
        [sys.executable, "-m", "quiz", "serve"],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        teacher = _teacher_link(process)
        demo = subprocess.run(
            [sys.executable, "-m", "quiz", "demo"], env=environ, check=True, capture_output=True, text=True
        )
        summary = re.search(r"https?://\S+", demo.stdout)
        assert summary, demo.stdout
        yield Served(f"http://127.0.0.1:{port}", teacher, summary.group())
    finally:
        process.terminate()
        process.communicate()


def _teacher_link(process: subprocess.Popen[str]) -> str:
    """The link that start-up prints; fails with everything printed when the server ends first."""
    printed = []
    assert process.stdout is not None
    for line in process.stdout:
        printed.append(line)
        found = re.search(r"https?://\S+/teach/\S+", line)
        if found:
            return found.group()
    pytest.fail("the server ended early:\n" + "".join(printed))


@pytest.fixture
def watched() -> list[str]:
    """What went wrong unseen: console errors, page errors, requests to other hosts, failed requests."""
    return []


def watch(page: Page, served: Served, troubles: list[str]) -> Page:
    """Let every unseen trouble of this page be noted."""

    def console(message: ConsoleMessage) -> None:
        if message.type == "error":
            troubles.append(message.text)

    def request(sent: Request) -> None:
        if not sent.url.startswith((served.url, "data:", "blob:")):
            troubles.append(f"asks outside: {sent.url}")

    page.on("console", console)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", request)
    return page


@pytest.fixture
def student(browser: Browser, served: Served, watched: list[str]) -> Iterator[Page]:
    """A student's browser at 1280 pixels; the test fails when anything went wrong unseen."""
    context = browser.new_context(base_url=served.url, viewport={"width": 1280, "height": 800})
    yield watch(context.new_page(), served, watched)
    context.close()
    assert watched == []


@pytest.fixture
def phone(browser: Browser, served: Served, watched: list[str]) -> Iterator[Page]:
    """A student's phone: 390 pixels, touch."""
    context = browser.new_context(
        base_url=served.url, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    yield watch(context.new_page(), served, watched)
    context.close()
    assert watched == []


@pytest.fixture
def plain(browser: Browser, served: Served, watched: list[str]) -> Iterator[Page]:
    """A browser with JavaScript off."""
    context = browser.new_context(base_url=served.url, java_script_enabled=False)
    yield watch(context.new_page(), served, watched)
    context.close()
    assert watched == []


@pytest.fixture
def teacher(browser: Browser, served: Served, watched: list[str]) -> Iterator[Page]:
    """A teacher's browser, let in by the link that start-up printed."""
    context: BrowserContext = browser.new_context(base_url=served.url, viewport={"width": 1280, "height": 800})
    page = watch(context.new_page(), served, watched)
    page.goto(served.teacher)
    yield page
    context.close()
    assert watched == []


def axe(page: Page) -> list[str]:
    """What the axe rules object to on this page, one line each."""
    page.evaluate(AXE_SCRIPT)
    result = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [f"{v['id']}: {node['html'][:120]}" for v in result["violations"] for node in v["nodes"]]
