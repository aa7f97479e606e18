"""Texts that models are given, kept as files so that support leads can edit them."""

from pathlib import Path

FOLDER = Path(__file__).parent


def load_prompt(name: str) -> str:
    return (FOLDER / f"{name}.md").read_text(encoding="utf-8")


SUPPORT_PROMPT = (FOLDER / "support.md").read_text(encoding="utf-8")
