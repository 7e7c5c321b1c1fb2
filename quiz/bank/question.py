"""One question of the document: heading, line in braces, answers, evidence, feedback, in this order."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from quiz.bank import answers, attributes, evidence, hints, parts
from quiz.bank.blocks import sentence
from quiz.bank.text import BRACES, escaped, heading, plain
from quiz.question.kinds import VERDICTS, SelectSentence, TrueFalseNotStated
from quiz.question.records import Question

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.bank.page import Page
    from quiz.bank.tree import Block
    from quiz.question.kinds import Body
    from quiz.question.options import Evidence
    from quiz.question.records import Skill


def read(blocks: list[Block], articles: tuple[Article | None, ...], page: Page) -> Question | None:
    """The question that begins with this heading; None when something is wrong, which is noted."""
    before, top = len(page.found), blocks[0]
    stem = plain(top.text)
    if not stem.strip():
        page.add("stem-empty", top.line)
    if beside := BRACES.search(top.text):
        page.add("attribute-beside", top.line, beside[0].strip(), part=beside[0].strip())
    part = parts.sort(blocks[1:], page)
    shown = tuple(one for one in (evidence.read(block, articles, page) for block in part.evidence) if one)
    body = _body(top.line, part, shown, articles, page)
    if body is None or len(page.found) > before:
        return None
    marks = part.marks
    return Question(
        id=marks.get("#", ""),
        stem=stem,
        body=body,
        skill=cast("Skill | None", marks.get("skill")),
        evidence=shown,
        feedback=tuple(plain(block.text) for block in part.feedback),
        difficulty=int(marks["difficulty"]) if "difficulty" in marks else None,
        recipe=marks.get("recipe"),
    )


def _body(
    line: int, part: parts.Parts, shown: tuple[Evidence, ...], articles: tuple[Article | None, ...], page: Page
) -> Body | None:
    """The answers, or for a sentence to select what the evidence says."""
    kind = part.marks.get("kind")
    if kind == SelectSentence.kind and not part.answers:
        return sentence.read(line, shown, articles, page) if len(shown) == len(part.evidence) else None
    if not part.answers:
        hints.note(line, part.feedback, page)
        return None
    body = answers.read(part.answers, kind, articles, page)
    if isinstance(body, TrueFalseNotStated) and articles and len(shown) == len(part.evidence):
        unstated = body.options[body.key].text == VERDICTS[-1]
        if unstated and not any(one.absent for one in shown):
            page.add("absence-missing", line)
    return body


def write(question: Question, articles: tuple[Article, ...]) -> list[str]:
    """The lines of a question."""
    marks = {
        "#": question.id,
        "kind": question.body.kind,
        "skill": question.skill,
        "difficulty": question.difficulty,
        "recipe": question.recipe,
    }
    lines = [f"## {heading(question.stem)}", attributes.write({key: value for key, value in marks.items() if value})]
    blocks = [
        answers.write(question.body, articles),
        *(evidence.write(one, articles) for one in question.evidence),
        *([escaped(paragraph)] for paragraph in question.feedback),
    ]
    for block in blocks:
        lines += ["", *block] if block else []
    return lines
