"""One question as an item of QTI 2.1 or QTI 3.0."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats.qti.markup import feedback, node, sides
from quiz.bank.formats.xml import escaped
from quiz.question.kinds import Choice, Match, Multiple, Order, SelectSentence, ShortAnswer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quiz.article.records import Article, Span
    from quiz.bank.formats.qti.versions import Version
    from quiz.bank.records import Bank
    from quiz.question.kinds import Body
    from quiz.question.records import Question

RESPONSE, SCORE, FEEDBACK, EVERYBODY = "RESPONSE", "SCORE", "FEEDBACK", "everybody"
LENGTH = "40"
"""Characters a place to write shows."""


def article(one: Article, spots: Iterable[tuple[Span, str]] = ()) -> str:
    """An article as paragraphs, one a line, with stretches of it as markup."""
    lines, at, inner, start = [], 0, list(spots), 0
    for line in one.text.split("\n"):
        pieces, end = [], start + len(line)
        while inner and inner[0][0].start < end:
            span, made = inner.pop(0)
            pieces += [escaped(one.text[at : span.start]), made]
            at = span.end
        lines.append(node("p", *pieces, escaped(one.text[at:end])))
        start = at = end + 1
    return node("div", *lines, class_="article", label=one.name)


def item(question: Question, bank: Bank, version: Version) -> str:
    """The item's document."""
    tag = version.tag
    whys = _whys(question.body)
    general = feedback(question, "label")
    spoken = bool(general or whys)
    float_ = tag("outcomeDeclaration", identifier=SCORE, cardinality="single", baseType="float")
    outcomes = [float_]
    if spoken:
        outcomes.append(tag("outcomeDeclaration", identifier=FEEDBACK, cardinality="multiple", baseType="identifier"))
    needs = [] if isinstance(question.body, SelectSentence) or not version.new else _needs(bank, version)
    return version.root(
        "assessmentItem",
        _declaration(question.body, version),
        *outcomes,
        *needs,
        tag("itemBody", *_body(question, bank, version)),
        _processing(question.body, version, spoken=spoken),
        *([_said(EVERYBODY, general, version)] if general else []),
        *(_said(name, node("p", escaped(why)), version) for name, why in whys),
        identifier=f"q-{question.id}",
        title=question.stem,
        adaptive="false",
        timeDependent="false",
        xml__lang=bank.language,
    )


def _needs(bank: Bank, version: Version) -> list[str]:
    """The articles to read with an item."""
    names = [f"article-{number}" for number, _ in enumerate(bank.articles, 1)]
    return [version.tag("assessmentStimulusRef", identifier=name, href=f"../{name}.xml") for name in names]


def _name(number: int) -> str:
    """The name of something that can be picked."""
    return f"choice-{number}"


def _side(number: int) -> str:
    """The name of a right side."""
    return f"side-{number}"


def _whys(body: Body) -> list[tuple[str, str]]:
    """Why options are wrong, by their names."""
    if not isinstance(body, Choice | Multiple):
        return []
    return [(_name(number), one.why) for number, one in enumerate(body.options) if one.why]


def _said(name: str, words: str, version: Version) -> str:
    """Words that are shown afterwards."""
    held = version.tag("contentBody", words) if version.new else words
    return version.tag("modalFeedback", held, outcomeIdentifier=FEEDBACK, identifier=name, showHide="show")


def _declaration(body: Body, version: Version) -> str:
    """What is right, and what each answer is worth."""
    several, base, right, worth = _right(body)
    tag = version.tag
    values = tag("correctResponse", *(tag("value", escaped(value)) for value in right))
    mapping = []
    if worth:
        loose = {"caseSensitive": "false"} if base == "string" else {}
        entries = [tag("mapEntry", mapKey=key, mappedValue=points, **loose) for key, points in worth.items()]
        mapping = [tag("mapping", *entries, lowerBound="0", upperBound="1", defaultValue="0")]
    return tag("responseDeclaration", values, *mapping, identifier=RESPONSE, cardinality=several, baseType=base)


