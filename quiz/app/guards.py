"""What every answer carries: security headers, and a cookie that lasts."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from flask import request
from flask.sessions import SecureCookieSessionInterface

if TYPE_CHECKING:
    from flask import Flask, Response
    from flask.sessions import SessionMixin
    from werkzeug.wrappers import Response as AnyResponse

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing."""

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
DENIED = ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "microphone", "payment", "usb")
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in DENIED),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
YEAR = 365 * 24 * 3600


class Sessions(SecureCookieSessionInterface):
    """Signed cookies that last, and are Secure exactly where the page came over TLS."""

    digest_method = staticmethod(sha256)

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002 - Flask's signature
        """Whether this request came over TLS."""
        return request.is_secure

    def save_session(self, app: Flask, session: SessionMixin, response: AnyResponse) -> None:
        """Whatever is kept is kept for the whole lifetime: an attempt must survive a closed browser."""
        if session and session.modified:
            session.permanent = True
        super().save_session(app, session, response)  # type: ignore[arg-type]


def install(app: Flask) -> None:
    """Put the guards on every answer of the application."""
    app.session_interface = Sessions()
    app.after_request(_add_headers)


def _add_headers(response: Response) -> Response:
    """Security headers on everything; pages are not kept: the next one at this computer must not see them."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = f"max-age={YEAR}"
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-store")
    return response
