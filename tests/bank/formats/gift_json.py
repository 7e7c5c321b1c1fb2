"""The tree of a GIFT file in the JSON form in which other people's expected parses are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quiz.bank.formats.gift.tree import Category, Number, Question, Words

if TYPE_CHECKING:
    from quiz.bank.formats.gift.tree import Answer

NAMES = {
    "description": "Description",
    "essay": "Essay",
    "numerical": "Numerical",
    "choices": "MC",
    "matching": "Matching",
    "verdict": "TF",
    "short": "Short",
}


def as_json(entry: Category | Question) -> dict[str, Any]:
    """One entry."""
    if isinstance(entry, Category):
        return {"type": "Category", "title": entry.path}
    told: dict[str, Any] = {
        "type": NAMES[entry.sort],
        "id": entry.ident or None,
        "tags": list(entry.tags) or None,
        "title": entry.name or None,
        "stem": _words(entry.stem),
        "hasEmbeddedAnswers": entry.blank,
    }
    if entry.sort != "description":
        told["globalFeedback"] = _words(entry.feedback)
    return told | _answers(entry)


def _answers(entry: Question) -> dict[str, Any]:
    """What stands between the braces."""
    if entry.sort == "verdict":
        first, second = map(_words, entry.said)
        return {"isTrue": entry.verdict, "trueFeedback": first, "falseFeedback": second}
    if entry.sort == "matching":
        pairs = [{"subquestion": _words(pair.left), "subanswer": pair.right.text} for pair in entry.pairs]
        return {"matchPairs": pairs}
    if entry.sort == "numerical" and not entry.listed:
        return {"choices": _said(entry.answers[0].said)}
    return {"choices": [_answer(answer) for answer in entry.answers]} if entry.answers else {}


def _answer(answer: Answer) -> dict[str, Any]:
    """One answer."""
    return {
        "isCorrect": answer.right,
        "weight": None if answer.weight is None else float(answer.weight),
        "text": _said(answer.said),
        "feedback": _words(answer.feedback),
    }


def _said(said: Words | Number) -> dict[str, Any] | None:
    """Words, or a number."""
    if isinstance(said, Words):
        return _words(said)
    first, second = float(said.first), float(said.second)
    if said.sort == "high-low":
        return {"type": said.sort, "numberHigh": second, "numberLow": first}
    return {"type": said.sort, "number": first} | ({"range": second} if said.sort == "range" else {})


def _words(words: Words | None) -> dict[str, str] | None:
    """Words with their format."""
    return {"format": words.markup, "text": words.text} if words else None
