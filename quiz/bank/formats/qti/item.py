"""One item of QTI 2 or 3."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.bank.formats.plain import from_html
from quiz.bank.formats.qti.hottext import hottext
from quiz.bank.formats.qti.item_answers import FORMS, Asked
from quiz.bank.formats.qti.item_parts import INLINE, INTERACTION, Declared, declared, markup, said, shown
from quiz.bank.formats.qti.made import Made, html
from quiz.bank.formats.qti.reading import ident
from quiz.bank.formats.records import Item, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.bank.formats.qti.item_parts import Said
    from quiz.bank.formats.qti.reading import Reading
    from quiz.bank.formats.xml import Element

ESSAY = "extendedTextInteraction"
LEFT = ("endAttemptInteraction", "mediaInteraction")
"""What asks nothing."""
LISTS = "inlineChoiceInteraction"


def item(root: Element, reading: Reading, tags: Sequence[str] = ()) -> None:
    """Take in an item: a question for each of its interactions."""
    body = root.first("itemBody")
    reading.languages.append(root.get("lang"))
    if body is None:
        reading.incoming.lost("item-description", root.place)
        return
    asks = [one for one in body.walk() if one.name.endswith(INTERACTION) and one.name not in LEFT]
    stem = _guided(body, reading) + shown(body)
    if not asks:
        reading.words(stem, root.get("title"), root.place)
        return
    rights, spoken = declared(root), said(root, body)
    inline = [one for one in asks if one.name in INLINE]
    if len(inline) > 1 or (inline and len(asks) > 1):
        made = _lists(asks, stem, rights, reading)
        _take(made, _Source(root, asks[0], spoken, tags), reading)
        return
    for turn, one in enumerate(asks):
        words = stem + _prompt(one, stem)
        right = rights.get(one.get("responseIdentifier"), Declared())
        made = _made(Asked(one, words, right, spoken, reading))
        _take(made, _Source(root, one, spoken, tags, turn == 0), reading)


def _guided(body: Element, reading: Reading) -> str:
    """The words for students that stand apart: part of the question where they are short, else an article."""
    kept = ""
    for block in body.walk("rubricBlock"):
        words = markup(block)
        if "candidate" in block.get("view", "candidate") and not reading.article(block):
            kept += words
        elif "candidate" not in block.get("view", "candidate"):
            reading.incoming.lost("item-description", block.place)
    return kept


def _prompt(one: Element, stem: str) -> str:
    """The words in an interaction, where they are not those before it."""
    prompt = one.first("prompt")
    words = markup(prompt) if prompt else ""
    return f"<div>{words}</div>" if from_html(words) != from_html(stem) else ""


def _made(asked: Asked) -> Made | None:
    """What an interaction asks for; None where it has no kind here."""
    name = asked.interaction.name
    if name == ESSAY:
        return Made("essay", asked.stem)
    if name == "hottextInteraction":
        return hottext(asked)
    return FORMS[name](asked) if name in FORMS else Made("other", name)


def _lists(asks: list[Element], stem: str, rights: dict[str, Declared], reading: Reading) -> Made | None:
    """Several blanks: lists to pick from are a match of the blanks' numbers, anything else has no kind."""
    if any(one.name != LISTS for one in asks):
        return Made("other", "several blanks")
    pairs, spares = [], []
    for turn, one in enumerate(asks, 1):
        right = rights.get(one.get("responseIdentifier"), Declared())
        names = Asked(one, stem, right, said(one, one), reading).picks("inlineChoice")
        key = next((name for name, worth in right.worths.items() if worth > 0), "")
        if key not in names:
            reading.incoming.wrong("qti-key" if key else "right-missing", one.place, name=key)
            return None
        pairs.append((html(str(turn)), html(names[key])))
        spares += [text for name, text in names.items() if name != key]
    taken = {right.words for _, right in pairs}
    reading.incoming.lost("qti-blanks", asks[0].place)
    return Made(
        "match", stem, (), (*pairs, *((Text(""), html(text)) for text in dict.fromkeys(spares) if text not in taken))
    )


@dataclass(frozen=True, slots=True)
class _Source:
    """Where a question comes from."""

    root: Element
    """The item."""
    interaction: Element
    """The interaction."""
    spoken: Said
    """What the item says afterwards."""
    tags: Sequence[str]
    """The words for finding it."""
    first: bool = True
    """Whether it is the first question of its item, which keeps the item's name."""


def _take(made: Made | None, source: _Source, reading: Reading) -> None:
    """Take in a question, or note why it is left out."""
    root, place = source.root, source.root.place if source.first else source.interaction.place
    if made is None:
        return
    if made.form == "other":
        reading.incoming.lost("item-other", source.interaction.place, type=made.stem.removesuffix(INTERACTION))
        return
    if source.first and root.get("title") not in (root.get("identifier"), *from_html(made.stem).split("\n")):
        reading.title(root.get("title"), root.place)
    if source.spoken.apart:
        reading.incoming.lost("qti-spoken", root.place)
    general, evidence = reading.evidence(source.spoken.general)
    reading.items.append(
        Item(
            place,
            made.form,
            html(made.stem),
            made.answers,
            made.pairs,
            select=made.select,
            evidence=evidence,
            feedback=tuple(html(words) for words in (*general, *source.spoken.apart)),
            ident=ident(root.get("identifier")) if source.first else "",
            tags=tuple(source.tags),
        )
    )
