"""What every test may ask for: databases, and the folders of texts that lie outside the checkout."""

from __future__ import annotations

import os
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest
from hypothesis import settings

from tests import postgres

if TYPE_CHECKING:
    from collections.abc import Iterator

settings.register_profile("quiz", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("quiz")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    with postgres.server() as url:
        if url is None:
            message = "no PostgreSQL: set QUIZ_TEST_DATABASE_URL, or install the dev requirements"
            if os.environ.get("CI"):
                pytest.fail(message)
            pytest.skip(message)
        yield url


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """A fresh, empty database on a real PostgreSQL."""
    name = f"quiz_{uuid.uuid4().hex}"
    with psycopg.connect(f"{postgres_server}/postgres", autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
        yield f"{postgres_server}/{name}"
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _outside(variable: str, folder: str) -> Path:
    """A folder of other people's texts, named by the variable or beside the checkout; its absence is said aloud."""
    path = Path(os.environ.get(variable) or ROOT.parent / "shared" / folder)
    if not path.is_dir():
        pytest.skip(f"NOT MEASURED: no {folder} at {path}; set {variable} to the folder")
    return path


@pytest.fixture(scope="session")
def corpora() -> Path:
    """Annotated news to measure with."""
    return _outside("QUIZ_CORPORA", "corpora")


@pytest.fixture(scope="session")
def interop() -> Path:
    """Files other systems wrote, with what they must mean."""
    return _outside("QUIZ_INTEROP", "interop")
