"""grammar_cue: form gives the key away: final punctuation, first letter, article, number, tense.

Haladyna & Downing: options parallel in form; Tarrant 2006: grammatical cues. Phrases of the article keep their letters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import distractors, single, whole_text
from quiz.checks.records import Flaw
from quiz.checks.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question

ENDS = re.compile(r"[.!?;,][”\"’)]*$")
BLANK_ARTICLE = re.compile(r"\b(an?)\s*(_+|…|\.{3})?\s*[?:]?\s*$", re.IGNORECASE)
MANY = re.compile(r"^\W*(who|what|which \w+) (are|were)\b", re.IGNORECASE)
NEITHER = "neither"
"""What a text shows that cannot be told apart from others by this form."""
OPENINGS = {
    "a doing": re.compile(r"\w+ing\s+\w"),
    "a past": re.compile(r"\w+ed\s+\w"),
    "a to": re.compile(r"to\s+\w"),
}


def grammar_cue(question: Question, articles: Articles) -> Iterator[Flaw]:
    """Try each form: the key has it alone, or lacks it alone."""
    key, wrong = single(question), [option.text for option in distractors(question)]
    if key is None or len(wrong) < 2:  # noqa: PLR2004 - against one distractor everything differs
        return
    copied = all(text in whole_text(articles) for text in (key.text, *wrong))
    for what, form in FORMS.items():
        if _alone(form, key.text, wrong) and not (copied and form is _small):
            yield _cue(key.text, f"{what} sets it apart from all the others")
    for what, fits in FITS.items():
        if fits(question.stem, key.text) and not any(fits(question.stem, text) for text in wrong):
            yield _cue(key.text, f"it alone fits the stem's {what}")


def _alone(form: Callable[[str], str], key: str, wrong: list[str]) -> bool:
    """Whether all the others share a form that the key does not have."""
    others, own = {form(text) for text in wrong}, form(key)
    return len(others) == 1 and own not in others and NEITHER not in {own, *others}


def _cue(key: str, how: str) -> Flaw:
    """The flaw, with what tells."""
    return Flaw("grammar-cue", f"The key “{key}” can be told by its form: {how}.", "Write all options in one form.")


def _ends(text: str) -> str:
    """``stop`` where a text ends with punctuation."""
    return "stop" if ENDS.search(text.strip()) else ""


def _small(text: str) -> str:
    """Whether a text begins with a small letter, a capital or neither."""
    first = text.lstrip("“\"'‘([ ")[:1]
    return "small" if first.islower() else "capital" if first.isupper() else NEITHER


def _opening(text: str) -> str:
    """The verb form that a text of several words begins with; many begin with none."""
    plain = text.lstrip("“\"'‘ ").lower()
    return next((name for name, form in OPENINGS.items() if form.match(plain)), NEITHER)


def _article_fits(stem: str, text: str) -> bool:
    """Whether the stem ends with an article that fits the option; a stem without one fits nothing."""
    found = BLANK_ARTICLE.search(stem)
    vowel = text.strip("“\"'‘ ")[:1].lower() in set("aeiou")
    return found is not None and (found.group(1).lower() == "an") == vowel


def _number_fits(stem: str, text: str) -> bool:
    """Whether the stem's verb asks for many and the option names many; other stems fit nothing."""
    folded = words(text)
    plural = bool(folded) and ((folded[-1].endswith("s") and not folded[-1].endswith("ss")) or "and" in folded)
    return bool(MANY.match(stem)) and plural


FORMS: dict[str, Callable[[str], str]] = {
    "the punctuation at its end": _ends,
    "its first letter": _small,
    "its first word": _opening,
}
FITS: dict[str, Callable[[str, str], bool]] = {"“a” or “an”": _article_fits, "singular or plural": _number_fits}
