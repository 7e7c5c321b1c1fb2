"""Words that make a name a source: which verb stands where, and the words beside it that name who speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import islice, pairwise

from quiz.article.records import Article, Span
from quiz.checks.reading.kept import kept
from quiz.checks.reading.marks import blank, quoted
from quiz.checks.words import WORD, fold, word_list

BETWEEN = {
    *("has", "have", "had", "also", "later", "then", "again", "earlier", "initially", "first", "repeatedly", "did"),
    *("previously", "now", "already", "recently", "still", "further", "once", "even", "not", "since", "today", "can"),
    *("yesterday", "publicly", "privately", "quickly", "openly", "flatly", "strongly", "firmly", "subsequently"),
    *("would", "could", "will", "must", "meanwhile", "however", "finally", "himself", "herself", "itself"),
}
"""Words that may stand between a subject and its verb."""
PASSIVE = {"was", "were", "is", "are", "be", "been", "being", "am"}
"""Before a past form they make it passive: what "was found" found nothing."""
NOT_A_SUBJECT = {"the", "a", "an", "of", "these", "those", "such", "any", "no", "and", "to", "by", "in", "for", "on"}
"""Words after which a cue word is a noun or an infinitive: "the claims", "to say"."""
INNER = {"a", "an", "the", "its", "his", "her", "their", "no", "some"}
LINKS = {"of", "for", "from", "at", "in", "to", "with", "by", "on", "and", "or", "near", "inside"}
"""Inside a name an article follows one of these; behind anything else it begins an object."""
NOUN_BEFORE = {"of", "about", "from", "by"}
VERBS = {
    "has",
    "have",
    "had",
    "was",
    "were",
    "is",
    "are",
    "gave",
    "went",
    "came",
    "took",
    "made",
    "met",
    "left",
    "got",
    "will",
}
SOMEBODY = ("bodies", "people", "persons")
"""The lists of nouns for somebody."""
LEADING = 10
"""Words within which a sentence has named its subject."""
OPENERS = {
    "but",
    "and",
    "so",
    "also",
    "yet",
    "still",
    "then",
    "moreover",
    "however",
    "meanwhile",
    "because",
    "although",
}
"""Words before a subject that are not part of it."""
SUBJECTS = {"he", "she", "they", "it"}
"""Pronouns, which no apposition follows."""
MARKS = "”“‘’\"`', "
CLOSED = ("”", '"', "''")
QUOTED_END = re.compile(r"(?:[“‘«\"]\s*[”’»\"]|(?:''|``)\s*'')[.,]?$")
"""A blanked quotation at the end of what stands before a verb."""
QUOTED = re.compile(r"(?:[“‘«\"]\s*[”’»\"]|(?:''|``)\s*'')[.,]?")
"""A blanked quotation anywhere."""
SHARED = re.compile(
    r"^(?P<name>(?:But |And |Later )?(?:He|She|They|It|[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)\b).*\band$", re.DOTALL
)
"""One subject for two verbs: "He apologised and announced"."""
RELATIVE = re.compile(r"^\W*(who|whom|whose|which|where|when|while|speaking|asked)\b", re.IGNORECASE)
ACCORDING = re.compile(r"\baccording to\s+", re.IGNORECASE)
STOP = re.compile(
    r"[,;:?!\n](?=\s)|(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Lt|Jr))(?<!\b(?:Mrs|Gov|Sen|Rep|Gen|Col|Sgt|Rev|Maj))\.(?=\s)"
    r"|[,;:.?!]$|\s[–—-]\s|[“”]|‘|''"
)
"""Where a name behind its verb ends; the stop of an initial or a title belongs to it."""
CLAUSES = r"but|because|although|though|while|when|whereas|that|and|as|if"
JOINT = re.compile(rf"[,;:]\s+|\s[–—]\s+|\b(?:{CLAUSES})\s+(?=[A-Z]|he\b|she\b|they\b|it\b)")
COORDINATED = re.compile(r"(;|\b(and|but|while|whereas|although|though))\s+\W*$")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that makes somebody a source, with the words beside it that name who."""

    span: Span
    """The cue word."""
    base: str
    """Its dictionary form; ``according to`` for the phrase."""
    namer: str
    """The words that name the source; a pronoun where one stands there."""


