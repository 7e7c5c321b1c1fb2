"""voice_of: exact words, a report in other words, a part quotation, or the reporter's own statement?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.kinds import Choice
from quiz.question.options import Option
from quiz.recipes.ask import because, question
from quiz.recipes.choose import shuffled
from quiz.recipes.pins import pin, tie, with_marks
from quiz.recipes.said import FINITE, clause, marked, quotation, statements, sure
from quiz.recipes.torn import CUT, balanced, quotable, standing_alone
from quiz.recipes.words import WORD, count, name, trimmed, unmarked, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.records import Attributions, Form, Said, Source
    from quiz.question.options import Evidence
    from quiz.question.records import Question

LONGEST = 26
LONGEST_NAME = 5
"""Words of a name that three options repeat."""
OWN_LENGTH = range(8, LONGEST)
MARKS = re.compile(r"[“”\"‘’]")
HINT = re.compile(
    r"\d|%|\b(shows?|showed|found|according|polls?|polled|surveys?|filings?|photos?|videos?|footage|reports?|"
    r"reported|reportedly|"
    r"documents?|data|study|studies|allegedly|apparently|per ?cent|sa(?:id|ys?)|told|tells?|ask(?:s|ed)|add(?:s|ed)|"
    r"wrote|"
    r"writes|argu(?:es|ed|ments?)|claim(?:s|ed)?|insist(?:s|ed)|promis(?:es|ed)|warn(?:s|ed)|thinks?|believes?|"
    r"hopes?|fears?|"
    r"wants?|in (?:his|her|their) (?:view|words|opinion|account)|feels?|felt|thought|believed|hoped|feared|wanted|"
    r"expect(?:s|ed))\b|\((?:AP|AFP|Reuters|UPI|CNN)\)|^[A-Z][\w. ,]+ (?:\([A-Z]\w+\) )?[–—-]{1,2} "
    r"|\bis an? (?:[\w-]+ ){0,4}(?:reporter|columnist|writer|editor|author|contributor|fellow|producer)\b",
    re.IGNORECASE,
)
"""Figures, papers, pictures and thoughts, which are mostly somebody's; datelines and lines about the writer."""
SLIGHT = re.compile(
    r"\btoo\W*$|\b(?:will|to) (?:interview|appear|host|join|broadcast|be (?:held|aired|broadcast))\b|"
    r"\b(?:re)?scheduled\b|\bairs?\b|\bcontributed (?:to|reporting)\b",
    re.IGNORECASE,
)
"""Programmes, dates and links between paragraphs: nobody asks who says so."""
ABSTRACT = re.compile(r"\b(?:ABSTRACT|SUMMARY)\W*\s[^\n]*$")
"""What an archive sets before a report: no reporter wrote the words behind it."""
LEAD = 400
"""Code points before a sentence in which that is looked for."""
SPEECHLESS = re.compile(
    r"\b(?:polls?|polling|surveys?|ads?|data|figures|results|voice-?(?: )?over)\b|\band\b", re.IGNORECASE
)
"""What has no exact words of its own, and two sources in one."""
HANGING = re.compile(
    r"(?:both|or|and|but|yet|other|another|such|still|then|also|so|instead|however|meanwhile|moreover|indeed|thus|therefore|nor|"
    r"even so|nonetheless|nevertheless|otherwise|afterwards?|the (?:result|upshot)|their)\b",
    re.IGNORECASE,
)
"""How a sentence begins that goes on with the one before."""
OWN = "These words have no source beside them and no quotation marks."
DECIDES: dict[Form, str] = {
    "direct": "All of these words stand inside quotation marks.",
    "indirect": "The article names a source, but these words have no quotation marks.",
    "mixed": "Only some of these words stand inside quotation marks.",
}
RULES: dict[Form | None, str] = {
    "direct": "Quotation marks promise you the speaker’s exact words.",
    "indirect": "Without quotation marks the thought is the source’s, but the wording is the reporter’s.",
    "mixed": "See where the marks open and close: the words outside them are the reporter’s.",
    None: "No marks and no source: here the writer of the article speaks.",
}


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every statement that can be shown without its marks, and for the reporter's own sentences."""
    for said in statements(found):
        text = _shown(found, said)
        ties = tie(found, said.attribution)
        if text is not None and ties and _speaks(said.source):
            form = said.statement.form
            words = pin(found.article, with_marks(found.article, said.statement.content[0]))
            told = f"{DECIDES[form]} {because(found, said.attribution, ties)}"
            options = [_option(kind, shown, form, (words, ties[0])) for kind, shown in _options(said.source, found)]
            yield _ask(text, options, (words, *ties), (told, RULES[form]), seed)
    for span, source in _own(found):
        words = pin(found.article, span)
        options = [_option(kind, shown, None, (words, words)) for kind, shown in _options(source, found)]
        yield _ask(trimmed(words.text), options, (words,), (OWN, RULES[None]), seed)


