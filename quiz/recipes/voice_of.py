"""voice_of: exact words, a report in other words, a part quotation, or the reporter's own statement?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.kinds import Choice
from quiz.question.options import Option
from quiz.recipes.ask import because, question
from quiz.recipes.choose import shuffled
from quiz.recipes.pins import pin, tie, with_marks
from quiz.recipes.said import clause, quotation, standing_alone, statements
from quiz.recipes.words import name, possessive, trimmed, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Form, Said
    from quiz.question.options import Evidence
    from quiz.question.records import Question

LONGEST = 26
DECIDES: dict[Form, str] = {
    "direct": "Quotation marks stand around the whole sentence.",
    "indirect": "No quotation marks stand around these words.",
    "mixed": "Quotation marks stand around some of these words and leave out the rest.",
}
RULES: dict[Form, str] = {
    "direct": "Marks around the whole sentence promise you the speaker’s exact words.",
    "indirect": "A source without quotation marks: the thought is the source’s, the wording is the reporter’s.",
    "mixed": "Watch where the marks open and close: what stands outside them is the reporter’s wording.",
}


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every statement that can be shown without its marks."""
    for said in statements(found):
        text = _shown(found, said)
        ties = tie(found, said.attribution)
        if text is None or not ties:
            continue
        stem = f"How does the article present these words: “{text}”?"
        form = said.statement.form
        words = pin(found.article, with_marks(found.article, said.statement.content[0]))
        who = name(said.source, found.article.text)
        options = [_option(kind, shown, form, (words, ties[0])) for kind, shown in _options(who)]
        yield question(
            "voice_of",
            "voice",
            stem,
            Choice(shuffled(options, seed, stem)),
            evidence=(words, *ties),
            feedback=(f"{DECIDES[form]} {because(found, said.attribution, ties)}", RULES[form]),
            difficulty={"direct": 1, "indirect": 2, "mixed": 3}[form],
        )


def _shown(found: Attributions, said: Said) -> str | None:
    """The words without their marks, where they make sense alone."""
    quoted = quotation(found, said, LONGEST)
    text = clause(found, said, LONGEST) or (quoted if quoted and standing_alone(quoted) else None)
    partly = said.statement.form == "mixed" and not re.search(
        r"[“\"]", said.statement.content[0].of(found.article.text)
    )
    return None if text is None or partly else unmarked(trimmed(said.statement.content[0].of(found.article.text)))


def _option(kind: Form | None, shown: str, form: Form, pins: tuple[Evidence, Evidence]) -> Option:
    """One way to present words, and why it is not this one."""
    words, tied = pins
    if kind == form:
        return Option(shown, right=True)
    if kind is None:
        return Option(shown, why="A source stands with these words.", evidence=(tied,))
    return Option(shown, why=DECIDES[form], evidence=(words,))


def _options(who: str) -> tuple[tuple[Form | None, str], ...]:
    """The four ways to present words, in one form."""
    return (
        ("direct", f"As a quotation of {possessive(who)} exact words"),
        ("indirect", f"As what {who} said, in the reporter’s words"),
        ("mixed", f"As what {who} said, with some words quoted"),
        (None, "As the reporter’s own statement, without a source"),
    )
