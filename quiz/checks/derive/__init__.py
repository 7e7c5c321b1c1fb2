"""One deriver a recipe, under the recipe's name: from a question and an article to what is right, slot by slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.derive.claim_type import claim_type
from quiz.checks.derive.cue_word import cue_word
from quiz.checks.derive.exact_words import exact_words
from quiz.checks.derive.faithful_summary import faithful_summary
from quiz.checks.derive.find_quotation import find_quotation
from quiz.checks.derive.find_retold import find_retold
from quiz.checks.derive.first_heard import first_heard
from quiz.checks.derive.first_words import first_words
from quiz.checks.derive.heading_claim import heading_claim
from quiz.checks.derive.independence import independence
from quiz.checks.derive.inserted_words import inserted_words
from quiz.checks.derive.least_identified import least_identified
from quiz.checks.derive.match_numbers import match_numbers
from quiz.checks.derive.match_roles import match_roles
from quiz.checks.derive.match_speakers import match_speakers
from quiz.checks.derive.name_speaker import name_speaker
from quiz.checks.derive.nested_speaker import nested_speaker
from quiz.checks.derive.non_story import non_story
from quiz.checks.derive.number_counts import number_counts
from quiz.checks.derive.number_source import number_source
from quiz.checks.derive.order_of_events import order_of_events
from quiz.checks.derive.party_position import party_position
from quiz.checks.derive.planned_or_done import planned_or_done
from quiz.checks.derive.quoted_or_retold import quoted_or_retold
from quiz.checks.derive.reason_for_anonymity import reason_for_anonymity
from quiz.checks.derive.repeats_or_adds import repeats_or_adds
from quiz.checks.derive.said_what import said_what
from quiz.checks.derive.said_which import said_which
from quiz.checks.derive.sort_sources import sort_sources
from quiz.checks.derive.sort_statements import sort_statements
from quiz.checks.derive.sourced_or_not import sourced_or_not
from quiz.checks.derive.stated_or_not import stated_or_not
from quiz.checks.derive.time_word import time_word
from quiz.checks.derive.told_about_source import told_about_source
from quiz.checks.derive.voice_of import voice_of
from quiz.checks.derive.who_did import who_did
from quiz.checks.derive.who_disputes import who_disputes
from quiz.checks.derive.who_is_he import who_is_he
from quiz.checks.derive.who_is_heard import who_is_heard
from quiz.checks.derive.who_is_quoted import who_is_quoted
from quiz.checks.derive.who_said import who_said
from quiz.checks.derive.who_supports import who_supports
from quiz.checks.derive.whose_label import whose_label
from quiz.checks.derive.whose_quotation import whose_quotation

if TYPE_CHECKING:
    from quiz.checks.records import Deriver

DERIVERS: dict[str, Deriver] = {
    derive.__name__: derive
    for derive in (
        claim_type,
        cue_word,
        exact_words,
        faithful_summary,
        find_quotation,
        find_retold,
        first_heard,
        first_words,
        said_which,
        sort_statements,
        who_is_quoted,
        heading_claim,
        independence,
        inserted_words,
        least_identified,
        match_numbers,
        match_roles,
        match_speakers,
        name_speaker,
        nested_speaker,
        non_story,
        number_counts,
        number_source,
        order_of_events,
        party_position,
        planned_or_done,
        quoted_or_retold,
        reason_for_anonymity,
        repeats_or_adds,
        said_what,
        sort_sources,
        sourced_or_not,
        stated_or_not,
        time_word,
        told_about_source,
        voice_of,
        who_did,
        who_disputes,
        who_is_he,
        who_is_heard,
        who_said,
        who_supports,
        whose_label,
        whose_quotation,
    )
}
