"""A bank as the QTI 1.2 package that Canvas imports: the shape Canvas itself exports."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from quiz.bank.formats.archive import packed
from quiz.bank.formats.qti.canvas_parts import answer_names, resprocessing, side_name, whys
from quiz.bank.formats.qti.canvas_settings import manifest, settings
from quiz.bank.formats.qti.markup import article, document, feedback, node, paragraphs, sides
from quiz.bank.formats.xml import escaped
from quiz.question.kinds import Choice, Match, Multiple, ShortAnswer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.bank.records import Bank
    from quiz.question.kinds import Body
    from quiz.question.records import Question

SPACES = {
    "xmlns": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2",
    "xmlns__xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi__schemaLocation": (
        "http://www.imsglobal.org/xsd/ims_qtiasiv1p2 http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd"
    ),
}
TYPES: tuple[tuple[type[Body], str], ...] = (
    (Choice, "multiple_choice_question"),
    (Multiple, "multiple_answers_question"),
    (Match, "matching_question"),
    (ShortAnswer, "short_answer_question"),
)


def write(bank: Bank) -> bytes:
    """The package of a fitted bank."""
    name = "i" + _digest(bank.title, *(question.id + question.stem for question in bank.questions))
    items = [_words(number, one.name, article(one)) for number, one in enumerate(bank.articles, 1)]
    items += [_item(number, question) for number, question in enumerate(bank.questions, 1)]
    section = node("section", "\n", "\n".join(items), "\n", ident="root_section")
    once = node("qtimetadata", _field("cc_maxattempts", "1"))
    quiz = node("assessment", once, section, ident=name, title=bank.title)
    return packed(
        {
            "imsmanifest.xml": document(manifest(name, bank.title)),
            f"{name}/{name}.xml": document(node("questestinterop", quiz, **SPACES)),
            f"{name}/assessment_meta.xml": document(settings(name, bank.title, len(bank.questions))),
        }
    )


def _digest(*words: str) -> str:
    """Thirty-two digits that stay the same for the same words."""
    return sha256("\0".join(words).encode()).hexdigest()[:32]


def _field(label: str, entry: str) -> str:
    """One field of metadata."""
    return node("qtimetadatafield", node("fieldlabel", label), node("fieldentry", escaped(entry)))


def _html(markup: str) -> str:
    """Words with markup, as Canvas writes them: escaped in a text."""
    return node("material", node("mattext", escaped(markup), texttype="text/html"))


def _plain(text: str) -> str:
    """Plain words."""
    return node("material", node("mattext", escaped(text), texttype="text/plain"))


def _metadata(kind: str, points: str, own: str, answers: list[str], extra: dict[str, str]) -> str:
    """What Canvas notes of an item, and what we do."""
    known = {
        "question_type": kind,
        "points_possible": points,
        "original_answer_ids": ",".join(answers),
        "assessment_question_identifierref": f"{own}-question",
    }
    fields = [_field(label, entry) for label, entry in (known | extra).items()]
    return node("itemmetadata", node("qtimetadata", *fields))


def _words(number: int, name: str, markup: str) -> str:
    """An item that asks nothing."""
    own = f"article-{number}"
    head = _metadata("text_only_question", "0", own, [], {})
    return node("item", head, node("presentation", _html(markup)), ident=own, title=name)


def _item(number: int, question: Question) -> str:
    """One question."""
    own, body = f"q-{question.id}", question.body
    kind = next(kind for sort, kind in TYPES if isinstance(body, sort))
    extra = {"skill": question.skill or "", "difficulty": str(question.difficulty or "")}
    names = answer_names(body)
    head = _metadata(kind, "1", own, names, {label: entry for label, entry in extra.items() if entry})
    shown = node("presentation", _html(paragraphs([question.stem])), *_responses(body))
    return node(
        "item",
        head,
        shown,
        resprocessing(question),
        *_feedback(question),
        ident=own,
        title=f"Question {number}",
    )


def _responses(body: Body) -> Iterator[str]:
    """What can be given."""
    match body:
        case Choice() | Multiple():
            labels = [_label(name, text) for name, text in zip(answer_names(body), body.shown, strict=True)]
            several = "Multiple" if isinstance(body, Multiple) else "Single"
            yield node("response_lid", node("render_choice", *labels), ident="response1", rcardinality=several)
        case Match():
            labels = [_label(side_name(n), text) for n, text in enumerate(sides(body))]
            for name, row in zip(answer_names(body), body.rows, strict=True):
                yield node("response_lid", _plain(row.left), node("render_choice", *labels), ident=f"response_{name}")
        case _:
            blank = node("render_fib", node("response_label", ident="answer1", rshuffle="No"))
            yield node("response_str", blank, ident="response1", rcardinality="Single")


def _label(name: str, text: str) -> str:
    """One thing that can be picked."""
    return node("response_label", _plain(text), ident=name)


def _feedback(question: Question) -> Iterator[str]:
    """What is said afterwards: to everybody, and to a wrong option."""
    if words := feedback(question, "title"):
        yield _said("general_fb", words)
    for name, option in whys(question.body):
        yield _said(f"{name}_fb", paragraphs([option.why]))


def _said(name: str, markup: str) -> str:
    """Words of feedback."""
    return node("itemfeedback", node("flow_mat", _html(markup)), ident=name)
