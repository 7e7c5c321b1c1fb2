from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest

from quiz.errors import InputError, NotFoundError
from quiz.store import classes
from quiz.store.attempts import finish, save_answer
from quiz.store.classes import close, find_assignment, give, join, list_classes, reopen, sittings
from tests.store.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from quiz.store.db import Store
    from quiz.store.models import Assignment, BankVersion


def test_a_class_is_found_by_its_code_however_it_is_typed(session: Session, classroom: Assignment) -> None:
    code = classroom.code.lower()
    found = find_assignment(session, f" {code[:3]} {code[3:]} ")
    assert found.class_name == "9b"
    assert found.version.title == "The ferry to Marl Island"


def test_a_code_nobody_has_is_not_found(session: Session, classroom: Assignment) -> None:
    strange = "CCCCCC" if classroom.code != "CCCCCC" else "DDDDDD"
    with pytest.raises(NotFoundError, match="No class has this code"):
        find_assignment(session, strange)


def test_a_code_that_is_taken_is_not_given_twice(
    session: Session, version: BankVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = iter(["CCCCCC", "CCCCCC", "DDDDDD"])
    monkeypatch.setattr(classes, "new_code", lambda: next(codes))
    assert [give(session, version, name).code for name in ("9a", "9b")] == ["CCCCCC", "DDDDDD"]


@pytest.mark.parametrize("name", ["", "   ", "\0\n", "x" * 81])
def test_a_class_needs_a_name_that_fits(session: Session, version: BankVersion, name: str) -> None:
    with pytest.raises(InputError):
        give(session, version, name)


def test_names_are_cleaned_and_otherwise_kept(session: Session, classroom: Assignment) -> None:
    assert join(session, classroom.code, "  Zoë\t van\u200b  Dam\n").name == "Zoë van Dam"


@pytest.mark.parametrize("name", ["", " ", "\u200b", "\u3164", "\u2800", "\u0301", "\ufe0f", "x" * 41])
def test_a_student_needs_a_name_that_fits(session: Session, classroom: Assignment, name: str) -> None:
    with pytest.raises(InputError):
        join(session, classroom.code, name)


def test_marks_heaped_on_a_letter_are_cut_down(session: Session, classroom: Assignment) -> None:
    assert join(session, classroom.code, "Ana" + "\u033f" * 30).name == "Ana" + "\u033f" * 3


@pytest.mark.parametrize("name", ["Nguyễn Thị Ánh", "שָׁלוֹם", "पूर्णिमा", "ณัฏฐ์", "ᏣᎳᎩ", "🦊", "❤\ufe0f"])
def test_names_of_every_script_are_kept(session: Session, classroom: Assignment, name: str) -> None:
    assert join(session, classroom.code, name).name == normalize("NFC", name)


def test_names_that_look_alike_are_told_apart(session: Session, classroom: Assignment) -> None:
    names = [join(session, classroom.code, name).name for name in ("\u00c9va", "E\u0301va", "\u00c9va\u3164")]
    assert names == ["\u00c9va", "\u00c9va 2", "\u00c9va 3"]


def test_namesakes_are_told_apart(session: Session, classroom: Assignment) -> None:
    names = [join(session, classroom.code, name).name for name in ("Anna", "anna", "ANNA", "Anna 2", "Ben")]
    assert names == ["Anna", "anna 2", "ANNA 3", "Anna 2 2", "Ben"]


def test_namesakes_in_two_classes_do_not_meet(session: Session, classroom: Assignment, version: BankVersion) -> None:
    other = give(session, version, "9c")
    assert [join(session, code, "Anna").name for code in (classroom.code, other.code)] == ["Anna", "Anna"]


def test_namesakes_who_come_at_the_same_moment_are_told_apart(store: Store, classroom: Assignment) -> None:
    def come(_: int) -> str:
        with store.session() as session:
            name = join(session, classroom.code, "Anna").name
            session.commit()
            return name

    with ThreadPoolExecutor(8) as pool:
        names = list(pool.map(come, range(12)))
    assert sorted(names, key=lambda name: (len(name), name)) == ["Anna", *(f"Anna {n}" for n in range(2, 13))]


def test_a_late_student_sits_down_like_any_other(session: Session, classroom: Assignment) -> None:
    finish(session, join(session, classroom.code, "Ada"))
    late = join(session, classroom.code, "Ben")
    save_answer(session, late, FIRST, 0)
    assert [s.name for s in sittings(session, find_assignment(session, classroom.code))] == ["Ada", "Ben"]


def test_a_closed_class_lets_nobody_in_until_it_is_opened_again(session: Session, classroom: Assignment) -> None:
    assignment = find_assignment(session, classroom.code)
    close(session, assignment)
    moment = assignment.closed_at
    close(session, assignment)
    assert assignment.closed_at == moment
    with pytest.raises(InputError, match="closed"):
        join(session, classroom.code, "Ada")
    reopen(session, assignment)
    assert join(session, classroom.code, "Ada").name == "Ada"


def test_the_sittings_hold_what_everyone_chose(session: Session, classroom: Assignment) -> None:
    ada, ben = (join(session, classroom.code, name) for name in ("Ada", "Ben"))
    save_answer(session, ada, FIRST, 0)
    save_answer(session, ada, SECOND, (0, 2))
    save_answer(session, ben, FIRST, 1)
    save_answer(session, ben, FIRST, None)
    finish(session, ada)
    found = sittings(session, find_assignment(session, classroom.code))
    assert [(s.name, s.answers, s.finished) for s in found] == [
        ("Ada", {FIRST: 0, SECOND: (0, 2)}, True),
        ("Ben", {}, False),
    ]


def test_the_list_counts_who_came_and_who_is_done(
    session: Session, classroom: Assignment, version: BankVersion
) -> None:
    finish(session, join(session, classroom.code, "Ada"))
    join(session, classroom.code, "Ben")
    give(session, version, "9c")
    cards = list_classes(session)
    assert [(c.class_name, c.joined, c.finished, c.closed) for c in cards] == [("9c", 0, 0, False), ("9b", 2, 1, False)]
    assert {c.title for c in cards} == {"The ferry to Marl Island"}
