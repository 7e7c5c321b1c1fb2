"""derivable: the key is found a second time, from the article and the question alone, and nothing else is.

The project's first and second guards. Each recipe has a deriver of its own in ``derive/``; a recipe without one makes
no question. What the deriver finds beside the key is also true, and as fatal (Haladyna & Downing: one right answer).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.derive import DERIVERS
from quiz.checks.parts import answer_texts
from quiz.checks.records import Flaw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Article
    from quiz.question.records import Question


def derivable(question: Question, article: Article) -> Iterator[Flaw]:
    """Derive the key and compare, slot by slot."""
    if question.recipe is None:
        return
    deriver = DERIVERS.get(question.recipe)
    if deriver is None:
        yield Flaw("derivable", f"Nothing can derive a key of the recipe {question.recipe}.", "Write its deriver.")
        return
    marked, derived = answer_texts(question), deriver(question, article)
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
