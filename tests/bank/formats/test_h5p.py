"""H5P: a package its own rules accept, in which every question asks what it asked."""

from __future__ import annotations

import json
import re
import zipfile
from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING, Any

from hypothesis import given

from quiz.bank.formats import FORMATS, fit, written
from quiz.bank.formats.h5p import VERSIONS
from quiz.bank.records import Bank
from quiz.question.kinds import Categorise, Choice, Match, Multiple, Order, Pair, ShortAnswer
from quiz.question.options import Option
from quiz.question.records import Question
from tests.bank.banks import article, banks

if TYPE_CHECKING:
    from quiz.question.kinds import Body

H5P = FORMATS["h5p"]
PLAIN = re.compile(r"</?(?:p|div|strong)>")


def package(bank: Bank) -> tuple[dict[str, Any], dict[str, Any]]:
    """The two files of the package a bank makes."""
    with zipfile.ZipFile(BytesIO(written(fit(bank, H5P), H5P))) as opened:
        assert opened.namelist() == ["h5p.json", "content/content.json"]
        return json.loads(opened.read("h5p.json")), json.loads(opened.read("content/content.json"))


def words(html: str) -> str:
    """The words of a text field."""
    return unescape(PLAIN.sub("", html))


def asked(params: dict[str, Any]) -> object:
    """What a content type asks, with its key."""
    if "answers" in params:
        return [(words(one["text"]), one["correct"]) for one in params["answers"]]
    if "textField" in params:
        rows = [re.fullmatch(r"(.*) → \*([^*:\\/]*)\*", line) for line in params["textField"].split("\n")]
        spares = re.findall(r"\*([^*]*)\*", params["distractors"])
        pairs = [(unescape(row[1]), unescape(row[2])) for row in rows if row]
        return [*pairs, *(("", unescape(spare)) for spare in spares)]
    (gap,) = params["questions"]
    return [unescape(text) for text in gap.removeprefix("<p>*").removesuffix("*</p>").split("/")]


def meant(question: Question) -> object:
    """What a fitted question asks, in the same form."""
    match question.body:
        case Choice(options) | Multiple(options):
            return [(option.text, option.right) for option in options]
        case Match():
            spares = [("", pair.right) for pair in question.body.pairs if not pair.left]
            return [*((row.left, row.right) for row in question.body.rows), *spares]
        case ShortAnswer(accepted):
            return list(accepted)
        case _:
            raise AssertionError(question.body.kind)


OPTIONS = (Option("Ada <Finch>", right=True), Option("Ben", why="He & the board only ask."))


def test_a_package_names_what_it_needs_and_holds_the_article_to_read() -> None:
    questions = (
        Question("0" * 12, "Who says “it sails”?", Choice(OPTIONS), feedback=("Look for the cue.", "Then for a name.")),
        Question("1" * 12, "How many?", ShortAnswer(("212", "two hundred"))),
    )
    head, content = package(Bank("The ferry", (article("It sails < noon.\nIt pays."),), questions, "en-GB"))
    assert (head["title"], head["language"], head["mainLibrary"]) == ("The ferry", "en", "H5P.QuestionSet")
    needed = {one["machineName"]: (one["majorVersion"], one["minorVersion"]) for one in head["preloadedDependencies"]}
    assert needed == {name: VERSIONS[name] for name in ("H5P.QuestionSet", "H5P.MultiChoice", "H5P.Blanks")}
    assert content["introPage"]["introduction"] == (
        "<p><strong>Harbour</strong></p><p>It sails &lt; noon.</p><p>It pays.</p>"
    )
    choice, short = content["questions"]
    assert (choice["library"], short["library"]) == ("H5P.MultiChoice 1.16", "H5P.Blanks 1.14")
    assert choice["params"]["answers"][0]["text"] == "<div>Ada &lt;Finch&gt;</div>"
    assert (
        choice["params"]["answers"][1]["tipsAndFeedback"]["chosenFeedback"] == "<div>He &amp; the board only ask.</div>"
    )
    assert choice["params"]["overallFeedback"][0]["feedback"] == "Look for the cue. Then for a name."
    assert choice["params"]["behaviour"]["type"] == "single"
    assert short["params"]["questions"] == ["<p>*212/two hundred*</p>"]


def test_pairs_classes_and_orders_are_dragged_and_a_spare_fits_nowhere() -> None:
    bodies: tuple[Body, ...] = (
        Match((Pair("It sails", "Ada"), Pair("It sinks", "Ben"), Pair("", "Carol"))),
        Categorise((Pair("Ada", "by name"), Pair("Ben", "by name"), Pair("officials", "by a role"))),
        Order(("first this", "then that")),
    )
    questions = tuple(Question(f"{n:012x}", f"Question {n}?", body) for n, body in enumerate(bodies))
    _, content = package(Bank("The ferry", (), questions))
    assert {one["library"] for one in content["questions"]} == {"H5P.DragText 1.10"}
    assert content["questions"][0]["params"]["textField"] == "It sails → *Ada*\nIt sinks → *Ben*"
    assert content["questions"][0]["params"]["distractors"] == "*Carol*"
    assert ("first this", "1st") in asked(content["questions"][2]["params"])  # type: ignore[operator]  # a list of pairs


def test_words_with_a_sign_of_h5p_are_chosen_instead_of_dragged() -> None:
    match = Question("0" * 12, "Who?", Match((Pair("It sails", "Ada: board"), Pair("It sinks", "Ben"))))
    short = Question("1" * 12, "How fast?", ShortAnswer(("20 km/h",)))
    fitted = fit(Bank("The ferry", (), (match, short)), H5P)
    assert [one.body.kind for one in fitted.bank.questions] == ["choice", "choice"]
    assert [(loss.what, loss.how, loss.questions) for loss in fitted.losses] == [
        ("match", "written as a choice for each line", (1,)),
        ("a question, since its words have a sign with a meaning in H5P (* : / \\)", "left out", (2,)),
    ]


def test_the_same_bank_gives_the_same_bytes() -> None:
    bank = Bank("The ferry", (), (Question("0" * 12, "Who?", Choice(OPTIONS)),))
    assert written(fit(bank, H5P), H5P) == written(fit(bank, H5P), H5P)


@given(banks())
def test_every_fitted_question_is_asked_as_it_was(bank: Bank) -> None:
    fitted = fit(bank, H5P).bank
    if not fitted.questions:
        return
    _, content = package(bank)
    assert [asked(one["params"]) for one in content["questions"]] == [meant(one) for one in fitted.questions]
    assert len({one["subContentId"] for one in content["questions"]}) == len(fitted.questions)
