from __future__ import annotations

import gzip
import json
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.bank.read import read as read_bank
from quiz.bank.write import is_edited
from quiz.checks.check import check, check_bank
from quiz.errors import ArticleError, InputError
from quiz.pipeline import STAGES, build
from quiz.question.kinds import Categorise, Choice, Match, TrueFalseNotStated
from quiz.question.records import SKILLS
from quiz.recipes.wish import Wish
from tests.recipes.kit import BRIDGE, LONE, QUIET

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.bank.records import Bank
    from quiz.question.records import Question

ROOT = Path(__file__).resolve().parent.parent
KURSK = ROOT / "seeds" / "north-korean-troops-in-kursk.txt"
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
REAL_ARTICLES = 20


def recipes(questions: tuple[Question, ...]) -> dict[str, Question]:
    return {question.recipe or "": question for question in questions}


def read_again(text: str, article: Article) -> Bank:
    return read_bank(text, lambda _: article)


def test_the_stages_are_one_visible_list() -> None:
    assert [stage.__name__ for stage in STAGES] == ["read", "find", "compose", "check", "arrange", "write"]


@pytest.mark.parametrize("article", SEEDS, ids=lambda path: path.stem)
def test_the_committed_bank_is_rebuilt_byte_for_byte(article: Path) -> None:
    committed = (ROOT / "question_banks" / f"{article.stem}.md").read_text(encoding="utf-8")
    assert build(article.read_bytes(), article.name).text == committed


@pytest.mark.parametrize("article", SEEDS, ids=lambda path: path.stem)
def test_a_built_bank_reads_back_and_survives_every_check(article: Path) -> None:
    built = build(article.read_bytes(), article.name)
    assert read_again(built.text, built.article) == built.bank
    assert not is_edited(built.text)
    assert [flaw for question in built.bank.questions for flaw in check(question, (built.article,))] == []
    assert check_bank(built.bank.questions, (built.article,)) == ()


def test_the_real_article_bears_a_whole_quiz() -> None:
    questions = build(KURSK.read_bytes(), KURSK.name).bank.questions
    assert len(questions) >= 18
    assert len({question.body.kind for question in questions}) >= 5
    assert {question.skill for question in questions} == set(SKILLS)
    assert len({question.recipe for question in questions}) >= 13
    assert [q.difficulty or 0 for q in questions] == sorted(q.difficulty or 0 for q in questions)


def test_the_real_article_is_asked_what_it_is_for() -> None:
    asked = recipes(build(KURSK.read_bytes(), KURSK.name).bank.questions)
    assert {"name_speaker", "sourced_or_not", "party_position", "match_numbers", "voice_of"} <= set(asked)
    position = asked["party_position"].body
    assert isinstance(position, Choice)
    assert position.options[position.key].text == "It dismissed them at first as “fake news”"
    table = asked["match_numbers"].body
    assert isinstance(table, Match)
    figures = {pair.left: pair.right for pair in table.pairs if "troops" in pair.left or "soldiers" in pair.left}
    assert figures["“3,000 troops”"] == "South Korean intelligence"
    assert figures["“several thousand North Korean troops”"] == "The White House"
    assert figures["“thousands of North Korean soldiers”"] == "Western officials"
    voices = asked["sourced_or_not"].body
    assert isinstance(voices, Categorise)
    assert {pair.right for pair in voices.pairs} == {"A source", "The reporter"}
    assert {v.body.key for v in asked.values() if isinstance(v.body, TrueFalseNotStated)}


@settings(max_examples=8)
@given(st.integers(0, 10**6))
def test_any_seed_gives_a_sound_bank_and_the_same_one_again(seed: int) -> None:
    built = build(BRIDGE, "bridge.txt", seed)
    assert built.text == build(BRIDGE.encode(), "bridge.txt", seed).text
    assert len(built.bank.questions) >= 12
    assert check_bank(built.bank.questions, (built.article,)) == ()
    assert len({question.id for question in built.bank.questions}) == len(built.bank.questions)


def test_the_words_of_a_file_name_get_their_capitals() -> None:
    assert build(KURSK.read_bytes(), KURSK.name).bank.title == "North Korean troops in Kursk"
    assert build("Title: The bridge IN Holm\n\n" + BRIDGE, "x.txt").bank.title == "The bridge IN Holm"


def test_an_article_without_sources_gives_no_questions_and_says_why() -> None:
    built = build(QUIET, "quiet.txt")
    assert built.bank.questions == ()
    assert "reports nobody’s words" in built.note
    assert "note: This article reports nobody’s words" in built.text


def test_one_source_gives_a_short_bank_and_says_why() -> None:
    built = build(LONE, "lone.txt")
    assert len(built.bank.questions) < 12
    assert built.note


@pytest.mark.parametrize("data", [b"", b"  \n\n ", b"\x00\x01\x02\xff" * 400, b"word " * 500_000])
def test_what_is_no_article_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(ArticleError):
        build(data, "bad.txt")


def test_real_news_is_built_without_a_crash(corpora: Path) -> None:
    """Whatever survives is sound; how much survives is measured elsewhere."""
    with gzip.open(corpora / "polnear-train.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in islice(lines, REAL_ARTICLES):
            article = json.loads(line)
            built = build(article["text"], "report.txt")
            assert built.note or len(built.bank.questions) >= 12
            assert not [flaw for question in built.bank.questions for flaw in check(question, (built.article,))]
            if built.bank.questions:
                assert read_again(built.text, built.article) == built.bank


def test_evidence_stays_short_in_a_text_that_repeats_itself() -> None:
    sentence = "The mayor of Lindholm, Ana Torv, said that the bridge would stay closed. "
    bank = build(sentence * 40, "echo.txt").bank
    assert all(len(evidence.text) <= 2 * len(sentence) for question in bank.questions for evidence in question.evidence)


def test_a_bank_made_to_wish_says_how_to_make_it_again() -> None:
    wish = Wish(6, skills=frozenset(["attribution", "standing"]), party="the Kremlin")
    built = build(KURSK.read_bytes(), KURSK.name, wish=wish)
    assert '\nwish: --questions 6 --skills attribution,standing --party "the Kremlin"\n' in built.text
    assert {question.skill for question in built.bank.questions} <= wish.skills
    assert any("Kremlin" in question.stem for question in built.bank.questions)


def test_a_party_nobody_hears_is_refused_with_those_who_are_heard() -> None:
    with pytest.raises(InputError, match=r"no words of Atlantis\. It reports words of .*Kremlin"):
        build(KURSK.read_bytes(), KURSK.name, wish=Wish(party="Atlantis"))
