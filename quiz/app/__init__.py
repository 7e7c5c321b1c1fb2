"""The application: puts store, pages and guards together.

A page asks ``quiz.web.context.db()`` for its session, which lives in ``g.db``; a request's one commit is made here.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

from flask import Flask, Response, current_app, g, request
from flask_wtf.csrf import CSRFProtect

from quiz.app import guards, problems
from quiz.config import THREADS, asset_dir
from quiz.store.db import Store
from quiz.web import BLUEPRINTS

if TYPE_CHECKING:
    from quiz.config import Config
    from quiz.store.db import Session

LONGEST_BODY = 4 * 1024 * 1024
"""Bytes a request may have: a megabyte of article, as a form sends it."""


def create_app(config: Config) -> Flask:
    """The application, ready to serve; the tables are migrated before, by ``quiz.store.db.migrate``."""
    app = Flask("quiz", template_folder=str(asset_dir("templates")), static_folder=str(asset_dir("static")))
    app.config.update(
        SECRET_KEY=config.secret_key,
        SESSION_COOKIE_NAME="says_who",
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=timedelta(days=180),
        SESSION_REFRESH_EACH_REQUEST=False,
        MAX_CONTENT_LENGTH=LONGEST_BODY,
        MAX_FORM_MEMORY_SIZE=LONGEST_BODY,
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=False,  # the token decides: browsers that send no referrer can answer too
    )
    app.extensions["config"] = config
    app.extensions["store"] = Store(config.database_url, connections=THREADS + 4)
    _end_requests(app)
    guards.install(app)
    CSRFProtect(app)
    problems.install(app)
    app.add_url_rule("/-/health", "health", _health)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app


def _end_requests(app: Flask) -> None:
    """Commit what a request changed before its answer leaves; a request that failed changes nothing."""

    @app.after_request
    def commit(response: Response) -> Response:
        session = cast("Session | None", g.get("db"))
        if session is not None and request.method not in guards.SAFE and response.status_code < 400:  # noqa: PLR2004 - where HTTP's failures begin
            session.commit()
        return response

    @app.teardown_request
    def close(_: BaseException | None) -> None:
        session = cast("Session | None", g.pop("db", None))
        if session is not None:
            session.close()


def _health() -> Response:
    """For a monitor: whether pages and database answer."""
    well = cast("Store", current_app.extensions["store"]).answers()
    return Response("ok\n" if well else "The database does not answer.\n", 200 if well else 503, mimetype="text/plain")
