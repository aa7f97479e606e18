"""Command line of the loads."""

import argparse
import subprocess
import sys

from etl.extract.shop import ExtractAgent
from etl.load.writer import write
from etl.pipeline import nightly

PROMPT = "Load again although today's rows are there? [y/N] "


def ask(prompt: str = PROMPT) -> bool:
    return input(prompt).strip().lower() == "y"


def main() -> int:
    parser = argparse.ArgumentParser(prog="etl")
    parser.add_argument("day")
    parser.add_argument("--model", default="orders-v3", help="version of the export")
    options = parser.parse_args()
    if not ask():
        return 1
    frame = ExtractAgent("https://shop.tallpine.example", options.model).run(options.day)
    print(write("orders", nightly.transform(frame)), "rows")
    subprocess.run(["vacuumdb", "--analyze", "warehouse"], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
