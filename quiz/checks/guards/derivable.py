"""derivable: the key is found a second time, from the article and the question alone, and nothing else is.

The project's first and second guards. Each recipe has a deriver of its own in ``derive/``; a recipe without one makes
no question. What the deriver finds beside the key is also true, and as fatal (Haladyna & Downing: one right answer).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.derive import DERIVERS
from quiz.checks.derive.compare import COMPARERS
from quiz.checks.parts import answer_texts, own_article
from quiz.checks.records import Flaw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles, Slots
    from quiz.question.records import Question


def derivable(question: Question, articles: Articles) -> Iterator[Flaw]:
    """Derive the key and compare, slot by slot."""
    if question.recipe is None:
        return
    derived = _derived(question, question.recipe, articles)
    if derived is None:
        yield Flaw("derivable", f"Nothing can derive a key of the recipe {question.recipe}.", "Write its deriver.")
        return
    marked = answer_texts(question)
    if len(marked) != len(derived):
        yield Flaw("derivable", "The key cannot be derived from the evidence.", "Cite the words that decide.")
        return
    for right, found in zip(marked, derived, strict=True):
        missed = [text for text in right if text not in found]
        if missed:
            read = " or ".join(f"“{text}”" for text in sorted(found)) or "nothing"
            yield Flaw(
                "derivable", f"The key is “{missed[0]}”; the article says {read}.", "Mend the key or the evidence."
            )
        elif found - set(right):
            yield Flaw("also-true", f"“{min(found - set(right))}” is defensible too.", "Replace that option.")


def _derived(question: Question, recipe: str, articles: Articles) -> Slots | None:
    """What the recipe's deriver finds; None where there is no deriver.

    A question on one article is read in that article alone; one that points into several has no slots there.
    """
    if recipe in COMPARERS:
        return COMPARERS[recipe](question, articles)
    if recipe not in DERIVERS:
        return None
    article = own_article(question, articles)
    return DERIVERS[recipe](question, article) if article else ()
