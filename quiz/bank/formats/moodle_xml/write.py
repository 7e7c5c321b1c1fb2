"""A bank as a Moodle XML file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats import moodle
from quiz.bank.formats.xml import UNHELD, escaped
from quiz.question.kinds import Choice, Match, Multiple, Order, ShortAnswer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Article
    from quiz.bank.records import Bank
    from quiz.question.options import Option
    from quiz.question.records import Question

SHORT = ("True", "False")
TYPES = {"choice": "multichoice", "multiple": "multichoice", "match": "matching"}
TYPES |= {"order": "ordering", "short_answer": "shortanswer"}
MULTI = ("<shuffleanswers>true</shuffleanswers>", "<answernumbering>abc</answernumbering>")


def write(bank: Bank) -> bytes:
    """The file of a fitted bank."""
    parts = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>"]
    if bank.title:
        parts += ['  <question type="category">', f"    <category>{_text(moodle.path(bank.title))}</category>"]
        parts += ['    <info format="html"><text></text></info>', "    <idnumber></idnumber>", "  </question>"]
    for article in bank.articles:
        parts += _article(article)
    for question in bank.questions:
        parts += _question(question)
    return "\n".join([*parts, "</quiz>", ""]).encode()


def _text(words: str) -> str:
    """A text as it stands; with markup, where no sign has a meaning."""
    words = UNHELD.sub("", words)
    if "<" not in words and "&" not in words:
        return f"<text>{escaped(words) if '>' in words else words}</text>"
    return f"<text><![CDATA[{words.replace(']]>', ']]]]><![CDATA[>')}]]></text>"


def _html(words: str) -> str:
    """Plain words as HTML."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _block(*paragraphs: str) -> str:
    """Paragraphs as HTML."""
    return "".join(f"<p>{_html(words)}</p>" for words in paragraphs)


def _head(kind: str, name: str, stem: str, feedback: str, ident: str) -> list[str]:
    """What every question begins with."""
    return [
        f'  <question type="{kind}">',
        f"    <name>{_text(name)}</name>",
        f'    <questiontext format="html">{_text(stem)}</questiontext>',
        f'    <generalfeedback format="html">{_text(feedback)}</generalfeedback>',
        f"    <defaultgrade>{'0' if kind == 'description' else '1'}.0000000</defaultgrade>",
        f"    <penalty>{'1.0000000' if kind == 'truefalse' else '0.3333333'}</penalty>",
        "    <hidden>0</hidden>",
        f"    <idnumber>{escaped(ident)}</idnumber>",
    ]


def _tail(tags: list[str]) -> list[str]:
    """What every question ends with."""
    told = [f"      <tag>{_text(tag)}</tag>" for tag in tags]
    return [*(["    <tags>", *told, "    </tags>"] if told else []), "  </question>"]


def _article(article: Article) -> list[str]:
    """An article as words to read."""
    name = moodle.shortened(article.title or article.name)
    return [*_head("description", name, moodle.paragraphs(article), "", ""), *_tail([moodle.ARTICLE])]


def _question(question: Question) -> Iterator[str]:
    """The lines of one question."""
    body = question.body
    kind = "truefalse" if isinstance(body, Choice) and body.shown == SHORT else TYPES[body.kind]
    yield from _head(kind, moodle.name(question), _block(question.stem), _block(*question.feedback), question.id)
    match body:
        case Choice(options) if kind == "truefalse":
            for option in options:
                yield from _answer(
                    option.text.lower(), "100" if option.right else "0", option.why, "moodle_auto_format"
                )
        case Choice(options) | Multiple(options):
            yield from _options(body, options)
        case Match(pairs):
            yield "    <shuffleanswers>true</shuffleanswers>"
            for pair in pairs:
                answer = f"<answer>{_text(pair.right)}</answer>"
                yield f'    <subquestion format="html">{_text(_html(pair.left))}{answer}</subquestion>'
        case Order(items):
            yield from ORDERING
            for place, item in enumerate(items, 1):
                yield f'    <answer fraction="{place}.0000000" format="html">{_text(_html(item))}</answer>'
        case ShortAnswer(accepted):
            yield "    <usecase>0</usecase>"
            for text in accepted:
                yield from _answer(moodle.starred(text), "100", "", "moodle_auto_format")
        case _:
            raise TypeError(f"Moodle XML has no {body.kind}.")
    yield from _tail(moodle.tags(question))


ORDERING = (
    "    <layouttype>VERTICAL</layouttype>",
    "    <selecttype>ALL</selecttype>",
    "    <selectcount>0</selectcount>",
    "    <gradingtype>RELATIVE_TO_CORRECT</gradingtype>",
    "    <showgrading>SHOW</showgrading>",
    "    <numberingstyle>none</numberingstyle>",
)


def _options(body: Choice | Multiple, options: tuple[Option, ...]) -> Iterator[str]:
    """The options of a choice."""
    right, wrong = ("100", "0")
    if isinstance(body, Multiple):
        right, wrong = (moodle.percent(share) for share in moodle.shares(body))
    yield f"    <single>{str(isinstance(body, Choice)).lower()}</single>"
    yield from (f"    {line}" for line in MULTI)
    for option in options:
        yield from _answer(_html(option.text), right if option.right else wrong, option.why, "html")


def _answer(text: str, fraction: str, why: str, markup: str) -> Iterator[str]:
    """One answer with its feedback."""
    yield f'    <answer fraction="{fraction}" format="{markup}">{_text(text)}'
    yield f'      <feedback format="html">{_text(_html(why))}</feedback>'
    yield "    </answer>"
