"""Articles: kept once each, under the digest of name and text."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import select

from quiz.article.read import read
from quiz.errors import NotFoundError
from quiz.store.db import insert
from quiz.store.models import ArticleText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from quiz.article.records import Article

DIGITS = 16
"""How many of a digest's digits an address shows; no two articles in one store share them."""


def article_digest(name: str, text: str) -> str:
    """The SHA-256 of name and text."""
    return sha256(f"{name}\0{text}".encode()).hexdigest()


def save_article(session: Session, name: str, text: str, *, pasted: bool = True) -> ArticleText:
    """Keep an article; the same one again is the one that is there.

    Raises:
        ArticleError: when the text cannot be read as an article.
    """
    digest = article_digest(name, text)
    if session.get(ArticleText, digest) is None:
        read(text, name)
        row = {"digest": digest, "name": name, "text": text, "pasted": pasted}
        session.execute(insert(session.get_bind().dialect.name, ArticleText).values(row).on_conflict_do_nothing())
    kept = session.get_one(ArticleText, digest)
    kept.pasted = kept.pasted or pasted
    session.flush()
    return kept


def find_article(session: Session, digest: str) -> Article:
    """The article under this digest, or its first sixteen digits or more.

    Raises:
        NotFoundError: when there is none.
    """
    row = None
    if len(digest) >= DIGITS and digest.isalnum():
        row = session.scalars(select(ArticleText).where(ArticleText.digest.startswith(digest)).limit(1)).first()
    if row is None:
        raise NotFoundError("There is no such article here.")
    return read(row.text, row.name)


def named(session: Session, name: str) -> str | None:
    """The text of the article that was saved last under a name; None where there is none."""
    query = select(ArticleText.text).where(ArticleText.name == name)
    return session.scalars(query.order_by(ArticleText.saved_at.desc()).limit(1)).first()


def list_names(session: Session) -> list[tuple[str, str]]:
    """Digest and name of every article that is here, by name; namesakes with the day they were saved."""
    query = select(ArticleText.digest, ArticleText.name, ArticleText.saved_at)
    rows = session.execute(query.order_by(ArticleText.name, ArticleText.saved_at)).all()
    count = Counter(row.name for row in rows)
    plain = [(row, row.name.removesuffix(".txt")) for row in rows]
    return [(row.digest, f"{name}, {row.saved_at:%-d %B %Y}" if count[row.name] > 1 else name) for row, name in plain]


def list_articles(session: Session) -> Sequence[ArticleText]:
    """The articles teachers pasted, newest first."""
    return session.scalars(select(ArticleText).where(ArticleText.pasted).order_by(ArticleText.saved_at.desc())).all()
