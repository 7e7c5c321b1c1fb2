"""stated_or_not: true, false or not stated? False swaps one slot that a span contradicts; not stated has no span."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.kinds import VERDICTS, TrueFalseNotStated
from quiz.question.options import Evidence, Option
from quiz.recipes.ask import because, question
from quiz.recipes.choose import shuffled
from quiz.recipes.people import unheard
from quiz.recipes.pins import absent, names, pin, tie
from quiz.recipes.positions import position
from quiz.recipes.said import clause, statements
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

LONGEST = 20
FEW = 20
"""Per cent from which a half is clearly another share."""
SWAPS = {"confirmed": "denied", "denied": "confirmed", "dismissed": "confirmed", "rejected": "accepted"}
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
WHY = {
    ("True", "False"): "Nothing in the article speaks against it.",
    ("True", "Not stated"): "The article does say so.",
    ("False", "True"): "The article says otherwise.",
    ("False", "Not stated"): "The article does speak of this, and says otherwise.",
    ("Not stated", "True"): "The article does not say so.",
    ("Not stated", "False"): "The article does not say the contrary either.",
}
"""Why a verdict is wrong, by the right one."""
TRUE = "A sentence is true for the article when source, verb and number all stand there. Check the three one by one."
FALSE = "One changed word can turn a report round. Lay the sentence beside the article and compare word by word."
OPEN = "Being named is not being heard. If no words of a person are reported, the article leaves open what they think."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """True, false and not stated sentences, as far as the article bears them."""
    for said in statements(found):
        text, verb = clause(found, said, LONGEST), _verb(found, said)
        ties = tie(found, said.attribution)
        if text is None or not ties or not verb:
            continue
        who = upper(name(said.source, found.article.text))
        evidence = (pin(found.article, said.statement.content[0]), *ties)
        if len(ties) > 1 or said.source.canonical not in ties[0].text:
            yield _ask(f"{who} {verb} that {text}", "True", evidence, (because(found, said.attribution, ties), TRUE))
        swapped = _swapped(found, said, text, seed)
        if swapped:
            told = f"The article has “{swapped[1]}”, not “{swapped[2]}”."
            yield _ask(f"{who} {verb} that {swapped[0]}", "False", evidence, (told, FALSE))
    yield from _turned(found)
    yield from _unsaid(found, seed)


def _verb(found: Attributions, said: Said) -> str:
    """The cue where it is a plain verb in the past; else nothing."""
    cue = said.attribution.cue
    verb = cue.of(found.article.text) if cue else ""
    after = found.article.text[cue.end : said.statement.content[0].start].strip() if cue else ""
    return (
        verb
        if re.fullmatch(r"said|reported|stated|announced|added|noted|warned|found", verb) and after in {"", "that"}
        else ""
    )


def _swapped(found: Attributions, said: Said, text: str, seed: int) -> tuple[str, str, str] | None:
    """The clause with its one exact number changed; clause, old number and new number."""
    numbers = NUMBER.findall(text)
    exact = [f for f in said.statement.figures if f.value is not None and f.hedge is None]
    if len(numbers) != 1 or len(exact) != 1 or text.count(numbers[0]) != 1 or re.fullmatch(r"(19|20)\d\d", numbers[0]):
        return None
    share = re.search(rf"{re.escape(numbers[0])} ?(%|per cent|percent)", text) is not None
    new = _other_number(numbers[0], shuffled((2, 3, 4), seed, text)[0], share=share)
    return (text.replace(numbers[0], new), numbers[0], new) if new not in found.article.text else None


def _other_number(number: str, factor: int, *, share: bool) -> str:
    """A number of the same shape, clearly another one; a share stays below a hundred."""
    digits = number.replace(",", "")
    if share and "." not in digits:
        return str(int(digits) // 2) if int(digits) > FEW else str(int(digits) * factor)
    if "." in digits:
        return f"{float(digits) * factor:.1f}"
    return f"{int(digits) * factor:,}" if "," in number else str(int(digits) * factor)


def _turned(found: Attributions) -> Iterator[Question]:
    """A position turned into its opposite, or kept."""
    for said in statements(found):
        place, ties = position(found, said), tie(found, said.attribution)
        if place is None or not ties or place.verb not in SWAPS:
            continue
        who = upper(name(said.source, found.article.text))
        evidence = (pin(found.article, said.statement.content[0]), *ties)
        told = f"The article’s words are “{ties[0].text}”."
        if not place.label:
            yield _ask(f"{who} {place.verb} {place.thing}", "True", evidence, (told, TRUE))
        yield _ask(f"{who} {SWAPS[place.verb]} {place.thing}", "False", evidence, (told, FALSE))


def _unsaid(found: Attributions, seed: int) -> Iterator[Question]:
    """Words of a source put in the mouth of somebody who is never heard."""
    told = [(said, text) for said in statements(found) if (text := clause(found, said, LONGEST)) and "‘" not in text]
    for mention in unheard(found):
        fits = [(said, text) for said, text in told if not names(text, mention)]
        if not fits:
            continue
        _, text = shuffled(fits, seed, mention.canonical)[0]
        place = pin(found.article, mention.spans[0])
        feedback = (f"The article names {mention.canonical} and reports no words of this person.", OPEN)
        yield _ask(
            f"{mention.canonical} said that {text}",
            "Not stated",
            (absent(f"words of {mention.canonical}"), place),
            feedback,
        )


def _ask(sentence: str, verdict: str, evidence: tuple[Evidence, ...], feedback: tuple[str, str]) -> Question:
    """The question, with why each other verdict is wrong."""
    options = tuple(Option(v, right=v == verdict, why=WHY.get((verdict, v), "")) for v in VERDICTS)
    stem = f"Is this true, false or not stated: “{sentence}”?"
    hard = {"True": 1, "False": 2, "Not stated": 3}[verdict]
    body = TrueFalseNotStated(options)
    return question("stated_or_not", "scope", stem, body, evidence=evidence, feedback=feedback, difficulty=hard)
