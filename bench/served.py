"""What the load is put on: the product, or a Flask hello-world, under the product's own server.

Started by load.py with a kind, a port and, for the product, an instance folder. Every answer carries the number of SQL
statements it took, as the header X-Statements.
"""

from __future__ import annotations

import sys
from threading import local
from typing import TYPE_CHECKING, Any, cast

from flask import Flask, request
from sqlalchemy import event

from quiz import config, server
from quiz.app import create_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quiz.store.db import Store

here = local()


def product(settings: config.Config) -> Flask:
    """The product, with its statements counted."""
    app = create_app(settings)

    def count(_c: object, _cursor: object, statement: str, *_: object) -> None:
        here.statements = getattr(here, "statements", 0) + (not statement.startswith("BEGIN"))

    event.listen(cast("Store", app.extensions["store"]).engine, "before_cursor_execute", count)
    inner = app.wsgi_app

    def counted(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        def told(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:  # noqa: ANN401 - WSGI's signature
            return start(status, [*headers, ("X-Statements", str(here.statements))], *rest)

        here.statements = 0
        return inner(environ, told)

    app.wsgi_app = counted  # type: ignore[method-assign,assignment]
    return app


def hello() -> Flask:
    """The least a page and a form can cost with this server."""
    app = Flask("hello")

    @app.route("/", methods=["GET", "POST"])
    def page() -> str:
        return f"Hello, {request.form.get('name', 'world')}"

    return app


if __name__ == "__main__":
    kind, port, instance = sys.argv[1:]
    settings = config.load({"QUIZ_INSTANCE": instance, "PORT": port})
    app = product(settings) if kind == "product" else hello()
    server.serve(app, settings, server.listen(settings), lambda: print("ready", flush=True))
