"""What was typed beside a file that is too large: read from the beginning of the request, the file itself let go by."""

from __future__ import annotations

from typing import IO

from werkzeug.datastructures import MultiDict
from werkzeug.http import parse_options_header
from werkzeug.sansio.multipart import Data, Epilogue, Field, MultipartDecoder, NeedData

KEPT = 4_000_000
"""Bytes that are looked into: what is typed comes before the files."""
DRAINED = 200_000_000
"""Bytes that are let go by: a browser shows the answer only after it has sent everything."""
PIECE = 256 * 1024


def fields(stream: IO[bytes], content_type: str, size: int) -> MultiDict[str, str]:
    """The fields of a form that stand before its files or after them; none where nothing can be read."""
    _, options = parse_options_header(content_type)
    boundary = options.get("boundary", "").encode()
    start = stream.read(min(size, KEPT))
    end, left = b"", min(size, DRAINED) - len(start)
    while left > 0 and (piece := stream.read(min(left, PIECE))):
        left -= len(piece)
        end = (end + piece)[-KEPT:]
    after = end[found:] if (found := end.find(b"--" + boundary)) >= 0 else b""
    return MultiDict([pair for part in (start, after) for pair in _pairs(boundary, part)])


def _pairs(boundary: bytes, start: bytes) -> list[tuple[str, str]]:
    """Name and text of every whole field from the start of a body, or of a part of it, on."""
    decoder = MultipartDecoder(boundary)
    decoder.receive_data(start)
    found: list[tuple[str, str]] = []
    name, parts = "", [b""]
    try:
        while not isinstance(event := decoder.next_event(), NeedData | Epilogue):
            if isinstance(event, Data):
                parts.append(event.data)
                if not event.more_data and name:
                    found.append((name, b"".join(parts).decode(errors="replace")))
            else:
                name, parts = (event.name, []) if isinstance(event, Field) else ("", [])
    except ValueError:
        return found
    return found
