"""What is said about a bank in JSON: cause and fix by code."""

from __future__ import annotations

from quiz.bank.formats.messages import MESSAGES as SHARED

MESSAGES: dict[str, tuple[str, str]] = {
    # The text as JSON.
    "json-end": ("The text ends in the middle of a value.", "Look whether the file was cut off."),
    "json-more": ("Something stands behind the end of the bank.", "Take it out: one file is one object in braces."),
    "json-comment": ("JSON has no comments.", "Take this one out."),
    "json-deep": ("Values stand too deep inside each other.", "Look at docs/bank-json.md for what goes where."),
    "json-quotes": ("The mark {found} begins no text.", 'Use straight double quotation marks: "so".'),
    "json-value": ("“{found}” is no value.", "Put words in double quotation marks, or write true, false or a number."),
    "json-string-open": (
        "A text is not closed on the line it begins.",
        'Close it with ", and write \\n for a line break in it.',
    ),
    "json-escape": ("A backslash is followed by something it cannot stand before.", "Write \\\\ for a backslash."),
    "json-sign": ("This text has a sign that no page can hold.", "Take it out, such as \\u0000."),
    "json-key": ("A key in double quotation marks is missing here.", 'Write it like "title".'),
    "json-colon": ("No colon follows the key “{key}”.", "Put : between a key and its value."),
    "json-comma": ("No comma stands between two values of this {what}.", "Put one in front of this value."),
    "json-comma-last": ("A comma stands behind the last value of this {what}.", "Take it out."),
    "json-key-again": ("The key “{key}” stands in this object already.", "Keep one of the two."),
    # The shape of a bank.
    "json-version": ("This is not a bank in JSON, version 1.", 'Begin with "format": "says-who-bank", "version": 1.'),
    "json-type": ("{path} is {got}, where {wanted} is expected.", "Write {wanted}."),
    "json-missing": ("{path} has no “{key}”.", "Add it."),
    "json-unknown": ("{path} has a key “{key}”, which nothing reads.", "It was left out."),
    "json-blank": ("{path} has no words.", "Write some, or take the key out."),
    "json-one-of": ("{path} is “{found}”.", "Write one of {known}."),
    "json-pattern": ("{path} is “{found}”.", "Write {example}."),
    "json-range": ("{path} is not between {low} and {high}.", "Write a whole number in between."),
    "json-misplaced": ("{path} has a key “{key}”, which a question of the kind {kind} has not.", "Take it out."),
    # Articles and evidence.
    "json-article": ("{path}: the article “{name}” cannot be read: {reason}", "Mend the article first."),
    "json-article-again": ("{path}: another article has the name “{name}”.", "Give each its own."),
    "json-evidence-none": ("{path} quotes, and the bank has no article.", "Add the article, or take it out."),
    "json-evidence-article": ("{path}: there is no article {number}.", "Number the articles from 1."),
    "json-evidence-form": (
        "{path} is neither a quotation nor an absence.",
        'Write "text": words of the article, or "absent": what it does not say.',
    ),
    "json-evidence-span": (
        "{path}: from {start} to {end} the article says something else.",
        "Take “start” and “end” out; the words are looked for then.",
    ),
    "json-evidence-not-found": ("{path}: the article does not have these words.", "Copy them out of it."),
    "json-evidence-twice": (
        "{path}: these words stand in the article {count} times.",
        'Add "start" and "end", such as {start} and {end}.',
    ),
    # Questions.
    "json-id-again": ("{path}: another question has this id.", "Take it out; the question gets one of its own."),
    "json-verdicts": ("{path}: these are not True, False and Not stated.", "Write these three, in this order."),
    "json-right-several": ("{path}: two options are right.", "Leave one, or write the kind multiple."),
    "json-why-right": ("{path}: a right option is not wrong.", "Put the words into the feedback."),
    "json-right-again": (
        "{path}: “{text}” belongs to two rows.",
        "Write the kind categorise, or give each row its own.",
    ),
    "json-select": (
        "{path}: a sentence to select needs evidence in one article's sentences, and nothing absent.",
        "Quote the deciding words as evidence.",
    ),
    "json-absence": (
        "{path}: nothing shows that it is not stated.",
        'Add evidence with "absent": what was looked for.',
    ),
    "json-edited": ("This generated bank was changed by somebody.", "It is taken for that person's own."),
} | {
    f"json-{code}": (f"{{path}}: {SHARED[code][0]}", SHARED[code][1])
    for code in (
        "options-few",
        "option-again",
        "right-missing",
        "answer-long",
        "pairs-few",
        "pair-again",
        "question-again",
    )
}
