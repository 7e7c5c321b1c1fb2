"""Draw 150 questions from 50 articles for two readers: a sheet to read and a form for verdicts each.

    python -m bench.audit.draw CORPUS.jsonl.gz OUT --round N [--readers first second]

The round's seed stands in ``seeds.txt``. Articles come in the order that the seed gives them, those with fewer than
three questions left out; of each, three. The sheets hold articles, so OUT lies outside the repository. Every reader has
the articles in another order and fills in a form: ``yes`` or ``no`` in each of its columns, and a note where it helps.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from bench.audit.verdicts import ASKED, COLUMNS
from quiz import pipeline
from quiz.attribution.corpus import rows
from quiz.checks.parts import all_options, answer_texts
from quiz.question.kinds import Match

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.article.records import Article
    from quiz.attribution.corpus import Row
    from quiz.question.options import Evidence
    from quiz.question.records import Question

HERE = Path(__file__).parent
ARTICLES, EACH = 50, 3


@dataclass(frozen=True, slots=True)
class Drawn:
    """An article with the questions that are to be read."""

    name: str
    """Its id in the corpus."""
    article: Article
    """The article."""
    questions: tuple[Question, ...]
    """Three of its bank."""


def seeds() -> dict[int, int]:
    """The seed of every round."""
    lines = (line.split() for line in (HERE / "seeds.txt").read_text(encoding="utf-8").splitlines())
    return {int(line[0]): int(line[1]) for line in lines if line and line[0] != "#"}


def rank(*parts: object) -> bytes:
    """A place in an order that nobody chose."""
    return sha256(" ".join(map(str, parts)).encode()).digest()


def draw(taken: Iterable[Row], seed: int) -> Iterator[Drawn]:
    """Articles with enough questions, in the seed's order, each with the questions the seed picks."""
    for row in sorted(taken, key=lambda row: rank(seed, row.name)):
        built = pipeline.build(row.text, f"{row.name}.txt")
        if len(built.bank.questions) >= EACH:
            picked = sorted(built.bank.questions, key=lambda q: rank(seed, row.name, q.id))[:EACH]
            yield Drawn(row.name, built.article, tuple(picked))


def sheet(drawn: Iterable[Drawn]) -> str:
    """Everything to be read, as Markdown."""
    blocks = ["# Questions to be judged\n\n" + "\n".join(f"- {name}: {told}" for name, told in ASKED.items())]
    for one in drawn:
        blocks.append(f"# {one.name}\n\n{one.article.text.strip()}")
        blocks += ["\n".join(_shown(question)) for question in one.questions]
    return "\n\n".join(blocks) + "\n"


def _shown(question: Question) -> Iterator[str]:
    """A question as a student sees it, then its key, reasons and evidence."""
    body = question.body
    yield f"## {question.id}: {question.stem}"
    yield ""
    for option in all_options(question):
        yield f"- {option.text}"
    if isinstance(body, Match):
        yield from (f"- {pair.left or '(spare)'} …" for pair in body.pairs)
        yield "- to choose from: " + " · ".join(sorted({pair.right for pair in body.pairs}))
    yield ""
    keys = [f"{pair.left} → {pair.right}" for pair in body.rows] if isinstance(body, Match) else _keys(question)
    yield from (f"Key: {key}" for key in keys)
    yield from (f"Evidence: {_cited(evidence)}" for evidence in question.evidence)
    for option in all_options(question):
        if option.why:
            cited = "; ".join(map(_cited, option.evidence))
            yield f"Not “{option.text}”: {option.why}{cited and f' ({cited})'}"
    yield from (f"Feedback: {paragraph}" for paragraph in question.feedback)


def _keys(question: Question) -> list[str]:
    """Everything that is right, slot by slot."""
    return [" / ".join(slot) for slot in answer_texts(question)]


def _cited(evidence: Evidence) -> str:
    """Evidence in a line."""
    return f"not in the article: {evidence.text}" if evidence.absent else evidence.text


def form(drawn: Iterable[Drawn]) -> str:
    """A line a question, its verdicts still empty."""
    lines = ["\t".join(COLUMNS)]
    lines += ["\t".join((one.name, q.id, *[""] * (len(COLUMNS) - 2))) for one in drawn for q in one.questions]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Read the command line, draw and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--round", type=int, required=True, choices=sorted(seeds()))
    parser.add_argument("--readers", nargs=2, default=("first", "second"))
    told = parser.parse_args()
    if told.out.resolve().is_relative_to(HERE.parent.parent):
        parser.error("The sheets hold articles. Name a folder outside the repository.")
    seed = seeds()[told.round]
    drawn = list(islice(draw((row for row in rows(told.corpus) if not row.fault), seed), ARTICLES))
    for reader in told.readers:
        order = sorted(drawn, key=lambda one: rank(seed, reader, one.name))
        told.out.mkdir(parents=True, exist_ok=True)
        (told.out / f"round-{told.round}-{reader}.md").write_text(sheet(order), encoding="utf-8")
        (told.out / f"round-{told.round}-{reader}.tsv").write_text(form(order), encoding="utf-8")
    print(f"{sum(len(one.questions) for one in drawn)} questions from {len(drawn)} articles in {told.out}")


if __name__ == "__main__":
    main()
