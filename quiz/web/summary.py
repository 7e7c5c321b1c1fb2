"""The class summary: what a class misread, in whose words it stands, and how sure one can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint, render_template

from quiz.article.records import Span
from quiz.assess.summarise import summarise
from quiz.recipes.compare.labels import called
from quiz.store import classes
from quiz.web import charts
from quiz.web.context import bank_of, db, found_in, teacher_only
from quiz.web.evidence import strokes_on
from quiz.web.marks import flatten, strokes_of
from quiz.web.wall import assignment_of

if TYPE_CHECKING:
    from quiz.assess.records import Item, Picked, Reteach
    from quiz.bank.records import Bank
    from quiz.question.options import Evidence
    from quiz.web.charts import Circles, Segment
    from quiz.web.marks import Run

bp = Blueprint("summary", __name__)
LISTED = {"choice", "multiple", "true_false_not_stated"}
"""Kinds whose options are all shown, also those nobody chose."""
LISTED = {"choice", "multiple", "true_false_not_stated"}
"""Kinds whose options are all shown, also those nobody chose."""
ROWS = 5
"""What was chosen in a question without options is shown as far as so many rows."""
PASSAGES = 3
"""So many sentences of the article stand under a question."""
PART_WORDS = {"right": "right", "commonest": "the commonest other choice", "rest": "the rest"}
SKILL_WORDS = {
    "attribution": "who says it",
    "transparency": "how a source is identified",
    "voice": "quotation and paraphrase",
    "language": "whose wording it is",
    "standing": "confirmed, denied, demanded, forecast",
    "numbers": "whose figure it is",
    "corroboration": "what backs a claim",
    "scope": "what is not stated",
}
"""Skills, as a teacher reads them."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The article's words that decide a question, whole sentences with their strokes."""

    part: int
    """Which article, from 1."""
    within: str
    """What that article is called, where there are several; else empty."""
    line: int
    """The paragraph, from 1."""
    runs: tuple[Run, ...]
    """The words."""
    kinds: tuple[str, ...]
    """The kinds of source they belong to."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that was chosen, with a circle for each who chose it."""

    picked: Picked
    """What, and by how many."""
    circles: Circles
    """One for each student who answered."""
    commonest: bool
    """Whether it is the wrong choice most made."""


@dataclass(frozen=True, slots=True)
class Missed:
    """One of the most-missed questions."""

    item: Item
    """Its figures."""
    choices: tuple[Choice, ...]
    """What was chosen."""
    passages: tuple[Passage, ...]
    """The words that decide it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One question in the table of all."""

    item: Item
    """Its figures."""
    bar: tuple[Segment, ...]
    """What was picked, as one bar."""
    partial: bool
    """Whether its mean mark says more than its count of full marks."""


@bp.get("/teach/classes/<code>/summary")
@teacher_only
def index(code: str) -> str:
    """For the teacher's screen and for paper."""
    return _page(code, projector=False)


@bp.get("/teach/classes/<code>/projector")
@teacher_only
def projector(code: str) -> str:
    """For the wall: one thing to reteach and the most missed; no student is named."""
    return _page(code, projector=True)


def _page(code: str, *, projector: bool) -> str:
    """The summary of a class."""
    assignment = assignment_of(code)
    bank = bank_of(assignment.version_id)
    sittings = classes.sittings(db(), assignment)
    summary = summarise(bank.questions, sittings)
    return render_template(
        "summary/projector.html" if projector else "summary/index.html",
        assignment=assignment,
        bank=bank,
        sittings=[] if projector else sittings,
        summary=summary,
        missed=[_missed(bank, item) for item in summary.missed],
        example=_example(bank, summary.reteach),
        rows=[] if projector else [_row(item) for item in summary.items],
        skill_words=SKILL_WORDS,
        about=about,
        bar_words=bar_words,
    )


def about(share: float) -> str:
    """A share in two digits, without the nought: ``.41``."""
    return "1" if share > 0.995 else f"{share:.2f}".removeprefix("0")  # noqa: PLR2004 - what rounds to one


def bar_words(segments: tuple[Segment, ...]) -> list[str]:
    """A bar in words, for whoever does not see it."""
    return [f"{segment.count} {PART_WORDS[segment.part]}" for segment in segments]


def _missed(bank: Bank, item: Item) -> Missed:
    """A question with everything to talk about it."""
    common = item.commonest_wrong
    shown = item.options if item.question.body.kind in LISTED else _first(item)
    choices = [
        Choice(one, charts.circles(min(one.count, item.answered), item.answered), one is common) for one in shown
    ]
    return Missed(item, tuple(choices), _passages(bank, item.question.evidence))


def _example(bank: Bank, reteach: Reteach | None) -> Passage | None:
    """The words to put the rule to: those of the question under it that most missed."""
    if reteach is None:
        return None
    worst = max(reteach.items, key=lambda item: item.missed)
    return next(iter(_passages(bank, worst.question.evidence)), None)


def _first(item: Item) -> tuple[Picked, ...]:
    """The first rows of what was chosen, the commonest wrong choice among them."""
    first, common = item.options[:ROWS], item.commonest_wrong
    return first if common is None or common in first else (*first[:-1], common)


def _passages(bank: Bank, evidence: tuple[Evidence, ...]) -> tuple[Passage, ...]:
    """The sentences around deciding words, each once however many of its words decide; absences have none."""
    wholes: dict[tuple[int, Span], list[Span]] = {}
    for one in evidence:
        if one.span is not None:
            wholes.setdefault((one.article, _sentence(bank, one.article, one.span)), []).append(one.span)
    return tuple(_passage(bank, part, whole, spans) for (part, whole), spans in list(wholes.items())[:PASSAGES])


def _sentence(bank: Bank, part: int, span: Span) -> Span:
    """The whole sentences that hold a stretch; the stretch itself outside the report."""
    article = bank.articles[part - 1]
    first, last = article.sentence_at(span.start), article.sentence_at(max(0, span.end - 1))
    return Span(first.start if first else span.start, last.end if last else span.end)


def _passage(bank: Bank, part: int, whole: Span, spans: list[Span]) -> Passage:
    """One sentence with its strokes; deciding words that are nobody's are underlined."""
    article = bank.articles[part - 1]
    found = found_in(article)
    bare = [stroke for stroke in strokes_on(found, spans) if stroke.layer == "plain"]
    runs = flatten(article.text, whole, [*strokes_of(found), *bare])
    kinds = dict.fromkeys(run.stroke.kind for run in runs if run.stroke and run.stroke.layer != "cue")
    names = called(bank.articles)
    within = f"{names[part - 1][:1].upper()}{names[part - 1][1:]}, " if len(names) > 1 else ""
    return Passage(part, within, article.paragraph_at(whole.start), runs, tuple(kinds))


def _row(item: Item) -> Row:
    """A question of the table."""
    right = sum(one.count for one in item.options if one.right)
    common = item.commonest_wrong.count if item.commonest_wrong else 0
    rest = sum(one.count for one in item.options) - right - common
    share = item.full / item.answered if item.answered else None
    return Row(item, charts.bar(right, common, rest), item.mean is not None and abs(item.mean - (share or 0)) > 0.005)  # noqa: PLR2004 - what would round to another figure
