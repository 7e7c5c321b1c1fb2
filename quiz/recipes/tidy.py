"""What stands around the article's words in a question: one stop at an end, and the writer of a column named so."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.question.kinds import Categorise, Choice, Match, Multiple
from quiz.recipes.once import once
from quiz.recipes.quoting import is_quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.attribution.records import Attributions
    from quiz.question.kinds import Body
    from quiz.question.options import Option
    from quiz.question.records import Question

PERSONAL = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|me|myself|[Ww]e|[Ww]e[’'](?:re|ve|ll|d)|[Oo]urs?|us)\b")
"""Words by which whoever tells a story speaks of themselves."""
SIGNED = re.compile(
    r"\W*(?:[A-Z][\w.’'-]+ ){2,4}(?:\([^)]*\) )?(?:is|was|serves as) (?:an?|the|"
    r"co-?)\b(?! (?:former )?(?:republican|democrat))"
    r"[^“”\"]*\b(?:author|columnist|contributors?|professor|fellow|coordinator|co-?founder|director|president of|"
    r"lawyer|strategist|"
    r"representative|member of)\b[^“”\"]*$"
)
"""A last line that tells who has written: it stands under columns and guest comments."""
LAST = 2
"""Paragraphs at the end in which such a line stands."""
OFTEN = 4
"""How often they stand outside what others say before the article is a column."""
STOPS = re.compile(r"(?<=[A-Za-z])\.\.(?!\.)")
QUOTED = re.compile(r"(“[^”]*”)")
REPORTER = re.compile(r"\b([Tt])he reporter\b")


def tidied(found: Attributions, question: Question) -> Question:
    """The question with its own words in order; what it shows of the article stays as it is."""
    one = _in_column if is_column(found) else _as_it_is
    return replace(
        question,
        stem=one(question.stem),
        body=_body(question.body, one),
        feedback=tuple(_stopped(one(line)) for line in question.feedback),
    )


@once
def is_column(found: Attributions) -> bool:
    """Whether a writer speaks in the first person: nobody there is a reporter."""
    if any(SIGNED.match(line.of(found.article.text)) for line in found.article.paragraphs[-LAST:]):
        return True
    told = sorted((span.start, span.end) for a in found.attributions for span in a.content)
    ends, count = 0, 0
    own = (match.start() for match in PERSONAL.finditer(found.article.text))
    at = 0
    for start in own:
        while at < len(told) and told[at][0] <= start:
            ends = max(ends, told[at][1])
            at += 1
        count += start >= ends and not is_quoted(found, start) and found.article.sentence_at(start) is not None
    return count >= OFTEN


def _body(body: Body, one: Callable[[str], str]) -> Body:
    """The body with its options or right sides in order."""
    if isinstance(body, Choice | Multiple):
        return replace(body, options=tuple(_option(option, one) for option in body.options))
    if isinstance(body, Match | Categorise):
        return replace(body, pairs=tuple(replace(pair, right=one(pair.right)) for pair in body.pairs))
    return body


def _option(option: Option, one: Callable[[str], str]) -> Option:
    """An option with its reason in order."""
    return replace(option, text=one(option.text), why=_stopped(one(option.why)) if option.why else option.why)


def _as_it_is(text: str) -> str:
    """The text of a report's question."""
    return text


def _in_column(text: str) -> str:
    """The text with the writer for the reporter, except in words of the article."""
    parts = QUOTED.split(text)
    return "".join(part if part.startswith("“") else REPORTER.sub(r"\1he writer", part) for part in parts)


def _stopped(text: str) -> str:
    """The text with one stop behind an abbreviation at its end."""
    return STOPS.sub(".", text)
