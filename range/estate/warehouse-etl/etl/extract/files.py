"""Files that suppliers drop on the share."""

import pickle
from pathlib import Path

import pandas as pd

CACHE = Path("/var/cache/etl")


def read_drop(folder: Path) -> pd.DataFrame:
    return pd.concat(pd.read_csv(path, sep=";") for path in sorted(folder.glob("*.csv")))


def remember(name: str, frame: pd.DataFrame) -> None:
    with (CACHE / f"{name}.cache").open("wb") as file:
        pickle.dump(frame, file)


def read_prompt_file(path: Path) -> str:
    """The question that operators are asked before a manual run."""
    return path.read_text(encoding="utf-8")