def _ask(
    text: str, options: list[Option], evidence: tuple[Evidence, ...], feedback: tuple[str, str], seed: int
) -> Question:
    """The question on these words."""
    stem = f"How does the article present these words: “{text}”?"
    hard = {RULES["direct"]: 1, RULES["indirect"]: 2}.get(feedback[1], 3)
    body = Choice(shuffled(options, seed, stem))
    return question("voice_of", "voice", stem, body, evidence=evidence, feedback=feedback, difficulty=hard)


def _own(found: Attributions) -> Iterator[tuple[Span, Source]]:
    """Whole sentences of the reporter that can stand alone, each with the source heard nearest to it."""
    heard = [a for a in sure(found) if tie(found, a) and _speaks(a.source)]
    for span in found.narrator:
        text = span.of(found.article.text)
        archived = ABSTRACT.search(found.article.text[max(0, span.start - LEAD) : span.start])
        whole = not archived and found.article.sentence_at(span.start) == span and count(text) in OWN_LENGTH
        if whole and heard and standing_alone(text) and balanced(text) and _is_report(text):
            near = min(heard, key=lambda a: abs(a.content[0].start - span.start))
            yield span, near.source


def _speaks(source: Source) -> bool:
    """Whether a source can have exact words, and a name short enough for three options."""
    fits = source.kind != "document" and not SPEECHLESS.search(source.canonical)
    return fits and count(source.canonical) <= LONGEST_NAME


def _is_report(text: str) -> bool:
    """Whether a sentence tells something in the third person, and is neither a headline nor an outcry."""
    inner = WORD.findall(text)[1:]
    headline = sum(word[:1].isupper() for word in inner) > len(inner) / 2
    personal = {word.casefold() for word in inner} & word_list("first_person")
    if HANGING.match(text) or SLIGHT.search(text):
        return False
    if headline or personal or CUT.search(text) or HINT.search(text):
        return False
    return text.endswith(".") and not MARKS.search(text) and bool(FINITE.search(text))


def _shown(found: Attributions, said: Said) -> str | None:
    """The words without their marks, where they make sense alone."""
    quoted = quotation(found, said, LONGEST) if marked(found, said) else None
    text = clause(found, said, LONGEST) or (quoted if quoted and quotable(quoted) else None)
    partly = said.statement.form == "mixed" and not re.search(
        r"[“\"]", said.statement.content[0].of(found.article.text)
    )
    return None if text is None or partly else unmarked(trimmed(said.statement.content[0].of(found.article.text)))


def _option(kind: Form | None, shown: str, form: Form | None, pins: tuple[Evidence, Evidence]) -> Option:
    """One way to present words, and why it is not this one."""
    words, tied = pins
    if kind == form:
        return Option(shown, right=True)
    if kind is None:
        return Option(shown, why="The article names a source for these words.", evidence=(tied,))
    return Option(shown, why=DECIDES[form] if form else OWN, evidence=(words,))


def _options(source: Source, found: Attributions) -> tuple[tuple[Form | None, str], ...]:
    """The four ways to present words, in one form."""
    who = name(source, found.article.text)
    return (
        ("direct", f"As the exact words of {who}"),
        ("indirect", f"As what {who} said, in the reporter’s words"),
        ("mixed", f"As what {who} said, with some words quoted"),
        (None, "As the reporter’s own statement, without a source"),
    )
