"""H5P: a question set to upload where H5P is installed; it is only written.

A package without the libraries themselves, as H5P takes it where its content types are there already. Sources:
https://h5p.org/documentation/developers/json-file-definitions and the semantics.json of each content type, in the
versions that the H5P Hub gives out.
"""

from __future__ import annotations

import json
import re
from html import escape
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from quiz.bank.formats.archive import packed
from quiz.bank.formats.format import Format
from quiz.question.kinds import Choice, Match, Multiple, ShortAnswer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.article.records import Article
    from quiz.bank.records import Bank
    from quiz.question.options import Option
    from quiz.question.records import Question

SET = "H5P.QuestionSet"
VERSIONS = {
    SET: (1, 20),
    "H5P.MultiChoice": (1, 16),
    "H5P.DragText": (1, 10),
    "H5P.Blanks": (1, 14),
}
"""Content types with the versions they are written for."""
NAMES = {"H5P.MultiChoice": "Multiple Choice", "H5P.DragText": "Drag the Words", "H5P.Blanks": "Fill in the Blanks"}
MARKS = re.compile(r"[*\\:/]")
"""Signs with a meaning between two asterisks: an answer ends, a hint begins, another answer begins."""
BESIDE = re.compile(r"[*\\]")
"""Signs with a meaning outside of them."""
LONGEST_TITLE = 255
PASS = 50
"""Percent that pass, as H5P proposes."""
BUTTONS = {"enableRetry": True, "enableSolutionsButton": True, "enableCheckButton": True}


def write(bank: Bank) -> bytes:
    """The package of a fitted bank."""
    questions = [_question(question) for question in bank.questions]
    used = [SET, *sorted({str(one["library"]).split()[0] for one in questions})]
    head = {
        "title": bank.title[:LONGEST_TITLE],
        "language": bank.language.split("-")[0].lower(),
        "defaultLanguage": bank.language.split("-")[0].lower(),
        "mainLibrary": SET,
        "embedTypes": ["iframe"],
        "license": "U",
        "preloadedDependencies": [
            {"machineName": name, "majorVersion": VERSIONS[name][0], "minorVersion": VERSIONS[name][1]} for name in used
        ],
    }
    content = {
        "introPage": _intro(bank),
        "progressType": "dots",
        "passPercentage": PASS,
        "questions": questions,
        "disableBackwardsNavigation": False,
        "randomQuestions": False,
        "endGame": {"showResultPage": True, "showSolutionButton": True, "showRetryButton": True},
        "override": {"checkButton": True},
    }
    return packed({"h5p.json": _json(head), "content/content.json": _json(content)})


def _json(data: Mapping[str, object]) -> bytes:
    """One of the two files."""
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def _intro(bank: Bank) -> dict[str, object]:
    """The page before the first question: the article to read."""
    if not bank.articles:
        return {"showIntroPage": False}
    words = "".join(_paragraphs(article) for article in bank.articles)
    return {"showIntroPage": True, "title": escape(bank.title), "introduction": words}


def _paragraphs(article: Article) -> str:
    """An article as HTML."""
    title = "" if article.title in article.text else f"<p><strong>{escape(article.title)}</strong></p>"
    return title + "".join(f"<p>{escape(span.of(article.text))}</p>" for span in article.paragraphs)


def _question(question: Question) -> dict[str, object]:
    """One question as a content type of its own inside the set."""
    match question.body:
        case Choice(options) | Multiple(options):
            library, params = "H5P.MultiChoice", _choice(question, options)
        case Match():
            library, params = "H5P.DragText", _drag(question, question.body)
        case ShortAnswer(accepted):
            library, params = "H5P.Blanks", _blanks(question, accepted)
        case _:
            raise TypeError(f"H5P has no {question.body.kind}.")
    major, minor = VERSIONS[library]
    return {
        "library": f"{library} {major}.{minor}",
        "params": {**params, **_feedback(question)},
        "subContentId": str(uuid5(NAMESPACE_URL, question.id)),
        "metadata": {
            "contentType": NAMES[library],
            "license": "U",
            "title": question.stem[:LONGEST_TITLE],
            "extraTitle": question.stem[:LONGEST_TITLE],
        },
    }


def _feedback(question: Question) -> dict[str, object]:
    """What is said to everybody, whatever the score."""
    words = " ".join(escape(paragraph) for paragraph in question.feedback)
    return {"overallFeedback": [{"from": 0, "to": 100, **({"feedback": words} if words else {})}]}


def _choice(question: Question, options: Iterable[Option]) -> dict[str, object]:
    """Options; of several right ones each counts, and a wrong pick takes one back."""
    several = isinstance(question.body, Multiple)
    return {
        "media": {"disableImageZooming": False},
        "question": f"<p>{escape(question.stem)}</p>",
        "answers": [
            {
                "text": f"<div>{escape(option.text)}</div>",
                "correct": option.right,
                "tipsAndFeedback": {
                    "tip": "",
                    "chosenFeedback": f"<div>{escape(option.why)}</div>" if option.why else "",
                    "notChosenFeedback": "",
                },
            }
            for option in options
        ],
        "behaviour": {
            **BUTTONS,
            "type": "multi" if several else "single",
            "singlePoint": False,
            "randomAnswers": False,
            "showSolutionsRequiresInput": True,
            "autoCheck": False,
            "passPercentage": 100,
            "showScorePoints": True,
        },
    }


def _drag(question: Question, body: Match) -> dict[str, object]:
    """Lines with a gap, and words to drag into them; spares are words that fit nowhere."""
    spares = " ".join(f"*{escape(pair.right)}*" for pair in body.pairs if not pair.left)
    return {
        "media": {"disableImageZooming": False},
        "taskDescription": f"<p>{escape(question.stem)}</p>",
        "textField": "\n".join(f"{escape(row.left)} → *{escape(row.right)}*" for row in body.rows),
        "distractors": spares,
        "behaviour": {**BUTTONS, "instantFeedback": False},
    }


def _blanks(question: Question, accepted: Iterable[str]) -> dict[str, object]:
    """A gap to write in; small slips of the pen stay slips, capitals do not matter."""
    return {
        "media": {"disableImageZooming": False},
        "text": f"<p>{escape(question.stem)}</p>",
        "questions": [f"<p>*{'/'.join(escape(text) for text in accepted)}*</p>"],
        "behaviour": {
            **BUTTONS,
            "autoCheck": False,
            "caseSensitive": False,
            "showSolutionsRequiresInput": True,
            "separateLines": True,
        },
    }


def cannot(question: Question) -> str:
    """Why H5P cannot hold a question; empty where it can."""
    body = question.body
    inside: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    if isinstance(body, ShortAnswer):
        inside = body.accepted
    elif isinstance(body, Match):
        inside, beside = tuple(pair.right for pair in body.pairs), tuple(row.left for row in body.rows)
    taken = any(map(MARKS.search, inside)) or any(map(BESIDE.search, beside))
    return "its words have a sign with a meaning in H5P (* : / \\)" if taken else ""


FORMAT = Format(
    name="h5p",
    label="H5P question set",
    ending=".h5p",
    media="application/zip",
    looks=lambda _name, _data: False,
    write=write,
    kinds=frozenset({"choice", "multiple", "match", "short_answer"}),
    carries=frozenset({"title", "language", "why", "feedback"}),
    shows_article=True,
    cannot=cannot,
)
