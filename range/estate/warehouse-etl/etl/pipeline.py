"""A pipeline is a list of steps; each takes and gives a frame."""

from collections.abc import Callable
from typing import Any

import pandas as pd

Step = Callable[[pd.DataFrame], pd.DataFrame]
TOOLS: dict[str, Step] = {}


def tool(name: str) -> Callable[[Step], Step]:
    """Registers a step under a name for the configuration."""

    def register(step: Step) -> Step:
        TOOLS[name] = step
        return step

    return register


@tool("drop_test_orders")
def drop_test_orders(frame: pd.DataFrame) -> pd.DataFrame:
    """Orders of the test shop are no orders."""
    return frame[frame["shop"] != "test"]


@tool("round_prices")
def round_prices(frame: pd.DataFrame) -> pd.DataFrame:
    """Two digits are enough."""
    return frame.round({"price": 2})


class Pipeline:
    def __init__(self, steps: list[str], **options: Any) -> None:
        self.steps = [TOOLS[name] for name in steps]
        self.options = options

    def transform(self, frame: pd.DataFrame) -> pd.DataFrame:
        for step in self.steps:
            frame = step(frame)
        return frame


def pipeline(task: str, model: str = "default") -> Pipeline:
    return Pipeline({"orders": ["drop_test_orders", "round_prices"]}[task], model=model)


nightly = pipeline("orders", model="star-schema-2")
