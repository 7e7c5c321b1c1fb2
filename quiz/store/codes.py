"""Class codes: six characters that are read aloud and copied from a wall."""

from __future__ import annotations

import secrets

from quiz.errors import InputError

ALPHABET = "CDFGHJKNPRTVXY34679"
"""No 0 O Q, 1 I L, 2 Z, 5 S, 8 B, U V together; no vowels, so that no code is a word;
no M W, which are so wide that a code of them would leave the wall."""
LENGTH = 6
NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905 - words read best in a row


def new_code() -> str:
    """A code nobody can guess: one of 47 million."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def read_code(text: str) -> str:
    """The code as someone typed it: small letters, spaces and hyphens do not matter.

    Raises:
        InputError: when it cannot be a code, saying why.
    """
    code = "".join(text.upper().split()).replace("-", "")
    if not code:
        raise InputError("Type the six characters of the class code.")
    if len(code) != LENGTH:
        counted = NUMBERS[len(code)] if len(code) < len(NUMBERS) else str(len(code))
        plural = "" if len(code) == 1 else "s"
        raise InputError(f"That is {counted} character{plural}; the code has six.")
    strange = [character for character in code if character not in ALPHABET]
    if strange:
        raise InputError(f"No code has the character {strange[0]}. Look again: {' '.join(ALPHABET)} are used.")
    return code
