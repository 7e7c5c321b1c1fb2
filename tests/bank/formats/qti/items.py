"""Items of QTI 2.2 as other systems write them, and the same ones in the names of QTI 3."""

from __future__ import annotations

import re

from quiz.bank.formats.qti.names import kebab

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!-- exported from an item bank -->
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="{name}" title="{name}"
    adaptive="false" timeDependent="false" xml:lang="en-US">
"""
SCORE = '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>\n'
TEMPLATE = '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p2/rptemplates/{}"/>\n'
HTML = {"p", "div", "em", "strong", "ul", "li", "br", "img", "h2", "span", "table", "tr", "td", "math"}
TAG = re.compile(r"<(/?)(\w+)([^<>?!]*?)(/?)>")
ATTRIBUTE = re.compile(r"([\w:]+)(?==\")")


def declared(
    right: str, several: str = "single", base: str = "identifier", mapped: str = "", name: str = "RESPONSE"
) -> str:
    """What is right: values split by commas, and what values are worth."""
    values = "".join(f"<value>{value.strip()}</value>" for value in right.split(",") if value)
    entries = "".join(
        f'<mapEntry mapKey="{one.split("=")[0].strip()}" mappedValue="{one.split("=")[1]}"/>'
        for one in mapped.split(",")
        if one
    )
    correct = f"<correctResponse>\n      {values}\n    </correctResponse>" if values else ""
    mapping = f'<mapping defaultValue="0">{entries}</mapping>' if entries else ""
    return (
        f'<responseDeclaration identifier="{name}" cardinality="{several}" baseType="{base}">\n'
        f"    {correct}{mapping}</responseDeclaration>\n"
    )


def item(declarations: str, body: str, after: str = "", name: str = "item-1") -> str:
    """A whole item."""
    processing = after or TEMPLATE.format("match_correct")
    return (
        HEAD.format(name=name)
        + declarations
        + SCORE
        + f"<itemBody>\n{body}\n</itemBody>\n{processing}</assessmentItem>\n"
    )


def third(document: str) -> str:
    """The same document in the names of QTI 3."""
    named = TAG.sub(_renamed, document)
    return named.replace("http://www.imsglobal.org/xsd/imsqti_v2p2", "http://www.imsglobal.org/xsd/imsqtiasi_v3p0")


def _renamed(tag: re.Match[str]) -> str:
    """One tag."""
    if tag[2] in HTML:
        return tag[0]
    return f"<{tag[1]}qti-{kebab(tag[2])}{ATTRIBUTE.sub(lambda m: kebab(m[1]), tag[3])}{tag[4]}>"
