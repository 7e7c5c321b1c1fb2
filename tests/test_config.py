from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from quiz import config
from quiz.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path


def environ(tmp_path: Path, **more: str) -> dict[str, str]:
    return {"QUIZ_INSTANCE": str(tmp_path / "instance"), **more}


def test_the_defaults_serve_one_laptop(tmp_path: Path) -> None:
    settings = config.load(environ(tmp_path))
    assert settings.origin == "http://127.0.0.1:8000"
    assert settings.workers == 1
    assert settings.database_url == f"sqlite:///{tmp_path / 'instance' / 'quiz.sqlite3'}"


def test_empty_variables_are_no_variables(tmp_path: Path) -> None:
    settings = config.load(environ(tmp_path, PORT="", HOST="", DATABASE_URL="", WEB_CONCURRENCY=""))
    assert settings == config.load(environ(tmp_path))


def test_secrets_are_made_once_and_stay(tmp_path: Path) -> None:
    first, second = config.load(environ(tmp_path)), config.load(environ(tmp_path))
    assert (first.secret_key, first.teacher_key) == (second.secret_key, second.teacher_key)
    assert first.secret_key != first.teacher_key
    assert len(first.teacher_key) >= 32


def test_two_machines_have_different_secrets(tmp_path: Path) -> None:
    one, other = (config.load({"QUIZ_INSTANCE": str(tmp_path / name)}) for name in ("one", "other"))
    assert one.secret_key != other.secret_key
    assert one.teacher_key != other.teacher_key


def test_secrets_are_their_owners_alone(tmp_path: Path) -> None:
    config.load(environ(tmp_path))
    instance = tmp_path / "instance"
    assert stat.S_IMODE(instance.stat().st_mode) == 0o700
    for name in ("secret_key", "teacher_key"):
        assert stat.S_IMODE((instance / name).stat().st_mode) == 0o600


def test_a_secret_that_others_could_read_is_closed_again(tmp_path: Path) -> None:
    config.load(environ(tmp_path))
    path = tmp_path / "instance" / "teacher_key"
    path.chmod(0o644)
    config.load(environ(tmp_path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_secret_is_not_in_the_words_of_a_configuration(tmp_path: Path) -> None:
    settings = config.load(environ(tmp_path))
    assert settings.secret_key not in repr(settings)
    assert settings.teacher_key not in repr(settings)


def test_many_starts_at_once_agree_on_the_secrets(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = {settings.secret_key for settings in pool.map(config.load, [environ(tmp_path)] * 24)}
    assert len(keys) == 1
    assert {path.name for path in (tmp_path / "instance").iterdir()} == {"secret_key", "teacher_key"}


def test_a_secret_that_was_cut_is_refused(tmp_path: Path) -> None:
    config.load(environ(tmp_path))
    (tmp_path / "instance" / "secret_key").write_text("short")
    with pytest.raises(ConfigError, match="cut short"):
        config.load(environ(tmp_path))


def test_an_instance_folder_that_cannot_be_made_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="QUIZ_INSTANCE"):
        config.load({"QUIZ_INSTANCE": str(tmp_path / "file" / "instance")})


@pytest.mark.parametrize("port", ["http", "0", "65536", "-1", "80.5", "٨٠٠٠", "9" * 40])
def test_a_port_that_is_none_is_refused(tmp_path: Path, port: str) -> None:
    with pytest.raises(ConfigError, match="PORT is"):
        config.load(environ(tmp_path, PORT=port))


def test_several_workers_want_postgresql(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="PostgreSQL"):
        config.load(environ(tmp_path, WEB_CONCURRENCY="2"))
    settings = config.load(environ(tmp_path, WEB_CONCURRENCY="2", DATABASE_URL="postgresql://quiz@db/quiz"))
    assert settings.workers == 2


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("0.0.0.0", "http://127.0.0.1:8000"),  # noqa: S104 - a setting, nothing listens
        ("192.168.1.7", "http://192.168.1.7:8000"),
        ("::1", "http://[::1]:8000"),
    ],
)
def test_links_lead_to_the_host(tmp_path: Path, host: str, origin: str) -> None:
    assert config.load(environ(tmp_path, HOST=host)).origin == origin


def test_the_teachers_link_ends_with_the_key(tmp_path: Path) -> None:
    settings = config.load(environ(tmp_path, PORT="8123"))
    assert settings.teacher_link == f"http://127.0.0.1:8123/teach/{settings.teacher_key}"


@pytest.mark.parametrize("name", ["templates", "static", "question_banks", "seeds"])
def test_the_folders_are_there(name: str) -> None:
    assert config.asset_dir(name).is_dir()
