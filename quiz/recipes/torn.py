"""Words that a sentence was torn from: what no stem, row or option may begin with or hold."""

from __future__ import annotations

import re

from quiz.recipes.words import count

TORN = re.compile(
    r"^[^,]+, (?:have|has|had|is|are|was|were|will|would|can|could|did|does|do)\b|, ?[‘“\"][A-Z]|^\w+, "
    r"|\b(?:also|likewise|as well)\b(?! as\b)|\bsuch (?!as\b|an?\b)\w+|\bthe (?:two|latter|pair)\b"
    r"|^(?:[a-z]+ )(?:as|of|to|for|by|from|about|with)\b|, (?:though|however|for example|for instance|meanwhile|"
    r"of course),"
    r"|^(?:went|came|saw|took|made|gave|got|left|lost|won|kept|held|found|knew|grew|fell|rose|began|became|ran|met|"
    r"happens|seems)\b"
    r"|, (?:he|she|they|it|[A-Z]\w+) (?:said|says|maintained|added|argued|insisted|noted|claimed|warned|told|denied|"
    r"acknowledged)\b"
    r"|\b(?:on Twitter|on Facebook|in a tweet|in an interview)$"
)
"""A subject without its head, whoever is told swallowed by a quotation, words that hang on what stood before."""
PERSON = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)
TELLING = 9
"""Words from which a sentence that begins with "it" or "and" tells enough by the rest."""
VERBLESS = re.compile(
    r"(?:one|two|three|four|five|first|second|third|number \w+)[,:.] |"
    r"(?:just |much |exactly )?like\b|(?:with|for|from|on|at|in|by|to)\b[^,]*, \w+\W*$",
    re.IGNORECASE,
)
"""A scrap that has no verb, or is one of a list: "With an eye to spring, bakers", "Two, mend the roof"."""

CUT = re.compile(
    r"\S  \S|(?:Ã|±|A\u0303)|â€|\b(?:Sens|Reps|Govs)$|\b(?:the the|a a|of of|to to|in in|and and)\b"
    r"|https?:|www\.|\.com\b|[<>@#]|\b(Sec|Gen|Sen|Rep|Gov|Mr|Mrs|Ms|Dr|St|Jr|Lt|Col|No|vs)$"
    r"|\b(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|"
    r"Tenn|Va|"
    r"Vt|Wash|Wis|Wyo|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Corp|Co)\.?$|\b[A-Z]\.[A-Z]$"
    r"|^[^']*[.,!?]'$|^[b-z] [A-Z]|^[•*·]",
    re.IGNORECASE,
)
"""Links and tags, and abbreviations at which a sentence was taken to end."""


def balanced(text: str) -> bool:
    """Whether every mark and bracket that opens also closes."""
    pairs = (("“", "”"), ("(", ")"), ("[", "]"))
    closed = text.count("‘") <= len(re.findall(r"’(?!\w)", text))
    even = text.count('"') % 2 == 0 and text.count("''") % 2 == 0
    return closed and even and all(text.count(a) == text.count(b) for a, b in pairs)


def standing_alone(text: str) -> bool:
    """Whether a quoted sentence names what it is about, instead of pointing back."""
    if VERBLESS.match(text):
        return False
    if text.endswith("?"):  # nobody vouches for a question, and a stem has its own mark
        return False
    start = re.match(r"(it|this|that|these|those|he|she|they|and|but|so|because|such)\b", text, re.IGNORECASE)
    return start is None and not re.search(
        r"\b(he|she|him|her|his)\b|\b(this|that|it|them|so)\W*$", text, re.IGNORECASE
    )


def quotable(text: str) -> bool:
    """Whether a quoted sentence says enough to be known again, even where it points at something named before it."""
    if standing_alone(text):
        return True
    asks = text.endswith("?") or VERBLESS.match(text)
    return not asks and count(text) >= TELLING and not PERSON.search(text)
