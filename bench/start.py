"""How long a start takes until the first page can be had: the first one in a new folder, and the ones after it.

.venv/bin/python -m bench.start
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from http.client import HTTPConnection
from time import perf_counter, sleep

PORT = 8766
STARTS = 4
PATIENCE = 60.0


def answered() -> bool:
    """Whether the start page can be had."""
    try:
        connection = HTTPConnection("127.0.0.1", PORT, timeout=5)
        connection.request("GET", "/")
        return connection.getresponse().read() != b""
    except OSError:
        return False


def start(instance: str) -> float:
    """Seconds from the command to the page."""
    environ = {**os.environ, "QUIZ_INSTANCE": instance, "PORT": str(PORT)}
    begun = perf_counter()
    with subprocess.Popen([sys.executable, "-m", "quiz", "serve"], env=environ, stdout=subprocess.DEVNULL) as server:
        try:
            while not answered():
                if perf_counter() - begun > PATIENCE or server.poll() is not None:
                    sys.exit("The server did not start.")
                sleep(0.01)
            return perf_counter() - begun
        finally:
            server.send_signal(signal.SIGINT)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as instance:
        seconds = [start(instance) for _ in range(STARTS)]
    print(f"first start {seconds[0]:.2f} s, then " + ", ".join(f"{one:.2f}" for one in seconds[1:]) + " s")
