"""QTI 1.2, as Canvas, text2qti and Common Cartridges write it: quizzes, question banks, groups and items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats.qti import classic_answers
from quiz.bank.formats.qti.classic_feedback import spoken
from quiz.bank.formats.qti.classic_parts import conditions, material
from quiz.bank.formats.qti.reading import ident
from quiz.bank.formats.records import Item, Text

if TYPE_CHECKING:
    from quiz.bank.formats.qti.reading import Reading
    from quiz.bank.formats.xml import Element

TYPES = {
    "multiple_choice_question": "choice",
    "true_false_question": "choice",
    "multiple_answers_question": "multiple",
    "short_answer_question": "short_answer",
    "numerical_question": "numerical",
    "matching_question": "match",
    "categorization_question": "categories",
    "ordering_question": "order",
    "fill_in_multiple_blanks_question": "blanks",
    "multiple_dropdowns_question": "dropdowns",
    "essay_question": "essay",
    "text_only_question": "description",
    "cc.multiple_choice.v0p1": "choice",
    "cc.true_false.v0p1": "choice",
    "cc.multiple_response.v0p1": "multiple",
    "cc.fib.v0p1": "short_answer",
    "cc.essay.v0p1": "essay",
}
"""What the types of Canvas and of Common Cartridges are here."""
RESPONSES = ("response_lid", "response_str", "response_num", "response_xy", "response_grp")
OURS = ("skill", "difficulty")


def document(root: Element, reading: Reading) -> None:
    """Everything in a document, in its order."""
    for one in root.all():
        match one.name:
            case "assessment" | "objectbank":
                reading.titles.append(one.get("title") or fields(one).get("bank_title", ""))
                reading.languages.append(one.get("lang"))
                reading.banks.add(one.get("ident"))
                document(one, reading)
            case "section":
                _drawn(one, reading)
                document(one, reading)
            case "item":
                _item(one, reading)
            case "itemref" | "sectionref":
                reading.needed.append((one.get("linkrefid"), one.place))
            case "presentation_material" | "rubric":
                reading.words(material(one), "", one.place)
            case _:
                pass


def fields(element: Element) -> dict[str, str]:
    """The metadata fields of a quiz or an item."""
    found: dict[str, str] = {}
    for holder in (element.first("qtimetadata"), element.first("itemmetadata", "qtimetadata")):
        for one in holder.all("qtimetadatafield") if holder else ():
            label, entry = one.first("fieldlabel"), one.first("fieldentry")
            if label and entry:
                found[label.words.strip()] = entry.words.strip()
    return found


def _drawn(section: Element, reading: Reading) -> None:
    """Note a group of which some questions are drawn, and one whose questions are elsewhere."""
    selection = section.first("selection_ordering", "selection")
    if selection is None:
        return
    if (bank := selection.first("sourcebank_ref")) and section.first("item") is None:
        reading.needed.append((bank.words.strip(), section.place))
    elif number := selection.first("selection_number"):
        reading.incoming.lost("qti-draw", section.place, number=number.words.strip())


def _item(item: Element, reading: Reading) -> None:
    """Take in one item."""
    known = fields(item)
    presentation = item.first("presentation")
    stem = material(presentation, RESPONSES) if presentation else ""
    responses = list(presentation.walk(*RESPONSES)) if presentation else []
    rules = conditions(item)
    asked = classic_answers.Asked(item.place, stem, responses, rules, spoken(item, rules), reading.incoming)
    form = _type(known, asked)
    if form == "description":
        reading.words(stem, item.get("title"), item.place)
        return
    before = len(reading.incoming.remarks)
    made = classic_answers.FORMS[form](asked) if form in classic_answers.FORMS else None
    if made is None:
        if len(reading.incoming.remarks) == before:
            told = known.get("question_type", form).removesuffix("_question").replace("_", " ")
            reading.incoming.lost("item-essay" if form == "essay" else "item-other", item.place, type=told)
        return
    reading.points.setdefault(known.get("points_possible") or "1", item.place)
    reading.title(item.get("title"), item.place)
    tags = tuple(f"{label}:{known[label]}" for label in OURS if label in known)
    apart = (*asked.spoken.right, *asked.spoken.wrong)
    general, evidence = reading.evidence(asked.spoken.general)
    if apart:
        reading.incoming.lost("qti-spoken", item.place)
    reading.items.append(
        Item(
            item.place,
            made.form,
            Text(made.stem, "html"),
            made.answers,
            made.pairs,
            evidence=evidence,
            feedback=tuple(Text(words, "html") for words in (*general, *apart, *made.told)),
            ident=ident(item.get("ident")),
            tags=tags,
        )
    )


def _type(known: dict[str, str], asked: classic_answers.Asked) -> str:
    """What an item asks for: as it says itself, or as its parts tell."""
    named = known.get("question_type") or known.get("cc_profile", "")
    if named in TYPES:
        return TYPES[named]
    if named in ("calculated_question", "file_upload_question", "hot_spot_question", "cc.pattern_match.v0p1"):
        return "other"
    return asked.told
