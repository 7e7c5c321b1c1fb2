from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.web.assets import FOR_GOOD
from tests.conftest import ROOT

if TYPE_CHECKING:
    from flask import Flask

    from tests.web.conftest import Visitor


def test_versioned_files_and_fonts_are_kept_for_good(student: Visitor) -> None:
    page = student.get("/").text
    for url in re.findall(r'(?:href|src)="(/static/[^"#]+)', page):
        with student.client.get(url) as answer:
            assert answer.status_code == 200
            assert answer.headers["Cache-Control"] == FOR_GOOD
    with student.client.get("/static/css/base.css") as answer:
        assert answer.headers["Cache-Control"] != FOR_GOOD


def test_every_icon_a_template_names_is_in_the_sprite() -> None:
    sprite = set(re.findall(r'id="([\w-]+)"', (ROOT / "static/icons.svg").read_text()))
    for path in (ROOT / "templates").rglob("*.html"):
        named = re.findall(r'\bicon\("([\w-]+)"', path.read_text())
        assert set(named) <= sprite, path.name


def test_dark_is_the_same_by_wish_and_by_system() -> None:
    css = (ROOT / "static/css/tokens.css").read_text()
    system = re.search(r':not\(\[data-theme="light"\]\) \{(.*?)\}', css, re.DOTALL)
    chosen = re.search(r':root\[data-theme="dark"\] \{(.*?)\}', css, re.DOTALL)
    assert system is not None
    assert chosen is not None
    assert system.group(1).split() == chosen.group(1).split()


def tokens(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css))


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_words_can_be_read_on_every_colour_light_and_dark(app: Flask) -> None:
    css = (ROOT / "static/css/tokens.css").read_text()
    light, dark = css.split("@media", 1)
    for values in (tokens(light), tokens(light) | tokens(dark)):
        pairs = [("pen", "pen-wash"), ("on-pen", "pen"), ("ink", "pen-wash")]
        pairs += [(ink, ground) for ink in ("ink", "ink-2", "pen") for ground in ("paper", "desk")]
        for hue in ("person", "institution", "unnamed", "document", "media", "reporter"):
            pairs += [("ink", hue), ("ink", f"{hue}-end"), ("on-pool", f"{hue}-pool")]
            pairs += [(f"{hue}-text", "paper"), (f"{hue}-text", "desk")]
        low = {
            f"{a} on {b}": round(contrast(values[a], values[b]), 2)
            for a, b in pairs
            if contrast(values[a], values[b]) < 4.5
        }
        assert low == {}
        assert contrast(values["edge"], values["paper"]) >= 3
    assert app.static_folder == str(ROOT / "static")
