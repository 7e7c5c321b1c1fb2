"""Tell the numbers that count something from years, dates, times, ages, scores, addresses and names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.attribution.numerals import Numeral

BEFORE, BEHIND = 40, 60
YEARS = range(1500, 2101)
LAST_DAY, LAST_HOUR, OLDEST = 31, 24, 120
LARGEST = 10**15
FOUR = re.compile(r"\d{4}\b")
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
BEHIND_MONTH = re.compile(rf"\b{_MONTH}\s(?:the\s)?\Z")
BEHIND_DATE = re.compile(rf"\b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\Z|\b{_MONTH},?\s\Z")
BEFORE_MONTH = re.compile(rf"\s(?:of\s)?{_MONTH}\b")
CLOCK = re.compile(r"\s?(?:[ap]\.?\s?m\b|o[’']clock|noon\b|GMT\b|BST\b|E[SD]?T\b|P[SD]?T\b|CET\b|hrs\b)", re.IGNORECASE)
AT = re.compile(r"\b(?:at|by|until|till|before|after|around)\s\Z", re.IGNORECASE)
NO_NOUN = re.compile(r"[.,;:!?)”\"]|\s(?:on|in|this|tonight|yesterday|today|tomorrow|sharp|and)\b|\s?\Z")
NAMED = re.compile(r"[A-Z][\w’'.-]*,\s\Z")
SET_OFF = re.compile(r"[,.;)]|\s(?:and|of|from|who)\b")
AGED = re.compile(
    r"\bage[sd]?\s(?:of\s|between\s|from\s)?(?:\d+\s(?:to|and)\s)?\Z|\bturn(?:ed|s|ing)?\s\Z", re.IGNORECASE
)
OLD = re.compile(r"(?:[\s-]+(?:and\s)?(?:months?|years?|yrs?|days?|weeks?)[\s-]+olds?\b)|-somethings?\b")
STREET = re.compile(
    r"[A-Z]?\s(?:[A-Z0-9][\w’'.-]*\s){0,3}(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Lane|Drive|Boulevard|Blvd|Square|Terrace|Crescent)"
)
TITLED = re.compile(
    r"(?:\b(?:Channel|Article|Section|Flight|Route|Highway|Interstate|Boeing|Airbus|Apollo|Formula|Chapter|Title|Windows"
    r"|Proposition|Prop|Measure|Amendment|Bowl|Gate|Room|Area|District|Ward|Zone|Unit|Group|Phase|Stage|Level|Grade|Class"
    r"|Act|Part|Volume|Vol|Episode|Season|Game|Week|Day|Round|Lot|Type|Terminal|Platform|Pier|Line|Model|Mark|Page|Clause"
    r"|Rule|Resolution|Schedule|Form|Category|Tier|iPhone|Galaxy|Radio|Vision|Agenda|Expo|Euro|Number|Nos?|Junction|Figure"
    r"|Table|Item|Step|Exhibit|Count|Case|Bill|Psalm|Sonata|Hut|Locker|Bus|Ballot|Question|Issue|House|Senate|Order)\.?"
    r"|\b(?i:page|chapter|room|gate|phase|stage|level|grade|type|step|item|rule|route|number|no\.|article|section|clause"
    r"|junction|flight|channel|paragraph|verse|day|week|game|episode|season|bus|unit|platform|figure|category|precinct|(?:e|post|zip)?code:?))\s\Z"
    r"|\b(?:call(?:ed|ing|s)?|dial(?:l?ed|l?ing|s)?|rang|phoned)\s\Z|(?:®|#|№|\bNo\.)\s?\Z"
)
FIXED = re.compile(
    r"-(?:party|way|states?|time|times|tier|faced|handed|fold|dimensional|star|sided|thirds|on|to|legged)\b|-for-|-by-"
)
BETTING = re.compile(r"\d\s?[-–—]\s?\Z"), re.compile(r"\s?[-–—]\s?\d")
PHONE = re.compile(r"\d{3}[-–]\d{3,4}\b")
HEDGED = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|under|than|least|most|to|roughly|approximately|estimated|only|just)\s\Z",
    re.IGNORECASE,
)
PEOPLE_BEHIND = re.compile(
    r"\s(?:[a-z]+\s){0,2}(?:people|men|women|children|troops|soldiers|jobs|homes|houses|miles|deaths|workers|members"
    r"|students|pupils|votes|voters|years|tons|tonnes|metres|meters|feet|acres|pages|copies|words|fans|refugees|cases)\b"
)
BULLET = re.compile(r"[.)]\s")


def counts(text: str, number: Numeral) -> bool:
    """Whether a number of this text counts or measures something."""
    before, behind = text[max(0, number.start - BEFORE) : number.start], text[number.end : number.end + BEHIND]
    if OLD.match(behind) or AGED.search(before) or (number.value or 0) > LARGEST:
        return False
    if number.kind != "count" or number.scale > 1:
        return True
    if TITLED.search(before) or FIXED.match(behind) or CLOCK.match(behind):
        return False
    digits = text[number.start : number.end]
    return not digits[0].isdigit() or _is_counted(number, digits, before, behind)


def _is_counted(number: Numeral, digits: str, before: str, behind: str) -> bool:
    """Whether plain digits are no score, telephone, list number, date or age."""
    scored = BETTING[0].search(before) or (BETTING[1].match(behind) and number.upto is None)
    if scored or PHONE.fullmatch(digits) or (not before.rpartition("\n")[2].strip() and BULLET.match(behind)):
        return False
    return not (_is_date(number, digits, before, behind) or _is_told_short(number, before, behind))


def _is_date(number: Numeral, digits: str, before: str, behind: str) -> bool:
    """A year, or a day beside its month."""
    if number.value is None or "," in digits or "." in digits:
        return False
    if number.value <= LAST_DAY and (BEHIND_MONTH.search(before) or BEFORE_MONTH.match(behind)):
        return True
    if FOUR.match(digits) is None or int(number.value) not in YEARS:
        return False
    return bool(BEHIND_DATE.search(before)) or not (HEDGED.search(before) or PEOPLE_BEHIND.match(behind))


def _is_told_short(number: Numeral, before: str, behind: str) -> bool:
    """A bare number that is an age beside a name, an hour, or a house in a street."""
    if STREET.match(behind):
        return True
    if number.value is None or number.upto is not None:
        return False
    if NAMED.search(before) and SET_OFF.match(behind) and number.value <= OLDEST:
        return True
    return bool(AT.search(before) and NO_NOUN.match(behind) and number.value <= LAST_HOUR)
