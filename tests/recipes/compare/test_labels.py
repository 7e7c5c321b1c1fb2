from __future__ import annotations

import pytest

from quiz.article.read import read
from quiz.recipes.compare.labels import called

TEXT = "\n\nThe pier fell on Sunday. Nobody was hurt by it.\n"


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("Ola Brent, The Sandwick Post", "Kit Moss, Radio Wave", ("the Sandwick Post", "Radio Wave")),
        ("Ola Brent, Radio Wave", "Kit Moss, Radio Wave", ("article 1", "article 2")),
        ("Ola Brent, Political Editor", "Kit Moss, Radio Wave", ("article 1", "article 2")),
        ("Ola Brent", "Kit Moss, Radio Wave", ("article 1", "article 2")),
    ],
)
def test_outlets_name_articles_where_they_tell_them_apart(first: str, second: str, names: tuple[str, str]) -> None:
    articles = tuple(read(f"Title: The pier\nBy: {by}{TEXT}", "pier.txt") for by in (first, second))
    assert called(articles) == names
