"""Verbs of saying, by what they may be followed by and how surely somebody speaks."""

from __future__ import annotations

NEUTRAL = frozenset({"say", "add", "state", "report", "note", "according to", "claim", "tell", "explain"})
CLAUSE_TAKERS = frozenset(
    {
        *("acknowledge", "admit", "allege", "announce", "argue", "believe", "boast", "concede", "conclude", "confirm"),
        *("contend", "disclose", "estimate", "find", "indicate", "insist", "joke", "maintain", "predict", "promise"),
        *("point out", "recall", "remark", "reply", "reveal", "show", "suggest", "testify", "think", "vow", "warn"),
        *("write",),
    }
)
"""Verbs that a clause may follow without "that", where a finite verb shows that it is one."""
SPEAKING = (NEUTRAL | CLAUSE_TAKERS) - {
    *(
        "show",
        "indicate",
        "suggest",
        "find",
        "think",
        "believe",
        "promise",
        "vow",
        "report",
        "estimate",
        "predict",
        "conclude",
    )
}
"""Verbs behind which nobody doubts that somebody speaks."""
