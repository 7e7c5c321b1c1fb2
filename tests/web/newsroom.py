"""An invented article with its records made by hand, so that every figure of a picture can be counted on paper."""

from __future__ import annotations

from quiz.article.records import Article, Span, Zone
from quiz.attribution.records import (
    Attribution,
    Attributions,
    Claim,
    Mention,
    Nested,
    Said,
    Source,
    Statement,
)

TEXT = """Harbour master Ines Okoro said the ferry sank.
“We counted nine boats,” Okoro added on the radio.
The Port Office confirmed that the ferry sank, citing Okoro.
Dockers, afraid of losing work, said the hull was old.
It rained all Tuesday in the bay of Lund.
The shipyard denied that “the ferry sank”.
Also read: Ten walks for May"""


def at(words: str, after: int = 0) -> Span:
    """Where these words stand."""
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


def lines() -> tuple[Span, ...]:
    """Every line of the article."""
    out, start = [], 0
    for line in TEXT.split("\n"):
        out.append(Span(start, start + len(line)))
        start += len(line) + 1
    return tuple(out)


ARTICLE = Article(
    name="ferry.txt",
    text=TEXT,
    title="Ferry",
    byline=None,
    published=None,
    url=None,
    paragraphs=lines(),
    sentences=lines()[:-1],
    quotations=(),
    zones=(Zone(lines()[-1], "read_also"),),
)
OKORO = Source("Ines Okoro", "named_person", (at("Ines Okoro"),), role=at("Harbour master"))
PORT = Source("The Port Office", "institution", (at("The Port Office"),))
DOCKERS = Source("Dockers", "unnamed_people", (at("Dockers"),), anonymity_reason=at("afraid of losing work"))
YARD = Source("The shipyard", "institution", (at("The shipyard"),))
SANK = at("the ferry sank")
COUNTED = at("We counted nine boats")
CONFIRMED = at("the ferry sank", SANK.end)
OLD = at("the hull was old")
DENIED = at("the ferry sank", CONFIRMED.end)
CITED = Nested(at("Okoro", CONFIRMED.end), None, None)
SAYS = (
    Statement((SANK,), (), "indirect", "asserts", "checkable"),
    Statement((COUNTED,), (COUNTED,), "direct", "asserts", "checkable"),
    Statement(
        (CONFIRMED,), (), "indirect", "confirms", "checkable", nested=Nested(at("Okoro", OLD.start - 60), None, None)
    ),
    Statement((OLD,), (), "indirect", "evaluates", "judgement"),
    Statement((DENIED,), (DENIED,), "mixed", "denies", "checkable"),
)
MADE = (
    Attribution(OKORO, at("Ines Okoro"), at("said"), "say", (SANK,), "verb", SAYS[:1]),
    Attribution(OKORO, at("Okoro", 60), at("added"), "add", (COUNTED,), "verb", SAYS[1:2], channel=at("the radio")),
    Attribution(PORT, at("The Port Office"), at("confirmed"), "confirm", (CONFIRMED,), "verb", SAYS[2:3]),
    Attribution(DOCKERS, at("Dockers"), at("said", OLD.start - 10), "say", (OLD,), "verb", SAYS[3:4]),
    Attribution(YARD, at("The shipyard"), at("denied"), "deny", (DENIED,), "verb", SAYS[4:]),
)
CLAIM = Claim(
    (
        (Said(MADE[0], SAYS[0]), "states"),
        (Said(MADE[2], SAYS[2]), "repeats"),
        (Said(MADE[4], SAYS[4]), "opposes"),
    )
)
FOUND = Attributions(
    article=ARTICLE,
    attributions=MADE,
    mentions=(Mention("Lund", "institution", (at("Lund"),)),),
    claims=(CLAIM,),
    narrator=(lines()[4],),
)
SILENT = Attributions(ARTICLE, (), (), (), (lines()[4],))
