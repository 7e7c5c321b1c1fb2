"""Join: a class code, a name of one's choosing, and one is in; late is fine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, url_for
from flask_wtf import FlaskForm
from wtforms import StringField

from quiz.errors import InputError, NotFoundError
from quiz.store import classes
from quiz.web import home
from quiz.web.context import bank_of, db, own_attempts, remember

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

    from quiz.store.models import Assignment

bp = Blueprint("join", __name__)


class NameForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF ships no types
    """The name a student goes by; the store says what is wrong with one."""

    name = StringField("Your name")


@bp.post("/join")
def enter() -> ResponseReturnValue:
    """Take a class code from the box on the home page."""
    form = home.CodeForm()
    try:
        assignment = classes.find_assignment(db(), form.code.data or "")
    except (InputError, NotFoundError) as error:
        form.code.errors = [str(error)]
        return home.page(form)
    return redirect(url_for("join.name", code=assignment.code), 303)


@bp.route("/join/<code>", methods=["GET", "POST"])
def name(code: str) -> ResponseReturnValue:
    """Ask for a name, and let the student in."""
    form = NameForm()
    if form.is_submitted():
        try:
            attempt = classes.join(db(), code, form.name.data or "")
        except InputError as error:
            form.name.errors = [str(error)]
        else:
            remember(attempt.token)
            return redirect(url_for("take.question", token=attempt.token, n=1), 303)
    assignment = _assignment(code)
    mine = [a for a in own_attempts() if a.assignment_id == assignment.id]
    bank = bank_of(assignment.version_id)
    return render_template("join/name.html", form=form, assignment=assignment, bank=bank, mine=mine)


def _assignment(code: str) -> Assignment:
    """The class of a link; a link that cannot be one leads nowhere, like one that is none."""
    try:
        return classes.find_assignment(db(), code)
    except InputError as error:
        raise NotFoundError("No class has this link. Look again, or ask your teacher.") from error
