"""The names of QTI 3 as those of QTI 2: one reader for both."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.bank.formats.xml import Element

OWN = "qti-"
HUMP = re.compile(r"-([a-z])")
CAPITAL = re.compile(r"(?<=[a-z])([A-Z])")


@cache
def camel(name: str) -> str:
    """``response-identifier`` as ``responseIdentifier``."""
    return HUMP.sub(lambda m: m[1].upper(), name)


@cache
def kebab(name: str) -> str:
    """``responseIdentifier`` as ``response-identifier``."""
    return CAPITAL.sub(lambda m: f"-{m[1].lower()}", name)


def as_second(root: Element) -> Element:
    """A document with the names of QTI 2; one of QTI 3 is changed."""
    if root.name.startswith(OWN):
        for one in (root, *root.walk()):
            if one.name.startswith(OWN):
                one.name = camel(one.name.removeprefix(OWN))
                one.attributes = {camel(key): value for key, value in one.attributes.items()}
    return root
