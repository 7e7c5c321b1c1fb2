"""The answers of a QTI 1.2 item: one small function for each sort of question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from quiz.bank.formats.plain import from_html
from quiz.bank.formats.qti.classic_parts import material
from quiz.bank.formats.qti.made import BLANK, Made, digits, html
from quiz.bank.formats.records import Answer, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.qti.classic_feedback import Spoken
    from quiz.bank.formats.qti.classic_parts import Condition
    from quiz.bank.formats.records import Form, Place
    from quiz.bank.formats.xml import Element

NUMBERS = ("decimal", "integer", "scientific")


@dataclass(frozen=True, slots=True)
class Asked:
    """What an item has, before it is known what it asks for."""

    place: Place
    """Where it begins."""
    stem: str
    """Its words, as markup."""
    responses: list[Element]
    """What can be given."""
    rules: tuple[Condition, ...]
    """What is worth something."""
    spoken: Spoken
    """What is said afterwards."""
    incoming: Incoming
    """The file."""

    @property
    def told(self) -> str:
        """What the parts tell that it asks for."""
        if not self.responses:
            return "description"
        first, *more = self.responses
        if first.get("rcardinality") == "Ordered":
            return "order"
        if first.name == "response_lid":
            return "match" if more else "multiple" if first.get("rcardinality") == "Multiple" else "choice"
        if more or first.name in ("response_xy", "response_grp"):
            return "other"
        if any(fib.get("fibtype").lower() in NUMBERS for fib in first.walk("render_fib")):
            return "numerical"
        return "short_answer" if any(rule.given for rule in self.rules) else "essay"


def labels(response: Element) -> dict[str, str]:
    """What can be picked, by its name, as markup."""
    return {one.get("ident"): material(one) for one in response.walk("response_label")}


def worths(rules: tuple[Condition, ...]) -> dict[str, Fraction]:
    """What each value is worth, the best at one."""
    found: dict[str, Fraction] = {}
    for rule in rules:
        for _, value in rule.given:
            if rule.worth is not None:
                found[value] = max(rule.worth, found.get(value, rule.worth))
    best = max(found.values(), default=Fraction(0))
    return {value: worth / best for value, worth in found.items()} if best > 0 else found


def choice(asked: Asked, form: Form = "choice") -> Made | None:
    """Options to pick from."""
    if not asked.responses:
        return None
    worth, name = worths(asked.rules), asked.responses[0].get("ident")
    options = labels(asked.responses[0])
    if lost := sorted(value for value, part in worth.items() if part > 0 and value not in options):
        asked.incoming.wrong("qti-key", asked.place, name=lost[0])
        return None
    answers = tuple(
        Answer(html(text), worth.get(key, Fraction(0)), html(asked.spoken.single.get((name, key), "")))
        for key, text in options.items()
    )
    return Made(form, asked.stem, answers)


def multiple(asked: Asked) -> Made | None:
    """Options of which several are picked."""
    return choice(asked, "multiple")


def order(asked: Asked) -> Made | None:
    """Options in the order of the rule that is worth something."""
    if not asked.responses:
        return None
    options = labels(asked.responses[0])
    best = next((rule for rule in asked.rules if rule.given), None)
    keys = [value for _, value in best.given] if best else []
    if set(keys) != set(options):
        asked.incoming.wrong("right-missing", asked.place)
        return None
    return Made("order", asked.stem, tuple(Answer(html(options[key])) for key in keys))


def short_answer(asked: Asked) -> Made | None:
    """Texts that count."""
    worth = worths(asked.rules)
    said = {value: text for (_, value), text in asked.spoken.single.items()}
    return Made(
        "short_answer",
        asked.stem,
        tuple(Answer(Text(value), part, html(said.get(value, ""))) for value, part in worth.items()),
    )


def numerical(asked: Asked) -> Made | None:
    """Numbers that count, each with what may be missing to it."""
    answers = []
    for rule in asked.rules:
        if rule.worth is not None and rule.worth > 0:
            exact = digits(rule.given[0][1]) if rule.given else ""
            span = (digits(rule.spans[0][0]), digits(rule.spans[0][1])) if rule.spans else None
            said = asked.spoken.single.get(rule.given[0], "") if rule.given else ""
            answers.append(Answer(Text(exact), Fraction(1), html(said), span))
    return Made("numerical", asked.stem, tuple(answers))


def match(asked: Asked) -> Made | None:
    """A partner for each response; what is no partner is a spare."""
    partners = {name: value for rule in asked.rules if _counts(rule) for name, value in rule.given}
    rows: list[tuple[Text, Text]] = []
    spares: dict[str, str] = {}
    for response in asked.responses:
        left, options = material(response, ("render_choice",)), labels(response)
        spares |= options
        right = options.get(partners.get(response.get("ident"), ""), "")
        if from_html(left) and not right:
            asked.incoming.lost("qti-nowhere", asked.place, text=from_html(left))
        elif from_html(left):
            rows.append((html(left), html(right)))
    told = tuple(asked.spoken.missed.values())
    return Made("match", asked.stem, (), (*rows, *_spare(spares, rows)), told)


def _counts(rule: Condition) -> bool:
    """Whether a rule is about what is right."""
    return rule.worth is not None and rule.worth > 0


def _spare(options: Mapping[str, str], rows: list[tuple[Text, Text]]) -> list[tuple[Text, Text]]:
    """The options with words that are nobody's partner."""
    taken = {right.words for _, right in rows}
    return [(Text(""), html(one)) for one in dict.fromkeys(options.values()) if one not in taken and from_html(one)]


