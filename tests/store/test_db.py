from __future__ import annotations

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text, update

from quiz.errors import ConfigError
from quiz.store.db import MIGRATIONS, Store, migrate, parse_url
from quiz.store.models import ArticleText, Base

if TYPE_CHECKING:
    from pathlib import Path


def test_migrations_make_the_tables_of_the_models(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []


def test_migrations_go_back_to_nothing(store: Store) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with store.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    with store.engine.connect() as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]


def test_migrating_twice_changes_nothing(store: Store, url: str) -> None:
    migrate(url)
    assert store.answers()


def test_many_migrations_at_once_end_well(url: str) -> None:
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(migrate, [url] * 6)) == [None] * 6


def test_a_database_that_does_not_answer_is_said_in_words_and_without_its_password() -> None:
    with pytest.raises(ConfigError, match="does not answer") as error:
        migrate("postgresql://quiz:secret@127.0.0.1:9/quiz")
    assert "secret" not in str(error.value)
    store = Store("postgresql://quiz:secret@127.0.0.1:9/quiz")
    assert not store.answers()


@pytest.mark.parametrize("url", ["", "quiz", "mysql://localhost/quiz", "sqlite", "://"])
def test_an_address_of_no_database_is_refused(url: str) -> None:
    with pytest.raises(ConfigError, match="no database address"):
        parse_url(url)


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///", "sqlite:///:memory:"])
def test_a_database_that_forgets_is_refused(url: str) -> None:
    with pytest.raises(ConfigError, match="need a file"):
        parse_url(url)


def test_the_short_name_of_postgresql_is_understood() -> None:
    assert parse_url("postgres://quiz@db/quiz").get_backend_name() == "postgresql"


def test_a_reading_session_refuses_to_write(store: Store) -> None:
    with store.session(write=False) as session:
        session.add(ArticleText(digest="d", name="n", text="t"))
        with pytest.raises(RuntimeError, match="asked to write"):
            session.flush()
    with store.session(write=False) as session, pytest.raises(RuntimeError, match="asked to write"):
        session.execute(update(ArticleText).values(name="n"))


def test_what_is_not_committed_is_not_kept(store: Store) -> None:
    with store.session() as session:
        session.add(ArticleText(digest="d", name="n", text="t"))
        session.flush()
    with store.session(write=False) as session:
        assert session.get(ArticleText, "d") is None


def test_a_moment_comes_back_with_its_zone(store: Store) -> None:
    with store.session() as session:
        row = ArticleText(digest="d", name="n", text="t")
        session.add(row)
        session.commit()
        moment = row.saved_at
    with store.session(write=False) as session:
        kept = session.get(ArticleText, "d")
        assert kept is not None
        assert kept.saved_at == moment
        assert kept.saved_at.tzname() == "UTC"


def test_sqlite_is_set_up_for_a_class(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'quiz.sqlite3'}")
    with store.session() as session:
        assert session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
        assert session.scalar(text("PRAGMA synchronous")) == 2
    store.close()


def test_sqlite_readers_do_not_wait_for_a_writer(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'quiz.sqlite3'}"
    migrate(url)
    store = Store(url)
    with store.session() as writer:
        writer.add(ArticleText(digest="d", name="n", text="t"))
        writer.flush()
        before = time.monotonic()
        with store.session(write=False) as reader:
            assert reader.get(ArticleText, "d") is None
        assert time.monotonic() - before < 1
    store.close()


def test_sqlite_writers_take_turns_also_after_one_failed(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'quiz.sqlite3'}"
    migrate(url)
    store = Store(url)

    def write(n: int) -> None:
        with store.session() as session:
            session.add(ArticleText(digest=str(n), name="n", text="t"))
            session.flush()
            if n % 3 == 0:
                raise ValueError("this one fails")
            session.commit()

    with ThreadPoolExecutor(12) as pool:
        tasks = [pool.submit(write, n) for n in range(60)]
    assert sum(task.exception() is None for task in tasks) == 40
    with store.session(write=False) as session:
        assert session.scalar(text("SELECT count(*) FROM article")) == 40
    store.close()


def test_a_sqlite_writer_waits_for_another_process(tmp_path: Path) -> None:
    path = tmp_path / "quiz.sqlite3"
    migrate(f"sqlite:///{path}")
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    store = Store(f"sqlite:///{path}")

    def write() -> None:
        with store.session() as session:
            session.add(ArticleText(digest="d", name="n", text="t"))
            session.commit()

    with ThreadPoolExecutor(1) as pool:
        task = pool.submit(write)
        with pytest.raises(TimeoutError):
            task.result(timeout=0.2)
        other.execute("COMMIT")
        task.result(timeout=10)
    other.close()
    store.close()
