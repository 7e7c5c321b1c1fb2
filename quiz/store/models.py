"""The tables. Migrations make them; a test holds the two together."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, MetaData, String, Text, TypeDecorator, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Utc(TypeDecorator[datetime]):
    """A moment, aware of its zone also where the database forgets it."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """The moment in UTC."""
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """The moment with its zone; SQLite gives it back without."""
        return value and (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC)


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


class Base(DeclarativeBase):
    """What every table shares: names for its constraints, so that migrations can find them again."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: Utc(), Any: JSON(none_as_null=True)}  # noqa: RUF012 - SQLAlchemy reads it as it is


class ArticleText(Base):
    """An article as supplied, kept once however many banks point into it."""

    __tablename__ = "article"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    """The SHA-256 of name and text."""
    name: Mapped[str] = mapped_column(String(200))
    """The file's name."""
    text: Mapped[str] = mapped_column(Text)
    """The text, untouched."""
    saved_at: Mapped[datetime] = mapped_column(default=now)
    """When it was first saved."""
    pasted: Mapped[bool] = mapped_column(default=False)
    """Whether a teacher pasted it, rather than a bank bringing it along."""


class BankRow(Base):
    """A bank under its address, whatever its versions."""

    __tablename__ = "bank"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    """Its name in addresses."""
    current: Mapped[int] = mapped_column(default=1)
    """The number of the version that is given from now on."""


class BankVersion(Base):
    """One state of a bank's document; never changed, so that every answer keeps its question."""

    __tablename__ = "bank_version"
    __table_args__ = (UniqueConstraint("bank_id", "number"), UniqueConstraint("bank_id", "digest"))

    id: Mapped[int] = mapped_column(primary_key=True)
    bank_id: Mapped[int] = mapped_column(ForeignKey("bank.id"))
    number: Mapped[int]
    """From 1 within the bank."""
    digest: Mapped[str] = mapped_column(String(64))
    """The SHA-256 of the document and its articles, as supplied."""
    title: Mapped[str] = mapped_column(Text)
    """What the bank is called."""
    questions: Mapped[int]
    """How many it asks."""
    text: Mapped[str] = mapped_column(Text)
    """The document, with an id on every question."""
    saved_at: Mapped[datetime] = mapped_column(default=now)
    """When it was saved."""
    bank: Mapped[BankRow] = relationship(lazy="joined", innerjoin=True)
    """The bank it is a version of."""

    @property
    def slug(self) -> str:
        """The bank's name in addresses."""
        return self.bank.slug


class VersionArticle(Base):
    """An article a version's evidence points into."""

    __tablename__ = "bank_version_article"

    version_id: Mapped[int] = mapped_column(ForeignKey("bank_version.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    """From 1, as the document counts its articles."""
    digest: Mapped[str] = mapped_column(ForeignKey("article.digest"), index=True)
    """The article."""


class Assignment(Base):
    """A bank's version given to a class under a code."""

    __tablename__ = "assignment"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(6), unique=True)
    """What students type to join."""
    class_name: Mapped[str] = mapped_column(String(80))
    """What the teacher calls the class."""
    version_id: Mapped[int] = mapped_column(ForeignKey("bank_version.id"), index=True)
    """What it takes."""
    given_at: Mapped[datetime] = mapped_column(default=now)
    """When it was given."""
    closed_at: Mapped[datetime | None]
    """When it stopped taking students and answers; None while it takes them."""
    version: Mapped[BankVersion] = relationship()
    """What it takes."""

    @property
    def closed(self) -> bool:
        """Whether it takes no students and no answers any more."""
        return self.closed_at is not None


class Attempt(Base):
    """One sitting by one student."""

    __tablename__ = "attempt"
    __table_args__ = (UniqueConstraint("assignment_id", "name_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    token: Mapped[str] = mapped_column(String(32), unique=True)
    """Its name in addresses; cannot be guessed."""
    version_id: Mapped[int] = mapped_column(ForeignKey("bank_version.id"), index=True)
    """What is taken."""
    assignment_id: Mapped[int | None] = mapped_column(ForeignKey("assignment.id"))
    """The class it is taken in; None for practice."""
    name: Mapped[str] = mapped_column(String(60), default="")
    """What the student is called in the class; empty in practice."""
    name_key: Mapped[str | None] = mapped_column(String(200))
    """The name without its capitals: no two alike in a class."""
    started_at: Mapped[datetime] = mapped_column(default=now)
    """When it began."""
    finished_at: Mapped[datetime | None]
    """When it was handed in; None while it is open."""
    assignment: Mapped[Assignment | None] = relationship()
    """The class it is taken in."""

    @property
    def finished(self) -> bool:
        """Whether it was handed in."""
        return self.finished_at is not None


class ResponseRow(Base):
    """What was chosen for one question, last."""

    __tablename__ = "response"

    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"), primary_key=True)
    question_id: Mapped[str] = mapped_column(String(12), primary_key=True)
    answer: Mapped[Any | None]
    """As its kind stores it; None when it was taken back."""
    saved_at: Mapped[datetime] = mapped_column(default=now)
    """When it was saved."""
