"""A copy with one bank of every kind, a class, and browsers for the cast: student, outsider, teacher."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, cast

import pytest

from quiz import config
from quiz.app import create_app
from quiz.store.banks import save_bank
from quiz.store.classes import give
from quiz.store.db import Store, migrate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from io import BytesIO
    from pathlib import Path
    from typing import TypeAlias

    from flask import Flask
    from werkzeug.test import TestResponse

    Field: TypeAlias = str | list[str] | tuple[BytesIO, str]

NAME = "the-old-bridge.txt"
TEXT = """Mayor Ida Brandt said on Monday that the old bridge would stay closed until spring.
“We will not reopen it before every bolt has been looked at.
“Nobody has been hurt, and nobody will be.”
Ida Brandt
According to harbour officials, repairs will cost over 400,000 crowns. It met in March, after a January storm.
The Harbour Council later confirmed reports that two lorries a day still cross at night.
The council had initially dismissed the reports as “gossip.”
READ ALSO: New menu at the station kiosk – Per Lind
"""
BANK = """---
title: Who says what about the old bridge
article: the-old-bridge.txt
---

## Who gives the figure of 400,000 crowns?
{#bbbbbbbbbbb1 kind=choice skill=numbers difficulty=1}

- ( ) Ida Brandt
  - She speaks of bolts and gives no sum.

  > every bolt has been looked at
- (x) Harbour officials
- ( ) The Harbour Council
  - It is reported on lorries, not on money.

  > {absent="a sum given by the council"}

> According to harbour officials, repairs will cost over 400,000 crowns.

The sum stands in the sentence that names its source.

A figure belongs to whoever gave it.

## Which of these speak in the article?
{#bbbbbbbbbbb2 kind=multiple skill=attribution}

- [x] Ida Brandt
- [ ] Per Lind
  - That line is no part of the report.

  > Per Lind
- [x] The Harbour Council

> Mayor Ida Brandt said

Both stand beside a verb of saying.

Look for the verb first.

## Somebody has been hurt on the bridge.
{#bbbbbbbbbbb3 kind=true_false_not_stated skill=scope}

- ( ) True
- (x) False
- ( ) Not stated

> Nobody has been hurt

“Nobody” rules it out.

One word can turn a sentence round.

## Who says each of these?
{#bbbbbbbbbbb4 kind=match skill=attribution}

| Statement | Source |
| --- | --- |
| repairs will cost over 400,000 crowns | Harbour officials |
| two lorries a day still cross | The Harbour Council |
|  | Per Lind |

> two lorries a day still cross at night

## How openly is each identified?
{#bbbbbbbbbbb5 kind=categorise skill=transparency}

| Source | How |
| --- | --- |
| Ida Brandt | Named person |
| harbour officials | Unnamed people |
| the Harbour Council | Institution |

> According to harbour officials

## In which order did these happen?
{#bbbbbbbbbbb6 kind=order skill=scope}

1. The storm
2. The council’s meeting
3. The mayor’s words on Monday

> It met in March, after a January storm.

## Select the sentence that gives the mayor’s exact words on injuries.
{#bbbbbbbbbbb7 kind=select_sentence skill=voice}

> Nobody has been hurt, and nobody will be.

A name alone under a quotation signs it.

## Which word shows what the council did with the reports at first?
{#bbbbbbbbbbb8 kind=short_answer skill=standing}

= dismissed

= rejected

> had initially dismissed
"""
SLUG = "who-says-what-about-the-old-bridge"
TOTAL = 8
RIGHT: dict[int, dict[str, str | list[str]]] = {
    1: {"answer": "1"},
    2: {"answer": ["0", "2"]},
    3: {"answer": "1"},
    4: {"answer-0": "0", "answer-1": "2"},
    5: {"answer-0": "1", "answer-1": "2", "answer-2": "0"},
    6: {"answer-0": "1", "answer-1": "2", "answer-2": "0"},
    7: {"answer": "145-188"},
    8: {"answer": "Dismissed."},
}
"""What a form sends for full marks."""


class Visitor:
    """A browser: keeps its cookies, and sends the token of the last page it saw."""

    def __init__(self, app: Flask) -> None:
        self.client = app.test_client()
        self.token = ""

    def get(self, url: str) -> TestResponse:
        return self._seen(self.client.get(url, follow_redirects=True))

    def post(self, url: str, *, json: bool = False, **fields: Field) -> TestResponse:
        return self.send(url, fields, json=json)

    def send(self, url: str, fields: Mapping[str, Field], *, json: bool = False) -> TestResponse:
        """Post a form, as a page does or, with json, as its script does."""
        headers = {"Accept": "application/json" if json else "text/html"}
        data = {**fields, "csrf_token": self.token}
        return self._seen(self.client.post(url, data=data, headers=headers, follow_redirects=True))

    def begin(self) -> str:
        """Begin the quiz on one's own; gives the attempt's token."""
        self.get("/")
        return self.post(f"/practise/{SLUG}").request.path.split("/")[2]

    def give(self, token: str, n: int, fields: dict[str, str | list[str]]) -> TestResponse:
        self.get(f"/take/{token}/{n}")
        return self.send(f"/take/{token}/{n}", fields, json=True)

    def finish(self, token: str) -> TestResponse:
        self.get(f"/take/{token}/finish")
        return self.post(f"/take/{token}/finish")

    def _seen(self, response: TestResponse) -> TestResponse:
        found = re.search(r'name="csrf_token"[^>]* value="([^"]+)"', response.text)
        self.token = unescape(found.group(1)) if found else self.token
        return response


@pytest.fixture
def settings(tmp_path: Path) -> config.Config:
    settings = config.load({"QUIZ_INSTANCE": str(tmp_path / "instance")})
    migrate(settings.database_url)
    return settings


@pytest.fixture
def app(settings: config.Config) -> Iterator[Flask]:
    app = create_app(settings)
    with cast("Store", app.extensions["store"]).session() as session:
        save_bank(session, BANK, [(NAME, TEXT)], slug=SLUG)
        session.commit()
    yield app
    cast("Store", app.extensions["store"]).close()


@pytest.fixture
def code(app: Flask) -> str:
    """The code of class 9b, which takes the bank."""
    with cast("Store", app.extensions["store"]).session() as session:
        version = save_bank(session, BANK, [(NAME, TEXT)], slug=SLUG)
        assignment = give(session, version, "9b")
        session.commit()
        return assignment.code


@pytest.fixture
def student(app: Flask) -> Visitor:
    return Visitor(app)


@pytest.fixture
def outsider(app: Flask) -> Visitor:
    """Somebody with another browser."""
    return Visitor(app)


@pytest.fixture
def teacher(app: Flask, settings: config.Config) -> Visitor:
    """A browser that came by the teacher's link."""
    visitor = Visitor(app)
    visitor.get(f"/teach/{settings.teacher_key}")
    return visitor
