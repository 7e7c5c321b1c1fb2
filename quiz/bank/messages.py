"""Every finding a bank can have: its code, its cause in plain words and one thing to do about it."""

from __future__ import annotations

from quiz.bank.answer_messages import ANSWERS

MESSAGES: dict[str, tuple[str, str]] = {
    # The front matter.
    "front-matter-missing": (
        "The bank does not begin with a line of three dashes.",
        "Begin the file with a line ---, a line title: What it is called, and a line ---",
    ),
    "front-matter-open": (
        "The top of the file begins here and never ends: its second line of dashes is missing.",
        "Write a line --- above the first question.",
    ),
    "front-matter-fence": (
        "These dashes are not the three plain ones at the top of a bank.",
        "Write --- and nothing else on this line.",
    ),
    "front-matter-line": (
        "This line at the top has no name and colon in front.",
        "Write it as title: What it is called, or article: harbour.txt, or take it out.",
    ),
    "front-matter-key": (
        "There is no “{key}” at the top of a bank.",
        "Use title:, article: or language:, or take the line out.",
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
        "A line with {count} in front is no question, and a bank has no other headings.",
        "Take the line out, or only its number signs.",
    ),
    "question-level": ("A question begins with two number signs, and this one has {count}.", "Write ## {words}"),
    "heading-space": (
        "Between ## and the question stands no space.",
        "Write ## {words}",
    ),
    "question-unmarked": (
        "Below this line stand answers, so a question begins here, and nothing says so.",
        "Write ## in front: ## {words}",
    ),
    "rule-line": (
        "A student would read this line of dashes.",
        "Take it out: ## alone begins the next question.",
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
        "Write it like {{kind=choice skill=numbers difficulty=2}}, without spaces around =",
    ),
    "attribute-open": (
        "The brace that begins this line is not closed.",
        "End the line with }}, and put an empty line below it.",
    ),
    "attribute-quotes": (
        "{part} has curly quotation marks, which a word processor makes.",
        'Type straight ones (") in their place.',
    ),
    "attribute-beside": (
        "{part} stands on the question's own line, where students would read it.",
        "Move it to a line of its own, right under the question.",
    ),
    "attribute-unknown": ("“{key}” means nothing in the braces of a {place}.", "Use {known}, or take it out."),
    "attribute-twice": ("“{key}” stands here twice.", "Keep one of the two."),
    "id-form": ("“{value}” is no id.", "Take it out: the question gets an id of its own."),
    "kind-unknown": ("There is no kind “{value}”.", "Use one of {known}."),
    "kind-differs": (
        "A question with kind={kind} has {wanted}, and this one has {got}.",
        "Write the answers as {wanted}, or change kind={kind}.",
    ),
    "skill-unknown": ("There is no skill “{value}”.", "Use one of {known}, or take it out."),
    "recipe-form": ("“{value}” is no recipe.", "Take it out: only generated questions name one."),
    "attribute-late": ("A line in braces stands here by itself.", "Put it right under the question's words."),
    "difficulty-range": ("“{value}” is no difficulty.", "Use 1 (easy), 2 or 3 (hard), or take it out."),
    **ANSWERS,
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
    "evidence-gap": (
        "Something is left out of this quotation.",
        "Quote each piece by itself, with an empty line between the two quotations.",
    ),
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
