"""The parts of an item for Canvas: names of answers, what is right, and which words answer what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats.qti.markup import node, sides
from quiz.bank.formats.xml import escaped
from quiz.question.kinds import Choice, Match, Multiple, ShortAnswer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.question.kinds import Body
    from quiz.question.options import Option
    from quiz.question.records import Question

ROWS, SIDES = 1000, 2000
"""Where the numbers of answers, and of the right sides of a match, begin."""


def answer_names(body: Body) -> list[str]:
    """A name for each answer; Canvas makes numbers of them."""
    count = len(body.rows) if isinstance(body, Match) else len(body.shown)
    return [str(ROWS + n) for n in range(len(body.accepted) if isinstance(body, ShortAnswer) else count)]


def side_name(place: int) -> str:
    """A name for one of the right sides of a match."""
    return str(SIDES + place)


def whys(body: Body) -> list[tuple[str, Option]]:
    """The options that say why they are wrong, with their names."""
    if not isinstance(body, Choice | Multiple):
        return []
    return [(name, one) for name, one in zip(answer_names(body), body.options, strict=True) if one.why]


def resprocessing(question: Question) -> str:
    """What is right, and which words answer what."""
    scale = node("outcomes", node("decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal"))
    said = (
        [_condition(node("other"), _link("general_fb"), goes_on="Yes")]
        if question.feedback or question.evidence
        else []
    )
    said += [_condition(_equal(name), _link(f"{name}_fb"), goes_on="Yes") for name, _ in whys(question.body)]
    return node("resprocessing", scale, *said, *_rules(question.body))


def _rules(body: Body) -> Iterator[str]:
    """What is right."""
    names = answer_names(body)
    match body:
        case Choice():
            yield _condition(_equal(names[body.key]), _score("100"), goes_on="No")
        case Multiple(options):
            tests = [
                _equal(name) if one.right else node("not", _equal(name))
                for name, one in zip(names, options, strict=True)
            ]
            yield _condition(node("and", *tests), _score("100"), goes_on="No")
        case Match():
            share, places = f"{100 / len(names):.2f}", {text: n for n, text in enumerate(sides(body))}
            for name, row in zip(names, body.rows, strict=True):
                yield _condition(_equal(side_name(places[row.right]), f"response_{name}"), _score(share, "Add"))
        case ShortAnswer(accepted):
            yield _condition("".join(map(_equal, accepted)), _score("100"), goes_on="No")


def _equal(value: str, response: str = "response1") -> str:
    """That a value was given."""
    return node("varequal", escaped(value), respident=response)


def _score(points: str, action: str = "Set") -> str:
    """What it is worth."""
    return node("setvar", points, action=action, varname="SCORE")


def _link(name: str) -> str:
    """The words it is answered with."""
    return node("displayfeedback", feedbacktype="Response", linkrefid=name)


def _condition(tests: str, follows: str, goes_on: str = "") -> str:
    """One rule."""
    return node("respcondition", node("conditionvar", tests), follows, **({"continue": goes_on} if goes_on else {}))
