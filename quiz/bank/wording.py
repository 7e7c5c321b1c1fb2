"""An edit in plain words: what each reader of a question sees otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.kinds import Choice, Match, Multiple, Order, SelectSentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.bank.records import Bank
    from quiz.question.kinds import Body
    from quiz.question.options import Evidence, Option
    from quiz.question.records import Question

LEVELS = {None: "none", 1: "easy", 2: "middling", 3: "hard"}


def about(old: Bank, new: Bank) -> tuple[str, ...]:
    """What changed at the top of the bank."""
    told = [f"The title is “{new.title}”, not “{old.title}”."] * (new.title != old.title)
    told += [f"The language is {new.language}, not {old.language}."] * (new.language != old.language)
    before = {article.name: article.text for article in old.articles}
    after = {article.name: article.text for article in new.articles}
    told += [f"The article {name} is new." for name in after if name not in before]
    told += [f"The article {name} is gone." for name in before if name not in after]
    told += [f"The article {name} has other words." for name in after if before.get(name, after[name]) != after[name]]
    if set(before) == set(after) and list(before) != list(after):
        told.append("The articles stand in another order.")
    return tuple(told)


def renamed(old: Body, new: Body) -> dict[str, str]:
    """Options that read otherwise and are still the same: in the same place, as right or wrong as they were."""
    if old.kind != new.kind or not isinstance(old, Choice | Multiple) or not isinstance(new, Choice | Multiple):
        return {}
    before, after = set(old.shown), set(new.shown)
    return {
        one.text: other.text
        for one, other in zip(old.options, new.options, strict=False)
        if one.text not in after and other.text not in before and one.right == other.right
    }


def answered(old: Body, new: Body) -> tuple[str, ...]:
    """What matters to whoever has answered, beside single answers that flip."""
    if old.kind != new.kind:
        return (f"It was a {old.kind} question and is a {new.kind} one: no answer given before fits it.",)
    match old, new:
        case Multiple(), Multiple():
            return _of(len(old.key), len(new.key), "right options")
        case Match(), Match():
            return _of(len(old.rows), len(new.rows), "rows")
        case Order(), Order() if sorted(old.items) != sorted(new.items):
            return ("Other things are to be put in order: no answer given before fits.",)
        case _:
            return ()


def _of(before: int, after: int, what: str) -> tuple[str, ...]:
    """What a mark counts out of."""
    return (f"An answer counts out of {after} {what}, not {before}.",) if before != after else ()


def to_come(old: Question, new: Question, names: Mapping[str, str]) -> tuple[str, ...]:
    """What whoever has yet to answer reads otherwise."""
    told = [f"The question reads “{new.stem}”, not “{old.stem}”."] * (new.stem != old.stem)
    told += [f"“{one}” reads “{other}” now." for one, other in names.items()]
    before, after = _read(old.body), _read(new.body)
    there = [names.get(text, text) for text in before]
    told += [f"“{text}” is new." for text in after if text not in set(there)]
    told += [f"“{text}” is gone." for text in before if names.get(text, text) not in set(after)]
    both = set(there) & set(after)
    if [text for text in there if text in both] != [text for text in after if text in both]:
        told.append("What can be picked stands in another order.")
    if isinstance(old.body, Match) and isinstance(new.body, Match) and old.body.heads != new.body.heads:
        told.append(f"The columns are called {_list(new.body.heads)}, not {_list(old.body.heads)}.")
    return tuple(told)


def _read(body: Body) -> list[str]:
    """What stands under the question to be read, in its order; not the article, and no answer."""
    if isinstance(body, SelectSentence):
        return []
    lefts = [row.left for row in body.rows] if isinstance(body, Match) else []
    return list(dict.fromkeys([*lefts, *body.shown]))


def teachers(old: Question, new: Question, names: Mapping[str, str]) -> tuple[str, ...]:
    """What is seen in results and on the teacher's pages only."""
    told = []
    if new.feedback != old.feedback:
        told.append(f"The feedback reads {_list(new.feedback)}, not {_list(old.feedback)}.")
    told += _evidence("The evidence", old.evidence, new.evidence)
    if new.skill != old.skill:
        told.append(f"The skill is {new.skill or 'none'}, not {old.skill or 'none'}.")
    if new.difficulty != old.difficulty:
        told.append(f"The difficulty is {LEVELS[new.difficulty]}, not {LEVELS[old.difficulty]}.")
    after = {option.text: option for option in _options(new.body)}
    for option in _options(old.body):
        if now := after.get(names.get(option.text, option.text)):
            told += _under(option, now)
    return tuple(told)


def _under(old: Option, new: Option) -> list[str]:
    """What changed under an option."""
    told = []
    if new.why != old.why:
        told.append(f"Why “{new.text}” is wrong reads {_list([new.why])}, not {_list([old.why])}.")
    return told + _evidence(f"The evidence under “{new.text}”", old.evidence, new.evidence)


def _evidence(what: str, old: tuple[Evidence, ...], new: tuple[Evidence, ...]) -> list[str]:
    """What changed in the words that decide; where they stand does not matter."""
    before, after = ([(one.text, one.absent, one.article) for one in side] for side in (old, new))
    if before == after:
        return []
    return [f"{what} is {_list(text for text, *_ in after)}, not {_list(text for text, *_ in before)}."]


def _options(body: Body) -> tuple[Option, ...]:
    """The options of a kind that has them."""
    return body.options if isinstance(body, Choice | Multiple) else ()


def _list(texts: Iterable[str]) -> str:
    """Texts in quotation marks; “none” where there are none."""
    return " + ".join(f"“{text}”" for text in texts if text) or "none"
