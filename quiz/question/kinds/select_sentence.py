"""select_sentence: click the sentence in the article; right or wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import ClassVar

from quiz.article.records import Span
from quiz.errors import ResponseError
from quiz.question.kinds.body import Answer, Form, Pick, single


@dataclass(frozen=True, slots=True)
class SelectSentence:
    """Sentences of the article to select from; the key is the evidence."""

    kind: ClassVar[str] = "select_sentence"
    keys: tuple[Span, ...]
    """The deciding words; the sentence that holds any of them is right."""
    sentences: tuple[Span, ...] = field(repr=False)
    """What can be selected, as the article reader cut it."""
    text: str = field(repr=False)
    """The article's text, to say a sentence in words."""

    @property
    def shown(self) -> tuple[str, ...]:
        """The sentences' words."""
        return tuple(span.of(self.text) for span in self.sentences)

    @property
    def key(self) -> tuple[int, int]:
        """The sentence that holds the first deciding words."""
        right = next((s for s in self.sentences if s.overlaps(self.keys[0])), self.keys[0])
        return (right.start, right.end)

    def read(self, form: Form) -> tuple[int, int] | None:
        """The sentence sent as ``start-end``; it must be one that was shown."""
        value = single(form)
        if not value:
            return None
        answer = next((s for s in self.sentences if f"{s.start}-{s.end}" == value), None)
        if answer is None:
            raise ResponseError("That is not a sentence of this article.")
        return (answer.start, answer.end)

    def accept(self, raw: object) -> tuple[int, int]:
        """A start and an end inside the article; sentences cut by an older reader still count."""
        if not isinstance(raw, list | tuple) or [type(value) for value in raw] != [int, int]:
            raise ResponseError("That answer does not fit this question.")
        start, end = raw
        if not 0 <= start < end <= len(self.text):
            raise ResponseError("That is not a sentence of this article.")
        return (start, end)

    def mark(self, answer: Answer) -> Fraction:
        """1 when the sentence holds deciding words, else 0."""
        chosen = Span(*self.accept(answer))
        return Fraction(any(chosen.overlaps(key) for key in self.keys))

    def picks(self, answer: Answer) -> tuple[Pick, ...]:
        """The sentence selected."""
        return (Pick(Span(*self.accept(answer)).of(self.text), self.mark(answer) == 1),)
