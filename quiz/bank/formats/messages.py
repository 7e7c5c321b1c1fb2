"""The remarks every format shares: cause and one thing to do, or what becomes of it. Each format adds its own."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    # The file as a whole.
    "file-large": ("The file has {size}; {most} fit.", "Take pictures and sounds out, or split it."),
    "file-binary": ("This is no text file.", "Save it as plain text in UTF-8, or name its format."),
    "file-encoding": ("The file is written in {encoding}.", "It was read so. UTF-8 keeps every sign."),
    "file-empty": ("There is no question in this file.", "Look whether it is the right one."),
    "file-none": (
        "Nothing in this file can be asked here; of what it holds ({count}) this is the first: {first}",
        "Add a question with options, pairs, lines to order or a few words to write.",
    ),
    "file-unknown": ("What format this file has cannot be told.", "Name it: {known}."),
    # A file that is a package of files.
    "zip-torn": ("This package is damaged and cannot be opened.", "Export or download it once more."),
    "zip-many": ("The package holds more than {most} files.", "Export the quiz alone, without the rest of the course."),
    "zip-large": ("Unpacked, the package has {size}; {most} fit.", "Export the quiz alone, without its pictures."),
    "zip-part-large": ("Unpacked, this file has {size}; {most} fit.", "Split it, or leave it out."),
    "zip-ratio": (
        "Unpacked, this file is more than {most} times as large, as no file of questions is.",
        "Export the package once more; do not use one whose origin you do not know.",
    ),
    "zip-path": (
        "The path of this file leaves the package.",
        "Export the package once more; do not use one whose origin you do not know.",
    ),
    "zip-link": ("This is a link to another file.", "Put the file itself into the package."),
    "zip-locked": ("The package is locked with a password.", "Pack it without one."),
    "zip-method": ("This file is packed in a way few programs know.", "Pack it as a plain zip file."),
    "zip-nested": ("The package holds another package.", "Unpack it, and bring in the inner one."),
    "zip-twice": ("Two files of the package have this name.", "Export the package once more."),
    # What has no kind or place here.
    "item-essay": ("This question asks for an essay, which nobody here can mark.", "It was left out."),
    "item-description": ("These words ask nothing.", "They were left out."),
    "item-other": ("A question of the type “{type}” has no kind here.", "It was left out."),
    "item-numerical": ("This question takes any number from {low} to {high}.", "Here these count as right: {shown}."),
    "part-worth": ("“{text}” is worth {percent} %.", "Here it counts as {verdict}."),
    "markup-lost": ("This text has {what}, and texts here are plain.", "The words were kept."),
    "answer-feedback": ("A right answer has words of its own: “{text}”.", "They were put into the feedback."),
    "tags-lost": ("This question has tags: {tags}.", "They were left out."),
    # What a question here must have.
    "stem-missing": ("This question asks nothing.", "Write its words."),
    "options-few": ("A question with one option leaves nothing to choose.", "Write at least one more option."),
    "options-many": ("This question has {count} options or lines; {most} fit.", "Split it into several questions."),
    "option-blank": ("An option has no words.", "Write what the student reads, or take it out."),
    "option-again": ("The option “{text}” stands here twice.", "Make the two differ, or take one out."),
    "right-other": (
        "Where one answer can be picked, “{text}” is as right as another one.",
        "The first of them stays; this one was left out.",
    ),
    "right-missing": ("No answer is marked as right.", "Mark the right one."),
    "answer-long": ("An accepted answer of {count} characters cannot be given: {most} fit.", "Ask for fewer words."),
    "pairs-few": ("There are fewer than two pairs.", "Write at least two."),
    "pair-again": ("“{text}” stands here twice.", "Make the two differ, or take one out."),
    "question-again": ("This question stands in the file already, in {above}.", "Keep one of the two."),
}
