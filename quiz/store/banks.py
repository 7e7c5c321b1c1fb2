"""Banks: documents in, versions out; a version never changes, so that every answer keeps its question."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import bindparam, event, func, inspect, select

from quiz.article.read import read as read_article
from quiz.bank.read import read as read_bank
from quiz.bank.versions import carry_ids
from quiz.bank.write import write
from quiz.errors import NotFoundError
from quiz.question.identity import with_ids
from quiz.store.articles import article_digest, save_article
from quiz.store.db import insert
from quiz.store.models import ArticleText, BankRow, BankVersion, VersionArticle

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy.orm import Session

    from quiz.article.records import Article
    from quiz.bank.records import Bank

KEPT = 64
"""Parsed banks a process keeps at a time."""
LONGEST_SLUG = 60


@dataclass(frozen=True, slots=True)
class BankCard:
    """What a list of banks says about one."""

    slug: str
    """Its name in addresses."""
    title: str
    """What it is called."""
    version_id: int
    """The version that is given from now on."""
    questions: int
    """How many it asks."""
    articles: tuple[str, ...]
    """The digests of its articles, in order."""


def save_bank(
    session: Session,
    text: str,
    articles: Sequence[tuple[str, str]],
    *,
    slug: str | None = None,
    bank: Bank | None = None,
) -> BankVersion:
    """Keep a bank document; the same one again is the version that is there, a changed one is a new version.

    Args:
        session: takes the rows.
        text: the document.
        articles: name and text of each article it names.
        slug: its name in addresses; made from the title when it has none, apart from a namesake on another article.
        bank: what the document says, where it was read already: reading a long one again would keep others waiting.

    Raises:
        BankError: when the document has errors; nothing is kept then.
    """
    texts = dict(articles)
    digest = bank_digest(text, articles)
    if slug and (same := _same(session, slug, digest)):
        return same
    bank = bank or read_bank(text, reader(texts))
    slug = slug or _free_slug(session, bank)
    row = _locked(session, slug)
    if same := _same(session, slug, digest):
        return same
    if any(not question.id for question in bank.questions):
        bank = _with_ids(session, row, bank)
        text = write(bank)
    return _add(session, row, digest, text, bank)


def bank_digest(text: str, articles: Sequence[tuple[str, str]]) -> str:
    """The SHA-256 of a document and its articles, as supplied."""
    parts = [text, *(article_digest(name, body) for name, body in sorted(articles))]
    return sha256("\0".join(parts).encode()).hexdigest()


def list_banks(session: Session) -> list[BankCard]:
    """Every bank in its current version, by title."""
    versions = session.scalars(select(BankVersion).join(BankRow).where(_IS_CURRENT)).all()
    rows = session.execute(
        select(VersionArticle.version_id, VersionArticle.digest)
        .where(VersionArticle.version_id.in_([version.id for version in versions]))
        .order_by(VersionArticle.position)
    ).all()
    cards = [
        BankCard(v.slug, v.title, v.id, v.questions, tuple(digest for owner, digest in rows if owner == v.id))
        for v in versions
    ]
    return sorted(cards, key=lambda card: (card.title.casefold(), card.slug))


def find_bank(session: Session, slug: str) -> BankVersion:
    """The current version of the bank with this name.

    Raises:
        NotFoundError: when there is none.
    """
    query = select(BankVersion).join(BankRow).where(BankRow.slug == slug, _IS_CURRENT)
    version = session.scalars(query).one_or_none()
    if version is None:
        raise NotFoundError("There is no quiz with this name here.")
    return version


def slug_of(title: str) -> str:
    """A name for addresses from a title; others may have it too."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST_SLUG].strip("-") or "quiz"


def texts_of(session: Session, slug: str) -> dict[str, str]:
    """The texts of the articles of a bank's current version, by name."""
    query = select(ArticleText.name, ArticleText.text).join(VersionArticle, VersionArticle.digest == ArticleText.digest)
    rows = session.execute(query.where(VersionArticle.version_id == find_bank(session, slug).id)).all()
    return {row.name: row.text for row in rows}


