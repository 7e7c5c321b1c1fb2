"""faithful_summary: which summary keeps both the source and its position?

The options are two sources × two verbs, so that none of them stands out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.kinds import Choice
from quiz.question.options import Option
from quiz.recipes.akin import rivals
from quiz.recipes.ask import because, effort, question
from quiz.recipes.choose import shuffled
from quiz.recipes.people import other_words
from quiz.recipes.pins import names, pin, tie
from quiz.recipes.said import clause, sources, statements
from quiz.recipes.same import Known
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said, Source
    from quiz.question.options import Evidence
    from quiz.question.records import Question

LONGEST = 15
AGAINST = {
    "confirmed": "denied",
    "denied": "confirmed",
    "said": "denied",
    "stated": "denied",
    "reported": "denied",
    "announced": "denied",
    "warned": "ruled out",
    "claimed": "denied",
    "insisted": "doubted",
    "acknowledged": "denied",
    "admitted": "denied",
}
NEGATED = re.compile(r"\b(not|no|never|without|nobody|nothing)\b|n[’']t\b")
"""A denied denial is a riddle."""
STEM = "Which of these is right about who said what, and how?"
RULE = "Two things can go wrong when you pass a statement on: who said it, and how strongly. Check them one by one."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every short statement with a verb that has an opposite."""
    for said in statements(found):
        text, cue = clause(found, said, LONGEST), said.attribution.cue
        ties = tie(found, said.attribution)
        verb = cue.of(found.article.text).split()[-1].casefold() if cue else ""
        other = _other(found, said, seed) if text and ties and verb in AGAINST and not NEGATED.search(text) else None
        if text is None or other is None or any(names(text, s) for s in (said.source, other)):
            continue
        yield question(
            "faithful_summary",
            "standing",
            STEM,
            Choice(shuffled(_grid(found, said, other, (verb, text), ties), seed, text)),
            evidence=(pin(found.article, said.statement.content[0]), *ties),
            feedback=(because(found, said.attribution, ties), RULE),
            difficulty=min(3, effort(said.attribution, ties) + 1),
        )


def _grid(
    found: Attributions, said: Said, other: Source, told: tuple[str, str], ties: tuple[Evidence, ...]
) -> Iterator[Option]:
    """Both sources with both verbs; one pair is what the article reports."""
    verb, text = told
    owner = name(said.source, found.article.text)
    wrong_source = f"The article gives this to {owner}."
    wrong_verb = f"The article’s words are “{ties[0].text}”."
    between = _between(found, said)
    for who, shown in ((said.source, verb), (said.source, AGAINST[verb]), (other, verb), (other, AGAINST[verb])):
        line = f"{upper(name(who, found.article.text))} {shown} {between} {text}"
        if who == said.source and shown == verb:
            yield Option(line, right=True)
        else:
            yield Option(line, why=wrong_verb if who == said.source else wrong_source, evidence=ties[:1])


def _between(found: Attributions, said: Said) -> str:
    """What links verb and clause: "that", or "reports that" where the article has it."""
    cue, span = said.attribution.cue, said.statement.content[0]
    words = found.article.text[cue.end : span.start].strip() if cue else ""
    return words if re.fullmatch(r"(\w+ )?(reports|claims|allegations) that", words) else "that"


def _other(found: Attributions, said: Said, seed: int) -> Source | None:
    """Another source that says nothing akin, of the same kind where there is one."""
    barred = Known({*rivals(found, said), said.source.canonical})
    free = [s for s in sources(found) if not barred.has(s.canonical) and other_words(found, s)]
    mixed = shuffled(free, seed, said.source.canonical)
    return next((s for s in mixed if s.kind == said.source.kind), mixed[0] if mixed else None)
