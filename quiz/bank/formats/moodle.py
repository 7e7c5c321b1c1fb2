"""What Moodle's two formats share: shares of the mark, stars in short answers, categories, and the article as words.

Sources: https://docs.moodle.org/en/GIFT_format and https://docs.moodle.org/en/Moodle_XML_format
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from quiz.question.kinds import Multiple, ShortAnswer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.article.records import Article
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import Item, Place
    from quiz.question.kinds import Body
    from quiz.question.records import Question

LISTED = (
    *(Fraction(percent, 100) for percent in (0, 100, 90, 80, 75, 70, 60, 50, 40, 30, 25, 20, 10, 5)),
    *(Fraction(*part) for part in ((5, 6), (2, 3), (1, 3), (1, 6), (1, 7), (1, 8), (1, 9))),
)
"""The shares of a mark that Moodle knows."""
SIGNED = (*LISTED, *(-share for share in LISTED))
"""Each of them, given or taken off."""
EXACT = Fraction(1, 100_000)
NEAR = Fraction(1, 100)
ARTICLE = "article"
"""The tag of words to read that stand before the questions about them."""
STAR = re.compile(r"(?<!\\)\*")
SLASH = re.compile(r"(?<!/)/(?!/)")
MESSAGES = {
    "moodle-share": (
        "Moodle knows no answer that is worth {percent} %.",
        "Write a share that it lists, such as 50, 33.33333 or 16.66667.",
    ),
    "moodle-weight": ("Moodle knows no answer that is worth {percent} %.", "It was read as {meant} %."),
    "moodle-sum": (
        "The right answers are worth {percent} % together, and a full mark is 100 %.",
        "It counts as a full mark here. In Moodle, raise their shares.",
    ),
    "moodle-star": (
        "“{text}” takes any words in place of *, and an answer here is a fixed text.",
        "It counts without the star: add the answers you mean.",
    ),
    "moodle-category": (
        "The questions from here on are in another category, “{name}”.",
        "All of them became one bank.",
    ),
    "moodle-article": ("These words are the article that the questions ask about.", "They stay out of the questions."),
}


@lru_cache(256)
def listed(share: Fraction) -> Fraction | None:
    """The share of Moodle's list that is meant; None where it has none."""
    return next((one for one in SIGNED if abs(one - share) <= EXACT), None)


@lru_cache(256)
def nearest(share: Fraction) -> Fraction:
    """The share of the list that was rounded to this one, or else the share itself."""
    best = min(SIGNED, key=lambda one: abs(one - share))
    return best if abs(best - share) < NEAR else share


def percent(share: Fraction) -> str:
    """A share in percent as Moodle writes it."""
    return f"{float(share * 100):.5f}".rstrip("0").rstrip(".")


def summed(shares: Iterable[Fraction], place: Place, incoming: Incoming) -> None:
    """Note it where several right answers do not make a full mark."""
    whole = sum((share for share in shares if share > 0), Fraction(0))
    if whole and abs(whole - 1) > NEAR / 10:
        incoming.told("moodle-sum", place, percent=percent(whole))


def typed(text: str, place: Place, incoming: Incoming) -> str:
    r"""A short answer without stars that stand for anything; ``\*`` is a star of the answer."""
    if "*" not in text:
        return text
    pieces = STAR.split(text)
    words = " ".join(" ".join(piece.replace("\\*", "*") for piece in pieces).split())
    if len(pieces) > 1 and words:
        incoming.lost("moodle-star", place, text=text)
    return words if len(pieces) > 1 else text.replace("\\*", "*")


def starred(text: str) -> str:
    """A short answer in which a star stands for itself."""
    return text.replace("*", "\\*")


def title(paths: Sequence[tuple[Place, str]], incoming: Incoming) -> str:
    """What the first category is called; further ones are noted."""
    names = [(place, category(path)) for place, path in paths]
    known = {""}
    for place, name in [one for one in names if one[1]][1:]:
        if name != names[0][1] and name not in known:
            known.add(name)
            incoming.lost("moodle-category", place, name=name)
    return next((name for _, name in names if name), "")


def category(path: str) -> str:
    """A category's names without the course it is in."""
    parts = [part.replace("//", "/").strip() for part in SLASH.split(path.strip())]
    if re.fullmatch(r"\$\w+\$", parts[0]):
        parts = parts[1:]
        parts = parts[1:] if parts[:1] == ["top"] else parts
    return " / ".join(part for part in parts if part)


def path(name: str) -> str:
    """A title as the category of a course."""
    return (
        "$course$/top/ " + name.replace("/", "//")
        if name.startswith("/")
        else "$course$/top/" + name.replace("/", "//")
    )


def named(items: Sequence[tuple[Item, str]]) -> list[Item]:
    """The items; one without an id has it from its name where no other is called so."""
    names = Counter(name for _, name in items)
    return [
        replace(item, ident=f"name {name}") if not item.ident and name and names[name] == 1 else item
        for item, name in items
    ]


def is_article(item: Item, incoming: Incoming) -> bool:
    """Whether an item is the article's words, which are noted and no question."""
    if item.form != "description" or ARTICLE not in item.tags:
        return False
    incoming.told("moodle-article", item.place)
    return True


def name(question: Question) -> str:
    """What a question is called in Moodle's lists: the first words of its stem."""
    return shortened(question.stem)


def shortened(text: str, most: int = 80) -> str:
    """The first words of a text."""
    words = " ".join(text.split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"


def tags(question: Question) -> list[str]:
    """Skill and difficulty as tags."""
    told = [f"skill:{question.skill}"] if question.skill else []
    return [*told, *([f"difficulty:{question.difficulty}"] if question.difficulty else [])]


def shares(body: Multiple) -> tuple[Fraction, Fraction]:
    """What a right pick gives, and what a wrong one takes."""
    share = Fraction(1, len(body.key))
    return share, -share


def paragraphs(article: Article) -> str:
    """An article as HTML."""
    return "".join(
        f"<p>{escape(' '.join(span.of(article.text).split()), quote=False)}</p>" for span in article.paragraphs
    )


def cannot(body: Body) -> str:
    """Why Moodle cannot hold a question; empty where it can."""
    if isinstance(body, Multiple) and Fraction(1, len(body.key)) not in LISTED:
        return f"Moodle cannot share a mark among {len(body.key)} right options"
    if isinstance(body, ShortAnswer) and not all(text.strip() for text in body.accepted):
        return "an accepted answer has no visible words"
    return ""
