from __future__ import annotations

from tests.recipes.compare.kit import POST, WAVE, made, places
from tests.recipes.kit import rows


def test_two_counts_of_one_thing_go_to_their_givers() -> None:
    (question,) = made("figures_differ")
    given = rows(question)
    assert given["“12 boats”"] == "The coast guard, in the Sandwick Post"
    assert given["“19 boats”"] == "The boat club, in Radio Wave"
    assert given[""]
    assert {(1, "12 boats"), (2, "19 boats")} <= places(question)


def test_counts_of_other_things_do_not_differ() -> None:
    assert not made(
        "figures_differ", POST, WAVE.replace("19 boats had been damaged under", "19 boats would be built for")
    )


def test_the_same_figure_is_no_difference() -> None:
    assert not made("figures_differ", POST, WAVE.replace("19", "12"))