def load(session: Session, version_id: int) -> Bank:
    """A version's bank, read once a process.

    Raises:
        NotFoundError: when there is no such version.
    """
    cache = cast("dict[int, Any]", session.info["cache"])
    if version_id not in cache:
        bank = _read(session, version_id)
        while len(cache) >= KEPT:
            cache.pop(next(iter(cache)), None)
        cache[version_id] = bank
    return cast("Bank", cache[version_id])


_IS_CURRENT = BankVersion.number == BankRow.current
_NUMBERED = select(BankVersion.id).where(
    BankVersion.bank_id == bindparam("bank"), BankVersion.number == bindparam("number")
)


@event.listens_for(BankVersion, "before_update")
@event.listens_for(ArticleText, "before_update")
def _refuse_change(_: object, __: object, row: BankVersion | ArticleText) -> None:
    """Answers were given to this very text: an edit is a new version."""
    if isinstance(row, BankVersion) or inspect(row).attrs.text.history.has_changes():
        raise RuntimeError("the text of a version and of its articles never changes; save a new version")


def _read(session: Session, version_id: int) -> Bank:
    """The bank from its rows."""
    text = session.scalar(select(BankVersion.text).where(BankVersion.id == version_id))
    if text is None:
        raise NotFoundError("There is no such quiz here.")
    rows = session.execute(
        select(ArticleText.name, ArticleText.text)
        .join(VersionArticle, VersionArticle.digest == ArticleText.digest)
        .where(VersionArticle.version_id == version_id)
    ).all()
    return read_bank(text, reader({row.name: row.text for row in rows}))


def reader(texts: Mapping[str, str]) -> Callable[[str], Article]:
    """Gives a bank its articles by name."""

    def article(name: str) -> Article:
        if name not in texts:
            raise NotFoundError(f"There is no article named {name} here.")
        return read_article(texts[name], name)

    return article


def _same(session: Session, slug: str, digest: str) -> BankVersion | None:
    """The version with this very content, made the current one again; None when there is none."""
    query = select(BankVersion).join(BankRow).where(BankRow.slug == slug, BankVersion.digest == digest)
    version = session.scalars(query).one_or_none()
    if version is not None:
        version.bank.current = version.number
        session.flush()
    return version


def _locked(session: Session, slug: str) -> BankRow:
    """The bank's row, made when it is new, and held so that two who save it take turns."""
    session.execute(
        insert(session.get_bind().dialect.name, BankRow).values(slug=slug, current=0).on_conflict_do_nothing()
    )
    return session.scalars(select(BankRow).where(BankRow.slug == slug).with_for_update()).one()


def _with_ids(session: Session, row: BankRow, bank: Bank) -> Bank:
    """The bank with an id on every question: the one it has in the version before, where it stands there."""
    before = session.scalar(_NUMBERED, {"bank": row.id, "number": row.current})
    if before is None:
        return replace(bank, questions=with_ids(bank.questions))
    return carry_ids(bank, load(session, before))


def _add(session: Session, row: BankRow, digest: str, text: str, bank: Bank) -> BankVersion:
    """A new version, current from now on."""
    number = 1 + (session.scalar(select(func.max(BankVersion.number)).where(BankVersion.bank_id == row.id)) or 0)
    row.current = number
    version = BankVersion(
        bank=row, number=number, digest=digest, title=bank.title, questions=len(bank.questions), text=text
    )
    session.add(version)
    session.flush()
    for position, article in enumerate(bank.articles, 1):
        kept = save_article(session, article.name, article.text, pasted=False)
        session.add(VersionArticle(version_id=version.id, position=position, digest=kept.digest))
    session.flush()
    return version


def _free_slug(session: Session, bank: Bank) -> str:
    """A name from the title; a number behind it where a bank on other articles has that name."""
    base = slug_of(bank.title)
    wanted = {article_digest(article.name, article.text) for article in bank.articles}
    slug, n = base, 1
    while (card := _articles_of(session, slug)) is not None and card != wanted:
        n += 1
        slug = f"{base}-{n}"
    return slug


def _articles_of(session: Session, slug: str) -> set[str] | None:
    """The articles of the bank with this name; None when there is no such bank."""
    version_id = session.scalar(select(BankVersion.id).join(BankRow).where(BankRow.slug == slug, _IS_CURRENT))
    if version_id is None:
        return None
    return set(session.scalars(select(VersionArticle.digest).where(VersionArticle.version_id == version_id)))
