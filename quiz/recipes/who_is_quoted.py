"""who_is_quoted: whose exact words does the article give, and whose are only retold?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.kinds import Multiple
from quiz.question.options import Option
from quiz.recipes.ask import cited, question
from quiz.recipes.choose import shuffled
from quiz.recipes.people import PAPERS, as_mention, unheard
from quiz.recipes.pins import tie
from quiz.recipes.said import SURE, marked, quotation, sentence_of, sources
from quiz.recipes.same import same
from quiz.recipes.silence import QUOTED
from quiz.recipes.variants import TRIES, orders
from quiz.recipes.voiced import SPEAKING
from quiz.recipes.words import name, tokens, upper

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.records import Attribution, Attributions, Mention, Said, Source
    from quiz.question.records import Question

    Heard = tuple[Source, Attribution]

STEM = "Who is quoted word for word in the article?"
FEWEST, MOST = 2, 3
"""Sources on either side: quoted, and only retold."""
LONGEST = 40
CERTAIN = 0.85
"""How sure it must be whose a quotation is."""
RULE = "Quotation marks let a source speak in its own words. Without them you read the reporter’s wording."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """Two or three who are quoted, and one to three who are only retold; several selections, a set takes one."""
    quoted, retold, silent = list(_quoted(found)), list(_retold(found)), shuffled(unheard(found), seed, STEM)
    pairs = zip(orders(quoted, seed, STEM), orders(retold, seed, STEM), strict=False)
    for turn, (left, right) in enumerate(pairs):
        size = MOST if turn < TRIES // 2 else FEWEST
        told = _apart(left, size, ())
        kinds = {source.kind for source, _ in told}  # a label among names would tell by itself
        alike = [heard for heard in right if heard[0].kind in kinds]
        other = _apart(alike, size, [source for source, _ in left])
        named = [who for who in silent if "named_person" in kinds][: max(0, FEWEST - len(other))]
        if len(told) >= FEWEST and other and len(other) + len(named) >= FEWEST:
            yield _ask(found, told, other, named, seed)


def _apart(heard: Sequence[Heard], most: int, taken: Sequence[Source]) -> list[Heard]:
    """The first few whom no reader mixes up with one another or with those taken."""
    kept: list[Heard] = []
    for source, place in heard:
        if len(kept) < most and not any(same(source.canonical, s.canonical) for s in (*taken, *(k for k, _ in kept))):
            kept.append((source, place))
    return kept


def _quoted(found: Attributions) -> Iterator[Heard]:
    """Everybody with a whole quotation that a name beside it ties to them."""
    told: dict[Source, Said] = {}
    for said in found.said:
        whole = said.statement.form == "direct" and said.attribution.confidence >= CERTAIN and said.attribution.cue
        if whole and said.source not in told and len(said.statement.content) == 1:
            near = len(tie(found, said.attribution)) == 1 and marked(found, said) and quotation(found, said, LONGEST)
            if near and found.article.zone_at(said.statement.content[0].start) is None:
                told[said.source] = said
    for source in sources(found):
        if source in told and source.kind not in PAPERS:
            yield source, told[source].attribution


def _retold(found: Attributions) -> Iterator[Heard]:
    """Everybody who surely speaks, and never in a sentence that sets words off."""
    text = found.article.text
    own: dict[Source, list[Attribution]] = {}
    for attribution in found.attributions:
        own.setdefault(attribution.source, []).append(attribution)
    lines = [line for sentence in found.article.sentences if QUOTED.search(line := sentence.of(text))]
    words = {word for line in lines for word in tokens(line)}
    for source in sources(found):
        sure = [a for a in own[source] if a.confidence >= SURE and a.lemma in SPEAKING and len(tie(found, a)) == 1]
        last = tokens(source.canonical)[-1:]
        apart = last and last[0] not in words and source.kind not in PAPERS
        if sure and apart and not any(_sets_off(found, a) for a in own[source]):
            yield source, sure[0]


def _sets_off(found: Attributions, attribution: Attribution) -> bool:
    """Whether anything this source says has marks in it or beside it."""
    spans = (*attribution.content, *((attribution.cue,) if attribution.cue else ()))
    return any(QUOTED.search(sentence_of(found, span).of(found.article.text)) for span in spans) or any(
        statement.quoted or statement.form != "indirect" for statement in attribution.statements
    )


def _ask(
    found: Attributions, told: Sequence[Heard], retold: Sequence[Heard], named: Sequence[Mention], seed: int
) -> Question:
    """The question on these sources, and on people who are only named."""
    ties = {upper(name(source, found.article.text)): tie(found, place)[0] for source, place in told}
    options = [Option(shown, right=True) for shown in ties]
    for source, place in retold:
        shown = name(source, found.article.text)
        why = f"The article gives what {shown} says in the reporter’s words, without quotation marks."
        options.append(Option(upper(shown), why=why, evidence=tie(found, place)))
    options += map(as_mention, named)
    placed = shuffled(options, seed, "".join(sorted(ties)))
    shown_ties = [ties[option.text] for option in placed if option.right]
    return question(
        "who_is_quoted",
        "voice",
        STEM,
        Multiple(placed),
        evidence=shown_ties,
        feedback=(f"A whole sentence in quotation marks comes with these words: {cited(shown_ties)}.", RULE),
        difficulty=2,
    )
