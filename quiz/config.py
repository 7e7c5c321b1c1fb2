"""What the machine decides: folders, the database, host and port, and the secrets, made once."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

PACKAGE = Path(__file__).resolve().parent
DATABASE = "quiz.sqlite3"
"""The store in the instance folder, where no other is named."""
SHORTEST_SECRET = 16
"""Characters a secret has at least: shorter ones can be guessed."""

THREADS = 8
"""Requests one worker answers at a time: a class of fifty is answered faster by eight than by sixteen."""

VARIABLES: dict[str, str] = {
    "DATABASE_URL": "the database; a SQLite file in the instance folder when empty",
    "HOST": "the address to listen on; 127.0.0.1 when empty, 0.0.0.0 for a class in the same network",
    "PORT": "the port to listen on; 8000 when empty",
    "QUIZ_INSTANCE": "the folder for the database and the secrets; instance/ when empty",
    "WEB_CONCURRENCY": "worker processes; 1 when empty, more only on PostgreSQL",
}
"""Every variable that is read, each with what it does."""


@dataclass(frozen=True, slots=True)
class Config:
    """Everything a run needs to know about its machine."""

    instance: Path
    """The folder for the database and the secrets."""
    database_url: str
    """Where the store is."""
    secret_key: str = field(repr=False)
    """Signs the cookies."""
    teacher_key: str = field(repr=False)
    """The last part of the teacher's link."""
    host: str = "127.0.0.1"
    """The address to listen on."""
    port: int = 8000
    """The port to listen on."""
    workers: int = 1
    """Worker processes."""

    @property
    def origin(self) -> str:
        """The start of every link on this machine."""
        host = "127.0.0.1" if self.host in {"0.0.0.0", "::"} else self.host  # noqa: S104 - compared, not bound
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"

    @property
    def teacher_link(self) -> str:
        """The link that signs a browser in as the teacher's."""
        return f"{self.origin}/teach/{self.teacher_key}"


def load(environ: Mapping[str, str]) -> Config:
    """The configuration; the first call makes the instance folder and the secrets.

    Raises:
        ConfigError: when a variable makes no sense or the folder cannot be written.
    """
    instance = Path(environ.get("QUIZ_INSTANCE") or default_instance()).expanduser().absolute()
    _make(instance)
    config = Config(
        instance=instance,
        database_url=environ.get("DATABASE_URL") or f"sqlite:///{instance / DATABASE}",
        secret_key=_secret(instance / "secret_key"),
        teacher_key=_secret(instance / "teacher_key"),
        host=environ.get("HOST") or "127.0.0.1",
        port=_number(environ, "PORT", 8000, 1, 65535),
        workers=_number(environ, "WEB_CONCURRENCY", 1, 1, 64),
    )
    if config.workers > 1 and config.database_url.startswith("sqlite"):
        raise ConfigError(
            "WEB_CONCURRENCY is more than 1 and the database is SQLite, which takes one process. "
            "Unset WEB_CONCURRENCY, or name a PostgreSQL database in DATABASE_URL."
        )
    return config


def has_store(environ: Mapping[str, str]) -> bool:
    """Whether a store was named or made already; asking makes none."""
    instance = Path(environ.get("QUIZ_INSTANCE") or default_instance()).expanduser()
    return bool(environ.get("DATABASE_URL")) or (instance / DATABASE).is_file()


def in_checkout() -> bool:
    """Whether the package runs from its source folder and not from an installed wheel."""
    return (PACKAGE.parent / "pyproject.toml").is_file()


def asset_dir(name: str) -> Path:
    """The folder ``templates``, ``static``, ``question_banks`` or ``seeds``, in a checkout or inside the wheel."""
    return PACKAGE.parent / name if in_checkout() else PACKAGE / "_assets" / name


def default_instance() -> Path:
    """``instance`` beside the package in a checkout, else in the folder the command runs in."""
    return (PACKAGE.parent if in_checkout() else Path.cwd()) / "instance"


def _make(instance: Path) -> None:
    """The folder, readable by its owner alone."""
    try:
        instance.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(
            f"The instance folder {instance} cannot be made ({error.strerror}). "
            "Name a folder you may write in QUIZ_INSTANCE."
        ) from error


def _secret(path: Path) -> str:
    """The secret in its file, which is made when it is not there."""
    try:
        _create(path)
        return _kept(path)
    except OSError as error:
        raise ConfigError(
            f"The secret in {path} cannot be read or written ({error.strerror}). "
            "Make the folder yours, or name another in QUIZ_INSTANCE."
        ) from error


def _create(path: Path) -> None:
    """A new secret in its file, whole from the first moment it has its name; nothing when there is one already."""
    if path.exists():
        return
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(32))
    try:
        os.link(draft, path)
    except FileExistsError:
        pass  # another process was first; its secret stands
    finally:
        draft.unlink()


def _kept(path: Path) -> str:
    """The secret in the file.

    Raises:
        ConfigError: when the file was emptied or cut.
    """
    secret = path.read_text(encoding="ascii").strip()
    if len(secret) < SHORTEST_SECRET:
        raise ConfigError(f"The secret in {path} is cut short. Delete the file and start again: a new one is made.")
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)
    return secret


def _number(environ: Mapping[str, str], variable: str, default: int, least: int, most: int) -> int:
    """A whole number in its range."""
    text = environ.get(variable) or str(default)
    if not (text.isascii() and text.isdigit() and least <= int(text[:9]) <= most):
        raise ConfigError(f"{variable} is “{text}”; it takes a whole number from {least} to {most}.")
    return int(text)