@lru_cache
def forms() -> dict[str, str]:
    """Every form of every cue verb, with its dictionary form."""
    text = (files("quiz.checks") / "wordlists" / "cues.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    return {form: line[0] for line in lines for form in line}


@kept
def blanked(article: Article) -> str:
    """The article with everything between quotation marks blanked, offsets kept."""
    return blank(article.text, quoted(article))


@kept
def cues(article: Article, sentence: Span) -> tuple[Cue, ...]:
    """The cues of one sentence, in order; what is quoted and what a speaker in turn reports is left aside."""
    text = blanked(article)
    found = [
        Cue(Span(*match.span()), "according to", _until_stop(text[match.end() : sentence.end]))
        for match in ACCORDING.finditer(text, sentence.start, sentence.end)
    ]
    for match in WORD.finditer(text, sentence.start, sentence.end):
        base = forms().get(fold(match.group()))
        namer = namer_of(text, sentence, Span(*match.span())) if base else ""
        if base and namer:
            found.append(Cue(Span(*match.span()), base, namer))
    return _outer(text, sorted(found, key=lambda cue: cue.span))


def _outer(text: str, found: list[Cue]) -> tuple[Cue, ...]:
    """The cues that are not themselves reported: the first, one beside "and", and one behind a quotation."""
    kept = found[:1]
    for cue in found[1:]:
        between = text[kept[-1].span.end : cue.span.start]
        before = between[: between.rfind(cue.namer)] if cue.namer in between else ""
        if COORDINATED.search(before) or before.rstrip().endswith(CLOSED) or between.rstrip().endswith(CLOSED):
            kept.append(cue)
    return tuple(kept)


def _until_stop(text: str) -> str:
    """The text up to its first comma or stop."""
    stop = STOP.search(text)
    return (text[: stop.start()] if stop else text).strip(MARKS)


def namer_of(text: str, sentence: Span, verb: Span) -> str:
    """The words that name who does the verb: before it, or behind it after a quotation."""
    if _is_noun(text[verb.end : sentence.end], verb.of(text)):
        return ""
    tail = text[sentence.start : verb.start].rstrip()
    joined = QUOTED_END.search(tail) or _without_adverbs(tail, "").endswith(",")
    if joined and verb.of(text).endswith("ing"):
        return leading(tail)
    if QUOTED_END.search(tail):
        return _until_stop(text[verb.end : sentence.end])
    return subject(tail, verb.of(text))


def leading(text: str) -> str:
    """The subject that a sentence begins with: what stands before its first verb, or up to a noun for somebody."""
    text = _behind_quotation(text)
    tokens = [(fold(m.group()), m) for m in islice(WORD.finditer(text), 1, LEADING)]
    verb = next((m for word, m in tokens if word.endswith("ed") or word in VERBS or word in forms()), None)
    if verb:
        return subject(text[: verb.start()].rstrip(), "")
    last = next((m for word, m in tokens if any(word in word_list(name) for name in SOMEBODY)), None)
    return text[: last.end()] if last else ""


def _is_noun(after: str, verb: str) -> bool:
    """Whether a form such as ``reports`` is a noun here: what follows makes it one."""
    follows = next(iter(fold(match.group()) for match in WORD.finditer(after)), "")
    return verb.endswith("s") and (follows in NOUN_BEFORE or (follows in forms() and not follows.endswith("s")))


def subject(before: str, verb: str) -> str:
    """The words before a verb that can be its subject: an apposition keeps its name; empty where none can."""
    chosen = _stretch(_without_adverbs(_behind_quotation(before), verb)).strip(MARKS)
    shared = SHARED.match(chosen)
    words = _without_openers((shared["name"] if shared else chosen).split())
    folded = [fold(word.strip(MARKS)) for word in words]
    if verb.endswith("s") and "to" in folded:
        return ""
    if not folded or folded[-1] in NOT_A_SUBJECT | PASSIVE or _is_verb(folded) or _has_object(words):
        return ""
    return " ".join(words).strip(MARKS)


def _behind_quotation(text: str) -> str:
    """What follows the last blanked quotation of a text, if any words do."""
    return next((part for part in reversed(QUOTED.split(text)) if WORD.search(part)), text)


def _stretch(before: str) -> str:
    """The last clause before a verb; before a closing comma or dash the one that an aside follows."""
    parts = [part for part in JOINT.split(before.rstrip(", —–")) if part.strip(MARKS)]
    plain = [part for part in parts if not RELATIVE.match(part)]
    aside = next((at for at, part in enumerate(parts) if RELATIVE.match(part)), 0)
    closed = before.rstrip().endswith((",", "—", "–"))
    if aside:
        return parts[aside - 1] if closed else ""
    if not closed or len(plain) < len(parts):
        return "".join(plain[-1:])
    return plain[-2] if fold("".join(plain[-2:-1])) in SUBJECTS else ", ".join(plain[-2:])


def _without_adverbs(before: str, verb: str) -> str:
    """The text without auxiliaries and adverbs at its end."""
    words = before.split(" ")
    while words and _is_between(fold(words[-1]), verb):
        words.pop()
    return " ".join(words)


def _is_between(word: str, verb: str) -> bool:
    """Whether a word may stand between a subject and this verb."""
    return word in BETWEEN or word.endswith("ly") or (word in PASSIVE and verb.endswith("ing"))


def _without_openers(words: list[str]) -> list[str]:
    """The words without a "but" or "also" before them."""
    while words and fold(words[0]) in OPENERS:
        words = words[1:]
    return words


def _is_verb(folded: list[str]) -> bool:
    """Whether a stretch ends with a verb and not, as in "the report", with a noun of that form."""
    is_body = folded[-1].removesuffix("s") in word_list("bodies")
    is_noun = is_body if len(folded) > 1 else folded[-1].endswith("s")
    return folded[-1] in forms() and not is_noun


def _has_object(words: list[str]) -> bool:
    """Whether a stretch is more than a name: an article inside it that no preposition or comma leads in."""
    pairs = ((left, fold(word.strip(MARKS))) for left, word in pairwise(words))
    return any(
        word in INNER and not left.endswith(",") and fold(left.strip(MARKS)) not in LINKS for left, word in pairs
    )
