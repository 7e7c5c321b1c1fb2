"""The pages: one module a page group."""

from __future__ import annotations

from quiz.web import home, join, patterns, result, take

BLUEPRINTS = (
    home.bp,
    join.bp,
    take.bp,
    result.bp,
    patterns.bp,
)
"""Every page group; a new one is named here."""
