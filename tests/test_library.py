from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz import config, library, making
from quiz.errors import ArticleError, InputError
from quiz.store.banks import find_bank, list_banks, save_bank
from quiz.store.db import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.orm import Session

ARTICLE = """Harbour to close for winter

The harbour of Lindholm will close in November, the town said on Monday.
“We cannot keep the lights burning for three boats,” Mayor Greta Olsen said.
Fishermen’s union spokesman Per Dahl said that eleven boats used the harbour last winter.
“The town did not ask us,” he said.
According to the harbour office, the lights cost 40,000 crowns a year. Dahl called the figure “a fantasy”.
Two council members, who spoke on condition of anonymity, said the decision could still change.
The town denied that a buyer had been found.
"""

BANK = """---
title: A harbour closes
article: harbour.txt
---

## Who gives the figure of 40,000 crowns?

- (x) The harbour office
- ( ) Per Dahl

> According to the harbour office, the lights cost 40,000 crowns a year.
"""


@pytest.fixture
def shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with seeds and banks of its own."""
    for name in ("seeds", "question_banks"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(library, "asset_dir", lambda name: tmp_path / name)
    (tmp_path / "seeds" / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def settings(tmp_path: Path) -> config.Config:
    return config.load({"QUIZ_INSTANCE": str(tmp_path / "instance")})


@pytest.fixture
def session(settings: config.Config) -> Iterator[Session]:
    store = Store(settings.database_url)
    with store.session(write=False) as session:
        yield session
    store.close()


def test_a_bank_is_built_once_and_the_same_again(shelves: Path) -> None:
    article, banks = shelves / "seeds" / "harbour.txt", shelves / "question_banks"
    first = making.build(article, banks, 1)
    written = first.path.read_bytes()
    again = making.build(article, banks, 1)
    assert (first.new, again.new) == (True, False)
    assert first.path == banks / "harbour.md"
    assert first.path.read_bytes() == written
    assert b"\r" not in written


def test_another_seed_may_change_a_generated_bank(shelves: Path) -> None:
    article, banks = shelves / "seeds" / "harbour.txt", shelves / "question_banks"
    making.build(article, banks, 1)
    assert "seed: 2" in making.build(article, banks, 2).path.read_text(encoding="utf-8")


@pytest.mark.parametrize("by_hand", [True, False])
def test_a_bank_that_somebody_wrote_or_edited_is_left_alone(shelves: Path, *, by_hand: bool) -> None:
    article, banks = shelves / "seeds" / "harbour.txt", shelves / "question_banks"
    path = making.build(article, banks, 1).path
    path.write_text(BANK if by_hand else path.read_text(encoding="utf-8").replace("?", "??", 1), encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(InputError, match=r"written or edited by hand and stays as it is\. .*--out"):
        making.build(article, banks, 1)
    assert path.read_bytes() == before


def test_a_new_folder_is_made(shelves: Path) -> None:
    made = making.build(shelves / "seeds" / "harbour.txt", shelves / "new" / "banks", 1)
    assert made.path.is_file()


@pytest.mark.parametrize("content", [b"", b" \n", b"\x89PNG\r\n\x1a\n\0\0\0", b"word " * 500_000])
def test_what_is_no_article_makes_no_bank(shelves: Path, content: bytes) -> None:
    article = shelves / "odd.txt"
    article.write_bytes(content)
    with pytest.raises(ArticleError):
        making.build(article, shelves / "question_banks", 1)
    assert list((shelves / "question_banks").iterdir()) == []


def test_only_articles_without_a_bank_are_missing_one(shelves: Path) -> None:
    assert [path.name for path in library.missing()] == ["harbour.txt"]
    (shelves / "question_banks" / "harbour.md").write_text(BANK, encoding="utf-8")
    assert library.missing() == []


def test_a_bank_finds_its_article_beside_itself_or_among_the_seeds(shelves: Path) -> None:
    inside = shelves / "question_banks" / "harbour.md"
    inside.write_text(BANK, encoding="utf-8")
    assert library.check(inside).articles[0].text == ARTICLE
    outside = shelves / "elsewhere" / "harbour.md"
    outside.parent.mkdir()
    outside.write_text(BANK, encoding="utf-8")
    (outside.parent / "harbour.txt").write_text(ARTICLE + "The end.\n", encoding="utf-8")
    assert library.check(outside).articles[0].text.endswith("The end.\n")


def test_a_bank_reaches_no_file_outside_its_folders(shelves: Path) -> None:
    path = shelves / "question_banks" / "harbour.md"
    path.write_text(BANK.replace("harbour.txt", "../secret.txt"), encoding="utf-8")
    (shelves / "secret.txt").write_text(ARTICLE, encoding="utf-8")
    with pytest.raises(InputError):
        library.check(path)


def test_every_error_of_a_bank_is_told_with_its_place(shelves: Path) -> None:
    path = shelves / "question_banks" / "harbour.md"
    path.write_text(BANK.replace("(x)", "( )").replace("> According", "> Accordingly"), encoding="utf-8")
    with pytest.raises(InputError) as error:
        library.check(path)
    assert str(error.value).count(f"{path}:") == 2


def test_a_bank_in_another_encoding_is_said_in_words(shelves: Path) -> None:
    path = shelves / "question_banks" / "harbour.md"
    path.write_bytes(BANK.replace("Who", "Wörter").encode("latin-1"))
    with pytest.raises(InputError, match="not UTF-8"):
        library.check(path)


def test_the_shelves_are_opened_with_what_is_missing_built(
    shelves: Path, settings: config.Config, session: Session
) -> None:
    heard: list[str] = []
    library.open_shelves(settings, heard.append)
    assert [card.slug for card in list_banks(session)] == ["harbour"]
    assert "harbour.md" in heard[0]
    assert (shelves / "question_banks" / "harbour.md").is_file()


@pytest.mark.usefixtures("shelves")
def test_opening_them_again_is_silent_and_changes_nothing(settings: config.Config, session: Session) -> None:
    library.open_shelves(settings, lambda _: None)
    first = find_bank(session, "harbour").id
    heard: list[str] = []
    library.open_shelves(settings, heard.append)
    session.rollback()
    assert heard == []
    assert find_bank(session, "harbour").id == first


def test_opening_them_again_leaves_what_a_teacher_kept_since(
    shelves: Path, settings: config.Config, session: Session
) -> None:
    library.open_shelves(settings, lambda _: None)
    text = (shelves / "question_banks" / "harbour.md").read_text(encoding="utf-8")
    store = Store(settings.database_url)
    with store.session() as writing:
        edited = save_bank(
            writing, text.replace("title: ", "title: My "), [("harbour.txt", ARTICLE)], slug="harbour"
        ).id
        writing.commit()
    store.close()
    library.open_shelves(settings, lambda _: None)
    session.rollback()
    assert find_bank(session, "harbour").id == edited


def test_one_bad_bank_keeps_nobody_from_the_others(shelves: Path, settings: config.Config, session: Session) -> None:
    (shelves / "question_banks" / "harbour.md").write_text(BANK, encoding="utf-8")
    (shelves / "question_banks" / "broken.md").write_text("no bank at all", encoding="utf-8")
    (shelves / "seeds" / "empty.txt").write_text("", encoding="utf-8")
    heard: list[str] = []
    library.open_shelves(settings, heard.append)
    assert [card.slug for card in list_banks(session)] == ["harbour"]
    assert len(heard) == 2
    assert "broken.md:1:1" in heard[1]


def test_a_readme_beside_the_banks_is_no_bank(shelves: Path) -> None:
    (shelves / "question_banks" / "README.md").write_text("About these banks.", encoding="utf-8")
    assert library.bank_files() == []


def test_an_own_bank_goes_before_a_supplied_one(shelves: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    own = tmp_path / "desk"
    (own / "question_banks").mkdir(parents=True)
    monkeypatch.setattr(library, "in_checkout", lambda: False)
    monkeypatch.chdir(own)
    for folder in (shelves, own):
        (folder / "question_banks" / "harbour.md").write_text(BANK, encoding="utf-8")
    assert library.bank_files() == [own / "question_banks" / "harbour.md"]
