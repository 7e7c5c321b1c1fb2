"""A bank: questions on one or more articles, as one document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.question.records import Question


@dataclass(frozen=True, slots=True)
class Provenance:
    """How a generated bank came about: enough to make it again byte for byte."""

    generator: str
    """Program and version: ``says-who 0.1.0``."""
    seed: int
    """The seed of every choice that could have gone otherwise."""
    digest: str
    """The first sixteen hexadecimal digits of the SHA-256 of the articles' texts."""
    wish: str = ""
    """What was wished of the set, as options of the build command; empty for everything the article bears."""


@dataclass(frozen=True, slots=True)
class Bank:
    """What one bank document says."""

    title: str
    """What the bank is called."""
    articles: tuple[Article, ...]
    """The articles its evidence points into; none for a bank without an article."""
    questions: tuple[Question, ...]
    """In the order they are asked."""
    language: str = "en"
    """The language of the questions, as a BCP 47 tag."""
    provenance: Provenance | None = None
    """How it was generated; None for a bank written by hand."""
    note: str = ""
    """Why a generated bank is short, in one sentence; empty where it is not."""
