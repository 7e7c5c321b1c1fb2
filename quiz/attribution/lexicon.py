"""The word lists of this folder, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Stance

VerbForm = Literal["base", "present", "past", "participle", "ing"]
VOWELS = frozenset("aeiou")
SAYING = 50


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb of ``verbs.txt``."""

    lemma: str
    """Dictionary form; ``call on`` for a verb with its preposition."""
    takes: str
    """What it takes, in the letters the list explains."""
    stance: Stance
    """What its subject does with the content."""
    weight: float
    """How surely it reports somebody, 0 to 1."""
    tail: tuple[str, ...] = ()
    """The words that must follow: ``on`` in ``call on``."""

    @property
    def says(self) -> bool:
        """Whether it reports speech or writing rather than a thought, a wish or a deed."""
        return self.weight * 100 >= SAYING


def _lines(name: str) -> Iterator[str]:
    text = (files("quiz.attribution") / "words" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        content = line.partition("#")[0].strip()
        if content:
            yield content


@cache
def words(*names: str) -> frozenset[str]:
    """A plain list, ``people`` reads ``people.txt``, or several as one."""
    if len(names) > 1:
        return frozenset().union(*map(words, names))
    return frozenset(word for line in _lines(f"{names[0]}.txt") for word in line.split())


@cache
def groups(name: str) -> tuple[tuple[str, ...], ...]:
    """A list of which every line holds what goes together."""
    return tuple(tuple(line.split()) for line in _lines(f"{name}.txt"))


@cache
def classes() -> dict[str, frozenset[str]]:
    """The closed classes of ``grammar.txt`` by name."""
    pairs = (line.split(":", 1) for line in _lines("grammar.txt"))
    return {name: frozenset(members.split()) for name, members in pairs}


@cache
def grammar(*names: str) -> frozenset[str]:
    """One closed class, ``grammar("pronoun")``, or several as one."""
    first, *others = (classes()[name] for name in names)
    return first.union(*others)


@cache
def without(name: str, *left_out: str) -> frozenset[str]:
    """One closed class less some of its words."""
    return grammar(name).difference(left_out)


@cache
def given_names() -> dict[str, str]:
    """Given names in lower case, each with ``m`` or ``f``, or nothing where it may be either."""
    return {name: line[0].replace("u", "") for line in _lines("given_names.txt") for name in line[2:].split()}


@cache
def verbs() -> dict[str, tuple[tuple[Verb, VerbForm], ...]]:
    """Every inflected form of every reporting verb, with the verbs it may be, longest tail first."""
    found: dict[str, list[tuple[Verb, VerbForm]]] = {}
    for line in _lines("verbs.txt"):
        head, takes, stance, weight = line.split()
        stem, *irregular = head.split("=")
        lemma, *tail = stem.split("-")
        verb = Verb(" ".join((lemma, *tail)), takes, cast("Stance", stance), int(weight) / 100, tuple(tail))
        for form, name in _forms(lemma, irregular):
            found.setdefault(form, []).append((verb, name))
    return {form: tuple(sorted(of, key=lambda pair: -len(pair[0].tail))) for form, of in found.items()}


@cache
def leanings() -> dict[str, frozenset[Stance]]:
    """Every form of every word of ``leanings.txt``, with the stances it leans to."""
    found: dict[str, set[Stance]] = {}
    for line in _lines("leanings.txt"):
        stance, _, members = line.partition(":")
        for word in members.split():
            for form in {word, _third(word), _regular(word, "ed"), _regular(word, "ing")}:
                found.setdefault(form, set()).add(cast("Stance", stance))
    return {form: frozenset(stances) for form, stances in found.items()}


IRREGULAR = {
    "speak": ("spoke", "spoken"),
    "take": ("took", "taken"),
    "go": ("went", "gone"),
}


def _forms(lemma: str, irregular: list[str]) -> Iterator[tuple[str, VerbForm]]:
    given = irregular or list(IRREGULAR.get(lemma, ()))
    past = given[0] if given else _regular(lemma, "ed")
    participle = given[-1] if given else past
    yield past, "past"
    if participle != past:
        yield participle, "participle"
    yield lemma, "base"
    yield _third(lemma), "present"
    yield _regular(lemma, "ing"), "ing"


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z", "go")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _regular(lemma: str, ending: str) -> str:
    if lemma in grammar("doubling"):
        return lemma + lemma[-1] + ending
    if lemma.endswith("ee"):
        return lemma + ending.removeprefix("e")
    if lemma.endswith("e"):
        return lemma[:-1] + ending
    if ending == "ed" and lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ied"
    return lemma + ending
