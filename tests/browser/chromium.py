"""Find a Chromium for the browser tests, or install one; run as a script to do it before the tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium-headless-shell", "chromium", "google-chrome")
APT = ("apt-get", "-o", "DPkg::Lock::Timeout=300")
PACKAGES = ("chromium-headless-shell", "fonts-dejavu-core")

LAUNCH = [
    "--disable-gpu",
    "--disable-quic",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    *(["--no-sandbox"] if os.geteuid() == 0 else []),  # Chromium's sandbox refuses to start as root
]
"""What every browser of the tests starts with: no outside host can be reached, so a page that asks for one fails."""


def find() -> str | None:
    """The path of a Chromium that is there already: QUIZ_CHROMIUM, the path, or playwright's own."""
    named = os.environ.get("QUIZ_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    return named or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only asked where no other browser is found

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Install one: Debian's small headless build as root, playwright's own download elsewhere."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run([*APT, "update", "-qq"], check=False)
        subprocess.run([*APT, "install", "-y", "-qq", "--no-install-recommends", *PACKAGES], check=False)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium-headless-shell"], check=False)


def main() -> int:
    """Make sure there is one; under CI its absence is a failure."""
    if find() is None:
        install()
    if find() is None:
        print("No Chromium found and none could be installed; set QUIZ_CHROMIUM to one.", file=sys.stderr)  # noqa: T201 - a script
        return 1 if os.environ.get("CI") else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
