"""Article in, Attributions out: the second stage of the pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.assemble import assemble
from quiz.attribution.sheet import Sheet
from quiz.attribution.steps.according_to import according_to
from quiz.attribution.steps.background import background
from quiz.attribution.steps.channels import channels
from quiz.attribution.steps.continuations import continuations
from quiz.attribution.steps.introduced import introduced
from quiz.attribution.steps.learned import learned
from quiz.attribution.steps.namelessness import namelessness
from quiz.attribution.steps.reporting_verbs import reporting_verbs
from quiz.attribution.steps.resolve import resolve
from quiz.attribution.steps.signatures import signatures
from quiz.attribution.steps.transcripts import transcripts
from quiz.attribution.steps.untangle import untangle
from quiz.attribution.steps.whole_quotations import whole_quotations
from quiz.attribution.tokens import row

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.article.records import Article
    from quiz.attribution.records import Attributions

    Steps = tuple[Callable[[Sheet], None], ...]

STEPS: Steps = (
    reporting_verbs,
    according_to,
    signatures,
    transcripts,
    namelessness,
    untangle,
    introduced,
    learned,
    continuations,
    whole_quotations,
    background,
    channels,
    resolve,
)


def find(article: Article, steps: Steps = STEPS) -> Attributions:
    """Find who is reported to say what; the same article always gives the same answer."""
    return assemble(walked(article, steps))


def walked(article: Article, steps: Steps = STEPS) -> Sheet:
    """The sheet of an article once every step has written on it."""
    sheet = Sheet(row(article))
    for step in steps:
        step(sheet)
    return sheet
