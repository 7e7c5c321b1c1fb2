"""Whether an article is in English; another language is named and refused, since every rule is about English news."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from quiz.article.wordlists import phrases, wordlist
from quiz.errors import ArticleError

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

LETTERS = re.compile(r"[^\W\d_]+")
GLANCE, SAMPLE = 4_000, 30_000
PLAINLY, PERHAPS = 0.2, 0.12
FEWEST_WORDS, FEWEST_LETTERS = 20, 60
SURE, FAIRLY = 0.9, 0.5
PARTS, AGREEING = 3, 2
ENGLISH = frozenset({"en", "zxx"})
LATIN = "\u024f"
"""The last letter of the Latin alphabet's blocks; a text beyond it needs less proof."""


def refuse_foreign(text: str) -> None:
    """Let English pass at a glance; ask the library about the rest, and give what stays doubtful the benefit of it.

    A text of fewer than twenty different words (or sixty letters of another alphabet) is too short to tell and passes;
    so does one in several languages, as long as an eighth of its words are English grammar.

    Raises:
        ArticleError: It is in another language.
    """
    if _english(text[:GLANCE]) >= PLAINLY or _english(text[:SAMPLE]) >= PERHAPS:
        return
    sample = text[:SAMPLE]
    foreign = _beyond_latin(sample)
    if not foreign and len(set(LETTERS.findall(sample.lower()))) < FEWEST_WORDS:
        return
    language = _language(sample, FAIRLY if foreign else SURE)
    if language is not None:
        raise ArticleError(
            f"This article is in {language}, and quizzes can be made from English ones only. Paste an English report."
        )


def _english(text: str) -> float:
    """The share of the commonest English words."""
    words = LETTERS.findall(text.lower())
    return sum(map(wordlist("english").__contains__, words)) / max(1, len(words))


def _beyond_latin(text: str) -> bool:
    """Whether most of its letters, and enough to tell, are of another alphabet."""
    letters = [c for c in text if c.isalpha()]
    return sum(c > LATIN for c in letters) > max(FEWEST_LETTERS, len(letters) / 2)


def _language(text: str, sure: float) -> str | None:
    """The English name of the language most parts of a text agree on; None where it stays doubtful."""
    size = len(text) // PARTS + 1
    asked = _identifier()
    label, chance = asked.classify(text)
    parts = Counter(asked.classify(text[at : at + size])[0] for at in range(0, len(text), size))
    if label in ENGLISH or chance < sure or parts[label] < AGREEING:
        return None
    names = dict(line.split(maxsplit=1) for line in phrases("languages"))
    return names.get(label, "another language")


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - English articles never pay for it

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
