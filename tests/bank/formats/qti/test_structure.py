"""The order of elements, and the names that must lead somewhere, in every package that is written."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from hypothesis import given, settings

from quiz.bank.formats import FORMATS, fit, written
from tests.bank.banks import banks

if TYPE_CHECKING:
    from quiz.bank.records import Bank

NAME = re.compile(r"[A-Za-z_][\w.-]*")
ITEM = [
    *("responseDeclaration", "outcomeDeclaration", "assessmentStimulusRef", "itemBody", "responseProcessing"),
    "modalFeedback",
]
"""The order the schemas of QTI 2 and 3 ask for."""


def package(bank: Bank, name: str) -> dict[str, ET.Element]:
    """The documents of a package."""
    form = FORMATS[name]
    with ZipFile(BytesIO(written(fit(bank, form), form))) as opened:
        return {part: ET.fromstring(opened.read(part)) for part in opened.namelist()}  # noqa: S314 - our own


def local(element: ET.Element) -> str:
    """An element's name, as QTI 2 has it."""
    name = element.tag.rpartition("}")[2].removeprefix("qti-")
    return re.sub(r"-(\w)", lambda m: m[1].upper(), name)


def values(root: ET.Element, *names: str) -> list[str]:
    """The values of attributes with one of these names, in the whole document."""
    return [value for one in root.iter() for key, value in one.attrib.items() if key in names]


@pytest.mark.parametrize("name", ["qti12", "qti21", "qti3"])
@settings(max_examples=25)
@given(bank=banks())
def test_the_manifest_names_what_is_there(name: str, bank: Bank) -> None:
    parts = package(bank, name)
    manifest = parts["imsmanifest.xml"]
    assert set(values(manifest, "href")) == {part for part in parts if part != "imsmanifest.xml"}
    names = values(manifest, "identifier")
    assert len(set(names)) == len(names)
    assert all(NAME.fullmatch(one) for one in names)
    assert set(values(manifest, "identifierref")) <= set(names)


@pytest.mark.parametrize("name", ["qti21", "qti3"])
@settings(max_examples=25)
@given(bank=banks())
def test_items_have_their_parts_in_order_and_keys_that_are_there(name: str, bank: Bank) -> None:
    parts = package(bank, name)
    tests = [href for root in parts.values() if local(root) == "assessmentTest" for href in values(root, "href")]
    items = {part: root for part, root in parts.items() if local(root) == "assessmentItem"}
    assert tests == list(items)
    for root in items.values():
        order = [ITEM.index(local(one)) for one in root]
        assert order == sorted(order)
        (body,) = (one for one in root if local(one) == "itemBody")
        there = values(body, "identifier")
        assert len(set(there)) == len(there)
        assert values(body, "responseIdentifier", "response-identifier") == ["RESPONSE"]
        declared = next(one for one in root if local(one) == "responseDeclaration")
        if "string" not in values(declared, "baseType", "base-type"):
            keys = {key for one in declared.iter() if local(one) == "value" for key in (one.text or "").split()}
            assert keys <= set(there)
        spoken = {one.get("identifier") for one in root if local(one) == "modalFeedback"}
        assert spoken <= {"everybody", *there}


@settings(max_examples=25)
@given(bank=banks())
def test_rules_for_canvas_name_what_is_there(bank: Bank) -> None:
    parts = package(bank, "qti12")
    (quiz,) = (root for root in parts.values() if local(root) == "questestinterop")
    for item in quiz.iter("{*}item"):
        answers = {one.get("ident") for one in item.iter() if local(one) in ("response_lid", "response_str")}
        assert set(values(item, "respident")) <= answers
        assert sorted(values(item, "linkrefid")) == sorted(one.get("ident", "") for one in item.iter("{*}itemfeedback"))
        labels = {one.get("ident") for one in item.iter("{*}response_label")}
        if item.find("{*}presentation/{*}response_lid") is not None:
            assert {one.text for one in item.iter("{*}varequal")} <= labels
        scores = [float(one.text or 0) for one in item.iter("{*}setvar")]
        assert not scores or abs(sum(scores) - 100) < 1
