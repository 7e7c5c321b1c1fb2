"""What every template may call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.web import assets, context, sheet, words

if TYPE_CHECKING:
    from flask.sansio.app import App


def install(app: App) -> None:
    """Give the app's templates their helpers, and its static files their long life."""
    app.jinja_env.globals |= {
        "asset": assets.asset,
        "form_words": words.FORM_WORDS,
        "is_teacher": context.is_teacher,
        "kind_words": words.KIND_WORDS,
        "listed": words.listed,
        "missing": sheet.missing,
        "number": words.number,
        "plural": words.plural,
    }
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.after_request(assets.keep)
