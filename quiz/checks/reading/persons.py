"""Whom words can mean: one person or several, he or she, by name, by noun and by form of address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.reading.kept import kept
from quiz.checks.reading.names import kernel
from quiz.checks.reading.rivals import RUN, called
from quiz.checks.words import WORD, fold, word_list, words

if TYPE_CHECKING:
    from quiz.article.records import Article, Span

NOBODY = {
    *(
        "there",
        "this",
        "that",
        "these",
        "those",
        "what",
        "which",
        "with",
        "here",
        "both",
        "one",
        "some",
        "many",
        "such",
    ),
    *("all", "most", "another", "others", "much", "more", "nothing", "none", "nobody", "not", "no", "now", "in", "on"),
}
"""Words that begin a sentence and name nobody in it."""
LEADS_IN = {
    *(
        "if",
        "in",
        "at",
        "on",
        "after",
        "before",
        "with",
        "during",
        "for",
        "by",
        "like",
        "as",
        "among",
        "despite",
        "since",
    ),
    *("when", "while", "because", "although", "though", "that", "about", "from", "under", "over"),
}
"""Words with which no name begins."""
NOUNS = {"father": "he", "son": "he", "king": "he", "boy": "he", "mother": "she", "daughter": "she", "girl": "she"}
"""Nouns for one person that tell the sex, beside those in -man and -woman."""
PAIR = 6
"""Words that two names with an "and" between take at most."""
BRACKETS = re.compile(r"\s*\([^()]*\)")


def head(name: str) -> str:
    """The name before its first comma, without what stands in brackets; behind it, where an office comes first."""
    first, *behind = (part.strip() for part in BRACKETS.sub("", name).split(","))
    holder = next((part for part in behind if " " in part and RUN.fullmatch(part)), "")
    return holder if holder and first[:4].casefold() == "the " else first


@kept
def fits(article: Article, name: str, pronoun: str) -> bool:
    """Whether a pronoun can stand for these words; a lone name is a person's where a first name or title leads it."""
    core = head(name)
    folded = words(core)
    if not folded or folded[0] in LEADS_IN or (len(folded) == 1 and folded[0] in NOBODY):
        return False
    if pronoun == "they":
        return _is_many(core)
    sex = _sex(article, core)
    known = len(folded) > 1 or folded[0] in _full(article) or core[0].islower()
    person = bool(sex) or (_is_person(core) and known)
    return not person if pronoun == "it" else person and sex in {"", pronoun}


def is_one(article: Article, name: str) -> bool:
    """Whether words name one person, he or she."""
    return fits(article, name, "he") or fits(article, name, "she")


def people(article: Article, span: Span) -> frozenset[str]:
    """The surnames of all that a stretch names who have a known first name or a form of address."""
    runs = {match[0] for match in RUN.finditer(article.text, span.start, span.end)}
    lasts = {fold(run.rsplit(" ", 1)[-1]): run for run in runs}
    return frozenset(last for last, run in lasts.items() if called(run, run) or _full(article).get(last))


def _is_many(core: str) -> bool:
    """Whether words name several people, or a body that they can speak for."""
    last = next(iter(reversed(kernel(core))), "")
    if (" and " in core and len(core.split()) <= PAIR) or last in word_list("people") | word_list("bodies"):
        return True
    return last.endswith("s") and not last.endswith("ss") and core.rsplit(maxsplit=1)[-1][:1].islower()


def _is_person(core: str) -> bool:
    """Whether words name one person: by a noun such as "mayor", or as a name of nothing but capitals."""
    folded, parts = words(core), [match.group() for match in WORD.finditer(core)]
    if folded[-1] in word_list("bodies") | word_list("people") and kernel(core)[-1:] == folded[-1:]:
        return False
    if set(folded) & word_list("persons") | set(folded) & word_list("titles"):
        return True
    return all(part[0].isupper() for part in parts) and folded[0] != "the" and not core.isupper()


def _sex(article: Article, core: str) -> str:
    """The pronoun that a noun, a form of address or a first name calls for; empty where nothing tells."""
    last = next(iter(reversed(kernel(core))), "")
    if last in core.split() and (last in NOUNS or last.endswith("man")):  # a Sherman may be anybody
        return NOUNS.get(last) or ("she" if last.endswith("woman") else "he")
    runs = [match[0] for match in RUN.finditer(core)]
    if not runs or not core.endswith(runs[-1]):
        return ""
    own = called(runs[-1], runs[-1])
    return own or _full(article).get(fold(runs[-1].split()[-1]), "")


@kept
def _full(article: Article) -> dict[str, str]:
    """The last words of all names of two words and more, each with the one pronoun that its first names call for."""
    sexes: dict[str, set[str]] = {}
    for run in (match[0] for match in RUN.finditer(article.text)):
        if " " in run:
            sexes.setdefault(fold(run.rsplit(" ", 1)[-1]), set()).add(called(run, run))
    plain = {last: told - {""} for last, told in sexes.items()}
    return {last: min(told) if len(told) == 1 else "" for last, told in plain.items()}
