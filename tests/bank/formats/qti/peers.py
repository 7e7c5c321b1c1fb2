"""Other software that writes QTI, and checks it: text2qti and qti-package-maker."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

if TYPE_CHECKING:
    from collections.abc import Sequence


def text2qti(text: str) -> bytes:
    """The package text2qti makes of its own notation."""
    config = import_module("text2qti.config").Config()
    quiz = import_module("text2qti.quiz").Quiz(text, config=config, source_name="quiz.txt")
    data = import_module("text2qti.qti").QTI(quiz).zip_bytes()
    assert isinstance(data, bytes)
    return data


def package_maker(engine: str, items: Sequence[tuple[str, tuple[Any, ...]]]) -> bytes:
    """The package qti-package-maker makes of items with one of its engines."""
    maker = import_module("qti_package_maker.package_interface").QTIPackageInterface("Ferries", allow_mixed=True)
    for kind, item in items:
        maker.add_item(kind, item)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ferries.zip"
        maker.save_package(engine, str(path))
        return path.read_bytes()


def slips(data: bytes) -> list[str]:
    """What qti-package-maker finds wrong with a package: names that lead nowhere, keys without an option."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bank.zip"
        path.write_bytes(data)
        with ZipFile(path) as package:
            assert package.testzip() is None
        found = import_module("qti_package_maker.common.package_integrity").check_package(str(path))
    return list(found)
