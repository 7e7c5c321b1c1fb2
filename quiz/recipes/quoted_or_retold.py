"""quoted_or_retold: which words does the article quote, and which does it retell?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.kinds import Categorise, Pair
from quiz.recipes.ask import question
from quiz.recipes.pins import pin, tie, with_marks
from quiz.recipes.said import BAD_START, clause, marked, quotation, statements
from quiz.recipes.torn import standing_alone
from quiz.recipes.variants import orders
from quiz.recipes.words import upper, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

    Row = tuple[Said, str]

STEM = "Which of these words does the article quote, and which does it retell?"
QUOTED, RETOLD = "Quoted word for word", "Retold by the reporter"
HEADS = ("Words", "How the article gives them")
EACH, FEWEST, LONGEST = 2, 3, 22
ASKED = re.compile(r"(how|what|why|whether|who|where|when|if|well|oh|yes|no|not|now|please|\w+n[’']t)\b", re.IGNORECASE)
"""How words begin that answer or ask, and state nothing by themselves."""
RULE = "Quotation marks promise the exact words. Without them you read the reporter’s wording."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """Two of either sort, or two and one; of several selections a set takes one."""
    pool = list(_rows(found))
    quoted = [(said, text) for said, text in pool if said.statement.form == "direct"]
    retold = [(said, text) for said, text in pool if said.statement.form == "indirect"]
    for left, right in zip(orders(quoted, seed, QUOTED), orders(retold, seed, RETOLD), strict=False):
        rows = [*left[:EACH], *right[:EACH]]
        if left and right and len(rows) >= FEWEST:
            yield _ask(found, sorted(rows, key=lambda row: row[0].statement.content[0]))


def _ask(found: Attributions, rows: list[Row]) -> Question:
    """The question on these words."""
    pairs = tuple(Pair(text, QUOTED if said.statement.form == "direct" else RETOLD) for said, text in rows)
    words = [pin(found.article, with_marks(found.article, said.statement.content[0])) for said, _ in rows]
    shown = next(text for said, text in rows if said.statement.form == "direct")
    return question(
        "quoted_or_retold",
        "voice",
        STEM,
        Categorise(pairs, HEADS),
        evidence=(*words, *(tie(found, said.attribution)[0] for said, _ in rows)),
        feedback=(f"“{shown}” stands inside quotation marks; what is retold does not.", RULE),
        difficulty=1,
    )


def _rows(found: Attributions) -> Iterator[Row]:
    """Statements whose form their words alone do not betray: no “I” or “we”, no mark left in them."""
    for said in statements(found):
        exact = quotation(found, said, LONGEST) if marked(found, said) else None
        text = exact if exact and standing_alone(exact) else clause(found, said, LONGEST)
        plain = (
            text
            and not set(re.findall(r"\w+", text.casefold())) & word_list("first_person")
            and not set('‘“"') & set(text)
        )
        if text and plain and not (ASKED.match(text) or BAD_START.match(text)) and tie(found, said.attribution):
            yield said, upper(text)
