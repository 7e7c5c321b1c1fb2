"""Which statements are fit to be asked about, and in which words they can be given."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from quiz.attribution.records import Said
from quiz.recipes.antecedents import clear
from quiz.recipes.namesakes import outshone
from quiz.recipes.once import each, once
from quiz.recipes.own import explained, without_own
from quiz.recipes.pins import with_marks
from quiz.recipes.same import same
from quiz.recipes.sound import sound
from quiz.recipes.torn import CUT, TORN, balanced, quotable
from quiz.recipes.turns import contested
from quiz.recipes.unsaid import anothers, aside, gapped, unsaid
from quiz.recipes.verbs import CLAUSE_TAKERS, NEUTRAL
from quiz.recipes.words import count, inside, is_name, lower, trimmed, unmarked, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.records import Attribution, Attributions, Source

SURE = 0.7
"""The confidence below which an attribution makes no question."""
CONSIDERED = 240
"""Statements of one article that questions are made from."""
COMPANY = 60
"""Sources of one article that questions are made from."""
FEWEST, MOST = 4, 30
"""Words a statement may have to stand in a stem."""
FINITE = re.compile(
    r"\b(is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|does|did|do|"
    r"(?<!-)\w{2,}ed(?! by\b)|"
    r"went|came|saw|took|made|gave|got|left|lost|won|kept|held|found|knew|grew|fell|rose|began|became|wanted|needs?)\b"
    r"|\b(?:it|he|she|that|there|here|what|who)[’']s\b|n[’']t\b"
    r"|\w[’'](?:s (?:an?|the|no|not|been|going)\b|re\b|ve\b|ll\b|d\b|m\b)",
    re.IGNORECASE,
)
"""A verb that makes a clause; an owner's ’s makes none."""
BAD_START = re.compile(
    r"(and|but|or|so|because|which|who|whose|where|when|why|how|whether|if|while|although|though|yet|to|than|as|that|is|are|was|were|has|have|"
    r"had|will|would|can|could|may|might|must|should|does|did|not|also|he|she|it|they|we|i|you|this|these|those|his|her|their|its|"
    r"such|there it|one|both|neither|another|others?|some|\w+ing|repeatedly|publicly|privately|previously|"
    r"recently|again|"
    r"(?:in|on|at|to|by) (?:an? |the )?(?:interview|statement|letter|email|tweet|\w+day|january|february|march|april|"
    r"may|june|july|august|september|october|november|december)|\w+day (?:that|night|morning|evening))\b",
    re.IGNORECASE,
)
OPEN_REFERENCE = re.compile(
    r"\b(he|she|him|her|hers|his|this(?! (?:week|weekend|month|year|summer|winter|spring|fall|autumn|season|morning)\b)"
    r"|these|those(?! (?:who|whose|with|in|from|without|\w+ing)\b)|they|them|themselves|himself|herself)\b",
    re.IGNORECASE,
)
QUANTITY = re.compile(
    r"(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens|hundreds|"
    r"thousands|millions|billions|many|most|several|few|nearly|roughly|almost|fewer|less|all|every|each)\b",
    re.IGNORECASE,
)
"""First words that are no name."""
QUESTIONING = frozenset({"ask", "inquire", "question", "wonder"})
AUXILIARY = re.compile(
    r"\b(is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do)\b|n[’']t\b", re.IGNORECASE
)
RELATIVE = re.compile(r"\b(who|which|that|whose|where|when|to)\b")
SOON = 8
"""Words within which a clause has shown its verb."""
LOOSE_END = re.compile(
    r"\b(and|but|or|of|to|in|on|at|by|for|from|with|the|a|an|that|which|who|is|was|are|were|its|their)$", re.IGNORECASE
)


@once
def sure(found: Attributions) -> tuple[Attribution, ...]:
    """The attributions that are sure enough, with a source to name, and no pronoun that could mean somebody else."""
    told = (a for a in found.attributions if a.confidence >= SURE and a.source.kind != "none" and sound(a.source))
    fit = (a for a in told if clear(found, a) and not unsaid(found, a) and not anothers(found, a))
    return tuple(a for a in fit if id(a) not in contested(found) and not outshone(found, a))


@once
def statements(found: Attributions) -> tuple[Said, ...]:
    """Statements that are sure enough and stand in one stretch of one paragraph, outside the zones.

    The first so many only: each is held against all the others, and a live blog has thousands.
    """
    return tuple(islice(_fit(found), CONSIDERED))


def _fit(found: Attributions) -> Iterator[Said]:
    """Every such statement."""
    for attribution in sure(found):
        for statement in attribution.statements:
            if len(statement.content) != 1:
                continue
            span = statement.content[0]
            line = found.article.paragraph_at(span.start) == found.article.paragraph_at(span.end - 1)
            if line and found.article.zone_at(span.start) is None and not aside(found, statement):
                yield Said(attribution, statement)


@once
def sources(found: Attributions) -> tuple[Source, ...]:
    """Sources that are sure enough, once, in order of entry, the first so many; forms of one name count as one."""
    kept: list[Source] = []
    once = {id(a.source): a.source for a in sure(found)}  # one object a source mostly: hashing each anew is slow
    for source in dict.fromkeys(once.values()):
        if len(kept) < COMPANY and not any(same(source.canonical, other.canonical) for other in kept):
            kept.append(source)
    return tuple(kept)


