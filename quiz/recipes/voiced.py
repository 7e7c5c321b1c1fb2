"""What counts as speaking, and what might: so that a sentence to click is surely one or surely none."""

from __future__ import annotations

import re

from quiz.recipes.verbs import CLAUSE_TAKERS, NEUTRAL

HEARD = frozenset({"named_person", "institution"})
"""Sources that one can tell from another by name."""
SPEAKING = (NEUTRAL | CLAUSE_TAKERS) - {"show", "indicate", "suggest", "find", "think", "believe"}
"""Verbs behind which nobody doubts that somebody speaks."""
VOICED = re.compile(
    r"\b(?:sa(?:ys?|id|ying)|t(?:ell(?:s|ing)?|old)|ask\w*|call\w*|want\w*|hop(?:e|es|ed|ing)|plan(?:s|ned|ning)?|believ\w+|"
    r"think\w*|thought|argu\w+|promis\w+|vow\w*|announc\w+|propos\w+|according|speech\w*|spoke|speak\w*|interview\w*|statement\w*|"
    r"tweet\w*|wr(?:ite|ites|ote|itten)|den(?:y|ies|ied|ying)|claim\w*|accus\w+|critici\w+|attack\w*|bash\w*|slam\w*|prais\w+|"
    r"warn\w*|urg\w+|demand\w*|answer\w*|repl(?:y|ies|ied)|respon\w+|reject\w*|dismiss\w*|insist\w*|suggest\w*|declar\w+|"
    r"endors\w+|oppos\w+|support(?:s|ed|ing)?|pledg\w+|admit\w*|acknowledg\w+|conced\w+|mock\w*|joke\w*|discuss\w*|talk\w*|"
    r"refus\w+|declin\w+|express\w*|comment\w*|remark\w*|pointed|not(?:es|ed|ing)|confirm\w*|apologi\w+|describ\w+|signal\w*|"
    r"view\w*|see(?:s|ing)?|saw|feel\w*|felt|know\w*|consider\w*|expect\w*|agree\w*|deal\w*|position\w*|message\w*|debate\w*)\b",
    re.IGNORECASE,
)
"""Words for anything that could be taken for speaking or thinking."""
