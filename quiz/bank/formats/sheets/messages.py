"""What is said about a sheet of questions: cause and fix by code."""

from __future__ import annotations

BOOK: dict[str, tuple[str, str]] = {
    "sheet-torn": ("This workbook is damaged and cannot be opened.", "Open it in a spreadsheet and save it anew."),
    "sheet-none": ("There is no sheet in this file.", "Save it as an Excel workbook (.xlsx)."),
    "sheet-dtd": ("This part of the workbook declares a document type, as no workbook does.", "Save it anew."),
    "sheet-long": ("The sheet has words down to row {count}; {most} rows fit.", "Split it into several files."),
    "sheet-wide": ("Words stand as far to the right as {cell}.", "They were left out."),
    "sheet-merged": ("The cells {cells} are merged.", "Their words count for the first of them alone."),
    "sheet-other": ("This sheet has no questions.", "It was left out."),
    "sheet-header": (
        "No row names the columns of questions.",
        "Name them in the first row, such as question, answer 1, answer 2, right.",
    ),
    "cell-error": ("This cell shows the error {found}.", "Write the words themselves."),
    "cell-date": ("This cell holds a date, read as {shown}.", "Where other words are meant, format it as text."),
    "cell-formula": ("This cell holds a formula.", "What it showed last was taken: {shown}"),
    "cell-formula-empty": ("This cell holds a formula that shows nothing.", "Write the words themselves."),
}
"""What any workbook can have."""

GAME: dict[str, tuple[str, str]] = BOOK | {
    "game-question": ("The row has answers and no question.", "Write the question, or empty the row."),
    "game-question-long": ("The question has {count} characters; {label} takes {most}.", "Make it shorter."),
    "game-answer-long": ("The answer has {count} characters; {label} takes {most}.", "Make it shorter."),
    "game-answers-few": ("There are fewer than two answers.", "Write at least two."),
    "game-time": ("“{found}” is no time limit.", "Write the seconds: {known}."),
    "game-times": ("Each question has a time limit.", "It was left out: nobody is hurried here."),
    "game-right-none": ("No correct answer is named.", "Write the number of the correct answer, such as 1 or 1,3."),
    "game-right": ("“{found}” names no answer.", "Write numbers from 1 to 4, such as 1 or 1,3."),
    "game-right-empty": ("The correct answer {number} is empty.", "Fill it in, or name another one."),
    "game-description": ("The quiz has a description: “{text}”", "It was left out."),
}
"""What Kahoot's and ClassQuiz's templates can have."""

ROWS: dict[str, tuple[str, str]] = BOOK | {
    "csv-torn": ("A quotation mark in this row is not closed as it should be.", 'Close it, and write "" for one.'),
    "column-again": ("The column “{name}” is there twice.", "Keep one of the two."),
    "column-unknown": ("Nothing reads the column “{name}”.", "It was left out."),
    "cell-no-heading": ("No heading stands above these words: “{text}”", "They were left out."),
    "row-example": ("This row is an example.", "It was left out. Take the word example out to keep it."),
    "row-kind": ("“{found}” is no kind of question.", "Write one of {known}, or leave it empty."),
    "row-select": ("A sentence to select needs an article, and a sheet has none.", "It was left out."),
    "row-right-none": ("Nothing says which answer is right.", "Write its number under “right”, such as 2 or 1, 3."),
    "row-right": ("“{found}” names no answer of this row.", "Write the number of an answer, such as 2."),
    "row-right-spare": ("This kind needs nothing under “right”: “{found}”", "It was left out."),
    "row-verdict": ("“{found}” is no verdict.", "Write True, False or Not stated under “right”."),
    "row-verdicts": ("The answers of this kind are True, False and Not stated.", "Leave the answers empty."),
    "row-spare": ("“{text}” has no partner.", "It was taken for a spare, to which nothing belongs."),
    "row-headings": (
        "“{found}” names no two columns.",
        "It was left out. Write two names, such as Statement = Source.",
    ),
    "row-why": ("This kind has no place for a reason: “{found}”", "It was left out."),
    "row-skill": ("“{found}” is no skill.", "It was left out. The skills are {known}."),
    "row-difficulty": ("“{found}” is no difficulty.", "It was left out. Write 1, 2 or 3."),
}
"""What our own template can have."""
