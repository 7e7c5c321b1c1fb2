from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from flask import Blueprint, Response, g, request, session

from quiz import config
from quiz.app import create_app
from quiz.errors import ConfigError, InputError, NotFoundError
from quiz.store.articles import save_article
from quiz.store.db import Store, migrate
from quiz.web.context import db

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flask import Flask
    from flask.testing import FlaskClient


def pages() -> Blueprint:
    """A few pages that do what pages do, well or badly."""
    bp = Blueprint("trial", __name__)

    @bp.route("/trial/save", methods=["GET", "POST"])
    def save() -> tuple[str, int]:
        save_article(db(), "note.txt", request.form.get("text", "Nothing moved, the mayor said."))
        return "", int(request.form.get("status", "200"))

    @bp.route("/trial/break", methods=["GET", "POST"])
    def broken() -> str:
        save_article(db(), "note.txt", "Nothing moved, the mayor said.")
        raise ZeroDivisionError

    @bp.get("/trial/missing")
    def missing() -> str:
        raise NotFoundError("There is no such attempt here.")

    @bp.get("/trial/machine")
    def machine() -> str:
        raise ConfigError("The password of the database is wrong.")

    @bp.post("/trial/input")
    def refused() -> str:
        save_article(db(), "note.txt", "Nothing moved, the mayor said.")
        raise InputError("That is five characters; the code has six.")

    @bp.get("/trial/remember")
    def remember() -> str:
        session["mine"] = request.args["what"]
        return "kept"

    @bp.get("/trial/forget")
    def forget() -> str:
        session.clear()
        return "gone"

    @bp.get("/trial/idle")
    def idle() -> Response:
        return Response("no database" if "db" not in g else "database")

    return bp


@pytest.fixture
def settings(tmp_path: Path) -> config.Config:
    settings = config.load({"QUIZ_INSTANCE": str(tmp_path / "instance")})
    migrate(settings.database_url)
    return settings


@pytest.fixture
def app(settings: config.Config) -> Iterator[Flask]:
    app = create_app(settings)
    app.register_blueprint(pages())
    yield app
    cast("Store", app.extensions["store"]).close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser whose forms carry no token, for pages where the token is not the matter."""
    app.config["WTF_CSRF_ENABLED"] = False
    return app.test_client()
