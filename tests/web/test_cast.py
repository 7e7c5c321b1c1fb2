from __future__ import annotations

from dataclasses import replace

from quiz.attribution.records import Source
from quiz.web.cast import ROOM, cast, clipped, groups, identified, notes
from quiz.web.marks import Run, strokes_of
from quiz.web.score import draw
from quiz.web.sheet import lines
from tests.web.newsroom import ARTICLE, DOCKERS, FOUND, OKORO, PORT, TEXT

MEMBERS = cast(FOUND, draw(FOUND).rows, strokes_of(FOUND))


def test_every_source_stands_in_order_with_what_it_says() -> None:
    assert [(member.number, member.source.canonical, len(member.says)) for member in MEMBERS] == [
        (1, "Ines Okoro", 2),
        (2, "The Port Office", 1),
        (3, "Dockers", 1),
        (4, "The shipyard", 1),
    ]


def test_a_statement_says_its_form_stance_place_and_cue() -> None:
    second = MEMBERS[0].says[1]
    assert (second.ref, second.form, second.stance, second.line, second.cue) == (
        "said-2",
        "direct",
        "asserts",
        2,
        "added",
    )


def test_a_quotation_keeps_its_marks() -> None:
    assert "".join(run.text for run in MEMBERS[0].says[1].runs) == "“We counted nine boats,”"


def test_channel_and_nested_source_are_told() -> None:
    assert MEMBERS[0].says[1].facts == ("on “the radio”",)
    assert MEMBERS[1].says[0].facts == ("cites “Okoro”",)


def test_a_person_is_identified_by_role() -> None:
    assert identified(OKORO, TEXT) == "Harbour master."


def test_an_institution_names_nobody() -> None:
    assert identified(replace(PORT, affiliation="City of Lund"), TEXT) == "City of Lund. No person is named."


def test_people_without_a_name_have_their_reason_or_none_given() -> None:
    assert identified(DOCKERS, TEXT) == "Not named: “afraid of losing work”."
    assert identified(replace(DOCKERS, anonymity_reason=None), TEXT) == "Reason for not naming: none given."


def test_a_person_without_office_is_said_to_have_none() -> None:
    assert identified(Source("Ines Okoro", "named_person", ()), TEXT) == "No office or title is given."
    assert identified(Source("A report", "document", ()), TEXT) == "Nothing more is told about it."


def test_what_is_told_begins_with_a_capital() -> None:
    assert identified(Source("Okoro", "named_person", (), affiliation="port workers"), TEXT) == "Port workers."


def test_an_affiliation_is_not_said_twice() -> None:
    assert identified(replace(OKORO, affiliation="Harbour"), TEXT) == "Harbour master."


def test_the_margin_names_who_speaks_in_each_paragraph() -> None:
    margin = notes(FOUND)
    assert [(note.name, note.stances) for note in margin[1]] == [("Ines Okoro", ("asserts",))]
    assert [note.owner for note in margin[5]] == ["reporter"]
    assert 7 not in margin


def test_each_statement_has_its_fragment_once() -> None:
    grouped = groups(lines(ARTICLE, strokes_of(FOUND)))
    firsts = [group.said for line in grouped.values() for group in line if group.said and group.first]
    assert firsts == ["said-1", "said-2", "said-3", "said-4", "said-5"]


def test_groups_keep_every_word() -> None:
    for line in lines(ARTICLE, strokes_of(FOUND)):
        words = "".join(run.text for group in groups([line])[line.number] for run in group.runs)
        assert words == line.span.of(TEXT)


def test_a_long_statement_breaks_off_at_a_space() -> None:
    runs = clipped([Run("one two "), Run("three " * 60)])
    text = "".join(run.text for run in runs)
    assert text.endswith("three …")
    assert len(text) <= ROOM + 2


def test_a_short_statement_stays_whole() -> None:
    assert clipped([Run("one"), Run(" two")]) == (Run("one"), Run(" two"))
