"""A bank in JSON in, a Bank out. It is our own document in another coat, so nothing is settled or guessed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from quiz.article.read import read as read_article
from quiz.bank import front
from quiz.bank.formats.bankjson import bodies, evidence
from quiz.bank.formats.bankjson.fields import Value
from quiz.bank.formats.bankjson.tree import Tree
from quiz.bank.formats.bankjson.write import FORMAT_NAME, VERSION, checksum
from quiz.bank.formats.records import Place
from quiz.bank.records import Bank, Provenance
from quiz.errors import ArticleError
from quiz.question.identity import question_id, with_ids
from quiz.question.kinds import KINDS, VERDICTS, TrueFalseNotStated
from quiz.question.records import SKILLS, Question

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.bank.formats.bankjson.fields import Thing
    from quiz.bank.formats.incoming import Incoming
    from quiz.question.kinds import Body
    from quiz.question.options import Evidence
    from quiz.question.records import Skill

BANK = ("format", "version", "$schema", "title", "language", "note", "generated", "articles", "questions")
GENERATED = ("generator", "seed", "digest", "wish", "checksum")
ARTICLE = ("name", "text")
QUESTION = (
    "id",
    "kind",
    "stem",
    "skill",
    "difficulty",
    "recipe",
    "evidence",
    "feedback",
    *dict.fromkeys(key for keys in bodies.KEYS.values() for key in keys),
)  # fmt: skip - what every question has, and what only some kinds have
ID = "[0-9a-f]{12}"
DIGITS = "[0-9a-f]{16}"
LAST_SEED = 10**18 - 1
HARDEST = 3


def read(incoming: Incoming) -> Bank:
    """The bank a JSON text says.

    Raises:
        FormatError: with every error at its line and column, each with its path.
    """
    tree = Tree(incoming)
    thing = Value(tree.root(), "the bank", tree).thing(BANK)
    if thing is None or _of(thing, "format") != FORMAT_NAME or _of(thing, "version") != VERSION:
        incoming.wrong("json-version", Place())
        raise incoming.error
    articles = _articles(thing)
    bank = Bank(
        title=thing.text("title", must=True),
        articles=(),
        questions=_questions(thing, articles),
        language=thing.shaped("language", front.SHAPES["language"][0], "a language such as en") or "en",
        note=thing.text("note"),
    )
    made, sign = _generated(thing)
    if not bank.questions and not incoming.broken:
        incoming.wrong("file-empty", Place())
    if incoming.broken:
        raise incoming.error
    bank = replace(bank, articles=tuple(one for one in articles if one), provenance=made)
    if made and sign != checksum(bank):
        incoming.told("json-edited", Place())
        return replace(bank, provenance=None)
    return bank


def _of(thing: Thing, key: str) -> object:
    """What a key has, whatever it is."""
    node = thing.nodes.get(key)
    return node.data if node else None


def _generated(thing: Thing) -> tuple[Provenance | None, str]:
    """How the bank came about, and the checksum it was written with."""
    value = thing.get("generated")
    made = value.thing(GENERATED) if value else None
    if made is None:
        return None, ""
    seed = made.whole("seed", -LAST_SEED, LAST_SEED, must=True)
    name, digest = made.text("generator", must=True), made.shaped("digest", DIGITS, "sixteen digits", must=True)
    return Provenance(name, seed or 0, digest, made.text("wish")), made.text("checksum")


def _articles(thing: Thing) -> tuple[Article | None, ...]:
    """The articles; None in place of one that cannot be read, which is noted."""
    found: list[Article | None] = []
    names: set[str] = set()
    for value in thing.values("articles"):
        one = value.thing(ARTICLE)
        name, text = (one.text("name", must=True), one.text("text", must=True)) if one else ("", "")
        if name in names:
            value.wrong("json-article-again", name=name)
        names.add(name)
        found.append(_article(value, name, text))
    return tuple(found)


def _article(value: Value, name: str, text: str) -> Article | None:
    """The article of a name and a text."""
    if not name or not text:
        return None
    try:
        return read_article(text, name)
    except ArticleError as error:
        value.wrong("json-article", name=name, reason=error)
        return None


def _questions(thing: Thing, articles: tuple[Article | None, ...]) -> tuple[Question, ...]:
    """Every question that can be read; what stands twice is noted."""
    found: list[Question] = []
    ids: set[str] = set()
    contents: dict[str, Place] = {}
    for value in thing.values("questions", must=True):
        one = value.thing(QUESTION)
        question = _question(one, articles) if one else None
        if question is None:
            continue
        content = question_id(question)
        if question.id in ids:
            value.wrong("json-id-again")
        elif content in contents:
            value.wrong("json-question-again", above=contents[content])
        ids |= {question.id} - {""}
        contents.setdefault(content, value.tree.place(value.node.at))
        found.append(question)
    return with_ids(tuple(found))


def _question(thing: Thing, articles: tuple[Article | None, ...]) -> Question | None:
    """One question; None where something is wrong, which is noted."""
    stem = thing.text("stem", must=True)
    kind = thing.one_of("kind", tuple(KINDS), must=True)
    shown = evidence.read_all(thing, articles)
    body = bodies.read(kind, thing, shown, articles) if kind else None
    question = Question(
        id=thing.shaped("id", ID, "twelve of the digits 0 to 9 and a to f"),
        stem=stem,
        body=cast("Body", body),
        skill=cast("Skill | None", thing.one_of("skill", SKILLS) or None),
        evidence=shown,
        feedback=tuple(text for text, _ in thing.texts("feedback")),
        difficulty=thing.whole("difficulty", 1, HARDEST),
        recipe=thing.shaped("recipe", r"\w{1,64}", "a recipe's name, such as who_said") or None,
    )
    if isinstance(body, TrueFalseNotStated) and articles:
        _need_absence(thing, body, shown)
    return question if body and stem else None


def _need_absence(thing: Thing, body: TrueFalseNotStated, shown: tuple[Evidence, ...]) -> None:
    """Note a key “not stated” that no stated absence proves."""
    if body.options[body.key].text == VERDICTS[-1] and not any(one.absent for one in shown):
        thing.value.wrong("json-absence")
