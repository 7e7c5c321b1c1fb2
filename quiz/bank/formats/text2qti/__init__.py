"""text2qti: Markdown with a mark at the margin, which the program of that name turns into a package for Canvas.

Source: https://github.com/gpoore/text2qti
"""

from __future__ import annotations

import re

from quiz.bank.formats.format import Format
from quiz.bank.formats.text2qti.read import read
from quiz.bank.formats.text2qti.write import write

TITLE = re.compile(rb"(?m)^(?:\xef\xbb\xbf)?[Qq]uiz [Tt]itle:[ \t]")
QUESTION = re.compile(rb"(?m)^[0-9]+\.[ \t]+\S")
ANSWER = re.compile(rb"(?m)^(?:\*?[a-zA-Z]\)[ \t]|\[[ *]?\][ \t]|\*[ \t]|=[ \t]+[-+\[0-9]|___+\s*$|\^\^\^+\s*$)")
BRACES = re.compile(rb"(?<!\\)\{\s*(?:[=~#]|(?:T|F|TRUE|FALSE)\s*[}#])")
MESSAGES = {
    "text2qti-stray": (
        "This line belongs to nothing.",
        "Indent it as far as the words above, or begin it with a mark such as 1. or a).",
    ),
    "text2qti-space": ("There is no space behind “{mark}”.", "Put a space between the mark and the words."),
    "text2qti-empty": ("There are no words behind “{mark}”.", "Write them on the same line."),
    "text2qti-no-question": ("“{mark}” stands here without a question above it.", "Write the question first, as 1. …"),
    "text2qti-no-answer": ("This question has no answer.", "Write its options as a) … *b) …, or an answer as * …"),
    "text2qti-mixed": (
        "“{mark}” does not go with the answers above it.",
        "Use one sort of answer in a question.",
    ),
    "text2qti-two-right": (
        "A second option is marked as right.",
        "Mark one with *, or write [*] and [ ] where several are right.",
    ),
    "text2qti-late": ("“{mark}” stands behind the answers.", "Put it under the question, above its answers."),
    "text2qti-twice": ("“{mark}” stands here a second time.", "Keep one of the two."),
    "text2qti-ahead": ("“{mark}” is not followed by a question.", "Put it on the line above a question."),
    "text2qti-points": ("“{text}” is no number of points.", "Write a whole or a half number above 0."),
    "text2qti-number": ("“{text}” is no number.", "Write 3, 3.5 +- 0.5 or [3, 4]."),
    "text2qti-group": (
        "A group is opened in a group, closed twice, or not closed.",
        "Write GROUP and END_GROUP in turn.",
    ),
    "text2qti-open": ("“{mark}” is not closed.", "Close it on a line of its own, as END_COMMENT or ```."),
    "text2qti-worth": ("This question counts {points} points.", "Every question counts the same here."),
    "text2qti-verdict": ("Right and wrong answers are told something of their own: “{text}”", "Here everybody is."),
    "text2qti-pick": ("Of this group, {count} are asked by chance.", "All of them are asked here."),
    "text2qti-code": ("This is a program that would write questions.", "It was not run."),
    "text2qti-setting": ("“{mark}” is a setting of Canvas.", "It was left out."),
    "text2qti-article": (
        "These words are the article that the questions ask about.",
        "They stay out of the questions.",
    ),
}


def looks(name: str, data: bytes) -> bool:
    """Whether a text has numbered questions with marked answers at the margin."""
    ending = name.lower().rpartition(".")[2]
    if ending not in ("txt", "md") or (ending == "md" and not TITLE.search(data)) or BRACES.search(data):
        return False
    asked = QUESTION.search(data) is not None
    return asked and (TITLE.search(data) is not None or ANSWER.search(data) is not None)


FORMAT = Format(
    name="text2qti",
    label="text2qti",
    ending=".txt",
    media="text/plain; charset=utf-8",
    looks=looks,
    read=read,
    write=write,
    messages=MESSAGES,
    kinds=frozenset({"choice", "multiple", "short_answer"}),
    carries=frozenset({"id", "skill", "difficulty", "why", "feedback", "title"}),
    shows_article=True,
)
