"""The pages: one module a page group."""

from __future__ import annotations

from quiz.web import download, home, join, patterns, result, summary, take, teach, wall, write
from quiz.web import map as source_map

BLUEPRINTS = (
    home.bp,
    join.bp,
    take.bp,
    result.bp,
    teach.bp,
    wall.bp,
    summary.bp,
    source_map.bp,
    write.bp,
    download.bp,
    patterns.bp,
)
"""Every page group; a new one is named here."""
