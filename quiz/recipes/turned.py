"""A clause turned into its contrary by one word: a number, a word with an opposite, a "not" more or less."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from quiz.recipes.choose import shuffled

if TYPE_CHECKING:
    from quiz.attribution.records import Said

FEW = 20
"""Per cent from which a half is clearly another share."""
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
YEAR = re.compile(r"(19|20)\d\d")
NEGATED = re.compile(
    r"\b(not|no|never|nothing|nobody|none|neither|nor|without|only|hardly|barely|every\w*|each)\b|n[’']t\b",
    re.IGNORECASE,
)
SHORTENED = {"won’t": "will", "can’t": "can", "shan’t": "shall"}
VERB = re.compile(
    r"\b(is|are|was|were|will|would|can|could|should|must|"
    r"(?<!may )(?<!might )(?:has|have|had)(?= (?:\w+ed|been|taken|made|gone|become|given)\b))\b"
    r"(?! (just|to|also|still|already|all|any|ever|a lot|what|why|how)\b)"
)
SHORT_VERB = re.compile(
    r"\b(I[’']m|(we|they|you)[’']re|(it|he|she|that|there)[’']s|(I|we|you|they|he|she|it)[’']ll)\b(?! (been|got|to)\b)",
    re.IGNORECASE,
)
ASKS = re.compile(r"(whether|what|how|why|when|where|who|if)\b", re.IGNORECASE)
"""How a clause begins that is itself a question or a condition."""
REASONED = re.compile(r"\b(?:because|since|so that|but|although|though|unless|even|yet|or)\b|[:;—–]", re.IGNORECASE)
"""A clause that rests on another: turned round, the two no longer fit."""
NO_PLACE = re.compile(
    r"\b(?:there|here|what)(?: (?:is|are|was|were|has|have|had|will)|[’']s)\b"
    r"|\b(?:clearly|certainly|obviously|definitely|really|unfortunately|frankly|simply|sort of|kind of|lots?|plenty|"
    r"some|somehow|"
    r"nearly|almost|probably|perhaps|maybe|pretty|sometimes|mostly|too|still|already|just|that much|only)\b",
    re.IGNORECASE,
)
"""Where English puts no plain "not": existence, and words of degree."""
HELD = re.compile(r" (even|yet|just|always|necessarily)\b")
"""What says nothing behind a "not" that is taken out."""
LOOSE = re.compile(r"(?<!means )(?<!as )\b[a-z]+\b(?! (?:up|out|over|off)\b)")
"""Words that mean what they mean by themselves, without a particle behind them."""
SET_PHRASE = re.compile(
    r"\brais\w+ (?:\w+ )?(?:money|funds?|questions?|concerns?|doubts?|awareness|children|kids|hell|eyebrows)\b",
    re.IGNORECASE,
)
"""Where a word with an opposite means something else."""
SHARE = re.compile(r"\b(?:half|third|quarter|majority|most|share|percentage|respondents|per ?cent)\b|%", re.IGNORECASE)
"""A part of the whole: what the rest thinks is another matter, so a "not" does not turn it round."""
BRANCH = re.compile(r"\b(who|which|that|whose|where|when|if|because|and|but|or|while|as)\b|[,;:–—‘“\"]", re.IGNORECASE)
"""What makes it unsure which part of a clause a word belongs to."""


def turned(said: Said, text: str, article: str, seed: int) -> tuple[str, str, str] | None:
    """The clause turned round, what the article has and what stands there now; None where that is not safe."""
    if ASKS.match(text):
        return None
    figure = _other_figure(said, text, article, seed)
    if figure is None and SHARE.search(f"{said.source.canonical} {text}"):
        return None
    if figure or REASONED.search(text):
        return figure
    denied = None if NO_PLACE.search(text) else _with_not(text) or _with_do(text)
    return _opposite(text) or _without_not(text) or denied


def _other_figure(said: Said, text: str, article: str, seed: int) -> tuple[str, str, str] | None:
    """With its one exact number changed."""
    numbers = NUMBER.findall(text)
    exact = [f for f in said.statement.figures if f.value is not None and f.hedge is None and f.unit is not None]
    if len(numbers) != 1 or len(exact) != 1 or text.count(numbers[0]) != 1 or YEAR.fullmatch(numbers[0]):
        return None
    share = re.search(rf"{re.escape(numbers[0])} ?(%|per cent|percent)", text) is not None
    new = _other_number(numbers[0], shuffled((2, 3, 4), seed, text)[0], share=share)
    return (text.replace(numbers[0], new), numbers[0], new) if new not in article else None


def _other_number(number: str, factor: int, *, share: bool) -> str:
    """A number of the same shape, clearly another one; a share stays below a hundred."""
    digits = number.replace(",", "")
    if share and "." not in digits:
        return str(int(digits) // 2) if int(digits) > FEW else str(int(digits) * factor)
    if "." in digits:
        return f"{float(digits) * factor:.1f}"
    return f"{int(digits) * factor:,}" if "," in number else str(int(digits) * factor)


@lru_cache
def _pairs() -> dict[str, str]:
    """Every word that has an opposite, both ways."""
    text = (files("quiz.recipes") / "wordlists" / "opposites.txt").read_text(encoding="utf-8")
    pairs = [(line.split()[0], line.split()[1]) for line in text.splitlines() if line and not line.startswith("#")]
    return dict(pairs) | {b: a for a, b in reversed(pairs)}


def _opposite(text: str) -> tuple[str, str, str] | None:
    """With its one word that has an opposite changed into it."""
    known = [match.group() for match in LOOSE.finditer(text) if match.group() in _pairs()]
    if len(known) != 1 or SET_PHRASE.search(text) or NEGATED.search(text) or "‘" in text:
        return None
    new = _pairs()[known[0]]
    changed = re.sub(rf"\b{known[0]}\b", new, text)
    joined = re.sub(rf"\b([Aa])n? (?={new}\b)", r"\1n " if new[0] in "aeiou" else r"\1 ", changed)
    return joined, known[0], new


def _without_not(text: str) -> tuple[str, str, str] | None:
    """With its one "not" taken out, where only that denies."""
    denied = list(NEGATED.finditer(text))
    if len(denied) != 1 or "‘" in text:
        return None
    if BRANCH.search(text[: denied[0].start()]) or HELD.match(text, denied[0].end()):
        return None
    for pattern in (r"\b(is|are|was|were|has|have|had|will|would|can|could|should|must) not\b", r"\b(\w+n[’']t)\b"):
        found = re.search(pattern, text)
        if found:
            verb = found[1].replace("'", "’")
            bare = SHORTENED.get(verb, verb.removesuffix("n’t"))
            told = bare.casefold() in {"do", "does", "did", "ca", "wo"}
            return None if told else (text[: found.start()] + bare + text[found.end() :], found.group(), bare)
    return None


def _with_not(text: str) -> tuple[str, str, str] | None:
    """With a "not" behind its first verb, where the clause is simple up to there."""
    verbs = [verb for pattern in (VERB, SHORT_VERB) if (verb := pattern.search(text))]
    verb = min(verbs, key=lambda found: found.start(), default=None)
    if verb is None or NEGATED.search(text) or "‘" in text:
        return None
    before = text[: verb.start()]
    if BRANCH.search(before) or not (verb.re is SHORT_VERB or before.strip()) or len(before.split()) > SUBJECT:
        return None
    told = verb.group().strip()
    denied = "cannot" if told == "can" else f"{told[:-3]} won’t" if told.endswith(("’ll", "'ll")) else f"{told} not"
    return f"{text[: verb.start()]}{denied}{text[verb.end() :]}", told, denied


SUBJECT = 8
"""Words that a simple clause may have before its verb."""


@lru_cache
def _forms() -> dict[str, str]:
    """Every form of the plain verbs with what denies it: ``wanted`` and ``did not want``."""
    text = (files("quiz.recipes") / "wordlists" / "plain_verbs.txt").read_text(encoding="utf-8")
    forms: dict[str, str] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            base, third, past = line.split()
            forms |= {base: f"do not {base}", third: f"does not {base}", past: f"did not {base}"}
    return forms


def _with_do(text: str) -> tuple[str, str, str] | None:
    """With a "do not" before its plain verb, where a pronoun or a name alone is the subject."""
    told = PLAIN.match(text)
    if told is None or NEGATED.search(text) or "‘" in text:
        return None
    verb = told["verb"]
    denied = _forms().get(verb)
    fits = denied and (verb.endswith("s") and denied.startswith("does")) == bool(told["one"] and not _is_past(verb))
    return (f"{text[: told.start('verb')]}{denied}{text[told.end() :]}", verb, denied) if denied and fits else None


def _is_past(verb: str) -> bool:
    """Whether a form of a plain verb is its past."""
    return _forms()[verb].startswith("did")


PLAIN = re.compile(
    r"(?:(?:I|[Ww]e|[Yy]ou|[Tt]hey)|(?P<one>[Hh]e|[Ss]he|[Ii]t|[A-Z]\w+(?: [A-Z]\w+)?)) (?P<verb>[a-z]+)\b"
)
"""A pronoun or a name, and the verb behind it."""
