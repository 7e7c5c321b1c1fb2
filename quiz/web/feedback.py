"""Feedback in words: a verdict that names the choice, what decides it, why not the choice, and what carries over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from quiz.article.records import Span
from quiz.question.kinds import Choice, Multiple, Order, SelectSentence, ShortAnswer, TrueFalseNotStated
from quiz.question.kinds.match import Match
from quiz.web.words import inside, number

if TYPE_CHECKING:
    from quiz.assess.records import Mark
    from quiz.question.kinds import Answer, Pick
    from quiz.question.options import Evidence, Option
    from quiz.question.records import Question

State = Literal["right", "part", "again", "open"]
INNER = str.maketrans("“”", "‘’")
SHORT = 48
"""Code points an option may have to be named in a verdict; longer ones are pointed at."""
SAYS = {
    "True": "the article says so",
    "False": "the article says otherwise",
    "Not stated": "the article does not say",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row under the verdict."""

    head: str
    """What it tells."""
    paragraphs: tuple[str, ...]
    """In how many words."""
    evidence: tuple[Evidence, ...] = ()
    """With which of the article's."""


def state(mark: Mark) -> State:
    """How a mark is shown: right, partly right, to look at again, or left open."""
    if mark.answer is None:
        return "open"
    return "right" if mark.fraction == 1 else "part" if mark.fraction else "again"


def verdict(mark: Mark) -> str:
    """The verdict in one line; it names the choice or the source, never the student."""
    body = mark.question.body
    if mark.answer is None:
        return "Left open."
    if isinstance(body, TrueFalseNotStated):
        says = SAYS[body.shown[body.key]]
        return f"Yes: {says}." if mark.fraction == 1 else f"{says.capitalize()}."
    if isinstance(body, Choice | ShortAnswer):
        words = body.picks(mark.answer)[0].text
        return _one(f"“{words}”" if isinstance(body, ShortAnswer) else words, right=mark.fraction == 1)
    if isinstance(body, SelectSentence):
        return "Yes, that is the sentence." if mark.fraction == 1 else "Not this sentence."
    if mark.fraction == 1:
        return "Yes, in this order." if isinstance(body, Order) else "Yes, all of them."
    return _several(mark, body.picks(mark.answer))


def _one(text: str, *, right: bool) -> str:
    """The verdict on one thing that was picked."""
    named = text.rstrip(".")
    if len(named) > SHORT:
        return "Yes, that is it." if right else "Not this one. Look again."
    return f"Yes: {named}." if right else f"Not {called(named)}."


def _several(mark: Mark, picks: tuple[Pick, ...]) -> str:
    """The verdict on several things of which not all were right."""
    body = mark.question.body
    right = sum(pick.right for pick in picks)
    if isinstance(body, Order):
        return f"{_some(right)} of {number(len(body.items))} in place."
    if isinstance(body, Match):
        return f"{_some(right)} of {number(len(body.rows))}."
    keys = len(body.key) if isinstance(body, Multiple) else 0
    wrong = len(picks) - right
    extra = f", and {number(wrong)} that {'does' if wrong == 1 else 'do'} not fit" if wrong else ""
    return f"{_some(right)} of {number(keys)}{extra}."


def called(text: str) -> str:
    """An option inside a sentence: a name as it is, a statement between quotation marks."""
    words = text.split()
    most = 6 if words[0].lower() in {"a", "an", "the"} else 4
    if len(words) <= most or text.startswith("“"):
        return inside(text)
    return f"“{text.translate(INNER)}”"


def _some(count: int) -> str:
    """A count at the start of a sentence."""
    return number(count).capitalize() if count else "None"


def rows(mark: Mark) -> tuple[Row, ...]:
    """The three rows: what decides it, why not the choice, next time."""
    question = mark.question
    decides = Row("What decides it", question.decides, question.evidence)
    whys = tuple(
        Row(f"Why not {called(short(option))}", (option.why,), option.evidence)
        for option in wrong_picks(question, mark.answer)
        if option.why or option.evidence
    )
    next_time = Row("Next time", (question.rule,))
    return tuple(row for row in (decides, *whys, next_time) if any(row.paragraphs) or row.evidence)


def others(mark: Mark) -> tuple[Option, ...]:
    """The wrong options that were not picked and say why they are wrong."""
    picked = wrong_picks(mark.question, mark.answer)
    options = getattr(mark.question.body, "options", ())
    return tuple(option for option in options if not option.right and option.why and option not in picked)


def wrong_picks(question: Question, answer: Answer | None) -> tuple[Option, ...]:
    """The options that were picked and are wrong; kinds without options have none."""
    body = question.body
    if answer is None or not isinstance(body, Choice | Multiple):
        return ()
    places = body.accept(answer)
    chosen = (places,) if isinstance(places, int) else places
    return tuple(body.options[place] for place in chosen if not body.options[place].right)


def selected(mark: Mark) -> Span:
    """The sentence that was selected in the article."""
    if not isinstance(mark.question.body, SelectSentence):
        raise TypeError("only a sentence can be selected")
    return Span(*mark.question.body.accept(mark.answer))


def short(option: Option) -> str:
    """An option named in a heading: itself, or its first words."""
    text = option.text.rstrip(".")
    if len(text) <= SHORT:
        return text
    return text[:SHORT].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def again(marks: tuple[Mark, ...]) -> list[int]:
    """The numbers of the questions to look at again."""
    return [n for n, mark in enumerate(marks, 1) if mark.fraction < 1]
