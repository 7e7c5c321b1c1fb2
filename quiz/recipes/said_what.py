"""said_what: which of these statements is this source's?"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.akin import akin
from quiz.recipes.ask import FEWEST_WRONG, because, choice, effort, question
from quiz.recipes.choose import shuffled
from quiz.recipes.pins import pin, tie
from quiz.recipes.said import clause, marked, quotation, statements
from quiz.recipes.same import same
from quiz.recipes.torn import quotable
from quiz.recipes.words import count, keywords, name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

LONGEST = 26
SHARE = 0.75
"""A distractor is at least this long against the key, and the key at least this long against it."""
RULE = "Before you say that somebody said something, find the words that show it."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every statement that has company of its own length."""
    clauses = [(said, text) for said in statements(found) if (text := clause(found, said, LONGEST))]
    quoted = [(said, text) for said in statements(found) if (text := _quoted(found, said))]
    yield from _ask(found, clauses, "That {}", seed)
    yield from _ask(found, quoted, "“{}”", seed)


def _quoted(found: Attributions, said: Said) -> str | None:
    """A quotation that can be understood by itself."""
    text = quotation(found, said, LONGEST)
    return text if text and marked(found, said) and quotable(text) else None


def _ask(found: Attributions, told: Sequence[tuple[Said, str]], form: str, seed: int) -> Iterator[Question]:
    """The questions on statements of one form, in company of others in that form."""
    for said, text in told:
        stem = f"What did {name(said.source, found.article.text)} say, according to the article?"
        ties = tie(found, said.attribution)
        wrong = tuple(islice(_wrong(found, said, text, form, shuffled(told, seed, text)), FEWEST_WRONG))
        clang = keywords(text) & keywords(stem)
        if ties and not clang and len(wrong) == FEWEST_WRONG:
            yield question(
                "said_what",
                "attribution",
                stem,
                choice(form.format(text), wrong, seed, stem + text),
                evidence=(pin(found.article, said.statement.content[0]), *ties),
                feedback=(because(found, said.attribution, ties), RULE),
                difficulty=min(3, effort(said.attribution, ties) + 1),
            )


def _wrong(
    found: Attributions, key: Said, text: str, form: str, told: tuple[tuple[Said, str], ...]
) -> Iterator[Option]:
    """Statements of other sources, of about the key's length, that the key's source does not also make."""
    own = [said for said in found.said if said.source == key.source]
    taken = {key.source.canonical}
    for said, other in told:
        ties = tie(found, said.attribution)
        alike = SHARE <= count(other) / count(text) <= 1 / SHARE
        if not alike or not ties or any(same(said.source.canonical, used) for used in taken):
            continue
        if not any(akin(found, said, mine) for mine in own):
            taken.add(said.source.canonical)
            who = name(said.source, found.article.text)
            shown = (pin(found.article, said.statement.content[0]), *ties)
            yield Option(form.format(other), why=f"The article reports this from {who}.", evidence=shown)
