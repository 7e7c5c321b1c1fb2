"""The front matter: ``key: the rest of the line`` between two lines of dashes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quiz.bank import text
from quiz.bank.records import Provenance

if TYPE_CHECKING:
    from quiz.bank.page import Page
    from quiz.bank.records import Bank

FENCE = "---"
DASHES = re.compile(r"[-‐‑–—]+")
"""What was meant as the line of three dashes; a word processor makes one long dash of them."""
LINE = re.compile(r"([A-Za-z]+)\s*:(.*)")
KNOWN = ("title", "article", "language", "generator", "seed", "digest", "wish", "note", "checksum")
SHAPES = {
    "language": (r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", "language", "language: en"),
    "seed": (r"-?[0-9]{1,18}", "seed", "seed: 1"),
    "digest": (r"[0-9a-f]{16}", "digest", "the sixteen digits it was generated with"),
    "checksum": (r"[0-9a-f]{16}", "checksum", "the sixteen digits it was generated with"),
}


@dataclass(slots=True)
class Front:
    """What the front matter says."""

    end: int
    """Its last line; 0 where there is none."""
    closed: bool = True
    """Whether it stands between its two lines of dashes."""
    values: dict[str, str] = field(default_factory=dict)
    """Every key that stands once."""
    articles: dict[str, int] = field(default_factory=dict)
    """The articles' names, each with its line."""

    @property
    def provenance(self) -> Provenance | None:
        """How the bank was generated, where it says all of it."""
        values = self.values
        if not all(values.get(key) for key in ("generator", "seed", "digest")):
            return None
        return Provenance(values["generator"], int(values["seed"]), values["digest"], values.get("wish", ""))


def read(page: Page) -> Front:
    """The front matter at the top of the page."""
    first = next((n for n, line in enumerate(page.lines, 1) if line.strip()), 1)
    fenced = _is_fence(first, page)
    last = _closing(first, page) if fenced else 0
    front = Front(last or _meant_end(page), closed=bool(last))
    if not front.closed:
        page.add("front-matter-open" if fenced else "front-matter-missing", first)
    for number in range(first + fenced, front.end + (not front.closed)):
        if page.lines[number - 1].strip():
            _line(number, front, page)
    slips = any(finding.code in ("front-matter-line", "front-matter-value") for finding in page.found)
    if front.closed and not slips and not front.values.get("title", "").strip():
        page.add("title-missing", first)
    return front


def _is_fence(number: int, page: Page) -> bool:
    """Whether a line is one of dashes; one of other dashes is noted."""
    line = page.lines[number - 1].strip()
    if DASHES.fullmatch(line) and line != FENCE:
        page.add("front-matter-fence", number)
    return DASHES.fullmatch(line) is not None


def _closing(first: int, page: Page) -> int:
    """The line of dashes that ends the front matter; 0 where a question begins before it."""
    for number in range(first + 1, len(page.lines) + 1):
        if page.lines[number - 1].startswith("##"):
            break
        if _is_fence(number, page):
            return number
    return 0


def _meant_end(page: Page) -> int:
    """The last line that was meant as front matter, where no line closes it; 0 where there is none."""
    for number, line in enumerate(page.lines):
        if line.strip() and not (LINE.fullmatch(line.strip()) or DASHES.fullmatch(line.strip())):
            return number
    return len(page.lines)


def _line(number: int, front: Front, page: Page) -> None:
    """Take in one line."""
    match = LINE.fullmatch(page.lines[number - 1].strip())
    if match is None:
        page.add("front-matter-line", number)
        return
    key, value = match[1].lower(), text.value(match[2])
    shape, what, example = SHAPES.get(key, ("(?s:.*)", "", ""))
    if key not in KNOWN:
        page.add("front-matter-key", number, key=key)
    elif key in front.values or (key == "article" and value in front.articles):
        page.add("article-twice" if key == "article" else "front-matter-twice", number, key=key, name=value)
    elif not re.fullmatch(shape, value):
        page.add("front-matter-value", number, value, value=value, what=what, example=example)
    elif key == "article":
        front.articles[value] = number
    else:
        front.values[key] = value


def write(bank: Bank) -> list[str]:
    """The lines of the front matter, without the checksum."""
    values = [
        ("title", bank.title),
        *(("article", article.name) for article in bank.articles),
        ("language", bank.language),
    ]
    if bank.provenance:
        made = bank.provenance
        values += [("generator", made.generator), ("seed", str(made.seed)), ("digest", made.digest)]
        values += [("wish", made.wish)] if made.wish else []
    if bank.note:
        values.append(("note", bank.note))
    return [FENCE, *(f"{key}: {text.line(value)}" for key, value in values), FENCE]
