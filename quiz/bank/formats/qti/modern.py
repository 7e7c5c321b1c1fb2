"""A bank as a package of QTI 2.1 or QTI 3.0: a manifest, a test, a file for each question."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from quiz.bank.formats.archive import packed
from quiz.bank.formats.qti.markup import document, node
from quiz.bank.formats.qti.modern_item import article, item
from quiz.bank.formats.xml import escaped

if TYPE_CHECKING:
    from quiz.bank.formats.qti.versions import Version
    from quiz.bank.records import Bank
    from quiz.question.records import Question

LOM = "http://ltsc.ieee.org/xsd/LOM"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
MANIFEST, TEST = "imsmanifest.xml", "test.xml"


def write(bank: Bank, version: Version) -> bytes:
    """The package of a fitted bank."""
    parts = {MANIFEST: document(_manifest(bank, version)), TEST: document(_test(bank, version))}
    if version.new:
        for number, one in enumerate(bank.articles, 1):
            body = version.tag("stimulusBody", article(one))
            names = {"identifier": _article(number), "title": one.title, "xml__lang": bank.language}
            parts[f"{_article(number)}.xml"] = document(version.root("assessmentStimulus", body, **names))
    for question in bank.questions:
        parts[_file(question)] = document(item(question, bank, version))
    return packed(parts)


def _article(number: int) -> str:
    """The name of an article's resource."""
    return f"article-{number}"


def _file(question: Question) -> str:
    """The file of a question."""
    return f"items/q-{question.id}.xml"


def _digest(bank: Bank) -> str:
    """Digits that stay the same for the same questions."""
    return sha256("".join([bank.title, *(one.id + one.stem for one in bank.questions)]).encode()).hexdigest()[:16]


def _test(bank: Bank, version: Version) -> str:
    """The test: its title, the articles to read where they are no files, and its questions in order."""
    read = [] if version.new else [version.tag("rubricBlock", article(one), view="candidate") for one in bank.articles]
    asked = [version.tag("assessmentItemRef", identifier=f"q-{one.id}", href=_file(one)) for one in bank.questions]
    section = version.tag("assessmentSection", *read, *asked, identifier="section", title=bank.title, visible="true")
    part = version.tag("testPart", section, identifier="part", navigationMode="nonlinear", submissionMode="individual")
    return version.root("assessmentTest", part, identifier="test", title=bank.title, **_language(bank, version))


def _language(bank: Bank, version: Version) -> dict[str, str]:
    """The language of a test; QTI 2.1 has a place for it in items alone."""
    return {"xml__lang": bank.language} if version.new else {}


def _manifest(bank: Bank, version: Version) -> str:
    """What is in the package."""
    schema, number = version.called
    whole = node("metadata", node("schema", schema), node("schemaversion", number), _lom("title", [bank.title]))
    articles = [_article(number) for number, _ in enumerate(bank.articles, 1)] if version.new else []
    items = [f"q-{question.id}" for question in bank.questions]
    resources = [
        _resource("test", TEST, version.type("test"), [*articles, *items]),
        *(_resource(name, f"{name}.xml", version.type("stimulus"), []) for name in articles),
        *(
            _resource(name, _file(one), version.type("item"), articles, _keywords(one))
            for name, one in zip(items, bank.questions, strict=True)
        ),
    ]
    return node(
        "manifest",
        whole,
        node("organizations"),
        node("resources", *resources),
        identifier=f"bank-{_digest(bank)}",
        xmlns=version.package,
        xmlns__imsmd=LOM,
        xmlns__xsi=INSTANCE,
        xsi__schemaLocation=f"{version.package} {version.package_schema}",
    )


def _resource(name: str, file: str, kind: str, needs: list[str], keywords: str = "") -> str:
    """One resource: its file, and the resources it needs."""
    described = [node("metadata", keywords)] if keywords else []
    depends = [node("dependency", identifierref=one) for one in needs]
    return node("resource", *described, node("file", href=file), *depends, identifier=name, type=kind, href=file)


def _keywords(question: Question) -> str:
    """Skill and difficulty, as words for finding it."""
    words = [f"skill:{question.skill}"] if question.skill else []
    words += [f"difficulty:{question.difficulty}"] if question.difficulty else []
    return _lom("keyword", words) if words else ""


def _lom(name: str, words: list[str]) -> str:
    """Metadata about something as a whole."""
    said = [node(f"imsmd:{name}", node("imsmd:string", escaped(word))) for word in words]
    return node("imsmd:lom", node("imsmd:general", *said))
