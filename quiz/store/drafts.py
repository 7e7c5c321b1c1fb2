"""Drafts: what a teacher typed or brought, in any format, read as one bank document; looking at it keeps nothing."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from quiz.bank import front
from quiz.bank.formats import FORMATS, FormatError, Incoming, bring, told
from quiz.bank.merge import merge
from quiz.bank.read import read as read_bank
from quiz.bank.write import write
from quiz.errors import BankError
from quiz.lint import lint
from quiz.store import articles, banks, beside

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from quiz.bank.formats import Format, Remark
    from quiz.bank.records import Bank
    from quiz.errors import Finding

OWN = "bank"
"""Names our own document where a format is chosen."""
READABLE = {one.name: one for one in FORMATS.values() if one.read}
"""The formats banks come from, by name."""
PASTED = "Quiz.txt"
"""The name of a text that was pasted: its content alone tells what it is, and a bank without a title is called so."""
MOST_LOOKED_OVER = 300
"""Questions up to which advice is looked for: nobody reads it for more."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came."""

    name: str
    """Its name."""
    data: bytes = field(repr=False)
    """Its bytes."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a teacher typed, chose and brought."""

    document: str
    """The text field: a bank document, or the text of another system."""
    file: Upload | None = None
    """A file; from another system it goes into the bank of the text field, or of ``slug``."""
    form: str = ""
    """The name of its format; empty to tell by the file."""
    slug: str = ""
    """The bank it becomes a version of; empty for a new one."""
    articles: tuple[tuple[str, str], ...] = ()
    """Names and texts of articles that came along."""
    chosen: str = ""
    """The digest of an article that is here; empty for none."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a draft: a bank, or everything that keeps it from being one."""

    document: str
    """The text field from now on."""
    bank: Bank | None = None
    """The bank it says; None where something is wrong."""
    texts: tuple[tuple[str, str], ...] = ()
    """Names and texts of the articles it names."""
    supplied: tuple[tuple[str, str], ...] = ()
    """Articles that came along: nothing keeps them yet."""
    findings: tuple[Finding, ...] = ()
    """What is wrong in the document."""
    remarks: tuple[Remark, ...] = ()
    """What there is to say about a file from elsewhere: errors, or losses and notes."""
    source: str = ""
    """The text of that file, where it has one, to show a line of it."""
    form: str = ""
    """The name of the format it was read in; our own is the empty one."""
    news: tuple[str, ...] = ()
    """What was done to the document, in whole sentences."""
    before: str = ""
    """What stood in the text field, where a file took its place."""
    advice: tuple[Finding, ...] = ()
    """Item-writing flaws: the bank can be kept with them."""
    problem: str = ""
    """Why there is nothing to read; empty where there is."""


def look(session: Session, draft: Draft) -> Reading:
    """Read a draft; nothing is kept.

    Raises:
        NotFoundError: when the bank or the article that was chosen is not there.
    """
    chosen = articles.find_article(session, draft.chosen) if draft.chosen else None
    here = (chosen.name, chosen.text) if chosen else None
    sheet = _Sheet(session, draft, tuple((name, text) for name, text in draft.articles if text.strip()), here)
    if draft.file is None and not draft.document.strip():
        return Reading(draft.document, problem="There is nothing here yet. Type a bank, paste one or choose a file.")
    file = draft.file or Upload("", draft.document.encode())
    try:
        form = format_of(file, draft.form)
        return _own(sheet, file) if form is None else _foreign(sheet, file, form)
    except FormatError as error:
        return _refused(draft, file, error)


