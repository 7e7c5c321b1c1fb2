"""who_reports: in which of two articles is something said, or is it in both?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.ask import because, choice, effort, question
from quiz.recipes.compare.labels import labels, of
from quiz.recipes.compare.meet import askable, everything, lacks, meetings
from quiz.recipes.pins import absent, pin, tie
from quiz.recipes.said import statements
from quiz.recipes.words import inside, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.options import Evidence
    from quiz.question.records import Question

LONGEST = 20
BOTH = "Both articles"
ALONE = "What one report leaves out may matter as much as what it says. Before you pass it on, see who else has it."
TOGETHER = "Two reports that say the same may rest on one source: ask whom each of them had it from."


def make(founds: tuple[Attributions, ...], seed: int) -> Iterator[Question]:
    """One question for every statement that surely stands in one article alone, or surely in both."""
    for here in (1, 2):
        for said in statements(founds[here - 1]):
            text = _clause(founds[here - 1], said)
            if text and lacks(founds[2 - here], text):
                yield _alone(founds, here, said, text, seed)
    for one, other in meetings(everything(founds)):
        text = _clause(one.found, one.said) if one.said and other.said else None
        if text and one.said and other.said and other.said.statement.stance == one.said.statement.stance:
            yield _together(founds, (one.said, other.said), text, seed)


def _clause(found: Attributions, said: Said) -> str | None:
    """The statement as it can be asked for, where it is one that anybody could make."""
    plain = said.statement.stance in {"asserts", "evaluates", "predicts"} and tie(found, said.attribution)
    return askable(found, said, LONGEST) if plain else None


def _stem(text: str) -> str:
    """The question."""
    return f"In which article does somebody say that {text}?"


def _alone(founds: tuple[Attributions, ...], here: int, said: Said, text: str, seed: int) -> Question:
    """The question for a statement that one article has."""
    called, found = labels(founds), founds[here - 1]
    content = of(here, [pin(found.article, said.statement.content[0])])
    gone = of(3 - here, [absent(text)])
    ties = of(here, tie(found, said.attribution))
    wrong = [
        Option(upper(called[2 - here]), why=f"Nothing like it stands in {called[2 - here]}.", evidence=gone),
        Option(BOTH, why=f"It stands in {called[here - 1]} alone.", evidence=(*content, *gone)),
    ]
    told = f"{because(found, said.attribution, ties)} {upper(called[2 - here])} does not have it."
    return _question(_stem(text), upper(called[here - 1]), wrong, (*content, *ties, *gone), (told, ALONE), seed, 2)


def _together(founds: tuple[Attributions, ...], both: tuple[Said, Said], text: str, seed: int) -> Question:
    """The question for a statement that both have."""
    called = labels(founds)
    pins = [of(n, [pin(founds[n - 1].article, both[n - 1].statement.content[0])]) for n in (1, 2)]
    ties = [of(n, tie(founds[n - 1], both[n - 1].attribution)) for n in (1, 2)]
    wrong = [
        Option(upper(called[at]), why=f"{upper(called[1 - at])} has it too.", evidence=pins[1 - at]) for at in (0, 1)
    ]
    evidence = (*pins[0], *ties[0], *pins[1], *ties[1])
    hard = max(effort(said.attribution, t) for said, t in zip(both, ties, strict=True))
    told = f"{upper(called[0])} has “{inside(pins[0][0].text)}”; {called[1]} has “{inside(pins[1][0].text)}”."
    return _question(_stem(text), BOTH, wrong, evidence, (told, TOGETHER), seed, max(2, hard))


def _question(  # noqa: PLR0913, PLR0917 - one argument for each part of the question
    stem: str,
    key: str,
    wrong: list[Option],
    evidence: tuple[Evidence, ...],
    feedback: tuple[str, str],
    seed: int,
    difficulty: int,
) -> Question:
    """The question, whatever its key."""
    return question(
        "who_reports",
        "scope",
        stem,
        choice(key, wrong, seed, stem),
        evidence=evidence,
        feedback=feedback,
        difficulty=difficulty,
    )
