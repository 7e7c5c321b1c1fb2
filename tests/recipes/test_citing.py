from __future__ import annotations

from quiz.recipes.citing import cited, inner
from quiz.recipes.said import statements
from tests.recipes.kit import BRIDGE, found_in

FOUND = found_in(BRIDGE)


def test_only_sources_of_the_article_are_cited() -> None:
    pairs = [(said, pair) for said in statements(FOUND) if (pair := cited(FOUND, said))]
    assert [(said.source.canonical, who.canonical) for said, (who, _) in pairs] == [("Jonas Reet", "Ilse Vorgan")]
    assert inner(pairs[0][1][1]).of(BRIDGE) == "the Transport Minister confirmed"
