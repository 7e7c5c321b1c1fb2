"""A student's browser, as small as it can be: it keeps its connection and its cookie, and fills in forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from http.client import HTTPConnection
from time import perf_counter
from typing import TYPE_CHECKING
from urllib.parse import urlencode

if TYPE_CHECKING:
    from random import Random

TIMEOUT = 30


@dataclass(slots=True)
class Page:
    """An answer of the server."""

    status: int
    """HTTP's number."""
    text: str
    """The page."""
    where: str
    """Where it sends the browser; empty where it does not."""
    statements: int
    """SQL statements it took."""
    seconds: float
    """From the first byte sent to the last one read."""


class Browser:
    """One student."""

    def __init__(self, port: int) -> None:
        """Connect to the served copy on this machine, and to nothing else."""
        self.connection = HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)
        self.cookies: dict[str, str] = {}

    def get(self, path: str) -> Page:
        """A page."""
        return self._ask("GET", path, None)

    def post(self, path: str, fields: list[tuple[str, str]]) -> Page:
        """A form."""
        return self._ask("POST", path, urlencode(fields))

    def _ask(self, method: str, path: str, body: str | None) -> Page:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        begun = perf_counter()
        self.connection.request(method, path, body, headers)
        response = self.connection.getresponse()
        text = response.read().decode()
        seconds = perf_counter() - begun
        for cookie in response.headers.get_all("Set-Cookie") or []:
            if match := re.match(r"([^=]+)=([^;]*)", cookie):
                self.cookies[match[1]] = match[2]
        statements = int(response.headers.get("X-Statements", 0))
        return Page(response.status, text, response.headers.get("Location", ""), statements, seconds)


class Form(HTMLParser):
    """The controls of a page with one form, whatever the page looks like."""

    def __init__(self, page: str) -> None:
        """Read the page."""
        super().__init__()
        self.hidden: list[tuple[str, str]] = []
        self.choices: dict[str, list[str]] = {}
        self.texts: list[str] = []
        self.select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a control."""
        values = {name: value or "" for name, value in attrs}
        name, value = values.get("name", ""), values.get("value", "")
        kind = values.get("type", "text") if tag == "input" else tag
        if kind == "select":
            self.select = name
        elif kind == "hidden":
            self.hidden.append((name, value))
        elif kind in {"radio", "checkbox", "option"} and value:
            self.choices.setdefault(name or self.select, []).append(value)
        elif kind == "text" and name:
            self.texts.append(name)

    def filled(self, chance: Random, text: str) -> list[tuple[str, str]]:
        """Every control with something in it."""
        picked = [(name, chance.choice(values)) for name, values in self.choices.items()]
        return [*self.hidden, *picked, *((name, text) for name in self.texts)]
