"""The server: gunicorn with threads, the same on a laptop and for a district."""

from __future__ import annotations

import errno
import os
import socket
import threading
from time import monotonic
from typing import TYPE_CHECKING, Any

from gunicorn.app.base import BaseApplication

from quiz.config import THREADS
from quiz.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from quiz.config import Config


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
            "worker_int": _leave,
        }
        super().__init__()

    def load_config(self) -> None:
        """Our settings."""
        for name, value in self.settings.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application; it opens its first connection in the worker."""
        return self.app


def _leave(_: object) -> None:
    """Stop a worker: requests under way get a second, a browser that holds a connection and says nothing gets none."""
    deadline = monotonic() + 1
    for thread in threading.enumerate():
        if thread is not threading.current_thread():
            thread.join(max(0.0, deadline - monotonic()))
    os._exit(0)


def _why(error: OSError, config: Config) -> str:
    """Why the port cannot be had, and what to do."""
    if error.errno == errno.EADDRINUSE:
        other = config.port + 1 if config.port < 65535 else 8000  # noqa: PLR2004 - the last port there is
        return f"Port {config.port} is in use by another program. Take another one: PORT={other} quiz serve"
    if error.errno == errno.EACCES:
        return f"Port {config.port} is not open to this account. Take one from 1024 up: PORT=8000 quiz serve"
    return f"{config.host} is no address of this machine ({error.strerror}). Change HOST, or leave it empty."
