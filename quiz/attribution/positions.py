"""What a party says or does about a topic, from one article’s records: statements, and silence where it is told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from quiz.article.records import Span
from quiz.attribution.names import key, keys
from quiz.attribution.stems import carries, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said, Source, Stance

Deed = Literal["stated", "silent", "declined"]
WORD = re.compile(r"[\w’'.-]*\w")
SILENT = re.compile(
    r"(?:(?P<not>(?:did|does|do|has|have|had|was|were|is|are|could|would|will|ca)\s?(?:not|n[’']t)|never)"
    r"|(?P<declined>declined|declines|refused|refuses))\s+(?:\w+ly\s+)?(?:yet\s+)?(?:to\s+)?(?:have\s+|be\s+|been\s+)?"
    r"(?:respond(?:ed)?|repl(?:y|ied)|comment(?:ed)?|answer(?:ed)?|discuss(?:ed)?|reached|return(?:ed)?|available|elaborate)\b",
    re.IGNORECASE,
)
TIMED = re.compile(
    r"\b(initially|originally|at first|first|earlier|previously|later|now|since|immediately|yet)\b", re.IGNORECASE
)
ABOUT = re.compile(
    r"\b(?:on|about|to|regarding)\s+(?!(?:a|the|several|multiple|repeated)?\s*(?:requests?|e?-?mails?|calls?|messages?)\b)"
)
EMPTY = frozenset(("the", "a", "an", "of"))


@dataclass(frozen=True, slots=True)
class Stand:
    """One thing a party says or does about a topic."""

    deed: Deed
    """Whether it states something, stays silent, or declines to speak."""
    stance: Stance | None
    """What it does with what it states; None for silence."""
    words: tuple[Span, ...]
    """What is stated; for silence the words that tell of it."""
    when: Span | None
    """The time word that limits it: ``initially``, ``later``, ``yet``."""
    said: Said | None = None
    """The statement; None for silence."""


def positions(found: Attributions, party: str, topic: str) -> tuple[Stand, ...]:
    """Everything of the party about the topic, in the order of the article; empty where it tells nothing."""
    about = _stems(topic)
    silences = list(_silences(found, party, about))
    quiet = {stand.words[0].start for stand in silences}
    of_party = [said for said in found.said if _is_party(said.source, party) and _touches(found, said, about)]
    stated = [
        _stated(said) for said in of_party if said.attribution.cue is None or said.attribution.cue.start not in quiet
    ]
    return tuple(sorted([*stated, *silences], key=lambda s: s.words[0]))


def _stated(said: Said) -> Stand:
    statement = said.statement
    return Stand("stated", statement.stance, statement.content, statement.time_marker, said)


def _is_party(source: Source, party: str) -> bool:
    """Whether the source is the party, or somebody who speaks for it."""
    return _names(source.canonical, party) or _names(source.affiliation or "", party)


def _names(text: str, party: str, *, shortly: bool = False) -> bool:
    """Whether the party's name stands in the text: all its words, or the last one where it is called shortly."""
    wanted = [part for part in keys(party) if part not in EMPTY]
    there = {key(word) for word in re.split(r"[\s’']+", text.strip())}
    whole = all(part in there for part in wanted) or (len(there) == 1 and there <= set(wanted[-1:]))
    return bool(wanted) and (whole or (shortly and wanted[-1] in there))


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(low) for word in WORD.findall(text.replace("’", "'")) if carries(low := word.lower()))


def _touches(found: Attributions, said: Said, about: frozenset[str]) -> bool:
    """Whether a statement shares a weighty word with the topic."""
    return any(about & _stems(span.of(found.article.text)) for span in said.statement.content)


def _silences(found: Attributions, party: str, about: frozenset[str]) -> Iterator[Stand]:
    """Sentences that tell that the party said nothing: on this topic, or on none that is named."""
    text = found.article.text
    for sentence in found.article.sentences:
        told = SILENT.search(text, sentence.start, sentence.end)
        if told is None or not _names(text[sentence.start : told.start()], party, shortly=True):
            continue
        behind = text[told.end() : sentence.end]
        if ABOUT.search(behind) and not about & _stems(behind):
            continue
        timed = TIMED.search(text, sentence.start, sentence.end)
        deed: Deed = "declined" if told["declined"] else "silent"
        yield Stand(deed, None, (Span(*told.span()),), Span(*timed.span()) if timed else None)
