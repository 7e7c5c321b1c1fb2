from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quiz.article.read import read
from quiz.attribution.learned.models import FOLDER, models
from quiz.attribution.learned.tagger import Draft, tag, tag_text
from tests.effort import calls

CASES = Path(__file__).parents[2] / "cases" / "learned" / "found.txt"
ARTICLE = (
    "The bridge over the Ard will stay shut until May, the council said on Monday.\n\n"
    "“We could not vouch for the cables,” said Mira Solano, who leads the works. She added that"
    " divers had found cracks.\n\n"
    "Traders fear for the summer. According to the harbour board, one shop in five may close.\n\n"
)
SURE = 0.3


def case_list() -> list[tuple[str, str, list[str]]]:
    blocks = CASES.read_text(encoding="utf-8").split("=== ")[1:]
    parts = [block.partition("\n---\n") for block in blocks]
    return [
        (head.split("\n", 1)[0], head.split("\n", 1)[1], tail.split("\n")[0].split(" | ")) for head, _, tail in parts
    ]


def of(text: str) -> tuple[Draft, ...]:
    return tag(read(text, "made-up.txt"))


@pytest.mark.parametrize(("title", "text", "wanted"), case_list(), ids=lambda x: x if isinstance(x, str) else "")
def test_finds_source_cue_and_content(title: str, text: str, wanted: list[str]) -> None:
    best = max(of(text), key=lambda d: d.confidence)
    source, cue, content = wanted
    assert best.source is not None, title
    assert best.cue is not None, title
    assert source in best.source.of(text)
    assert cue in best.cue.of(text) or best.cue.of(text) in cue
    said = " ".join(s.of(text) for s in best.content)
    words, found = set(content.split()), set(said.replace("“", "").replace("”", "").split())
    assert len(words & found) >= 0.8 * len(words | found)
    assert best.confidence >= SURE


@given(st.text(max_size=400))
@example("")
@example('"')
@example("“ said \u202e she\n\n”")
@example("\U0001f600 " * 50)
@example("NO. NO! NO?")
@example("\ud800 said")
@settings(deadline=None, max_examples=60)
def test_any_text_gives_drafts_that_point_into_it(text: str) -> None:
    for draft in tag_text(text, models()):
        assert 0 <= draft.confidence <= 1
        assert draft.content
        for span in (draft.source, draft.cue, *draft.content):
            assert span is None or (0 <= span.start < span.end <= len(text))


@given(st.lists(st.sampled_from(["said", "“", "”", '"', "Mira", "Solano", ",", ".", "\n", "that", "the", "dam", "he"])))
@settings(deadline=None, max_examples=60)
def test_no_word_is_given_to_two_cues(words: list[str]) -> None:
    cues = [d.cue for d in tag_text(" ".join(words), models()) if d.cue]
    assert all(a == b or not a.overlaps(b) for i, a in enumerate(cues) for b in cues[i:])


def test_the_same_text_gives_the_same_drafts() -> None:
    assert of(ARTICLE) == of(ARTICLE)


@pytest.mark.parametrize("shape", ["article", "one paragraph", "quotation marks"])
def test_ten_times_the_text_is_at_most_twelve_times_the_work(shape: str) -> None:
    text = {
        "article": ARTICLE,
        "one paragraph": ARTICLE.replace("\n", " "),
        "quotation marks": '" ' * 200 + "he said. ",
    }[shape]
    tag_text(text, models())
    assert calls(lambda: tag_text(text * 50, models())) <= 12 * calls(lambda: tag_text(text * 5, models()))


def test_the_weights_are_small_and_hold_no_words() -> None:
    files = list(FOLDER.glob("*.npz"))
    assert sum(f.stat().st_size for f in files) <= 1_500_000
    learned = models()
    assert all(len(name) <= 5 for name in [*learned.speech, *learned.roles])
