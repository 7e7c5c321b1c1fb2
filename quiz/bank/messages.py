"""Every finding a bank can have: its code, its cause in plain words and one thing to do about it."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    # The front matter.
    "front-matter-missing": (
        "The bank does not begin with a line of three dashes.",
        "Begin the file with a line ---, a line title: What it is called, and a line ---",
    ),
    "front-matter-open": (
        "The front matter that begins here never ends.",
        "Write a line of three dashes (---) under its last key.",
    ),
    "front-matter-line": (
        "This line is no key with a value.",
        "Write it as “key: value”, such as title: Who says there will be a strike?",
    ),
    "front-matter-key": (
        "The front matter has no key “{key}”.",
        "Use title, article or language, or take the line out.",
    ),
    "front-matter-twice": ("“{key}” stands here a second time.", "Keep one of the two lines."),
    "front-matter-value": ("“{value}” is no {what}.", "Write {example}, or take the line out."),
    "title-missing": ("The bank has no title.", "Write a line title: What it is called between the two lines ---"),
    "article-unknown": (
        "There is no article “{name}”.",
        "Write the name of the article's file with its ending, such as harbour.txt.",
    ),
    "article-unreadable": ("The article “{name}” cannot be read: {reason}", "Mend the article first."),
    "article-twice": ("The article “{name}” is named twice.", "Keep one of the two lines."),
    # The shape of the document.
    "bank-long": ("The bank has {count} characters; {most} fit.", "Split it into two banks."),
    "no-question": ("The bank has no question.", "Begin each question with a line like ## Who says so?"),
    "text-before-question": (
        "These words stand before the first question.",
        "Begin a question with ## in front of its words, or take them out.",
    ),
    "heading-level": (
        "A line with {count} in front is no question.",
        "Write ## in front of a question; inside a question there are no headings.",
    ),
    "stem-empty": ("This question asks nothing.", "Write the question after ##."),
    "missing-empty-line": (
        "This line sticks to the one above it, because no empty line stands between.",
        "Put an empty line above it.",
    ),
    "id-twice": ("Another question has the id {id}.", "Take the id out here; the question gets one of its own."),
    "question-twice": ("This question stands in the bank already, on line {above}.", "Keep one of the two."),
    # The line in braces.
    "attribute-form": (
        "“{part}” in braces is no name with a value.",
        "Write it like {{kind=choice skill=numbers difficulty=2}}",
    ),
    "attribute-open": (
        "The brace that begins this line is not closed.",
        "End the line with }}, and put an empty line below it.",
    ),
    "attribute-quotes": (
        "{part} has curly quotation marks, which a word processor makes.",
        'Type straight ones (") in their place.',
    ),
    "attribute-unknown": ("A {place} has no attribute “{key}”.", "Use {known}, or take it out."),
    "attribute-twice": ("“{key}” stands here twice.", "Keep one of the two."),
    "id-form": ("“{value}” is no id.", "Take it out: the question gets an id of its own."),
    "kind-unknown": ("There is no kind “{value}”.", "Use one of {known}."),
    "kind-differs": (
        "A {kind} question has {wanted}, and this one has {got}.",
        "Write the answers as {wanted}, or change kind={kind}.",
    ),
    "skill-unknown": ("There is no skill “{value}”.", "Use one of {known}, or take it out."),
    "recipe-form": ("“{value}” is no recipe.", "Take it out: only generated questions name one."),
    "attribute-late": ("A line in braces stands here by itself.", "Put it right under the question's words."),
    "difficulty-range": ("“{value}” is no difficulty.", "Use 1 (easy), 2 or 3 (hard), or take it out."),
    # The answers.
    "answer-missing": (
        "This question has no answers.",
        "Write them under the question, such as - (x) the right one and - ( ) a wrong one.",
    ),
    "answer-twice": (
        "The answers of this question stand above already.",
        "Keep one of the two; start feedback with plain words.",
    ),
    "answer-late": ("The answers come after the evidence or the feedback.", "Move them up, right under the question."),
    "option-mark": (
        "This option does not begin with {marks}.",
        "Write {example}; a reason under an option is indented by two spaces.",
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
    # Evidence.
    "evidence-empty": ("This quotation is empty.", "Copy the deciding words from the article, or take it out."),
    "evidence-late": ("A quotation stands after the feedback.", "Move it up, between the answers and the feedback."),
    "evidence-inside": (
        "A quotation from the article holds words and nothing else.",
        "Take the list, heading or table out of it.",
    ),
    "evidence-article": ("The bank has no article {number}.", "Use {known}."),
    "evidence-no-article": (
        "The bank names no article to quote from.",
        "Write a line article: and the file's name between the two lines ---",
    ),
    "evidence-not-found": ("These words do not stand in the article.", "Copy them from “{name}”, letter by letter."),
    "evidence-other": (
        "These words do not stand in the article as they are here.",
        "Copy them letter by letter; paragraph {place} has: {words}",
    ),
    "evidence-near": ("The article writes this a little differently.", "Copy it as it stands there: {words}"),
    "evidence-twice": (
        "These words stand in the article {count} times.",
        "Quote more words, or say which paragraph in a line below them: {places}",
    ),
    "evidence-at": ("at={place} is not where these words stand.", "Write {places}"),
    "absent-and-text": (
        "This says that something is missing, and quotes words too.",
        'Keep one: the words, or {{absent="…"}}',
    ),
    "select-options": (
        "A select_sentence question has no answers: the student selects in the article.",
        "Take the answers out, or take out kind=select_sentence.",
    ),
    "select-evidence": (
        "A select_sentence question needs the words of the right sentence.",
        "Quote them below it: > the deciding words",
    ),
    "select-sentence": (
        "These words stand outside every sentence of the report (in a heading, a signature or the like).",
        "Quote words of a sentence that can be selected.",
    ),
    "select-articles": (
        "The quotations come from two articles.",
        "Quote from one: the student sees one article to select in.",
    ),
}