def categories(asked: Asked) -> Made | None:
    """Things and the response they belong to."""
    homes = {value: name for rule in asked.rules if _counts(rule) for name, value in rule.given}
    classes = {one.get("ident"): material(one, ("render_choice",)) for one in asked.responses}
    things = {key: text for one in asked.responses for key, text in labels(one).items()}
    rows = []
    for key, text in things.items():
        if homes.get(key) in classes:
            rows.append((html(text), html(classes[homes[key]])))
        else:
            asked.incoming.lost("qti-nowhere", asked.place, text=from_html(text))
    return Made("match", asked.stem, (), (*rows, *_spare(classes, rows)))


def blanks(asked: Asked) -> Made | None:
    """One blank is a short answer; several have no kind here."""
    if len(asked.responses) != 1:
        return None
    options = labels(asked.responses[0])
    known = {options.get(value, value): worth for value, worth in worths(asked.rules).items()}
    texts = [*known, *(text for text in options.values() if text not in known)]
    answers = tuple(Answer(html(text), Fraction(1)) for text in texts)
    return Made("short_answer", _blanked(asked.stem, asked.responses[0]), answers)


def _blanked(stem: str, response: Element) -> str:
    """The words with a blank for the name of a response."""
    return re.sub(rf"\[{re.escape(response.get('ident').removeprefix('response_'))}\]", BLANK, stem)


def dropdowns(asked: Asked) -> Made | None:
    """One list is a choice; several are a match of the blanks' names."""
    if len(asked.responses) == 1:
        made = choice(asked)
        return Made("choice", _blanked(asked.stem, asked.responses[0]), made.answers) if made else None
    made = match(asked)
    names = [html(one.get("ident").removeprefix("response_")) for one in asked.responses]
    if made is None or len([left for left, _ in made.pairs if left.words]) != len(names):
        return None
    asked.incoming.lost("qti-blanks", asked.place)
    rights = [right for left, right in made.pairs if left.words]
    spares = [pair for pair in made.pairs if not pair[0].words]
    return Made("match", asked.stem, (), (*zip(names, rights, strict=True), *spares))


FORMS: dict[str, Callable[[Asked], Made | None]] = {
    "choice": choice,
    "multiple": multiple,
    "order": order,
    "short_answer": short_answer,
    "numerical": numerical,
    "match": match,
    "categories": categories,
    "blanks": blanks,
    "dropdowns": dropdowns,
}
"""What is read in which way; everything else has no kind here."""
