from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.records import STANCES
from quiz.web.patterns import _example
from quiz.web.words import KIND_WORDS

if TYPE_CHECKING:
    from tests.web.conftest import Visitor


def test_every_kind_stance_and_state_is_on_the_page(student: Visitor) -> None:
    page = student.get("/-/patterns").text
    for kind in KIND_WORDS:
        assert f'data-kind="{kind}"' in page
    for stance in STANCES:
        assert "icons.svg" in page
        assert f"#{stance}" in page
    for form in ("name", "direct", "indirect", "voice", "plain"):
        assert f'data-form="{form}"' in page


def test_its_article_shows_a_signature_with_its_stroke() -> None:
    found, sheet = _example()
    assert [line.number for line in sheet if line.rail] == [2, 3, 4]
    assert len(found.sources) == 3
