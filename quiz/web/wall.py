"""The class page: code, link and QR code for the wall, how many have joined, and the door that closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, request, url_for

from quiz.errors import InputError, NotFoundError
from quiz.store import classes
from quiz.web import charts
from quiz.web.context import bank_of, db, teacher_only

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

    from quiz.store.models import Assignment

bp = Blueprint("wall", __name__)
OWN = ("127.", "localhost", "[::1]")
"""How addresses begin that only this computer can open."""
HALF = 3


@bp.get("/teach/classes/<code>")
@teacher_only
def index(code: str) -> str:
    """One page for the projector."""
    assignment = assignment_of(code)
    link = url_for("join.name", code=assignment.code, _external=True)
    return render_template(
        "teach/wall.html",
        assignment=assignment,
        bank=bank_of(assignment.version_id),
        halves=(assignment.code[:HALF], assignment.code[HALF:]),
        host=request.host,
        link=link,
        qr=charts.code(link),
        only_here=request.host.startswith(OWN),
        **_who(assignment),
    )


@bp.get("/teach/classes/<code>/joined")
@teacher_only
def joined(code: str) -> str:
    """Who is in, alone: what the page asks for again and again."""
    return render_template("teach/joined.html", **_who(assignment_of(code)))


@bp.post("/teach/classes/<code>/close")
@teacher_only
def close(code: str) -> ResponseReturnValue:
    """Take no more students and answers."""
    classes.close(db(), assignment_of(code))
    return redirect(url_for("wall.index", code=code), 303)


@bp.post("/teach/classes/<code>/reopen")
@teacher_only
def reopen(code: str) -> ResponseReturnValue:
    """Take students and answers again."""
    classes.reopen(db(), assignment_of(code))
    return redirect(url_for("wall.index", code=code), 303)


def assignment_of(code: str) -> Assignment:
    """The class of an address; what cannot be a code leads nowhere, like one that is none."""
    try:
        return classes.find_assignment(db(), code)
    except InputError as error:
        raise NotFoundError("No class has this address.") from error


def _who(assignment: Assignment) -> dict[str, object]:
    """Who is in, and how it is counted on the wall."""
    sittings = classes.sittings(db(), assignment)
    return {"sittings": sittings, "tally": charts.tally(len(sittings)), "done": sum(s.finished for s in sittings)}
