"""A Diff for people and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quiz.bank.diff import Change, Diff

COUNTED = (("same", "as before"), ("changed", "changed"), ("moved", "moved"), ("new", "new"), ("gone", "gone"))
KEPT = (
    "Answers given before this edit keep the version they were given to, and its marks. "
    "Classes that are given the quiz from now on take the new one."
)


def as_text(diff: Diff) -> str:
    """The edit for people: a line that counts, then each question with what changed for whom."""
    counts = [f"{len(diff.of(what))} {words}" for what, words in COUNTED if diff.of(what)]
    blocks = [f"Questions: {', '.join(counts)}."]
    if diff.about:
        blocks.append("\n".join(diff.about))
    blocks += [_block(change) for change in diff.changes if change.what != "same"]
    if diff.marks_change:
        blocks.append(KEPT)
    return "\n\n".join(blocks) + "\n"


def _block(change: Change) -> str:
    """One question."""
    lines = [f"{_name(change)}: {change.stem}"]
    parts = (
        ("For whoever has answered:", (*(flip.words for flip in change.flips), *change.answered)),
        ("For whoever has yet to answer:", change.to_come),
        ("In results and for teachers only:", change.teachers),
    )
    for title, told in parts:
        lines += [f"  {title}", *(f"    {one}" for one in told)] if told else []
    return "\n".join(lines)


def _name(change: Change) -> str:
    """The question's number, and where it stood where that is another."""
    if change.number is None:
        return f"Gone, it was question {change.before}"
    if change.before is None:
        return f"Question {change.number}, new"
    return f"Question {change.number}" + (f", which was {change.before}" if change.moved else "")


def as_json(diff: Diff) -> dict[str, Any]:
    """The edit for programs."""
    return {
        "about": list(diff.about),
        "marks_change": diff.marks_change,
        "questions": [
            {
                "what": change.what,
                "id": change.id,
                "stem": change.stem,
                "number": change.number,
                "before": change.before,
                "moved": change.moved,
                "flips": [
                    {
                        "answer": flip.answer,
                        "before": float(flip.before),
                        "after": None if flip.after is None else float(flip.after),
                    }
                    for flip in change.flips
                ],
                "answered": list(change.answered),
                "to_come": list(change.to_come),
                "teachers": list(change.teachers),
            }
            for change in diff.changes
        ],
    }
