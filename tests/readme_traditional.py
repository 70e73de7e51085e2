"""README.zh-Hant.md after README.zh.md: `python -m tests.readme_traditional` writes it."""

from __future__ import annotations

from pathlib import Path

from engine.script import traditional

ROOT = Path(__file__).parent.parent
SIMPLIFIED, TRADITIONAL = ROOT / "README.zh.md", ROOT / "README.zh-Hant.md"
LANGUAGES = "[English](README.md) · 简体中文 · [繁體中文](README.zh-Hant.md)"
OTHERS = "[English](README.md) · [简体中文](README.zh.md) · 繁體中文"


def page() -> str:
    """Return the page in Traditional characters, with the pictures of that language."""
    before, after = SIMPLIFIED.read_text("utf-8").split(LANGUAGES)
    return traditional(before) + OTHERS + traditional(after).replace("-zh-Hans.svg", "-zh-Hant.svg")


if __name__ == "__main__":
    TRADITIONAL.write_text(page(), "utf-8")
