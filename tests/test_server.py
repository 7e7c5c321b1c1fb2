"""The server as a person starts it: a process of its own, a real port, a real browser's requests."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LINK = re.compile(r"http://127\.0\.0\.1:\d+/\S*")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(tmp_path: Path, port: int, **more: str) -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "HOST", "WEB_CONCURRENCY"}
    }
    return {**kept, "QUIZ_INSTANCE": str(tmp_path / "instance"), "PORT": str(port), **more}


@dataclass
class Run:
    """One run of the server."""

    links: list[str]
    more: str = ""
    trouble: str = ""
    code: int | None = None


@contextmanager
def serving(environ: dict[str, str]) -> Iterator[Run]:
    """The server, with the three links it printed, until Ctrl-C; afterwards, what else it said and how it ended."""
    command = [sys.executable, "-m", "quiz", "serve"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=environ, stdout=pipe, stderr=pipe, text=True, process_group=0) as server:
        try:
            assert server.stdout is not None
            lines = [server.stdout.readline() for _ in range(3)]
            run = Run([link for line in lines for link in LINK.findall(line)])
            yield run
        finally:
            os.killpg(server.pid, signal.SIGINT)
            more, trouble = server.communicate(timeout=30)
        run.more, run.trouble, run.code = more, trouble, server.returncode


def status(link: str) -> int:
    """What a browser gets, which keeps its cookie and goes where it is sent."""
    try:
        with build_opener(HTTPCookieProcessor()).open(link, timeout=20) as response:
            return int(response.status)
    except HTTPError as error:
        with error:
            return error.code


def test_it_prints_three_links_that_lead_somewhere_and_stops_cleanly(tmp_path: Path) -> None:
    port = free_port()
    with serving(environment(tmp_path, port)) as run:
        assert len(run.links) == 3
        assert run.links[0] == f"http://127.0.0.1:{port}/"
        assert run.links[2].endswith("/-/patterns")
        assert [status(link) for link in run.links] == [200, 200, 200]
        assert status(f"http://127.0.0.1:{port}/teach/guessed") == 404
    assert (run.code, run.more) == (0, "")


def test_it_stops_cleanly_while_browsers_hold_their_connections(tmp_path: Path) -> None:
    port = free_port()
    with serving(environment(tmp_path, port)) as run:
        browsers = [HTTPConnection("127.0.0.1", port, timeout=20) for _ in range(4)]
        for browser in browsers[:3]:
            browser.request("GET", "/-/health")
            assert browser.getresponse().read() == b"ok\n"
        browsers[3].connect()
    for browser in browsers:
        browser.close()
    assert (run.code, run.more, run.trouble) == (0, "", "")


def test_the_teachers_link_stays_after_a_restart(tmp_path: Path) -> None:
    environ = environment(tmp_path, free_port())
    links = []
    for _ in range(2):
        with serving(environ) as run:
            links.append(run.links[1])
        assert "SIGKILL" not in run.trouble
    assert links[0] == links[1]


def test_a_taken_port_is_said_in_words(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "-m", "quiz", "serve"],
            env=environment(tmp_path, port),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert done.stdout == ""
    assert f"Port {port} is in use" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_address_that_is_not_this_machines_is_said_in_words(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "quiz", "serve"],
        env=environment(tmp_path, free_port(), HOST="192.0.2.1"),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "192.0.2.1 is no address of this machine" in done.stderr


@pytest.mark.postgres
def test_several_workers_serve_one_postgresql(tmp_path: Path, postgres_url: str) -> None:
    port = free_port()
    environ = environment(tmp_path, port, DATABASE_URL=postgres_url, WEB_CONCURRENCY="3")
    with serving(environ) as run:
        assert {status(f"http://127.0.0.1:{port}/-/health") for _ in range(12)} == {200}
        assert status(run.links[0]) == 200
    assert run.code == 0
