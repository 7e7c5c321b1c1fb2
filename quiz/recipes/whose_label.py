"""whose_label: whose description is this?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.ask import FEWEST_WRONG, because, choice, effort, question
from quiz.recipes.people import others
from quiz.recipes.pins import pin, tie, with_marks
from quiz.recipes.said import statements
from quiz.recipes.words import count, inside, name, tokens, trimmed, upper, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

LENGTH = range(2, 7)
NO_LABEL = re.compile(
    r"(am|is|are|was|were|has|had|have|will|would|can|could|must|should|do|does|did|\w+n[’']t|despite|quite|no|not|never|in|on|at|of|to|"
    r"for|from|by|with|without|and|but|or|as|that|if|because|when|who|which|i|we|you|he|she|they|it|there|this)\b",
    re.IGNORECASE,
)
"""How words begin that describe nothing by themselves."""
CLAUSE = re.compile(
    r"\d|[,;:]|\b(is|are|was|were|has|have|had|will|would|can|could|should|must|does|did|i|you|he|she|it|they|we|who|which|that|"
    r"himself|herself|themselves|itself)\b|n[’']t\b|^\w+ly \w+ed\b",
    re.IGNORECASE,
)
"""What a description does not hold: numbers, clauses, deeds."""
AIM = re.compile(r"\w+ing\b(?: [\w-]+){2,}", re.IGNORECASE)
"""How an aim or a deed begins; "growing confusion" is neither."""
MARKED = "The quotation marks show that these are somebody else’s words."
RULE = "A judgement is always somebody’s. When you pass it on, say whose it is."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every judging phrase between marks."""
    for said in statements(found):
        ties = tie(found, said.attribution)
        judging = said.statement.claim_type == "judgement" or said.statement.stance in {"evaluates", "denies", "doubts"}
        if said.statement.form != "mixed" or not judging or not ties:
            continue
        for span in said.statement.quoted:
            text = trimmed(span.of(found.article.text))
            wrong = others(found, said, seed, most=2)
            if (
                NO_LABEL.match(text)
                or not _judges(text)
                or count(text) not in LENGTH
                or found.article.text.count(text) > 1
                or len(wrong) < FEWEST_WRONG
            ):
                continue
            marked = pin(found.article, with_marks(found.article, span))
            reporter = Option("The reporter", why=MARKED, evidence=(marked,))
            stem = f"Who uses the description “{inside(text)}”?"
            yield question(
                "whose_label",
                "language",
                stem,
                choice(upper(name(said.source, found.article.text)), (reporter, *wrong), seed, stem),
                evidence=(marked, *ties),
                feedback=(because(found, said.attribution, ties), RULE),
                difficulty=effort(said.attribution, ties),
            )


def _judges(text: str) -> bool:
    """Whether a phrase passes judgement: it has a word of praise, of blame or of abuse, and is no clause."""
    words = {part for word in tokens(text) for part in (word, *word.split("-"))}
    return not CLAUSE.search(text) and not AIM.match(text) and bool(words & word_list("valuing"))
