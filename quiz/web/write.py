"""Write: a bank typed, pasted or brought from another system; looked at first, kept when told to, taken along again.

What a teacher sees and does, twenty minutes before class: one text field and one button. *Check* shows every error at
its line, or the questions as a student will see them. *Keep* says what will happen before it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict

from quiz.bank.diff import diff
from quiz.bank.difftext import COUNTED
from quiz.errors import InputError
from quiz.recipes.compare.labels import called
from quiz.store import articles, banks, beside, drafts, keeping
from quiz.store.drafts import Draft, Reading, Upload
from quiz.web import rescue, spots
from quiz.web.context import bank_of, db, is_teacher, may_write, only_look, teacher_only
from quiz.web.proofs import proofs_of
from quiz.web.sheet import pieces, plain_lines
from quiz.web.teach import DEGREES, file_name, mix

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue
    from werkzeug.datastructures import FileStorage

    from quiz.bank.records import Bank

bp = Blueprint("write", __name__)
LARGEST = 20_000_000
"""Bytes of a file; as many as the readers of foreign formats take."""
ROOM = LARGEST + 6_000_000
"""Bytes a teacher may send here: a file, and what is typed beside it."""
TOO_LARGE = f"The file has {{:.0f}} MB; {LARGEST // 1_000_000} MB fit. Take pictures and sounds out of it, or split it."
OPEN_LONG = "This page was open for very long, or cookies were cleared. Nothing is lost: press the button once more."
OTHER_PLACE = "Nothing is kept yet: look at what it changes there, then press Keep once more."
SHOWN = 60
"""Questions that are shown before a bank is kept."""
LISTED = 150
"""Errors and remarks that are listed; a file with more is of another sort."""
EXAMPLE = """---
title: The last ferry
---

## Who says that the ferry loses money?

- (x) The director
- ( ) The island council
  - The council counts the people who live there. It does not speak of money.
- ( ) The reporter

The words stand beside the name of whoever said them.

Look for the name that stands with the statement.

## Who is quoted with exact words?

- [x] The director
- [x] The island council
- [ ] The people who work on the mainland
- [ ] The mayor
"""


@bp.url_value_preprocessor
def _make_room(_: str | None, __: object) -> None:
    """Let teachers send whole files here, before anything looks into what was sent."""
    if is_teacher():
        request.max_content_length = request.max_form_memory_size = ROOM


@bp.get("/teach/write")
@teacher_only
def index() -> str:
    """An empty page, the example, or the bank to be edited."""
    slug = request.args.get("bank", "")
    text = EXAMPLE if request.args.get("example") else ""
    if slug:
        text = banks.find_bank(db(), slug).text
    return _page(Draft(text, slug=slug))


@bp.post("/teach/write")
@teacher_only
def check() -> ResponseReturnValue:
    """Look at what was typed or brought; keep it when the button says so and nothing is wrong."""
    only_look()
    draft, problem = _drafted(request.form, request.files)
    reading = drafts.look(db(), draft)
    if problem or reading.bank is None:
        return _page(draft, reading, problem), 422
    seen = request.form.get("seen", draft.slug) == draft.slug
    if request.form.get("go") == "keep" and seen and draft.file is None and not reading.form:
        return _keep(draft, reading)
    return _page(draft, reading, notice="" if seen else OTHER_PLACE)


def once_more() -> ResponseReturnValue:
    """For a form whose token is not this browser's: everything is shown, to be sent once more."""
    only_look()
    draft, problem = _drafted(request.form, request.files)
    return _page(draft, drafts.look(db(), draft), problem, OPEN_LONG), 400


def too_large() -> ResponseReturnValue:
    """For more than fits: what was typed is shown again, with how large the file was."""
    only_look()
    size = request.content_length or 0
    form = rescue.fields(request.environ["wsgi.input"], request.content_type or "", size)
    draft, _ = _drafted(form, MultiDict())
    return _page(draft, file_problem=TOO_LARGE.format(size / 1e6)), 413


