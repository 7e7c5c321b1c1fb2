"""The database: connections that behave under a class, sessions, migrations."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Connection, create_engine, event, make_url, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.orm import Session

from quiz.errors import ConfigError

if TYPE_CHECKING:
    from sqlalchemy import URL, Table
    from sqlalchemy.engine import Engine
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.orm import DeclarativeBase, ORMExecuteState, UOWTransaction
    from sqlalchemy.pool import ConnectionPoolEntry

__all__ = ["Session", "Store", "insert", "migrate", "parse_url"]

BUSY_SECONDS = 15
"""How long a writer waits for another process's writer before it gives up."""
MIGRATIONS = Path(__file__).parent / "migrations"
MIGRATION_LOCK = 0x5A75
"""Names the lock that lets one migration run at a time on PostgreSQL."""


class ReadSession(Session):
    """A session of a page that shows: it refuses to change anything."""


class Store:
    """One database, with the sessions that speak to it."""

    def __init__(self, url: str, *, connections: int = 20) -> None:
        """Connects when the first session speaks, not before.

        Args:
            url: where the database is, as SQLAlchemy writes it.
            connections: how many may be open at a time.
        """
        self.engine = _engine(parse_url(url), connections)
        self._readers = self.engine
        self._writers = self.engine.execution_options(quiz_write=True)
        self._cache: dict[int, Any] = {}

    def session(self, *, write: bool = True) -> Session:
        """A session; on SQLite a writing one holds the write lock from its first statement to its end."""
        kind, engine = (Session, self._writers) if write else (ReadSession, self._readers)
        return kind(engine, expire_on_commit=False, info={"write": write, "cache": self._cache})

    def answers(self) -> bool:
        """Whether the database answers."""
        try:
            with self.session(write=False) as session:
                return bool(session.scalar(text("SELECT 1")))
        except OperationalError:
            return False

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()


def parse_url(url: str) -> URL:
    """The database's address; ``postgres://`` is taken for ``postgresql://``.

    Raises:
        ConfigError: when it is none, or of a database that is not supported.
    """
    if url.startswith("postgres://"):
        url = url.replace("postgres://", "postgresql://", 1)
    try:
        parsed = make_url(url)
        backend = parsed.get_backend_name()
    except ArgumentError:
        backend = ""
    if backend not in {"sqlite", "postgresql"}:
        raise ConfigError("DATABASE_URL is no database address. It looks like postgresql://user:password@host/name.")
    if backend == "sqlite" and parsed.database in {None, "", ":memory:"}:
        raise ConfigError("A class's answers need a file. Name one in DATABASE_URL: sqlite:////home/me/quiz.sqlite3")
    return parsed


def insert(dialect: str, table: type[DeclarativeBase]) -> sqlite.Insert:
    """An INSERT that knows what to do about a row that is there: SQLite and PostgreSQL say it alike."""
    rows = cast("Table", table.__table__)
    return cast("sqlite.Insert", postgresql.insert(rows)) if dialect == "postgresql" else sqlite.insert(rows)


def migrate(url: str) -> None:
    """Bring the tables to this version's shape; safe to call at every start, by several at once.

    Raises:
        ConfigError: when the database does not answer.
    """
    from alembic import command  # noqa: PLC0415 - slow to import, and needed once a start
    from alembic.config import Config  # noqa: PLC0415 - likewise

    store = Store(url)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    try:
        with store._writers.begin() as connection:  # noqa: SLF001 - the same module
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except OperationalError as error:
        raise ConfigError(
            f"The database {parse_url(url).render_as_string()} does not answer: {str(error.orig).strip()} "
            "Start it, or change DATABASE_URL."
        ) from error
    finally:
        store.close()


def _engine(url: URL, connections: int) -> Engine:
    """An engine whose connections wait for each other fairly."""
    engine = create_engine(url, pool_size=connections, max_overflow=0, pool_pre_ping=url.get_backend_name() != "sqlite")
    if engine.dialect.name == "sqlite":
        _tune_sqlite(engine)
    return engine


def _tune_sqlite(engine: Engine) -> None:
    """WAL, foreign keys, own BEGIN, and one writer at a time in this process.

    SQLite's own wait for the write lock is a lottery in which some lose for seconds; a lock of the process is a queue.
    """
    turn = Lock()

    @event.listens_for(engine, "connect")
    def connect(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if not connection.get_execution_options().get("quiz_write"):
            connection.exec_driver_sql("BEGIN DEFERRED")
            return
        turn.acquire()
        connection.info["turn"] = True
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    @event.listens_for(engine, "checkin")
    def checkin(_: DBAPIConnection | None, entry: ConnectionPoolEntry) -> None:
        if entry.info.pop("turn", False):
            turn.release()


@event.listens_for(ReadSession, "do_orm_execute")
def _refuse_statement(state: ORMExecuteState) -> None:
    """A page that shows changes nothing: on SQLite it would hold no write lock."""
    if state.is_insert or state.is_update or state.is_delete:
        raise RuntimeError("a reading session was asked to write; open it with write=True")


@event.listens_for(ReadSession, "before_flush")
def _refuse_flush(session: Session, _: UOWTransaction, __: object) -> None:
    """Likewise for changed rows."""
    if session.new or session.dirty or session.deleted:
        raise RuntimeError("a reading session was asked to write; open it with write=True")
