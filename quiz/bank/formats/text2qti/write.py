"""A bank as a text2qti file."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from quiz.bank.formats import moodle
from quiz.question.kinds import Choice, Multiple, ShortAnswer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Article
    from quiz.bank.records import Bank
    from quiz.question.options import Option
    from quiz.question.records import Question

ACTIVE = re.compile(r"[\\`*_\[\]{}$]")
ENTITY = re.compile(r"&(?=[#\w])")
START = re.compile(r"([#>+-])|([0-9]+)([.)])|([:~=|])")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SAME = "&#32;"
"""A space that is not seen: text2qti takes no two questions with the same words."""


def write(bank: Bank) -> bytes:
    """The file of a fitted bank."""
    blocks = [f"Quiz title: {bank.title}"] if bank.title else []
    blocks += [_article(article) for article in bank.articles]
    stems: Counter[str] = Counter()
    for number, question in enumerate(bank.questions, 1):
        blocks.append("\n".join(_question(question, number, SAME * stems[question.stem])))
        stems[question.stem] += 1
    return ("\n\n".join(blocks) + "\n").encode()


def markdown(text: str) -> str:
    """A line of plain words in Markdown, with a backslash or an entity where a sign has a meaning."""
    words = ENTITY.sub("&amp;", ACTIVE.sub(r"\\\g<0>", text)).replace("<", "&lt;")
    return START.sub(_start, words, count=1) if START.match(words) else words


def _start(found: re.Match[str]) -> str:
    """A sign that would begin a list, a heading or the like."""
    if found[4]:
        return f"&#{ord(found[4])};"
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"


def _block(mark: str, paragraphs: tuple[str, ...], more: str = "") -> str:
    """A mark with its paragraphs, the later ones indented below it."""
    first, *rest = (markdown(words) for words in paragraphs)
    head = f"{mark:<3} {first}{more}" if len(mark) <= len("...") else f"{mark} {first}{more}"
    return "\n\n".join([head, *(f"    {words}" for words in rest)])


def _article(article: Article) -> str:
    """An article as words to read."""
    title = moodle.shortened(article.title or article.name)
    paragraphs = tuple(" ".join(span.of(article.text).split()) for span in article.paragraphs)
    return f"% [tag:{moodle.ARTICLE}]\nText title: {title}\n" + _block("Text:", paragraphs or ("-",))


def _question(question: Question, number: int, same: str) -> Iterator[str]:
    """The lines of one question."""
    tags = "".join(f" [tag:{tag}]" for tag in moodle.tags(question))
    yield f"% [id:{question.id}]{tags}"
    yield _block(f"{number}.", (question.stem,), same)
    if question.feedback:
        yield _block("...", question.feedback)
    match question.body:
        case Choice(options):
            for n, option in enumerate(options):
                yield from _option(f"{'*' * option.right}{LETTERS[n % len(LETTERS)]})", option)
        case Multiple(options):
            for option in options:
                yield from _option("[*]" if option.right else "[ ]", option)
        case ShortAnswer(accepted):
            yield from (f"*   {text}" for text in accepted)
        case _:
            raise TypeError(f"text2qti has no {question.body.kind}.")


def _option(mark: str, option: Option) -> Iterator[str]:
    """One option with why it is wrong."""
    yield _block(mark, (option.text,))
    if option.why:
        yield _block("...", (option.why,))
