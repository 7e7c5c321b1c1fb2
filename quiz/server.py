"""The server: gunicorn with threads, the same on a laptop and for a district."""

from __future__ import annotations

import errno
import os
import signal
import socket
from time import sleep
from typing import TYPE_CHECKING, Any

from gunicorn.app.base import BaseApplication

from quiz.config import THREADS
from quiz.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from quiz.config import Config

LAST_MOMENT = 0.3
"""Seconds a request under way has when the server stops: a hundred times what it needs."""


def listen(config: Config) -> socket.socket:
    """The port, taken: whoever wants it next is told so at once.

    Raises:
        ConfigError: when it cannot be had.
    """
    family = socket.AF_INET6 if ":" in config.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((config.host, config.port))
        listener.listen(1024)
    except OSError as error:
        listener.close()
        raise ConfigError(_why(error, config)) from error
    listener.set_inheritable(True)
    return listener


def serve(app: Flask, config: Config, listener: socket.socket, when_ready: Callable[[], None]) -> None:
    """Serve until someone stops it; never returns.

    Args:
        app: what is served.
        config: by how many workers.
        listener: where, from ``listen``.
        when_ready: called once the workers are about to start.
    """
    _Server(app, config, listener, when_ready).run()


class _Server(BaseApplication):  # type: ignore[misc]  # gunicorn ships no types
    """Gunicorn, set up from our configuration and from nowhere else."""

    def __init__(self, app: Flask, config: Config, listener: socket.socket, when_ready: Callable[[], None]) -> None:
        """Keep what the settings are made of."""
        self.app = app
        self.listener = listener
        self.settings: dict[str, Any] = {
            "bind": f"fd://{listener.fileno()}",
            "workers": config.workers,
            "worker_class": "gthread",
            "threads": THREADS,
            "control_socket_disable": True,
            "graceful_timeout": 5,
            "keepalive": 15,
            "loglevel": "warning",
            "proc_name": "says-who",
            "when_ready": lambda _: when_ready(),
            "post_worker_init": _stop_safely,
        }
        super().__init__()

    def load_config(self) -> None:
        """Our settings."""
        for name, value in self.settings.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application; it opens its first connection in the worker."""
        return self.app


def _stop_safely(_: object) -> None:
    """Give a worker its own way to stop at Ctrl-C.

    Gunicorn's way takes the lock of its thread pool in the signal's handler: it hangs when the signal comes while a
    thread is being started, and waits for browsers that hold a connection and say nothing.
    """
    for number in (signal.SIGINT, signal.SIGQUIT):
        signal.signal(number, _leave)


def _leave(_: int, __: object) -> None:
    """End the worker without taking any lock, once requests under way had time to commit and answer."""
    sleep(LAST_MOMENT)
    os._exit(0)


def _why(error: OSError, config: Config) -> str:
    """Why the port cannot be had, and what to do."""
    if error.errno == errno.EADDRINUSE:
        other = config.port + 1 if config.port < 65535 else 8000  # noqa: PLR2004 - the last port there is
        return f"Port {config.port} is in use by another program. Take another one: PORT={other} quiz serve"
    if error.errno == errno.EACCES:
        return f"Port {config.port} is not open to this account. Take one from 1024 up: PORT=8000 quiz serve"
    return f"{config.host} is no address of this machine ({error.strerror}). Change HOST, or leave it empty."
