"""same_source: both articles have it; do they have it from one source or from two?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.akin import rivals
from quiz.recipes.ask import choice, effort, question
from quiz.recipes.choose import shuffled
from quiz.recipes.compare.labels import of
from quiz.recipes.compare.meet import askable, everything, full, meetings, plain_name, same_claim
from quiz.recipes.pins import pin, tie
from quiz.recipes.said import sources
from quiz.recipes.same import same
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question
    from quiz.recipes.compare.meet import Told

LONGEST = 18
ONE = "One source heard in two reports is still one source: to find a claim twice does not back it twice."
TWO = "Two sources back a claim only if neither has it from the other: that, the articles leave open."


def make(founds: tuple[Attributions, ...], seed: int) -> Iterator[Question]:
    """One question for every claim that each article gives from one named source alone."""
    told = everything(founds)
    for one, other in meetings(told):
        if one.said and other.said and _sole(one, told[0]) and _sole(other, told[1]):
            text = askable(one.found, one.said, LONGEST)
            if text:
                yield from _questions(founds, (one.said, other.said), text, seed)


def _sole(told: Told, others: tuple[Told, ...]) -> bool:
    """Whether the article has the claim from this source and from nobody else, nor by itself."""
    said = told.said
    if (
        said is None
        or not full(said.source)
        or said.statement.stance not in {"asserts", "predicts"}
        or said.statement.nested
    ):
        return False
    again = any(o is not told and same_claim(o.text, told.text) for o in others)
    return not again and not rivals(told.found, said) and bool(tie(told.found, said.attribution))


def _questions(founds: tuple[Attributions, ...], both: tuple[Said, Said], text: str, seed: int) -> Iterator[Question]:
    """The question, where there is another source to be taken for it."""
    names = [name(said.source, found.article.text) for found, said in zip(founds, both, strict=True)]
    one, third = plain_name(both[0].source) == plain_name(both[1].source), _third(founds, both, seed)
    if (not one and same(*names)) or (one and not third):
        return
    contents = [of(n, [pin(founds[n - 1].article, both[n - 1].statement.content[0])]) for n in (1, 2)]
    ties = [of(n, tie(founds[n - 1], both[n - 1].attribution)) for n in (1, 2)]
    told = f"Both have it from {names[0]}." if one else f"One has it from {names[0]}, the other from {names[1]}."
    texts = _texts(names[0], third if one else names[1])
    key = texts[0] if one else texts[2]
    wrong = [Option(t, why=told, evidence=(*ties[0][:1], *ties[1][:1])) for t in texts if t != key]
    stem = f"On whose word do both articles report that {text}?"
    yield question(
        "same_source",
        "corroboration",
        stem,
        choice(key, wrong, seed, stem),
        evidence=(*contents[0], *ties[0], *contents[1], *ties[1]),
        feedback=(told, ONE if one else TWO),
        difficulty=max(2, *(effort(said.attribution, t) for said, t in zip(both, ties, strict=True))),
    )


def _texts(one: str, other: str) -> tuple[str, str, str]:
    """One source, another, or both."""
    return (f"{upper(one)} in both", f"{upper(other)} in both", f"{upper(one)} in one, {other} in the other")


def _third(founds: tuple[Attributions, ...], both: tuple[Said, Said], seed: int) -> str:
    """Another named source of the articles; empty where there is none."""
    others = [
        name(source, found.article.text)
        for found in founds
        for source in sources(found)
        if full(source) and not any(same(source.canonical, said.source.canonical) for said in both)
    ]
    return next(iter(shuffled(dict.fromkeys(others), seed, both[0].source.canonical)), "")
