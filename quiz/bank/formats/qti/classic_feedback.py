"""What a QTI 1.2 item says afterwards: to everybody, after a right or a wrong answer, or to one answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quiz.bank.formats.qti.classic_parts import material

if TYPE_CHECKING:
    from quiz.bank.formats.qti.classic_parts import Condition
    from quiz.bank.formats.xml import Element

GENERAL, RIGHT, WRONG = "general_fb", "correct_fb", "general_incorrect_fb"
"""The names Canvas and Common Cartridges give."""


@dataclass(slots=True)
class Spoken:
    """The words of an item's feedback, as markup."""

    general: list[str] = field(default_factory=list)
    """What everybody gets."""
    right: list[str] = field(default_factory=list)
    """What is said after a right answer alone."""
    wrong: list[str] = field(default_factory=list)
    """What is said after a wrong answer alone."""
    single: dict[tuple[str, str], str] = field(default_factory=dict)
    """What is said to whoever gives an answer: by the response's name and the value."""
    missed: dict[str, str] = field(default_factory=dict)
    """What is said to whoever does not find the partner of a response."""


def spoken(item: Element, rules: tuple[Condition, ...]) -> Spoken:
    """All feedback of an item, by whom it is for."""
    words = {one.get("ident"): material(one) for one in item.all("itemfeedback")}
    found = Spoken()
    for rule in rules:
        for link in rule.links:
            if text := words.pop(link, ""):
                _place(link, text, rule, found)
    for name, text in words.items():
        if text:
            _named(name, text, found)
    return found


def _place(link: str, text: str, rule: Condition, found: Spoken) -> None:
    """Put words where the rule that links them tells."""
    if link in (GENERAL, RIGHT, WRONG):
        _named(link, text, found)
    elif len(rule.given) == 1 and not rule.refused:
        found.single[rule.given[0]] = text
    elif rule.refused and not rule.given:
        found.missed[rule.refused[0][0]] = text
    elif rule.worth is not None and rule.worth > 0:
        found.right.append(text)
    else:
        _named(link, text, found)


def _named(name: str, text: str, found: Spoken) -> None:
    """Put words where their name tells."""
    low = name.lower()
    (found.wrong if "incorrect" in low else found.right if "correct" in low else found.general).append(text)
