from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.store.banks import save_bank
from quiz.store.classes import give
from quiz.store.db import Store, migrate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.orm import Session

    from quiz.store.models import Assignment, BankVersion

TEXT = """The ferry to Marl Island will stop in May, the harbour office said on Tuesday.
Ilse Brandt, who runs the island school, called the plan “a mistake”.
“We will lose eleven pupils,” she said.
The harbour office denied that the ferry was unsafe.
"""
ARTICLE = ("ferry.txt", TEXT)

BANK = """---
title: The ferry to Marl Island
article: ferry.txt
---

## Who calls the plan a mistake?
{#aaaaaaaaaaa1 kind=choice skill=attribution difficulty=1}

- (x) Ilse Brandt
- ( ) The harbour office
  - It announced the plan.

> Ilse Brandt, who runs the island school, called the plan “a mistake”.

Look for the name before the quotation.

## Which things does the harbour office say?
{#aaaaaaaaaaa2 kind=multiple skill=attribution}

- [x] The ferry will stop in May
- [ ] Eleven pupils will be lost
- [x] The ferry is not unsafe

> The harbour office denied that the ferry was unsafe.

## Who says what?
{#aaaaaaaaaaa3 kind=match skill=attribution}

| Statement | Source |
| --- | --- |
| The plan is a mistake | Ilse Brandt |
| The ferry is not unsafe | The harbour office |

## Which word shows the position of the harbour office on safety?
{#aaaaaaaaaaa4 kind=short_answer skill=standing}

= denied

= denies

## Which sentence gives her own words about the pupils?
{#aaaaaaaaaaa5 kind=select_sentence skill=voice}

> “We will lose eleven pupils,” she said.
"""
FIRST, SECOND, THIRD, FOURTH, FIFTH = (f"aaaaaaaaaaa{n}" for n in range(1, 6))


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'quiz.sqlite3'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    migrate(url)
    store = Store(url)
    yield store
    store.close()


@pytest.fixture
def session(store: Store) -> Iterator[Session]:
    with store.session() as session:
        yield session


@pytest.fixture
def version(store: Store) -> BankVersion:
    with store.session() as session:
        version = save_bank(session, BANK, [ARTICLE])
        session.commit()
        return version


@pytest.fixture
def classroom(store: Store, version: BankVersion) -> Assignment:
    with store.session() as session:
        assignment = give(session, version, "9b")
        session.commit()
        return assignment
