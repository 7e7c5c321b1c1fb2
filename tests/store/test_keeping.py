from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.bank.read import read
from quiz.errors import NotFoundError
from quiz.store.banks import find_bank, load, reader, save_bank
from quiz.store.classes import give
from quiz.store.keeping import Place, current, keep, places, settle
from tests.store.conftest import ARTICLE, BANK

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from quiz.store.keeping import Kept

SLUG = "the-ferry-to-marl-island"
EDITED = BANK.replace("Who calls", "Who called")


def kept(session: Session, text: str, slug: str = "") -> Kept:
    return keep(session, text, read(text, reader(dict([ARTICLE]))), [ARTICLE], slug)


def test_a_new_bank_gets_a_name_of_its_own(session: Session) -> None:
    assert [(one.version.slug, one.how) for one in (kept(session, BANK), kept(session, EDITED))] == [
        (SLUG, "new"),
        (f"{SLUG}-2", "new"),
    ]


def test_the_same_bank_adds_nothing_whatever_its_ids(session: Session) -> None:
    first = kept(session, BANK)
    nameless = BANK.replace("#aaaaaaaaaaa1 ", "")
    for slug in ("", SLUG):
        for text in (BANK, nameless):
            again = kept(session, text, slug)
            assert (again.how, again.version.id) == ("same", first.version.id)


def test_an_edit_is_the_next_version_and_the_old_one_stays_as_it_was(session: Session) -> None:
    old = kept(session, BANK).version
    new = kept(session, EDITED, SLUG)
    assert (new.how, new.version.number) == ("next", 2)
    assert load(session, old.id).questions[0].stem.startswith("Who calls")
    assert load(session, new.version.id).questions[0].id == load(session, old.id).questions[0].id


def test_a_next_version_of_nothing_is_refused(session: Session) -> None:
    with pytest.raises(NotFoundError):
        kept(session, BANK, "nowhere")


def test_places_tell_the_next_number_and_who_has_begun(session: Session) -> None:
    version = kept(session, BANK).version
    give(session, version, "9b")
    give(session, version, "9c")
    session.flush()
    title = "The ferry to Marl Island"
    assert places(session) == [Place(SLUG, title, 2, 2)]
    kept(session, EDITED, SLUG)
    assert places(session) == [Place(SLUG, title, 3, 0)]
    kept(session, BANK, SLUG)
    assert places(session) == [Place(SLUG, title, 3, 2)]


def load_again(session: Session, text: str) -> int:
    """Load a file as a start does; the number of the version that is given then."""
    before = current(session, SLUG)
    settle(session, before, save_bank(session, text, [ARTICLE], slug=SLUG))
    return find_bank(session, SLUG).number


def test_a_start_leaves_what_a_teacher_kept(session: Session) -> None:
    assert load_again(session, BANK) == 1
    kept(session, EDITED, SLUG)
    assert load_again(session, BANK) == 2
    assert load_again(session, BANK) == 2


def test_a_file_that_somebody_edited_since_goes_first(session: Session) -> None:
    assert load_again(session, BANK) == 1
    kept(session, EDITED, SLUG)
    assert load_again(session, BANK.replace("Who calls", "Who names")) == 3
