"""The pieces of a text2qti file as items."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from quiz.bank.formats import settle
from quiz.bank.formats.digits import decimal
from quiz.bank.formats.gift.scan import noted
from quiz.bank.formats.moodle import ARTICLE
from quiz.bank.formats.records import Answer, Item, Place, Text
from quiz.bank.formats.text2qti.marks import GLUED, Piece, pieces
from quiz.bank.formats.text2qti.numbers import number

if TYPE_CHECKING:
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import Form
    from quiz.bank.records import Bank

FORMS: dict[str, Form] = {
    "right": "choice",
    "wrong": "choice",
    "ticked": "multiple",
    "unticked": "multiple",
    "short": "short_answer",
    "number": "numerical",
    "essay": "essay",
    "upload": "other",
}
"""What an answer makes of its question."""
HALF = Fraction(1, 2)


def read(incoming: Incoming) -> Bank:
    """The bank of a text2qti file."""
    reader = _Reader(incoming)
    for piece in pieces(incoming.text().split("\n")):
        reader.take(piece)
    reader.finish()
    return settle.bank(incoming, reader.items(), reader.title)


@dataclass(slots=True)
class _Asked:
    """One question while its pieces come in."""

    piece: Piece
    name: str
    ident: str
    tags: tuple[str, ...]
    form: Form | None = None
    answers: list[Answer] = field(default_factory=list)
    feedback: list[Text] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    broken: bool = False
    """Whether a slip in it was told already, so that what follows from it is not."""


@dataclass(slots=True)
class _Reader:
    """A file while it is read."""

    incoming: Incoming
    title: str = ""
    found: list[_Asked] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    ahead: dict[str, Piece] = field(default_factory=dict)
    group: Piece | None = None
    open: bool = False
    """Whether the last question can still take answers."""

    def take(self, piece: Piece) -> None:
        """Take in one piece."""
        kind = piece.kind
        if kind == "comment":
            self.comments.append(piece.words)
        elif kind in ("name", "points"):
            if kind in self.ahead:
                self._wrong("text2qti-twice", piece, mark=piece.mark)
            self.ahead[kind] = piece
        elif kind == "question":
            self._question(piece)
        elif kind in ("stray", "open"):
            self._stray(piece)
        elif kind in FORMS or kind in ("feedback", "to right", "to wrong", "solution"):
            self._part(piece)
        else:
            self._around(piece)

    def finish(self) -> None:
        """Note what the end of the file leaves open."""
        self._unused()
        if self.group:
            self._wrong("text2qti-group", self.group)
        for asked in self.found:
            if asked.form is None and not asked.broken:
                self.incoming.wrong("text2qti-no-answer", Place(asked.piece.line))

    def items(self) -> list[Item]:
        """Every question as an item; one without an id has it from its name where no other is called so."""
        names = Counter(asked.name for asked in self.found)
        items = []
        for asked in self.found:
            place = Place(asked.piece.line)
            ident = asked.ident or (f"name {asked.name}" if asked.name and names[asked.name] == 1 else "")
            if asked.form == "other":
                self.incoming.lost("item-other", place, type="file upload")
            elif asked.form and not asked.broken:
                stem, answers = Text(asked.piece.words, "markdown"), tuple(asked.answers)
                feedback = tuple(asked.feedback)
                items.append(Item(place, asked.form, stem, answers, feedback=feedback, ident=ident, tags=asked.tags))
        return items

    def _wrong(self, code: str, piece: Piece, **words: object) -> None:
        """Note an error at a piece, and that the question it is in is broken."""
        self.incoming.wrong(code, Place(piece.line), **words)
        if self.open:
            self.found[-1].broken = True

    def _lost(self, code: str, piece: Piece, **words: object) -> None:
        """Note what has no place here."""
        self.incoming.lost(code, Place(piece.line), **words)

    def _unused(self) -> None:
        """Note a title or points that no question follows."""
        for piece in self.ahead.values():
            self._wrong("text2qti-ahead", piece, mark=piece.mark)
        self.ahead = {}

    def _comments(self) -> tuple[str, tuple[str, ...]]:
        """The id and tags in the comments above."""
        told = noted("\n".join(self.comments))
        self.comments = []
        return told

    def _question(self, piece: Piece) -> None:
        """Begin a question."""
        name, points = self.ahead.pop("name", None), self.ahead.pop("points", None)
        if points:
            worth = decimal(points.words)
            if worth is None or worth <= 0 or Fraction(worth) % HALF:
                self._wrong("text2qti-points", points, text=points.words)
            elif worth != 1:
                self._lost("text2qti-worth", points, points=f"{worth:f}")
        self.found.append(_Asked(piece, name.words if name else "", *self._comments()))
        self.open = True

    def _part(self, piece: Piece) -> None:
        """Take in an answer or a feedback of the question above."""
        self._unused()
        if not self.open:
            self._wrong("text2qti-no-question", piece, mark=piece.mark)
            return
        asked = self.found[-1]
        if form := FORMS.get(piece.kind):
            if asked.form not in (None, form) or (asked.form and form in ("numerical", "essay", "other")):
                self._wrong("text2qti-mixed", piece, mark=piece.mark)
                return
            asked.form = form
            self._answer(asked, piece)
        else:
            self._said(asked, piece)

    def _answer(self, asked: _Asked, piece: Piece) -> None:
        """Add an answer."""
        if piece.kind == "right" and any(answer.worth for answer in asked.answers):
            self._wrong("text2qti-two-right", piece)
        if piece.kind == "number":
            if answer := number(piece.words):
                asked.answers.append(answer)
            else:
                self._wrong("text2qti-number", piece, text=piece.words)
        elif piece.kind not in ("essay", "upload"):
            worth = Fraction(piece.kind in ("right", "ticked", "short"))
            text = Text(piece.words, "plain" if piece.kind == "short" else "markdown")
            asked.answers.append(Answer(text, worth))

    def _said(self, asked: _Asked, piece: Piece) -> None:
        """Add a feedback: to the last option, or to the question before any."""
        words = Text(piece.words, "markdown")
        if piece.kind == "feedback" and asked.form in ("choice", "multiple") and asked.answers:
            last = asked.answers[-1]
            if last.feedback.words:
                self._wrong("text2qti-twice", piece, mark=piece.mark)
            asked.answers[-1] = Answer(last.text, last.worth, words)
        elif asked.form is not None:
            self._wrong("text2qti-late", piece, mark=piece.mark)
        elif piece.kind in asked.seen:
            self._wrong("text2qti-twice", piece, mark=piece.mark)
        else:
            if piece.kind in ("to right", "to wrong"):
                self._lost("text2qti-verdict", piece, text=piece.words)
            asked.feedback.append(words)
        asked.seen.add(piece.kind)

    def _around(self, piece: Piece) -> None:
        """Take in what stands around the questions."""
        self._unused()
        match piece.kind:
            case "title" if not self.title:
                self.title = piece.words
            case "title":
                self._wrong("text2qti-twice", piece, mark=piece.mark)
            case "group" | "end":
                if (piece.kind == "group") == bool(self.group):
                    self._wrong("text2qti-group", piece)
                self.group = piece if piece.kind == "group" else None
                self.open = False
            case "text":
                self._article(piece)
            case "pick":
                self._lost("text2qti-pick", piece, count=piece.words)
            case "code":
                self._lost("text2qti-code", piece)
            case "description" | "option":
                self._lost("text2qti-setting", piece, mark=piece.mark.rstrip(":"))

    def _article(self, piece: Piece) -> None:
        """Note words to read."""
        if ARTICLE in self._comments()[1]:
            self.incoming.told("text2qti-article", Place(piece.line))
        else:
            self._lost("item-description", piece)
        self.open = False

    def _stray(self, piece: Piece) -> None:
        """Note a line that belongs to nothing."""
        if piece.kind == "open":
            self._wrong("text2qti-open", piece, mark=piece.words)
        elif glued := GLUED.match(piece.words):
            rest = piece.words[glued.end() :].strip()
            self._wrong("text2qti-space" if rest else "text2qti-empty", piece, mark=glued[0])
        else:
            self._wrong("text2qti-stray", piece)
