"""The article inside a page's data for search engines, for pages that scripts fill once a browser has them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lxml import etree  # type: ignore[import-untyped]  # it ships no types

if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST_CHARACTERS = 200


def fill(tree: etree._Element) -> None:
    """Write the article its data hold into a page that shows less than half of it; a bare list of data gets a head."""
    for script in tree.iter("script"):
        if (script.text or "").lstrip().startswith("["):
            script.text = f'{{"@context": "https://schema.org", "@graph": {script.text}}}'
    body = tree.find("body")
    if body is None:
        return
    told = max((text for script in tree.iter("script") for text in _bodies(script.text or "")), key=len, default="")
    shown = sum(len(text) for text in body.itertext() if not text.isspace())
    scripts = sum(len(script.text or "") for script in body.iter("script"))
    if len(told) < FEWEST_CHARACTERS or 2 * (shown - scripts) > len(told):
        return
    article = etree.SubElement(body, "article")
    for line in filter(str.strip, told.splitlines()):
        etree.SubElement(article, "p").text = line


def _bodies(script: str) -> Iterator[str]:
    """Every ``articleBody`` in a script's data."""
    if '"articleBody"' not in script:
        return
    try:
        waiting: list[Any] = [json.loads(script, strict=False)]
    except (ValueError, RecursionError):
        return
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            text = node.get("articleBody")
            if isinstance(text, str) and "<" not in text:
                yield "".join(c for c in text if c.isprintable() or c == "\n")
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)
