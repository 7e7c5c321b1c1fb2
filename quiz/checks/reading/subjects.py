"""Who does what a verb of saying tells: the words before it, or behind it, that can be its subject."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from quiz.checks.reading.verbs import forms, is_noun
from quiz.checks.words import WORD, fold, word_list

if TYPE_CHECKING:
    from quiz.article.records import Span

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
LINKS = {
    *("of", "for", "from", "at", "in", "to", "with", "by", "on", "and", "or", "near", "inside"),
    *("across", "including", "against", "around", "under", "over", "between", "among", "behind", "as"),
    *("even", "now", "currently", "formerly", "spokesman", "spokeswoman"),
}
"""Inside a name an article follows one of these; behind anything else it begins an object."""
DATELINE = re.compile(r"\s*[A-Z][A-Z.’' ]{2,}[^—–―\n-]{0,40}?(?:\([A-Z][\w ]*\)\s*)?\s[—–―-]+\s+")
"""The place and agency before the first words of a report."""
SETTING = re.compile(
    r"\W*(?:In|On|At|After|Before|During|For|By|With|From|Since|Asked|Speaking|Following|Despite|Over|Earlier)\b"
    r"[^,:;]{1,90},\s+(?=[A-Z]|the\b|a\b|an\b|he\b|she\b|they\b|it\b)"
)
"""Where and when, before a subject."""
VERBS = {
    *("has", "have", "had", "was", "were", "is", "are", "gave", "went", "came", "took", "made", "met", "left", "got"),
    *("will", "threw", "sent", "held", "ran", "won", "lost", "began", "became", "kept", "led", "spent", "stood"),
    *("drew", "rose", "fell", "grew", "broke", "chose", "drove", "flew", "knew", "saw", "brought", "bought", "sought"),
    *("hit", "put", "cut", "set", "let", "shot", "spoke", "taught", "turned", "wore", "does", "do", "wants", "says"),
    *("fought", "felt", "built", "paid", "sat", "struck", "shook", "stuck", "withdrew"),
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
    "when",
    "while",
    "as",
    "though",
    "after",
    "since",
}
"""Words before a subject that are not part of it."""
SUBJECTS = {"he", "she", "they", "it"}
"""Pronouns, which no apposition follows."""
HANGING = {"of", "for", "from", "over", "about", "against", "under", "between", "among", "across", "around", "behind"}
"""Prepositions that lead in what hangs on a noun: "over her recovered emails"."""
ASIDE = re.compile(r", (?:who|which|whose)\b[^,]*,(?= )")
"""A clause between a subject and its verb."""
GOES_ON = re.compile(r",? (?:but|and)$")
"""What leads in a second verb of the same subject."""
ISSUED = re.compile(r"\b(?:statement|letter|tweet|memo|message|email|video|post|note)(?: \w+day)?$")
"""What a source puts out "saying" something."""
OFFICE = re.compile(
    r"\s+(?:the|his|her|its|their|[A-Z][\w.-]*(?: [A-Z][\w.-]*)*[’']s?)\s(?:[\w.’'-]+ ){0,5}[a-z]+, "
    r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})(?=[,.](?:\s|$))"
)
"""An office with its holder behind a comma: "Holt’s deputy, Ola Brun"."""
CAPITALS = re.compile(r"(?: [A-Z][\w’'-]*\.?)*")
MARKS = "”“‘’\"`', "
QUOTED_END = re.compile(r"(?:(?:[“‘«\"]|^)\s*[”’»\"]|(?:''|``|^)\s*'')[.,]?$")
"""A blanked quotation at the end of what stands before a verb."""
QUOTED = re.compile(r"(?:[“‘«\"]\s*[”’»\"]|(?:''|``)\s*'')[.,]?")
"""A blanked quotation anywhere."""
SHARED = re.compile(
    r"^(?P<name>(?:But |And |Later )?(?:He|She|They|It|[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)\b).*\band$", re.DOTALL
)
"""One subject for two verbs: "He apologised and announced"."""
RELATIVE = re.compile(r"^\W*(?:(?:who|whom|whose|which|where|when|while|asked)\b|(?-i:[a-z])\w+ing\b)", re.IGNORECASE)
TOLD_OF = re.compile(r"\s+\b(?:who|whose|which|that)\b.*$", re.DOTALL)
"""A clause inside an apposition, which names nobody."""
CALLED = re.compile(
    r"^(?!(?:In|On|At|After|Before|During|For|By|With|From|As|Since)\b)[A-Z][\w.’'-]*(?: [\w.’'-]+){0,5}? ?"
    r"[A-Z][\w’'-]+\.?$"
)
"""A stretch that ends with a name and begins with a capital: what an apposition can describe."""
STOP = re.compile(
    r"[,;:?!\n](?=\s)|(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Lt|Jr))(?<!\b(?:Mrs|Gov|Sen|Rep|Gen|Col|Sgt|Rev|Maj))\.(?=\s)"
    r"|[,;:.?!]$|\s[–—-]\s|[“”]|‘|''"
)
"""Where a name behind its verb ends; the stop of an initial or a title belongs to it."""
CLAUSES = r"but|because|although|though|while|when|whereas|that|and|as|if"
JOINT = re.compile(rf"[,;:]\s+|\s[–—―]\s+|\b(?:{CLAUSES})\s+(?=[A-Z]|he\b|she\b|they\b|it\b)")
SAID = {"said", "says", "added", "adds"}
"""Verbs that may stand before their subject behind what is reported."""
TURNED = re.compile(
    r"\s+(?P<name>(?!(?:on|in|at|to|of|for|by|with|during|after|before|about|as|from|through|via|over|last|this|that|it|"
    r"he|she|they|his|her|its|their|if|when|no|all|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b)(?:[\w’'-]+ ){0,6}?"
    r"(?!(?:Mr|Ms|Mrs|Dr)\b)[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von|al|bin))*)(?=[,.](?:\s|$)|$| of | at )"
)
"""A name behind its verb, up to a comma or the end."""


def until_stop(text: str) -> str:
    """The text up to its first comma or stop."""
    stop = STOP.search(text)
    return (text[: stop.start()] if stop else text).strip(MARKS)


def namer_of(text: str, sentence: Span, verb: Span) -> str:
    """The words that name who does the verb: before it, or behind it after a quotation."""
    tail = text[sentence.start : verb.start].rstrip()
    last = next(iter(without_adverbs(tail, verb.of(text)).rstrip(' ,"”').split()[-1:]), "")
    if is_noun(last, text[verb.end : sentence.end], verb.of(text)):
        return ""
    joined = QUOTED_END.search(tail) or without_adverbs(tail, "").endswith(",")
    if (joined or ISSUED.search(tail)) and verb.of(text).endswith("ing"):
        return leading(tail)
    if QUOTED_END.search(tail):
        behind = text[verb.end : sentence.end]
        office = OFFICE.match(behind)
        return office["name"] if office else until_stop(behind)
    turned = TURNED.match(text, verb.end, sentence.end) if tail.endswith(",") and verb.of(text) in SAID else None
    if turned:
        return turned["name"]
    return subject(tail, verb.of(text)) or (leading(tail) if GOES_ON.search(without_adverbs(tail, "")) else "")


def leading(text: str) -> str:
    """The subject that a sentence begins with: what stands before its first verb, or up to a noun for somebody."""
    text = _behind_quotation(text)
    for opening in (DATELINE, SETTING):
        found = opening.match(text)
        text = text[found.end() :] if found else text
    aside = ASIDE.search(text)
    text = f"{text[: aside.start()]} {text[aside.end() :]}" if aside else text
    tokens = [(fold(m.group()), m) for m in islice(WORD.finditer(text), 1, LEADING)]
    verb = next((m for word, m in tokens if word.endswith(("ed", "n't")) or word in VERBS or word in forms()), None)
    if verb:
        return subject(text[: verb.start()].rstrip(), "")
    last = next((m for word, m in tokens if any(word in word_list(name) for name in SOMEBODY)), None)
    return text[: last.end()] + (CAPITALS.match(text, last.end()) or [""])[0] if last else ""


def subject(before: str, verb: str) -> str:
    """The words before a verb that can be its subject: an apposition keeps its name; empty where none can."""
    chosen = _stretch(without_adverbs(_behind_quotation(before), verb)).strip(MARKS)
    shared = SHARED.match(chosen)
    words = _without_openers((shared["name"] if shared else chosen).split())
    folded = [fold(word.strip(MARKS)) for word in words]
    if verb.endswith("s") and "to" in folded:
        return ""
    if folded and folded[0] in HANGING and folded[-1] not in SUBJECTS and not any(word[0].isupper() for word in words):
        return ""
    if not folded or folded[-1] in NOT_A_SUBJECT | PASSIVE or _is_verb(words, folded) or _has_object(words):
        return ""
    return " ".join(words).strip(MARKS)


def _behind_quotation(text: str) -> str:
    """What follows the last blanked quotation of a text, if any words do."""
    return next((part for part in reversed(QUOTED.split(text)) if WORD.search(part)), text)


def _stretch(before: str) -> str:
    """The last clause before a verb; before a closing comma or dash the one that an aside follows."""
    parts = [part for part in JOINT.split(before.rstrip(", —–")) if part.strip(MARKS)]
    plain = [part for part in parts if not RELATIVE.match(part)] or parts[:1]
    aside = next((at for at, part in enumerate(parts) if RELATIVE.match(part)), 0)
    closed = before.rstrip().endswith((",", "—", "–"))
    if aside and not closed:
        return parts[-1] if len(parts) > aside + 1 and not RELATIVE.match(parts[-1]) else ""
    if aside:
        return _described(parts[:aside], 1)
    if not closed or len(plain) < len(parts):
        return "".join(plain[-1:])
    return plain[-2] if fold("".join(plain[-2:-1])) in SUBJECTS else _described(plain, 2)


def _described(parts: list[str], last: int) -> str:
    """The last parts together, with the name before them that they describe, without the clauses in them."""
    while last < len(parts) and _describes(parts[-last].strip(MARKS), parts[-last - 1].strip(MARKS)):
        last += 1
    return ", ".join(part if at == 0 else TOLD_OF.sub("", part) for at, part in enumerate(parts[-last:]))


def _describes(part: str, before: str) -> bool:
    """Whether a part of a sentence, an age or "a driver", says more about the one before it."""
    return (part[:1].islower() or part.isdigit()) and (before.isdigit() or CALLED.match(before) is not None)


def without_adverbs(before: str, verb: str) -> str:
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


def _is_verb(words: list[str], folded: list[str]) -> bool:
    """Whether a stretch ends with a verb and not, as in "the report" or "the Lind Post", with a noun of that form."""
    is_body = folded[-1].removesuffix("s") in word_list("bodies") or words[-1][:1].isupper()
    is_noun = is_body if len(folded) > 1 else folded[-1].endswith("s")
    return folded[-1] in forms() and not is_noun


def _has_object(words: list[str]) -> bool:
    """Whether a stretch is more than a name: an article inside it that no preposition or comma leads in."""
    pairs = ((left, fold(word.strip(MARKS))) for left, word in pairwise(words))
    return any(
        word in INNER and not left.endswith(",") and fold(left.strip(MARKS)) not in LINKS for left, word in pairs
    )
