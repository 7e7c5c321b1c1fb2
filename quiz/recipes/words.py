"""Words of the article made ready for a question: trimmed, cased, compared; never rewritten."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from string import ascii_lowercase
from typing import TYPE_CHECKING

from quiz.attribution import lexicon

if TYPE_CHECKING:
    from quiz.attribution.records import Mention, Source


@lru_cache
def word_list(name: str) -> frozenset[str]:
    """The words of ``wordlists/<name>.txt``."""
    text = (files("quiz.recipes") / "wordlists" / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


WORD = re.compile(r"[^\W_]+(?:[’'.,\-][^\W_]+)*")
ORIGIN = re.compile(r"(ian|ean|ish|ese|ench|utch|eek|[a-z]i|erman|oman|ican|wiss)$")
"""How words of origin end, which keep their capital: Danish, Korean."""
PROPER = re.compile(
    r"^(?:Democrat(?:ic|s)?|Republicans?|Muslims?|Christians?|Jews?|Jewish|Catholics?|Latin[oa]s?|Hispanics?|"
    r"Evangelicals|Arabs?|"
    r"\w+(?:[cs]a|ope|[a-z]i|s[st]i)ans|Israelis|Iraqis|Pakistanis|Saudis|Germans|Mexicans|Syrians|Iranians|Italians|"
    r"Ukrainians|Palestinians|Canadians|Brazilians|Egyptians|Norwegians|Hungarians|Britons|Swedes|Danes|Finns|Poles|"
    r"Greeks|Turks)$"
)
"""Members of parties, faiths and nations, who keep their capital."""
PLAIN = re.compile(
    r"(?:Federal|Senior|Local|State|Top|Former|Party|Intelligence|Administration|Military|Legal|Foreign|Social|"
    r"Public|Law|Several|Some|"
    r"Many|Health|Security|Campaign|Police|Political|Nuclear|Labor|Business|Current|Other|Most|More) [a-z]"
)
"""How labels begin whose first word may be part of a name elsewhere, but not before a small letter."""
NAMED = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|President|Senator|Governor)\b|\w[’']s?$")
"""A form of address, or an owner: a name goes with it."""
INNER = frozenset(f"{ascii_lowercase},;")
"""What stands before the space of a word inside a sentence."""
EDGE = re.compile(r"\b")
OWNER = re.compile(r"[’']s?$")
ENDING = re.compile(r"(ing|ed|es|s)$")
DOUBLE = str.maketrans("“”«»„", "‘’‘’‘")


def all_tokens(text: str) -> tuple[str, ...]:
    """The words of a text, in small letters and without a possessive ending."""
    folded = map(str.casefold, WORD.findall(text))
    return tuple(word if word.isalnum() else OWNER.sub("", word) for word in folded)


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[str, ...]:
    """The same for names and lines, which come again and again."""
    return all_tokens(text)


@lru_cache(maxsize=4096)
def keywords(text: str) -> frozenset[str]:
    """What a text is about: its words without the small ones and without endings."""
    return frozenset(
        ENDING.sub("", word) if len(word) > 4 else word  # noqa: PLR2004 - "news" keeps its s
        for word in tokens(text)
        if word not in word_list("small")
    )


def overlap(one: str, other: str) -> float:
    """The share of the shorter text's keywords that the other has too."""
    left, right = keywords(one), keywords(other)
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def upper(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def lower(text: str, article: str) -> str:
    """The text as it stands inside a sentence: its first letter small where the first word is no name.

    A word is taken for a name unless the article also has it in small letters.
    """
    first = re.match(r"[^\W_]+", text)
    if first and (first.group() in {"A", "I"} or not first.group().istitle()):
        return "a" + text[1:] if first.group() == "A" else text
    common = first and (first.group().casefold() in word_list("small") or first.group().lower() in _written(article))
    return text[:1].lower() + text[1:] if common else text


def is_name(word: str, article: str) -> bool:
    """Whether the article has the word with its capital inside a sentence."""
    at = article.find(f" {word}")
    while at >= 0:
        if article[at - 1 : at] in INNER and EDGE.match(article, at + 1 + len(word)):
            return True
        at = article.find(f" {word}", at + 1)
    return False


@lru_cache(maxsize=8)
def _written(article: str) -> frozenset[str]:
    """The words of an article, letter by letter."""
    return frozenset(re.findall(r"\w+", article))


def inside(text: str) -> str:
    """The text as it stands between marks of ours: its own double marks become single ones."""
    text = re.sub(r"''|``", '"', text)
    marks = iter(range(text.count('"')))
    text = re.sub('"', lambda _: "’" if next(marks) % 2 else "‘", text)
    return re.sub(r",’$", "’", text.translate(DOUBLE))


def unmarked(text: str) -> str:
    """The text without quotation marks."""
    return re.sub(r'[“”«»„"]|\'\'|``|(?<!\w)‘|’(?!\w)', "", text)


@lru_cache(maxsize=4096)
def trimmed(text: str) -> str:
    """The text without space, comma, semicolon and full stop around it; abbreviations keep their stop."""
    text = text.strip(" \t,;:–—-").strip()
    text = re.sub(r"\.(?=[”’\"']*$)", "", text) if not re.search(r"\b(?:[A-Z]\.){2,}[”’\"']*$", text) else text
    return re.sub(r",(?=[”’\"']$)", "", text).strip()


def name(who: Source | Mention, article: str) -> str:
    """A name as it stands inside a sentence: ``the Kremlin``, ``Mark Rutte``, ``two officials``."""
    if who.kind == "named_person":
        return who.canonical
    first = who.canonical.split(maxsplit=1)[0]
    core = WORD.match(first)
    shown = any(sign.search(first) for sign in (ORIGIN, PROPER, NAMED))
    word = OWNER.sub("", core.group()) if core else first
    proper = shown or (is_name(word, article) and not (who.kind == "unnamed_people" and _is_common(word, who, article)))
    label = who.kind in {"unnamed_people", "document"} and not proper
    if " " not in who.canonical and who.canonical.casefold() not in lexicon.words("people"):
        label = False  # a body called by one word, taken for its people
    if (label or PLAIN.match(who.canonical)) and first.istitle():
        return who.canonical[:1].lower() + who.canonical[1:]
    return re.sub(r"^(The|A|An)\b", lambda m: m.group().lower(), who.canonical)


def _is_common(word: str, who: Source | Mention, article: str) -> bool:
    """Whether a group's first word is a plain one, part of somebody's name elsewhere: ``Budget analysts``."""
    two = " ".join(who.canonical.split()[:2])
    return " " in two and two.split()[1].islower() and word.lower() in _written(article) and not is_name(two, article)


def short_name(who: Source) -> str:
    """A person's last name; every other name whole."""
    return who.canonical.rsplit(maxsplit=1)[-1] if who.kind == "named_person" else who.canonical


def is_plural(who: Source) -> bool:
    """Whether the source is several people, by the form of its name."""
    last = tokens(who.canonical)[-1] if tokens(who.canonical) else ""
    return who.kind == "unnamed_people" and (last.endswith("s") or last in {"people", "police"})


def possessive(text: str) -> str:
    """The name with its apostrophe."""
    last = text.rsplit(maxsplit=1)[-1]
    return f"{text}’" if last.endswith("s") and (last.islower() or PROPER.match(last)) else f"{text}’s"


@lru_cache(maxsize=4096)
def count(text: str) -> int:
    """How many words a text has."""
    return len(WORD.findall(text))