def _right(body: Body) -> tuple[str, str, list[str], dict[str, str]]:
    """How many values of which sort are given, which are right, and what each is worth where that is not all."""
    match body:
        case Choice():
            return "single", "identifier", [_name(body.key)], {}
        case Multiple(options):
            share = f"{1 / len(body.key):.4f}"
            worth = {_name(n): share if one.right else f"-{share}" for n, one in enumerate(options)}
            return "multiple", "identifier", [_name(n) for n in body.key], worth
        case Order(items):
            return "ordered", "identifier", [_name(body.shown.index(one)) for one in items], {}
        case Match():
            places = {text: number for number, text in enumerate(sides(body))}
            pairs = [f"{_name(number)} {_side(places[row.right])}" for number, row in enumerate(body.rows)]
            return "multiple", "directedPair", pairs, dict.fromkeys(pairs, f"{1 / len(pairs):.4f}")
        case SelectSentence(keys, sentences):
            names = [_name(sentences.index(key)) for key in keys]
            return "single", "identifier", names[:1], dict.fromkeys(names, "1")
        case ShortAnswer(accepted):
            return "single", "string", [accepted[0]], dict.fromkeys(accepted, "1")
        case _:
            raise TypeError(f"QTI has no {body.kind}.")


def _body(question: Question, bank: Bank, version: Version) -> list[str]:
    """What the student sees."""
    tag, body = version.tag, question.body
    prompt, own = tag("prompt", escaped(question.stem)), {"responseIdentifier": RESPONSE}
    match body:
        case Choice() | Multiple():
            most = {"shuffle": "false", "maxChoices": "1" if isinstance(body, Choice) else "0"}
            return [tag("choiceInteraction", prompt, *_choices(body.shown, version), **own, **most)]
        case Order():
            return [tag("orderInteraction", prompt, *_choices(body.shown, version), **own, shuffle="true")]
        case Match():
            left = _set([row.left for row in body.rows], _name, "1", version)
            right = _set(sides(body), _side, "0", version)
            most = {"shuffle": "true", "maxAssociations": str(len(body.rows))}
            return [tag("matchInteraction", prompt, left, right, **own, **most)]
        case SelectSentence(_, sentences):
            one = bank.articles[question.evidence[0].article - 1]
            hot = [tag("hottext", escaped(s.of(one.text)), identifier=_name(n)) for n, s in enumerate(sentences)]
            text = article(one, zip(sentences, hot, strict=True))
            return [tag("hottextInteraction", prompt, text, **own, maxChoices="1")]
        case _:
            entry = tag("textEntryInteraction", **own, expectedLength=LENGTH)
            return [node("p", escaped(question.stem)), node("p", entry)]


def _choices(texts: Iterable[str], version: Version) -> list[str]:
    """What can be picked."""
    return [version.tag("simpleChoice", escaped(text), identifier=_name(n)) for n, text in enumerate(texts)]


def _set(texts: list[str], named: Callable[[int], str], most: str, version: Version) -> str:
    """One side of a match."""
    tag = version.tag
    held = [
        tag("simpleAssociableChoice", escaped(text), identifier=named(n), matchMax=most) for n, text in enumerate(texts)
    ]
    return tag("simpleMatchSet", *held)


def _processing(body: Body, version: Version, *, spoken: bool) -> str:
    """How an answer is marked, and which words are shown."""
    tag = version.tag
    all_or_nothing = isinstance(body, Choice | Order)
    if not spoken:
        name = "match_correct" if all_or_nothing else "map_response"
        return tag("responseProcessing", template=version.templates.format(name))
    if all_or_nothing:
        same = tag("match", tag("variable", identifier=RESPONSE), tag("correct", identifier=RESPONSE))
        full = tag("setOutcomeValue", tag("baseValue", "1", baseType="float"), identifier=SCORE)
        marked = tag("responseCondition", tag("responseIf", same, full))
    else:
        marked = tag("setOutcomeValue", tag("mapResponse", identifier=RESPONSE), identifier=SCORE)
    shown = [tag("baseValue", EVERYBODY, baseType="identifier")]
    if isinstance(body, Choice | Multiple):
        shown.append(tag("variable", identifier=RESPONSE))
    return tag("responseProcessing", marked, tag("setOutcomeValue", tag("multiple", *shown), identifier=FEEDBACK))
