"""There and back: what every format must give back of a bank, and where other people's files lie."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume

from quiz.article.read import read as read_article
from quiz.bank.formats import FORMATS, Format, FormatError, bring, fit
from quiz.bank.formats.nearest import as_told
from quiz.errors import ArticleError
from quiz.question.kinds import SelectSentence
from tests.conftest import ROOT

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.bank.formats import Remark
    from quiz.bank.records import Bank
    from quiz.question.records import Question

INTEROP = Path(os.environ.get("QUIZ_INTEROP") or ROOT.parent / "shared" / "interop")


def interop(folder: str) -> Path:
    """A folder of files other systems wrote, or a skip that says where it was looked for."""
    if not (INTEROP / folder).is_dir():
        pytest.skip(f"QUIZ_INTEROP names no folder with {folder}: looked in {INTEROP}")
    return INTEROP / folder


def goes_and_comes_back(bank: Bank, form: Format) -> None:
    """What was fitted is read back as it was, with no loss; and fitting it again changes nothing."""
    assert form.write is not None
    fitted = fit(bank, form).bank
    assert asked(fit(fitted, form).bank, form) == asked(fitted, form)
    if not fitted.questions:
        return
    back, remarks = bring(f"bank{form.ending}", form.write(fitted), form)
    assert [remark for remark in remarks if remark.level == "loss"] == []
    assert asked(back, form) == asked(fitted, form)
    if "title" in form.carries:
        assert back.title == fitted.title
    if "article" in form.carries:
        assert back.articles == fitted.articles


def asked(bank: Bank, form: Format) -> list[Question]:
    """The questions as students get them: their kind told by their answers, ids where the format keeps them."""
    return [replace(one, id=one.id if "id" in form.carries else "", body=as_told(one.body)) for one in bank.questions]


def refused(name: str, data: bytes, form: str) -> tuple[Remark, ...]:
    """The errors that keep a file out."""
    with pytest.raises(FormatError) as caught:
        bring(name, data, FORMATS[form])
    return caught.value.remarks


def reread(bank: Bank) -> Bank:
    """The bank on articles as the article reader cuts them; what no longer fits is taken out."""
    try:
        articles = tuple(read_article(one.text, one.name) for one in bank.articles)
    except ArticleError:
        articles = ()
    same = [one.text for one in articles] == [one.text for one in bank.articles]
    assume(same)
    kept = [asked for one in bank.questions if (asked := _recut(one, articles))]
    assume(kept)
    return replace(bank, articles=articles, questions=tuple(kept))


def _recut(question: Question, articles: tuple[Article, ...]) -> Question | None:
    """The question on these articles' sentences; None where its key lies in none of them."""
    if not isinstance(question.body, SelectSentence):
        return question
    article = articles[question.evidence[0].article - 1]
    keys = question.body.keys
    if not all(any(sentence.overlaps(key) for sentence in article.sentences) for key in keys):
        return None
    return replace(question, body=SelectSentence(keys, article.sentences, article.text))
