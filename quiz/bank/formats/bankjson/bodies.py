"""The answers of a question in JSON, each kind with its own keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats.bankjson import evidence
from quiz.question.kinds import (
    KINDS,
    VERDICTS,
    Categorise,
    Choice,
    Match,
    Multiple,
    Order,
    Pair,
    SelectSentence,
    ShortAnswer,
    TrueFalseNotStated,
)
from quiz.question.kinds.short_answer import LONGEST
from quiz.question.options import Option

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.bank.formats.bankjson.fields import Thing, Value
    from quiz.question.kinds import Body
    from quiz.question.options import Evidence

OPTION = ("text", "right", "why", "evidence")
PAIR = ("left", "right")
FEWEST = 2
KEYS: dict[str, tuple[str, ...]] = {
    "choice": ("options",),
    "multiple": ("options",),
    "true_false_not_stated": ("options",),
    "match": ("pairs", "heads"),
    "categorise": ("pairs", "heads"),
    "order": ("items",),
    "short_answer": ("accepted",),
    "select_sentence": (),
}
"""What each kind has besides what every question has."""


def read(kind: str, thing: Thing, shown: tuple[Evidence, ...], articles: tuple[Article | None, ...]) -> Body | None:
    """The answers; None where something is wrong with them, which is noted."""
    for key in sorted({key for keys in KEYS.values() for key in keys} - set(KEYS[kind])):
        if value := thing.get(key):
            value.wrong("json-misplaced", key=key, kind=kind)
    match kind:
        case "choice" | "multiple" | "true_false_not_stated":
            return _options(kind, thing, articles)
        case "match" | "categorise":
            return _pairs(kind, thing)
        case "order":
            items = thing.texts("items", must=True)
            return Order(tuple(text for text, _ in items)) if _sound(thing, "items", items) else None
        case "short_answer":
            return _accepted(thing)
        case _:
            return _sentence(thing, shown, articles)


def _sound(thing: Thing, key: str, texts: list[tuple[str, Value]]) -> bool:
    """Whether there are two texts at least and none stands twice."""
    incoming = thing.value.tree.incoming
    before, seen = len(incoming.remarks), set()
    for text, value in texts:
        if text in seen:
            value.wrong("json-option-again", text=text)
        seen.add(text)
    whole = thing.get(key)
    if whole and isinstance(whole.node.data, list) and len(whole.node.data) < FEWEST:
        whole.wrong("json-options-few")
    return len(incoming.remarks) == before


def _options(kind: str, thing: Thing, articles: tuple[Article | None, ...]) -> Body | None:
    """Options with the right ones among them."""
    read = [(option, value) for value in thing.values("options", must=True) if (option := _option(value, articles))]
    whole = thing.get("options")
    sound = _sound(thing, "options", [(option.text, value) for option, value in read])
    if whole is None or not read or not sound:
        return None
    options = tuple(option for option, _ in read)
    rights = [value for option, value in read if option.right]
    if not rights:
        whole.wrong("json-right-missing")
    elif kind != "multiple" and len(rights) > 1:
        rights[1].wrong("json-right-several")
    elif kind == "true_false_not_stated" and tuple(option.text for option in options) != VERDICTS:
        whole.wrong("json-verdicts")
    else:
        return (
            Multiple(options) if kind == "multiple" else (Choice if kind == "choice" else TrueFalseNotStated)(options)
        )
    return None


def _option(value: Value, articles: tuple[Article | None, ...]) -> Option | None:
    """One option."""
    thing = value.thing(OPTION)
    if thing is None:
        return None
    option = Option(
        thing.text("text", must=True), thing.flag("right"), thing.text("why"), evidence.read_all(thing, articles)
    )
    if option.right and option.why:
        value.wrong("json-why-right")
    return option if option.text else None


def _pairs(kind: str, thing: Thing) -> Match | None:
    """Rows of two, in which an empty left side is a spare."""
    heads = [str(value.node.data) for value in thing.values("heads") if value.of(str, "a text")]
    read = [(pair, value) for value in thing.values("pairs", must=True) if (pair := _pair(value))]
    whole, rows = thing.get("pairs"), [(pair, value) for pair, value in read if pair.left]
    whole = whole if whole and isinstance(whole.node.data, list) else None
    lefts: set[str] = set()
    rights: set[str] = set()
    for pair, value in rows:
        if pair.left in lefts:
            value.wrong("json-pair-again", text=pair.left)
        elif kind == "match" and pair.right in rights:
            value.wrong("json-right-again", text=pair.right)
        lefts.add(pair.left)
        rights.add(pair.right)
    if whole and len(rows) < FEWEST:
        whole.wrong("json-pairs-few")
    elif whole and len({pair.right for pair, _ in read}) < FEWEST:
        whole.wrong("json-options-few")
    both = (heads[0], heads[1]) if len(heads) == FEWEST else ("", "")
    if heads and len(heads) != FEWEST and (value_ := thing.get("heads")):
        value_.wrong("json-type", got=f"a list of {len(heads)}", wanted="a list of two texts")
    return (Match if kind == "match" else Categorise)(tuple(pair for pair, _ in read), both)


def _pair(value: Value) -> Pair | None:
    """One row."""
    thing = value.thing(PAIR)
    if thing is None:
        return None
    left, right = thing.get("left"), thing.text("right", must=True)
    if left and (not left.of(str, "a text") or (left.node.data and not left.words())):
        return None
    return Pair(str(left.node.data) if left else "", right) if right else None


def _accepted(thing: Thing) -> ShortAnswer | None:
    """Texts that count."""
    accepted = thing.texts("accepted", must=True)
    for text, value in accepted:
        if len(text) > LONGEST:
            value.wrong("json-answer-long", count=len(text), most=LONGEST)
    if not accepted and (whole := thing.get("accepted")):
        whole.wrong("json-right-missing")
    return ShortAnswer(tuple(text for text, _ in accepted)) if accepted else None


def _sentence(thing: Thing, shown: tuple[Evidence, ...], articles: tuple[Article | None, ...]) -> SelectSentence | None:
    """The sentences of the article the evidence quotes."""
    keys = tuple(one.span for one in shown if one.span)
    article = articles[shown[0].article - 1] if keys else None
    whole = len(keys) == len(shown) and len({one.article for one in shown}) == 1
    if article and whole and all(any(sentence.overlaps(key) for sentence in article.sentences) for key in keys):
        return SelectSentence(keys, article.sentences, article.text)
    if not thing.value.tree.incoming.broken:
        thing.value.wrong("json-select")
    return None


def written(body: Body) -> dict[str, object]:
    """The answers as JSON has them."""
    if type(body) not in KINDS.values():
        raise TypeError(f"JSON has no {body.kind}.")
    match body:
        case Choice(options) | Multiple(options):
            return {"options": [_written(option) for option in options]}
        case Match(pairs, heads):
            named: dict[str, object] = {"heads": list(heads)} if any(heads) else {}
            return {**named, "pairs": [{"left": pair.left, "right": pair.right} for pair in pairs]}
        case Order(items):
            return {"items": list(items)}
        case ShortAnswer(accepted):
            return {"accepted": list(accepted)}
        case _:
            return {}


def _written(option: Option) -> dict[str, object]:
    """One option."""
    full = {
        "text": option.text,
        "right": option.right,
        "why": option.why,
        "evidence": [evidence.written(one) for one in option.evidence],
    }
    return {key: value for key, value in full.items() if value}
