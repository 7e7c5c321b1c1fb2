from __future__ import annotations

from quiz.article.read import read
from quiz.attribution.find import find
from quiz.web.prompts import ALWAYS, MOST, prompts
from tests.web.conftest import NAME, TEXT


def test_they_come_from_what_the_article_leaves_open() -> None:
    asked = [prompt.ask for prompt in prompts(find(read(TEXT, NAME)))]
    assert len(asked) == MOST
    assert "Who are the harbour officials?" in [ask[:8] + ask[8:].lower() for ask in asked]
    assert any("400,000 crowns" in ask for ask in asked)


def test_a_time_word_leaves_the_rest_of_the_time_open() -> None:
    text = "The council had initially dismissed the reports as “gossip.”\n"
    asked = [prompt.ask for prompt in prompts(find(read(text, "short.txt")))]
    assert any(ask.endswith("say now?") for ask in asked)


def test_without_an_article_what_no_article_can_show() -> None:
    assert prompts(None) == ALWAYS


def test_an_article_that_leaves_nothing_open_still_gets_them() -> None:
    assert prompts(find(read("It rained.\n", "rain.txt")))[: len(ALWAYS)] == ALWAYS
