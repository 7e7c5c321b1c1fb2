"""Items of another system in, a Bank out: the one place that decides what they mean here."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, cast

from quiz.bank.formats import answers
from quiz.bank.formats.plain import plain
from quiz.bank.formats.records import Place
from quiz.bank.records import Bank
from quiz.question.identity import ID_LENGTH, question_id, with_ids
from quiz.question.records import SKILLS, Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quiz.article.records import Article
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import Item, Text
    from quiz.question.records import Skill

OWN_ID = re.compile(rf"[0-9a-f]{{{ID_LENGTH}}}")
DIFFICULTIES = ("1", "2", "3")


def bank(
    incoming: Incoming,
    items: Iterable[Item],
    title: str = "",
    language: str = "en",
    articles: Sequence[Article] = (),
) -> Bank:
    """The bank that items make; the file's name is its title where it has none.

    Raises:
        FormatError: with every error of the file, or when it has no question.
    """
    found = [(item.place, question) for item in items if (question := _question(item, incoming))]
    if not found and not incoming.broken:
        _nothing(incoming)
    if incoming.broken:
        raise incoming.error
    questions = with_ids(tuple(_once(found, incoming)))
    return Bank(title.strip() or named(incoming.name), tuple(articles), questions, language)


def _nothing(incoming: Incoming) -> None:
    """Note that a file has no question, or none that can be asked here."""
    left = [remark for remark in incoming.remarks if remark.code.startswith("item-")]
    if left:
        incoming.wrong("file-none", left[0].place, count=len(left), first=left[0].cause)
    else:
        incoming.wrong("file-empty", Place())


def named(name: str) -> str:
    """A title from a file's name."""
    return " ".join(re.sub(r"\.\w+\Z", "", name.replace("\\", "/").split("/")[-1]).split("_")).strip() or "Quiz"


def _question(item: Item, incoming: Incoming) -> Question | None:
    """The question an item makes; None where it has no place here or something is wrong, which is noted."""
    stem = one_line(item.stem, item.place, incoming)
    told: list[str] = []
    body = item.select[0] if item.select else answers.settle(item, told, incoming)
    if body is None:
        return None
    if not stem:
        incoming.wrong("stem-missing", item.place)
        return None
    spoken = [line for text in item.feedback for line in plain(text, item.place, incoming).split("\n") if line.strip()]
    skill, difficulty = _tags(item, incoming)
    evidence = item.select[1] if item.select else item.evidence
    return Question(_id(item.ident), stem, body, skill, evidence, (*told, *spoken), difficulty)


def one_line(text: Text, place: Place, incoming: Incoming) -> str:
    """A text's words as one line."""
    return " ".join(plain(text, place, incoming).split())


def _id(ident: str) -> str:
    """An id that is ours as it is; from another one twelve digits that stay the same."""
    if not ident or OWN_ID.fullmatch(ident):
        return ident
    return sha256(ident.encode()).hexdigest()[:ID_LENGTH]


def _tags(item: Item, incoming: Incoming) -> tuple[Skill | None, int | None]:
    """Skill and difficulty among the tags; the others are noted."""
    own = dict(tag.split(":", 1) for tag in item.tags if ":" in tag)
    skill, difficulty = own.get("skill", ""), own.get("difficulty", "")
    known = {f"skill:{skill}"} if skill in SKILLS else set()
    known |= {f"difficulty:{difficulty}"} if difficulty in DIFFICULTIES else set()
    if others := [tag for tag in item.tags if tag not in known]:
        incoming.lost("tags-lost", item.place, tags=", ".join(others))
    return (
        cast("Skill", skill) if f"skill:{skill}" in known else None,
        int(difficulty) if f"difficulty:{difficulty}" in known else None,
    )


def _once(found: list[tuple[Place, Question]], incoming: Incoming) -> Iterator[Question]:
    """The questions without those that stand twice; an id that stands twice goes to the first."""
    places: dict[str, Place] = {}
    ids: Counter[str] = Counter()
    for place, question in found:
        content = question_id(question)
        if content in places:
            incoming.lost("question-again", place, above=places[content])
            continue
        places[content] = place
        ids[question.id] += 1
        yield question if ids[question.id] == 1 else replace(question, id="")
