"""compose: every recipe on one article; a recipe is added here and nowhere else."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from quiz.question.kinds import Match
from quiz.recipes import (
    claim_type,
    cue_word,
    exact_words,
    faithful_summary,
    find_quotation,
    find_retold,
    first_heard,
    first_words,
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
    said_which,
    sort_sources,
    sort_statements,
    sourced_or_not,
    stated_or_not,
    time_word,
    told_about_source,
    voice_of,
    who_did,
    who_disputes,
    who_is_he,
    who_is_heard,
    who_is_quoted,
    who_said,
    who_supports,
    whose_label,
    whose_quotation,
)
from quiz.recipes.tidy import tidied

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

RECIPES: dict[str, Callable[[Attributions, int], Iterator[Question]]] = {
    # Who says it?
    "who_said": who_said.make,
    "who_did": who_did.make,
    "said_what": said_what.make,
    "said_which": said_which.make,
    "who_is_he": who_is_he.make,
    "whose_quotation": whose_quotation.make,
    "nested_speaker": nested_speaker.make,
    "name_speaker": name_speaker.make,
    "who_is_heard": who_is_heard.make,
    "match_speakers": match_speakers.make,
    "sort_statements": sort_statements.make,
    "first_heard": first_heard.make,
    "first_words": first_words.make,
    "sourced_or_not": sourced_or_not.make,
    "sort_sources": sort_sources.make,
    "match_roles": match_roles.make,
    "least_identified": least_identified.make,
    "told_about_source": told_about_source.make,
    "reason_for_anonymity": reason_for_anonymity.make,
    # In whose words?
    "voice_of": voice_of.make,
    "quoted_or_retold": quoted_or_retold.make,
    "who_is_quoted": who_is_quoted.make,
    "exact_words": exact_words.make,
    "inserted_words": inserted_words.make,
    "find_quotation": find_quotation.make,
    "find_retold": find_retold.make,
    "whose_label": whose_label.make,
    "heading_claim": heading_claim.make,
    # What standing?
    "party_position": party_position.make,
    "cue_word": cue_word.make,
    "claim_type": claim_type.make,
    "faithful_summary": faithful_summary.make,
    "planned_or_done": planned_or_done.make,
    "match_numbers": match_numbers.make,
    "number_source": number_source.make,
    "number_counts": number_counts.make,
    # What backs it?
    "who_supports": who_supports.make,
    "who_disputes": who_disputes.make,
    "repeats_or_adds": repeats_or_adds.make,
    "independence": independence.make,
    # What is missing?
    "stated_or_not": stated_or_not.make,
    "time_word": time_word.make,
    "order_of_events": order_of_events.make,
    "non_story": non_story.make,
}
"""Every recipe by its name, in the order of the strands."""


MOST_EACH = 40
"""Questions one recipe may offer: a quiz asks a handful, and a live blog has a thousand statements."""


def compose(found: Attributions, seed: int) -> tuple[Question, ...]:
    """The first questions that each recipe is sure of, recipe by recipe; each stem with its options once."""
    made = (tidied(found, question) for make in RECIPES.values() for question in islice(make(found, seed), MOST_EACH))
    return tuple({(q.recipe, q.stem, q.body.shown, _rows(q)): q for q in made}.values())


def _rows(question: Question) -> tuple[str, ...]:
    """The left sides of a match: one stem can stand over several selections of rows."""
    return tuple(pair.left for pair in question.body.pairs) if isinstance(question.body, Match) else ()
