"""Keeping a bank that was read: as a new one, or as the next version of one that is here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from sqlalchemy import func, select

from quiz.bank.write import is_edited
from quiz.question.identity import digest
from quiz.store import banks
from quiz.store.models import Assignment, BankRow, BankVersion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from quiz.bank.records import Bank


@dataclass(frozen=True, slots=True)
class Place:
    """A bank that is here, as a place for a next version."""

    slug: str
    """Its name in addresses."""
    title: str
    """What it is called."""
    following: int
    """The number its next version gets."""
    classes: int
    """How many classes have begun with the one that is given now."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeping a bank came to."""

    version: BankVersion
    """The version it is."""
    how: Literal["new", "next", "same"]
    """A new bank, the next version of one, or what was there already."""


def places(session: Session) -> list[Place]:
    """Every bank with the version that would come next, by title."""
    last = select(BankVersion.bank_id, func.max(BankVersion.number).label("last")).group_by(BankVersion.bank_id)
    newest = last.subquery()
    begun = select(Assignment.version_id, func.count().label("classes")).group_by(Assignment.version_id).subquery()
    rows = session.execute(
        select(BankRow.slug, BankVersion.title, newest.c.last, func.coalesce(begun.c.classes, 0))
        .join(BankVersion, (BankVersion.bank_id == BankRow.id) & (BankVersion.number == BankRow.current))
        .join(newest, newest.c.bank_id == BankRow.id)
        .outerjoin(begun, begun.c.version_id == BankVersion.id)
    )
    found = [Place(slug, title, number + 1, classes) for slug, title, number, classes in rows]
    return sorted(found, key=lambda place: (place.title.casefold(), place.slug))


def keep(session: Session, text: str, bank: Bank, texts: Sequence[tuple[str, str]], slug: str = "") -> Kept:
    """Keep a document that reads as ``bank``; one that says the same as what is there adds nothing.

    Args:
        session: takes the rows.
        text: the document.
        bank: what it says.
        texts: names and texts of its articles.
        slug: the bank it is the next version of; empty for a new one.

    Raises:
        NotFoundError: when there is no bank of this name.
    """
    if not slug:
        return _keep_new(session, text, bank, texts)
    there = banks.find_bank(session, slug)
    if alike(bank, banks.load(session, there.id)):
        return Kept(there, "same")
    return Kept(banks.save_bank(session, text, texts, slug=slug, bank=bank), "next")


def alike(bank: Bank, other: Bank) -> bool:
    """Whether two banks ask the same in the same words, whoever made them and whatever their ids."""
    return _said(bank) == _said(other)


def settle(session: Session, before: BankVersion | None, loaded: BankVersion) -> None:
    """After a file was loaded at a start: what a teacher kept since stays the version that is given.

    A file that is new or that somebody edited goes first; one that was there before, or was only generated, does not
    take the place of an edit.
    """
    if before is None or before.id == loaded.id:
        return
    if loaded.number < before.number or (is_edited(before.text) and not is_edited(loaded.text)):
        loaded.bank.current = before.number
        session.flush()


def current(session: Session, slug: str) -> BankVersion | None:
    """The version of a bank that is given now; None where there is no such bank."""
    query = select(BankVersion).join(BankRow).where(BankRow.slug == slug, BankVersion.number == BankRow.current)
    return session.scalars(query).one_or_none()


def _keep_new(session: Session, text: str, bank: Bank, texts: Sequence[tuple[str, str]]) -> Kept:
    """A new bank beside its namesakes, unless one of them says the same."""
    base = banks.slug_of(bank.title)
    slug, n = base, 1
    while (there := current(session, slug)) is not None:
        if alike(bank, banks.load(session, there.id)):
            return Kept(there, "same")
        n += 1
        slug = f"{base}-{n}"
    return Kept(banks.save_bank(session, text, texts, slug=slug, bank=bank), "new")


def _said(bank: Bank) -> object:
    """All that a bank says, in order."""
    return (
        replace(bank, questions=(), articles=(), provenance=None),
        [(article.name, article.text) for article in bank.articles],
        [digest(question) for question in bank.questions],
    )
