"""stated_or_not: true where source, verb and numbers stand together, false where one of them differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.claims import Told, split
from quiz.checks.reading.places import shown_words
from quiz.checks.reading.sources import heard
from quiz.checks.reading.speech import Voice, voices
from quiz.checks.words import content, stands_in, word_list, words

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ALL, SOME = 1.0, 0.5
"""The share of the words that makes a sentence the same, or about the same: one word can turn it round."""
DENIALS = frozenset({"not", "no", "never", "nothing", "nobody", "none", "neither", "nor", "without"})
PLAIN = frozenset({"say", "state", "report", "announce", "add", "note", "tell", "warn", "according to", ""})


def stated_or_not(question: Question, article: Article) -> Slots:
    """The verdict on the sentence shown."""
    told = split(shown_words(question.stem))
    if told is None:
        return ()
    verdict = _verdict(told, article)
    return (frozenset(option for option in option_texts(question) if words(option) == words(verdict)),)


def _verdict(told: Told, article: Article) -> str:
    """Compare with every sentence of the source; who has none says nothing."""
    own = [voice for voice in voices(article) if heard(told.name, voice)]
    if any(_same(voice, told, article) for voice in own):
        return "True"
    return "False" if any(_shared(voice, told.claim, article) >= SOME for voice in own) else "Not stated"


def _shared(voice: Voice, claim: str, article: Article) -> float:
    """The share of the claim's words that a sentence has."""
    wanted = content(claim)
    return len(wanted & content(voice.sentence.of(article.text))) / len(wanted) if wanted else 0.0


def _same(voice: Voice, told: Told, article: Article) -> bool:
    """Whether a sentence has the claim's words and numbers under a verb of the same direction."""
    sentence = voice.sentence.of(article.text)
    line = words(sentence)
    if stands_in(words(told.claim), sentence):
        return _direction(told.base) == _direction(voice.base)
    if _denials(told.claim) != _denials(sentence):
        return False
    numbers = {word for word in words(told.claim) if word[0].isdigit()}
    agrees = _direction(told.base) == _direction(voice.base)
    return agrees and numbers <= set(line) and _shared(voice, told.claim, article) >= ALL


def _denials(text: str) -> int:
    """How often a text says no."""
    return sum(word in DENIALS or word.endswith("n't") for word in words(text))


def _direction(base: str) -> str:
    """Against, for, or merely saying."""
    return "against" if base in word_list("denials") else "plain" if base in PLAIN else base
