"""Packages: what is refused before anything is unpacked, and that the same parts give the same bytes."""

from __future__ import annotations

import stat
import struct
import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.formats import FormatError, Incoming
from quiz.bank.formats.archive import LARGEST_PART, MOST_PARTS, Archive, is_archive, packed, unpacked
from tests.bank.formats.trips import interop


def opened(data: bytes) -> Archive:
    """The package in these bytes."""
    return unpacked(Incoming("quiz.zip", data))


def codes(data: bytes) -> list[str]:
    """Why these bytes are refused."""
    with pytest.raises(FormatError) as caught:
        opened(data)
    return [remark.code for remark in caught.value.remarks]


def zipped(*parts: zipfile.ZipInfo | str, data: bytes = b"x", method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A package with parts of these names, each with the same bytes."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", method) as archive:
        for part in parts:
            archive.writestr(part, data)
    return whole.getvalue()


def test_parts_come_back_by_name_and_twice_the_same_bytes() -> None:
    parts = {"imsmanifest.xml": b"<manifest/>", "items/ä.xml": b""}
    archive = opened(packed(parts))
    assert {name: archive.read(name) for name in archive.names} == parts
    assert packed(parts) == packed(dict(parts))
    assert is_archive(packed(parts))


def test_folders_are_no_parts() -> None:
    assert opened(zipped("items/", "items/one.xml")).names == ("items/one.xml",)


@pytest.mark.parametrize(
    "name", ["../outside.txt", "a/../../b.xml", "/etc/passwd", "C:/quiz.xml", "..\\outside.txt", "a\\..\\..\\b"]
)
def test_a_path_that_leaves_the_package_is_refused(name: str) -> None:
    assert codes(zipped(name, "imsmanifest.xml")) == ["zip-path"]


def test_the_package_made_to_leave_is_refused() -> None:
    data = (interop("traps") / "qti_zip_slip.zip").read_bytes()
    assert codes(data) == ["zip-path"]


def test_a_link_is_refused() -> None:
    link = zipfile.ZipInfo("items/one.xml")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    assert codes(zipped(link)) == ["zip-link"]


def test_a_locked_part_is_refused() -> None:
    data = bytearray(zipped("one.xml"))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert codes(bytes(data)) == ["zip-locked"]


def test_a_package_in_the_package_is_refused() -> None:
    assert codes(zipped("inner.ZIP", "course.imscc")) == ["zip-nested", "zip-nested"]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_ways_of_packing_that_grow_without_limit_are_refused(method: int) -> None:
    assert codes(zipped("one.xml", method=method)) == ["zip-method"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused() -> None:
    assert codes(zipped("one.xml", "one.xml")) == ["zip-twice"]


def test_a_part_that_grows_a_thousandfold_is_refused() -> None:
    assert codes(zipped("one.xml", data=bytes(5_000_000))) == ["zip-ratio"]


def test_too_many_parts_are_refused() -> None:
    assert codes(zipped(*(f"{n}.xml" for n in range(MOST_PARTS + 1)))) == ["zip-many"]


def test_parts_that_say_they_are_large_are_refused_unread() -> None:
    data = bytearray(zipped("one.xml", "two.xml", "three.xml"))
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 24 : at + 28] = struct.pack("<I", LARGEST_PART + 1)
    assert codes(bytes(data)) == ["zip-large", *["zip-part-large"] * 3]


def test_a_part_that_is_larger_than_it_says_is_refused() -> None:
    data = bytearray(zipped("one.xml", data=b"x" * 1000))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    archive = opened(bytes(data))
    with pytest.raises(FormatError, match="damaged"):
        archive.read("one.xml")


def test_a_part_that_is_not_there_is_told() -> None:
    with pytest.raises(FormatError, match="zip-torn"):
        opened(zipped("one.xml")).read("two.xml")


@given(st.data())
def test_damaged_packages_are_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(packed({"one.xml": b"<item/>" * 20, "two.xml": b"x"}))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(FormatError):
        archive = opened(bytes(whole[: data.draw(st.integers(1, len(whole)))]))
        for name in archive.names:
            archive.read(name)
