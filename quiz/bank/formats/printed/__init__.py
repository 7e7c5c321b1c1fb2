"""Paper: the students' sheet and the key in one HTML file, ready to print, which loads nothing and runs nothing."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, get_args

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from quiz.bank.formats.format import Format
from quiz.bank.formats.printed.marked import lines
from quiz.bank.formats.printed.sheets import asked, key
from quiz.bank.formats.records import Feature
from quiz.config import asset_dir
from quiz.question.kinds import KINDS

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.bank.records import Bank

FACE = re.compile(r"@font-face \{[^}]*\}\n?")
FONT = re.compile(r'url\("\.\./fonts/([\w-]+\.woff2)"\)')


def write(bank: Bank) -> bytes:
    """The page of a fitted bank."""
    marks: list[list[tuple[Span, int]]] = [[] for _ in bank.articles]
    for number, question in enumerate(bank.questions, 1):
        for one in question.evidence:
            if one.span:
                marks[one.article - 1].append((one.span, number))
    style = _style()
    return (
        _pages()
        .get_template("print/bank.html")
        .render(
            bank=bank,
            style=Markup("<style>{}</style>").format(Markup(style)),  # noqa: S704 - our own style sheets
            digest=b64encode(sha256(style.encode()).digest()).decode(),
            articles=[(one, lines(one), lines(one, own)) for one, own in zip(bank.articles, marks, strict=True)],
            asked=[asked(question, number) for number, question in enumerate(bank.questions, 1)],
            keys=[key(question, number, bank.articles) for number, question in enumerate(bank.questions, 1)],
        )
        .encode()
    )


@lru_cache(maxsize=1)
def _pages() -> Environment:
    """The templates: everything in them is escaped, and a slip in a name is an error."""
    return Environment(
        loader=FileSystemLoader(asset_dir("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@lru_cache(maxsize=1)
def _style() -> str:
    """The style sheet with the house's light colours and its upright fonts inside."""
    static = asset_dir("static")
    tokens = (static / "css" / "tokens.css").read_text().partition("/* Dark")[0]
    upright = FACE.sub(lambda face: "" if "italic" in face[0] else face[0], tokens)

    def inside(match: re.Match[str]) -> str:
        font = b64encode((static / "fonts" / match[1]).read_bytes()).decode()
        return f"url(data:font/woff2;base64,{font})"

    return FONT.sub(inside, upright) + (static / "css" / "paper.css").read_text()


FORMAT = Format(
    name="html",
    label="Paper (HTML)",
    ending=".html",
    media="text/html; charset=utf-8",
    looks=lambda _name, _data: False,
    write=write,
    kinds=frozenset(KINDS),
    carries=frozenset(get_args(Feature)) - {"recipe"},
)
