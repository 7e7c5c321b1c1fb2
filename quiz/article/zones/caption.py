"""A line that belongs to a picture, a film or a table: ``Photo: …``, ``(Picture by …)``, ``Watch the clip above.``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.wordlists import opens

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

KIND = r"(?:photo(?:graph)?|picture|pic|image|illustration|video|graphic|chart|map|cartoon|footage|credit)s?"
AGENCY = (
    r"(?:getty(?:\s+images)?|reuters|afp|ap|associated\s+press|epa|pa(?:\s+(?:media|wire|images))?|alamy|shutterstock|istock"
    r"|bloomberg|zuma|corbis|rex(?:\s+features)?|wireimage|youtube|facebook|twitter|instagram|linkedin)"
)
LEAD = re.compile(
    rf"\W*(?:file\s+)?(?:{KIND}|caption)(?:\s+(?:by|credit|courtesy(?:\s+of)?|source|caption))?\s*[:/|]"
    rf"|(?:image|video|media)\s+(?:source|caption)\b|figure\s+\d+[.:]",
    re.IGNORECASE,
)
BRACKETED = re.compile(
    rf"[(\[](?:(?:\w+\s+)?{KIND}\b[^)\]]*|[^()\[\]]{{0,60}}(?:/\s?|\bvia\s)(?:[^()\[\]]{{0,20}}/)?{AGENCY})[)\]]\W*\Z",
    re.IGNORECASE,
)
LABELLED = re.compile(rf"\b{KIND}(?:\s+(?:by|credit|courtesy(?:\s+of)?))?\s*:\s*\w[^.!?]{{0,80}}\.?\Z", re.IGNORECASE)
BY_AGENCY = re.compile(rf"\b(?:[A-Z][\w’'-]+\s){{1,3}}?(?:/\s?|\|\s?|via\s|for\s){AGENCY}\.?\Z", re.IGNORECASE)
AGENCY_LAST = re.compile(rf"{AGENCY}\.?\Z", re.IGNORECASE)
AGENCY_ENDS = (
    *("getty", "images", "reuters", "afp", "ap", "press", "epa", "pa", "media", "wire", "alamy", "shutterstock"),
    *("istock", "bloomberg", "zuma", "corbis", "rex", "features", "wireimage", "youtube", "facebook", "twitter"),
    *("instagram", "linkedin"),
)
"""The last words of all agencies: the ends of most lines need no other look."""
AP_PHOTO = re.compile(r"\bAP\sPhoto\b", re.IGNORECASE)
NAMED = r"[\w.’'-]+(?:\s[\w.’'-]+){0,5}"
AGENCY_LINE = re.compile(
    rf"(?:©\s*)?(?:{NAMED}\s?(?:/|\||\bvia\b|\bfor\b)\s?){{0,2}}{AGENCY}(?:\s?(?:/|\||\bvia\b)\s?{NAMED}){{0,2}}\.?\Z",
    re.IGNORECASE,
)
SHOWN = re.compile(
    r"(?:\W*(?:watch|see|view|listen\s+to|hear|check\s+out|look\s+at|click\s+through)\b[^.!?]{0,80}\b(?:above|below|here)\b\W*\Z"
    r"|(?:scroll\s+down\s+for|watch)\s+(?:the\s+)?(?:full\s+)?(?:video|clip|interview|segment|ad|trailer|photos|pictures)\b\W*\Z)",
    re.IGNORECASE,
)
TABLE = re.compile(r"[^|]*\s\|\s")
POINTS = re.compile(
    r"\A\W*(?:file\s)?(?:pictured|shown|above|left|right|top|bottom|inset|clockwise)\b\W?(?:from\s(?:left|right|top)|:|,)"
    r"|\((?:left|right|cent(?:re|er)|pictured)\)|,\s(?:pictured|seen\shere|shown\shere)\b|\b(?:file|handout|undated)\s(?:photo|picture|image)\b"
    r"|\bin\sthis\s(?:[\w.,]+\s){0,6}(?:photo|image|picture|frame|combination|screengrab|still|handout)\b|\bfrom\s(?:left|right)(?:\sto\s(?:right|left))?\W",
    re.IGNORECASE,
)
AGENCY_BEHIND = re.compile(rf"[(\[][^()\[\]]{{0,60}}\b{AGENCY}[)\]]\W*\Z", re.IGNORECASE)
STOPPED = re.compile(r"[^\W\d_]{3}[.!?]\s")
SEEN = re.compile(
    r"[^\W\d_a-z](?:[^\s.!?:;“\"]+\s){1,6}?(?!during|including|according|morning|evening|following|king|thing)[a-z]{3,}ing\s[^.!?:;“\"]*\Z"
)
TOLD = re.compile(
    r"\b(?:sa(?:id|ys)|told|tells|stated|added|noted|announced|warned|claimed|that|who|which|has|have|had|will|would)\b"
)
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
FULL_DATE = re.compile(rf"\b\w+day,\s(?:the\s)?(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH}),?\s\d{{4}}\b")
YEAR = re.compile(rf"{MONTH}\s\d{{1,2}},\s\d{{4}}\b")
SPOKEN = re.compile(r"[“”\"]|''|\b(?:said|says|told|according)\b")
PAST = re.compile(r"\b(?:was|were|had|has|have|is|are|\w+ed)\b")
FEWEST_SCENE, LONGEST_SCENE = 5, 45
LONGEST, LONGEST_CELLS, LONGEST_AGENCY, LONGEST_NAME = 60, 40, 10, 40


def caption(page: Page) -> bool:
    """Whether the line describes, credits or points to something shown."""
    if len(page.words) > LONGEST:
        return False
    if LEAD.match(page.line) or _credited(page.line) or SHOWN.match(page.line):
        return True
    if not opens("notices", page.line) and _scene(page):
        return True
    if "|" in page.line and TABLE.match(page.line) and len(page.words) <= LONGEST_CELLS:
        return True
    return (
        not page.first
        and len(page.words) <= LONGEST_AGENCY
        and not _platform(page)
        and AGENCY_LINE.match(page.line) is not None
    )


def _credited(line: str) -> bool:
    """Whether a line says whose picture it is; each way to say so is looked for where its mark stands only."""
    return bool(
        ((")" in line or "]" in line) and BRACKETED.search(line))
        or (":" in line and LABELLED.search(line))
        or (_ends_with_agency(line) and BY_AGENCY.search(line))
        or ("photo" in line.lower() and AP_PHOTO.search(line))
    )


def _ends_with_agency(line: str) -> bool:
    end = line[-LONGEST_NAME:]
    return end.lower().rstrip(".").endswith(AGENCY_ENDS) and AGENCY_LAST.search(end) is not None


def _scene(page: Page) -> bool:
    """What a picture shows: it points into it, or is no whole sentence and nobody speaks in it."""
    if len(page.words) <= LONGEST_SCENE and POINTS.search(page.line):
        return True
    if _dated(page) or _under_credit(page):
        return True
    if page.first or not FEWEST_SCENE <= len(page.words) <= LONGEST_SCENE or not page.ends_open():
        return False
    if AGENCY_BEHIND.search(page.line) and not STOPPED.search(page.line):
        return True
    return SEEN.match(page.line) is not None and TOLD.search(page.line) is None


def _dated(page: Page) -> bool:
    """One sentence with weekday, day and year: the report itself never dates so fully."""
    dated = not page.first and "day," in page.line and FULL_DATE.search(page.line) is not None
    return dated and len(page.words) <= LONGEST_SCENE and page.one_sentence() and not SPOKEN.search(page.line)


def _under_credit(page: Page) -> bool:
    """What stands under the line that credits a picture and tells of it in the present."""
    if page.above != "caption" or not AGENCY_LINE.match(page.before()) or not page.one_sentence():
        return False
    size = FEWEST_SCENE <= len(page.words) <= LONGEST_SCENE
    return (
        size and not SPOKEN.search(page.line) and (YEAR.search(page.line) is not None or PAST.search(page.line) is None)
    )


def _platform(page: Page) -> bool:
    """``FACEBOOK`` over what readers wrote there is a title."""
    return page.shouted() and len(page.words) == 1