def words_of(found: Attributions, said: Said) -> str:
    """The content as it stands."""
    return said.statement.content[0].of(found.article.text)


def clause(found: Attributions, said: Said, most: int = MOST, *, own: bool = False) -> str | None:
    """The content as it can follow "that"; None where it cannot stand by itself.

    With ``own`` behind the source's name, where its pronouns can only mean the source.
    """
    return _clause(found, said, own=own) if count(trimmed(words_of(found, said))) <= most else None


@each
def _clause(found: Attributions, said: Said, *, own: bool) -> str | None:
    """The same, however long."""
    raw = words_of(found, said)
    text = trimmed(raw)
    if said.statement.form == "direct" or CUT.search(text) or not _is_clause(found, said):
        return None
    outer = unmarked(re.sub(r"“[^”]*”|\"[^\"]*\"", "", text))
    fits = count(text) >= FEWEST and balanced(text) and "\n" not in text
    told = explained(found, said, without_own(found, said.source, text) if own else text)
    if TORN.search(text) or gapped(found, said.attribution):
        return None
    if not fits or BAD_START.match(told) or OPEN_REFERENCE.search(told) or LOOSE_END.search(text):
        return None
    if set(re.findall(r"\w+", outer.casefold())) & word_list("first_person"):
        return None
    return _inside_a_sentence(found, said, inside(text))


def _inside_a_sentence(found: Attributions, said: Said, text: str) -> str | None:
    """The clause as it stands behind "that"; None where its first word may be a name or may not."""
    start, article = said.statement.content[0].start, found.article.text
    opens = any(sentence.start <= start <= sentence.start + 1 for sentence in found.article.sentences)
    if not opens:
        return text
    small = lower(text, article) if not QUANTITY.match(text) else text[:1].lower() + text[1:]
    first = re.match(r"[^\W_]+", text)
    return small if small != text or (first and (first.group().isdigit() or is_name(first.group(), article))) else None


def _is_clause(found: Attributions, said: Said) -> bool:
    """Whether subject and verb can be expected: behind "that" or "according to", or a verb is seen."""
    span = said.statement.content[0]
    before = found.article.text[max(0, span.start - 40) : span.start].rstrip()
    if re.search(r"\bthat$", before):
        return True
    attribution = said.attribution
    seen = FINITE.search(span.of(found.article.text)) is not None
    neutral = attribution.lemma in NEUTRAL
    plain = neutral or (attribution.lemma in CLAUSE_TAKERS and _finite_soon(span.of(found.article.text)))
    leads = attribution.cue is not None and attribution.lemma not in QUESTIONING and _opens(found, said)
    return seen and (plain or leads) and not re.search(r"\b(and|or|but|yet|,)$", before)


def _opens(found: Attributions, said: Said) -> bool:
    """Whether the content begins a sentence that ends with its source and cue: it is a main clause."""
    span, cue = said.statement.content[0], said.attribution.cue
    home = sentence_of(found, span)
    return home.start == span.start and cue is not None and span.end <= cue.start < home.end


def _finite_soon(text: str) -> bool:
    """Whether a clear auxiliary stands within the first words: a noun's "closed" or "called" does not."""
    head = " ".join(text.split()[:SOON])
    return AUXILIARY.search(head) is not None and not RELATIVE.search(head)


def quotation(found: Attributions, said: Said, most: int = MOST) -> str | None:
    """The content where it is a whole quoted sentence that can be understood by itself, without marks."""
    return _quotation(found, said) if count(trimmed(words_of(found, said))) <= most else None


@each
def _quotation(found: Attributions, said: Said) -> str | None:
    """The same, however long."""
    if said.statement.form != "direct":
        return None
    raw = words_of(found, said)
    text = trimmed(raw)
    whole = raw[:1].isupper() and (raw.rstrip('”"’ ')[-1:] in set(".!?,") or _closed(found, said))
    fits = count(text) >= FEWEST and balanced(text) and "\n" not in text
    torn = CUT.search(text) or text.count("‘") != len(re.findall(r"’(?!\w)", text))
    return inside(text) if whole and fits and not torn and not LOOSE_END.search(text) else None


def _closed(found: Attributions, said: Said) -> bool:
    """Whether marks close right behind the content."""
    span = said.statement.content[0]
    return with_marks(found.article, span).end > span.end


def marked(found: Attributions, said: Said) -> bool:
    """Whether quotation marks stand around the content; a transcript gives exact words without any."""
    span = said.statement.content[0]
    return any(part.contains(span) for quoted in found.article.quotations for part in quoted.spans)


def plain(found: Attributions, said: Said, most: int = MOST) -> str | None:
    """The statement for a row or an option: a clause with a capital, or a quotation between marks."""
    text = clause(found, said, most)
    if text:
        return text[:1].upper() + text[1:]
    quoted = quotation(found, said, most)
    return f"“{quoted}”" if quoted and quotable(quoted) else None


def sentence_of(found: Attributions, span: Span) -> Span:
    """The sentence that holds the span; the span itself where there is none."""
    return found.article.sentence_at(span.start) or span
