"""What can be wrong with answers: each finding's cause in plain words and one thing to do about it."""

from __future__ import annotations

ANSWERS: dict[str, tuple[str, str]] = {
    "answer-missing": (
        "This question has no answers.",
        "Write them under the question, such as - (x) the right one and - ( ) a wrong one.",
    ),
    "answer-twice": (
        "The answers of this question stand above already.",
        "Keep one of the two; start feedback with plain words.",
    ),
    "answer-late": ("The answers come after the evidence or the feedback.", "Move them up, right under the question."),
    "answer-label": (
        "“{words}” is not yet an answer: nothing marks it as one.",
        "Write a line = {words}",
    ),
    "options-plain": (
        "These answers have no brackets, so nobody can tell which one is right.",
        "Put brackets in front of each, with an x in those of the right one: {example}",
    ),
    "option-mark": (
        "This option has no {marks} in front.",
        "Write {example}, or {other} if it is right.",
    ),
    "option-reason": (
        "This line has no brackets in front, so it is no option.",
        "If it says why the option above is wrong, put two spaces in front of its dash.",
    ),
    "option-brackets": ("“{mark}” is not how an option is marked.", "Write {example}"),
    "option-mixed": (
        "This option has {got} brackets; where {case}, they are {wanted}.",
        "Write {example}",
    ),
    "option-bullet": (
        "This line begins with “{mark}”, which begins no option.",
        "Begin every option with a plain dash: {example}",
    ),
    "options-split": (
        "This quotation stands between two options.",
        "Put two spaces in front of it if it belongs to the option above; else move it below the last option.",
    ),
    "option-number": (
        "Options have no numbers; these lines would be put in order.",
        "Write - {words}",
    ),
    "option-dash": (
        "An option begins with a dash and a space.",
        "Write - ( ) words, and - (x) words for the right one.",
    ),
    "option-empty": ("This option has no words.", "Write what the student reads, or take the line out."),
    "option-twice": ("The option “{text}” stands on line {above} already.", "Keep one of the two."),
    "option-few": ("A question with one option leaves nothing to choose.", "Write at least one more option."),
    "option-extra": (
        "An option has one reason and quotations under it, and nothing else.",
        "Take this out, or put it into the feedback.",
    ),
    "option-indent": (
        "This line is part of the option's words.",
        "Indent it by two spaces, so that it stands under the option.",
    ),
    "option-indented": (
        "This option stands too far to the right, so it became part of the words above.",
        "Take the spaces in front of its dash away.",
    ),
    "why-dash": (
        "A reason under an option begins with a dash.",
        "Put two spaces, a dash and a space in front: - {words}",
    ),
    "right-none": ("No option is marked as right.", "Put an x between the brackets of the right one: {example}"),
    "right-several": (
        "A second option is marked as right.",
        "Keep one x, or write [x] and [ ] where several are right.",
    ),
    "why-on-right": (
        "A reason why it is wrong stands under a right option.",
        "Check which option is right; words about the right one belong in the feedback.",
    ),
    "verdicts": (
        "A question with kind=true_false_not_stated has three options: True, False, Not stated.",
        "Write these three in this order, with an x at the right one.",
    ),
    "absence-missing": (
        "“Not stated” is right, and nothing says what is missing from the article.",
        'Write what you looked for and did not find: > {{absent="the number of ships"}}',
    ),
    "item-few": ("A single line has no order.", "Write at least two numbered lines, in the right order."),
    "item-empty": ("This line has no words.", "Write what the student reads, or take the line out."),
    "item-twice": ("“{text}” stands on line {above} already.", "Keep one of the two."),
    "item-extra": ("A numbered line holds words and nothing else.", "Take this out, or put it into the feedback."),
    "table-rule": ("This table has no line under its header.", "Put a line |---|---| under it."),
    "table-tabs": (
        "These lines have tabs between their columns, as a spreadsheet copies them.",
        "Write each as | left | right |, and |---|---| under the first.",
    ),
    "table-columns": (
        "A table of answers has two columns, and this one has {count}.",
        "Write two cells in each line: | left | right |",
    ),
    "table-cells": ("This line of the table has {count}.", "Write two cells: | left | right |"),
    "table-few": (
        "A table needs at least two lines with a left cell.",
        "Write one line for each pair: | left | right |",
    ),
    "table-right": ("The right cell is empty.", "Write what belongs to the left one; a spare has an empty left cell."),
    "table-repeats": (
        "“{text}” stands twice on the right, so this is no match.",
        "Add kind=categorise under the question, or make the two differ.",
    ),
    "table-one-class": (
        "Everything belongs to “{text}”.",
        "Name a second class; one that stays empty has an empty left cell.",
    ),
    "accepted-empty": ("This line accepts an empty answer.", "Write the words that count as right after =."),
    "accepted-long": ("An answer of {count} characters cannot be given: {most} fit.", "Ask for fewer words."),
}
