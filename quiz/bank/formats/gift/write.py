"""A bank as a GIFT file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.bank.formats import moodle
from quiz.question.kinds import Choice, Match, Multiple, ShortAnswer

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.bank.records import Bank
    from quiz.question.options import Option
    from quiz.question.records import Question

CONTROL = re.compile(r"[\\:#={}~]")
LINES = re.compile(r"\r?\n|\r")
HTML = re.compile(r"[<&]|->")
"""What has a meaning in Moodle's own format, or would split a pair."""
PREFIX = re.compile(r"\[(?:html|moodle|plain|markdown)\]|%")
"""What would be read as the name of a format, or as a share of the mark."""
SHORT = ("True", "False")


def write(bank: Bank) -> bytes:
    """The file of a fitted bank."""
    blocks = [f"$CATEGORY: {moodle.path(bank.title)}"] if bank.title else []
    blocks += [_article(article) for article in bank.articles]
    blocks += [_question(question) for question in bank.questions]
    return ("\n\n".join(blocks) + "\n").encode()


def escaped(text: str) -> str:
    """A text in which no sign has a meaning."""
    return LINES.sub(r"\\n", CONTROL.sub(r"\\\g<0>", text))


def _article(article: Article) -> str:
    """An article as words to read."""
    title = escaped(moodle.shortened(article.title or article.name))
    return f"// [tag:{moodle.ARTICLE}]\n::{title}::[html]{escaped(moodle.paragraphs(article))}"


def _question(question: Question) -> str:
    """One question with its comment."""
    marks = [f"[id:{question.id}]", *(f"[tag:{tag}]" for tag in moodle.tags(question))]
    texts = _texts(question)
    html = any(HTML.search(text) for text in texts)
    stem = _text(question.stem, html=html)
    stem = f"[html]{stem}" if html and not PREFIX.match(question.stem) else stem
    lines = _answers(question, html=html)
    if question.feedback:
        lines.append("####" + _text("\n".join(question.feedback), html=html, lines=True))
    body = "".join(f"\t{line}\n" for line in lines)
    return f"// {' '.join(marks)}\n::{escaped(moodle.name(question))}::{stem}{{\n{body}}}"


def _texts(question: Question) -> list[str]:
    """Every text that has a format of its own."""
    told = [question.stem, *question.feedback]
    match question.body:
        case Choice(options) | Multiple(options):
            return told + [text for option in options for text in (option.text, option.why)]
        case Match(pairs):
            return told + [pair.left for pair in pairs]
        case _:
            return told


def _text(text: str, *, html: bool, lines: bool = False) -> str:
    """A text with a format, escaped; one that begins like a format or a share gets its format in front."""
    if html:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        text = text.replace("\n", "<br>") if lines else text
    shown = escaped(text)
    return f"[{'html' if html else 'moodle'}]{shown}" if PREFIX.match(text) else shown


def _answers(question: Question, *, html: bool) -> list[str]:
    """The lines between the braces."""
    body = question.body
    match body:
        case Choice(options) if body.shown == SHORT:
            wrong = next(option for option in options if not option.right)
            said = "#" + _text(wrong.why, html=html) if wrong.why else ""
            return [str(options[0].right).upper() + said]
        case Choice(options):
            return [_option("=" if option.right else "~", option, html=html) for option in options]
        case Multiple(options):
            right, wrong_ = (moodle.percent(share) for share in moodle.shares(body))
            return [_option(f"~%{right if option.right else wrong_}%", option, html=html) for option in options]
        case Match(pairs):
            return [f"={_text(pair.left, html=html)} -> {escaped(pair.right)}" for pair in pairs]
        case ShortAnswer(accepted):
            return [f"=%100%{escaped(moodle.starred(text))}" for text in accepted]
        case _:
            raise TypeError(f"GIFT has no {body.kind}.")


def _option(mark: str, option: Option, *, html: bool) -> str:
    """One option with why it is wrong."""
    text = _text(option.text, html=html)
    return f"{mark}{text}" + (f"#{_text(option.why, html=html)}" if option.why else "")


def cannot(question: Question) -> str:
    """Why GIFT cannot hold a question; empty where it can."""
    body = question.body
    if isinstance(body, ShortAnswer) and any("->" in text for text in body.accepted):
        return "GIFT takes an answer with -> for a pair"
    if "\0" in "".join(_texts(question)):
        return "GIFT has no sign for a zero"
    return moodle.cannot(body)
