"""What a person sees when something cannot be done: one page, in words that help; for a script, the words as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import jsonify, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import BadHost, HTTPException

from quiz.errors import InputError, NotFoundError, QuizError
from quiz.web import write
from quiz.web.context import is_teacher

if TYPE_CHECKING:
    from flask import Flask
    from flask.typing import ResponseReturnValue

WORDS = {
    400: ("That cannot be used", "Something in it is missing or cut. Go back, look again and send it once more."),
    403: ("This page is not open to you", "Ask whoever gave you the link for a new one."),
    404: ("There is no such page here", "Look at the address again, or ask for the link once more."),
    405: ("This page cannot be reached that way", "Go to the start page and come in by its links."),
    413: ("That is too long", "One article of up to a megabyte of text fits, a long book does not. Send a part of it."),
    500: ("Something broke here", "It is not you. Every answer that was saved is still saved; try again in a minute."),
}
"""Title and advice for every status with words of its own."""
UNSURE = (
    "This page and this browser no longer know each other",
    (
        "That happens when cookies were cleared or the page was open for very long. "
        "Nothing was changed, and every answer that was saved is still saved."
    ),
)


def install(app: Flask) -> None:
    """Give every problem its words."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(CSRFError, _unsure)
    app.register_error_handler(QuizError, _quiz)


def _http(error: HTTPException) -> ResponseReturnValue:
    """HTTP's own errors; one without words of its own gets those of its class."""
    code = error.code or 500
    if error.response is not None or code < 400:  # noqa: PLR2004 - where HTTP's failures begin
        return error
    if code == 413 and _writes():  # noqa: PLR2004 - what was sent is too large
        return write.too_large()
    return _answer(code, alone=isinstance(error, BadHost))  # a host no name can have: no link can be made for it


def _quiz(error: QuizError) -> ResponseReturnValue:
    """This project's own errors: people read why; the machine's troubles are for its operator."""
    if isinstance(error, NotFoundError):
        return _answer(404, str(error))
    if isinstance(error, InputError):
        return _answer(400, str(error))
    return _answer(500)


def _unsure(_: CSRFError) -> ResponseReturnValue:
    """A form whose token is not this browser's: offered again with a new one, when this site's own page sent it."""
    if _writes():
        return write.once_more()
    title, advice = UNSURE
    if _wants_json():
        return jsonify(error=title), 400
    fields = [(key, value) for key, value in request.form.items(multi=True) if key != "csrf_token"]
    own = request.headers.get("Origin") == request.host_url.rstrip("/")
    return render_template("errors/csrf.html", title=title, advice=advice, fields=fields, own=own), 400


def _writes() -> bool:
    """Whether a teacher was writing a bank: that page shows what was typed, whatever went wrong."""
    return request.endpoint == "write.check" and is_teacher()


def _answer(code: int, message: str = "", *, alone: bool = False) -> ResponseReturnValue:
    """The page, or its words as JSON; alone, it takes nothing from the other pages."""
    title, advice = WORDS.get(code) or WORDS[400 if code < 500 else 500]  # noqa: PLR2004 - where the server's own begin
    if _wants_json():
        return jsonify(error=message or title), code
    template = "errors/500.html" if alone or code >= 500 else "errors/problem.html"  # noqa: PLR2004 - likewise
    return render_template(template, title=title, advice=advice, message=message), code


def _wants_json() -> bool:
    """Whether a script asks, which says so."""
    return request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json"