def format_of(file: Upload, named: str = "") -> Format | None:
    """The format of a file or of a pasted text, which has no name; None for our own document.

    A text that begins as a document of ours is one, whatever format was named for the text before it.

    Raises:
        FormatError: when it cannot be told.
    """
    wide = file.data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    data = file.data.decode("utf-16", errors="replace").encode() if wide else file.data.removeprefix(codecs.BOM_UTF8)
    ours = data.lstrip().startswith(front.FENCE.encode())
    if ours and not file.name:
        return None
    if named in READABLE:
        return READABLE[named]
    if ours or named == OWN:
        return None
    try:
        return told(file.name or PASTED, data)
    except FormatError:
        if b"\n## " in b"\n" + data or file.name.lower().endswith(".md"):
            return None
        raise


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A draft while it is read."""

    session: Session
    draft: Draft
    given: tuple[tuple[str, str], ...]
    chosen: tuple[str, str] | None

    @property
    def base(self) -> tuple[Bank | None, Reading | None]:
        """The bank a foreign file goes into, and why there is none where the text field cannot be read."""
        if self.draft.file is not None and self.draft.document.strip():
            typed = _document(self, self.draft.document)
            return typed.bank, None if typed.bank else typed
        if self.draft.slug:
            return banks.load(self.session, banks.find_bank(self.session, self.draft.slug).id), None
        return None, None


def _own(sheet: _Sheet, file: Upload) -> Reading:
    """Our own document, typed or from a file."""
    incoming = Incoming(file.name, file.data)
    text = incoming.text()
    before = sheet.draft.document if sheet.draft.file is not None else ""
    reading = _document(sheet, text)
    kept = before if before.strip() and before.strip() != text.strip() else ""
    return replace(reading, remarks=incoming.sorted, before=kept)


def _foreign(sheet: _Sheet, file: Upload, form: Format) -> Reading:
    """A file or a text of another system, as a document of ours."""
    base, trouble = sheet.base
    if trouble:
        return replace(trouble, news=("The file waits: set these right first, then choose it again.",))
    bank, remarks = bring(file.name or PASTED, file.data, form)
    news = [f"This was {form.label}; here it is as a bank."]
    if base is not None:
        merged = merge(base, bank, form)
        bank, news = merged.bank, [f"From {form.label}: {merged.told}."]
    carried = tuple((article.name, article.text) for article in bank.articles)
    reading = _document(replace(sheet, given=(*sheet.given, *carried)), write(replace(bank, provenance=None)))
    return replace(reading, remarks=remarks, source=_source(file), form=form.name, news=(*news, *reading.news))


def _refused(draft: Draft, file: Upload, error: FormatError) -> Reading:
    """A file with errors: it stands in the text field to be mended where that is free and the file is a text."""
    form, source = draft.form or _quietly(file), _source(file)
    free = not draft.document.strip()
    return Reading(source if free else draft.document, remarks=error.remarks, source=source, form=form)


def _source(file: Upload) -> str:
    """The text of a file; empty where it is none."""
    try:
        return Incoming(file.name, file.data).text()
    except FormatError:
        return ""


def _quietly(file: Upload) -> str:
    """The name of a file's format; empty where it cannot be told."""
    try:
        form = format_of(file)
    except FormatError:
        return ""
    return form.name if form else ""


def _document(sheet: _Sheet, text: str) -> Reading:
    """A document of ours, with its articles."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    text, news = beside.with_article(text, sheet.given or tuple(filter(None, [sheet.chosen])))
    texts = beside.texts(sheet.session, text, beside.Given(sheet.given, sheet.chosen, sheet.draft.slug))
    used = {body for _, body in sheet.given} & set(texts.values())
    supplied = [(name, body) for name, body in texts.items() if body in used]
    supplied += [one for one in sheet.given if one[1] not in used]
    reading = Reading(text, texts=tuple(texts.items()), supplied=tuple(supplied), news=news)
    try:
        bank = read_bank(text, banks.reader(texts))
    except BankError as error:
        return replace(reading, findings=error.findings, source=text)
    looked = len(bank.questions) <= MOST_LOOKED_OVER
    return replace(reading, bank=bank, advice=lint(bank, text) if looked else (), source=text)
