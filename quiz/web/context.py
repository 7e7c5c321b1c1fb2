"""What every page may ask of the request: the session with the store, whose attempt this is, whether a teacher asks."""

from __future__ import annotations

from functools import lru_cache, wraps
from hashlib import sha256
from hmac import compare_digest
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

from flask import current_app, g, request, session

from quiz.attribution.find import find
from quiz.errors import NotFoundError
from quiz.store import attempts, banks

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.article.records import Article
    from quiz.attribution.records import Attributions
    from quiz.bank.records import Bank
    from quiz.config import Config
    from quiz.store.db import Session, Store
    from quiz.store.models import Attempt

P = ParamSpec("P")
R = TypeVar("R")
MINE = "attempts"
"""Where the browser's session cookie keeps the attempts that are its own, oldest first."""
KEPT = 20
"""How many it keeps; a cookie has little room."""
READS = {"GET", "HEAD", "OPTIONS"}


def db() -> Session:
    """The request's session with the store, opened when first asked for; the app commits and closes it."""
    if "db" not in g:
        store = cast("Store", current_app.extensions["store"])
        g.db = store.session(write=request.method not in READS)
    return cast("Session", g.db)


def only_look() -> None:
    """Let this request read alone, though it was posted: it holds nobody up who saves an answer meanwhile."""
    g.db = cast("Store", current_app.extensions["store"]).session(write=False)


def may_write() -> None:
    """After only looking: the next session may change things."""
    cast("Session", g.pop("db")).close()


def remember(token: str) -> None:
    """Keep an attempt as this browser's own, past the closing of its window."""
    session.permanent = True
    session[MINE] = [*(t for t in session.get(MINE, []) if t != token), token][-KEPT:]


def own_attempts() -> list[Attempt]:
    """The attempts of this browser, newest first; what the store no longer has is left out."""
    tokens: list[str] = session.get(MINE, [])
    found = attempts.find_attempts(db(), tokens) if tokens else []
    return sorted(found, key=lambda attempt: -tokens.index(attempt.token))


def own_attempt(token: str) -> Attempt:
    """An attempt that belongs to this browser.

    Raises:
        NotFoundError: when it does not exist or is someone else's; the two look alike.
    """
    if token not in session.get(MINE, []):
        raise NotFoundError("There is no such attempt in this browser.")
    return attempts.find_attempt(db(), token)


def bank_of(version_id: int) -> Bank:
    """The parsed bank of a version; kept in the process, for versions never change."""
    return banks.load(db(), version_id)


@lru_cache(maxsize=64)
def found_in(article: Article) -> Attributions:
    """What the engine finds in an article; kept in the process, for it is always the same."""
    return find(article)


def sign_in_teacher(key: str) -> bool:
    """Make this browser a teacher's, if the key of the link is right."""
    if not compare_digest(key.encode(), _config().teacher_key.encode()):
        return False
    session.permanent = True
    session["teacher"] = _seal()
    return True


def is_teacher() -> bool:
    """Whether this browser came by the teacher's link, and the key is still the same."""
    return bool(session.get("teacher")) and compare_digest(str(session["teacher"]), _seal())


def teacher_only(view: Callable[P, R]) -> Callable[P, R]:
    """A page that is not there for anyone but teachers."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        if not is_teacher():
            raise NotFoundError("This page opens with the teacher’s link.")
        return view(*args, **kwargs)

    return guarded


def _config() -> Config:
    """The settings the app was made with."""
    return cast("Config", current_app.extensions["config"])


def _seal() -> str:
    """What the cookie keeps instead of the key: a new key signs every teacher out."""
    return sha256(b"teacher:" + _config().teacher_key.encode()).hexdigest()[:32]