def _drafted(form: MultiDict[str, str], files: MultiDict[str, FileStorage]) -> tuple[Draft, str]:
    """What was sent, and what is wrong with an article's file in it."""
    texts = form.getlist("article")
    names = [*form.getlist("article_name"), *[""] * len(texts)]
    given = [
        (name or file_name("", text), _lines(text)) for name, text in zip(names, texts, strict=False) if text.strip()
    ]
    problem = ""
    for one in _chosen(files, "article_file"):
        try:
            given.append((one.name, beside.text_of(one.name, one.data)))
        except InputError as error:
            problem = str(error)
    draft = Draft(
        _lines(form.get("document", "")),
        next(iter(_chosen(files, "file")), None),
        form.get("form", ""),
        form.get("slug", ""),
        tuple(given),
        form.get("chosen", ""),
    )
    return draft, problem


def _chosen(files: MultiDict[str, FileStorage], field: str) -> list[Upload]:
    """The files that were chosen in a field."""
    return [Upload(one.filename, one.read()) for one in files.getlist(field) if one.filename]


def _lines(text: str) -> str:
    """A text as it was typed: a form sends its line ends in another way."""
    return text.replace("\r\n", "\n")


def _keep(draft: Draft, reading: Reading) -> ResponseReturnValue:
    """Keep what was read; its page with the keys comes next."""
    assert reading.bank is not None  # noqa: S101 - the caller looked
    may_write()
    kept = keeping.keep(db(), reading.document, reading.bank, reading.texts, draft.slug)
    return redirect(url_for("teach.preview", slug=kept.version.slug, kept=kept.how), 303)


def _page(
    draft: Draft, reading: Reading | None = None, article_problem: str = "", notice: str = "", file_problem: str = ""
) -> str:
    """The page with what was typed, and what became of it."""
    places = keeping.places(db())
    bank = reading.bank if reading else None
    return render_template(
        "write/index.html",
        draft=draft,
        reading=reading,
        document=reading.document if reading else draft.document,
        place=next((one for one in places if one.slug == draft.slug), None),
        places=places,
        formats=sorted(drafts.READABLE.values(), key=lambda one: one.label.casefold()),
        known=articles.list_names(db()),
        article_problem=article_problem,
        file_problem=file_problem,
        notice=notice,
        example=EXAMPLE,
        namesake=bank is not None
        and not draft.slug
        and bank.title.casefold() in {one.title.casefold() for one in places},
        largest=LARGEST,
        **(_looked(reading) if reading else {}),
        **(_shown(bank) if bank else {}),
        **(_changed(bank, draft.slug) if bank and draft.slug else {}),
    )


def _looked(reading: Reading) -> dict[str, object]:
    """What there is to say about a draft."""
    wrong = [one for one in reading.remarks if one.level == "error"]
    told = [one for one in reading.remarks if one.level != "error"]
    here = reading.source == reading.document
    errors = spots.of_findings(reading.findings, reading.document) + spots.of_remarks(wrong, reading.source, jump=here)
    return {
        "errors": errors[:LISTED],
        "more_errors": len(errors[LISTED:]),
        "losses": spots.of_remarks([one for one in told if one.level == "loss"][:LISTED], reading.source),
        "loss_count": sum(one.level == "loss" for one in told),
        "notes": spots.of_remarks([one for one in told if one.level == "note"][:LISTED], reading.source),
        "advice": spots.of_findings(reading.advice[:LISTED], reading.document),
        "form": reading.form if wrong else "",
    }


def _shown(bank: Bank) -> dict[str, object]:
    """What the questions of a bank are shown with."""
    return {
        "bank": bank,
        "questions": bank.questions[:SHOWN],
        "proofs": proofs_of(bank),
        "names": called(bank.articles),
        "plain_lines": plain_lines,
        "pieces": pieces,
        "degrees": DEGREES,
        "mix": mix(bank),
    }


def _changed(bank: Bank, slug: str) -> dict[str, object]:
    """What a bank changes in the one that is here."""
    old = bank_of(banks.find_bank(db(), slug).id)
    return {"diff": diff(old, bank), "same": keeping.alike(old, bank), "counted": COUNTED}
