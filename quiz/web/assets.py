"""Addresses of static files that change with the file, so that a browser may keep each for good."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from flask import current_app, request

if TYPE_CHECKING:
    from flask import Response

FOR_GOOD = "public, max-age=31536000, immutable"


def asset(name: str) -> str:
    """The address of a file in static/. Fonts carry no version: the style sheet names them without one."""
    folder = current_app.static_folder
    version = "" if name.startswith("fonts/") or folder is None else _version(folder, name)
    return f"{request.script_root}{current_app.static_url_path}/{name}{version}"


def keep(response: Response) -> Response:
    """Let the browser keep fonts and versioned files for good."""
    if request.endpoint == "static" and response.status_code == 200:  # noqa: PLR2004 - the status that carries the file
        font = (request.view_args or {}).get("filename", "").startswith("fonts/")
        if font or "v" in request.args:
            response.headers["Cache-Control"] = FOR_GOOD
    return response


@lru_cache(maxsize=256)
def _version(folder: str, name: str) -> str:
    """A query that tells the file's content."""
    return "?v=" + sha256((Path(folder) / name).read_bytes()).hexdigest()[:10]
