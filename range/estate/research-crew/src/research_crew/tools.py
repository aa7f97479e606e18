"""Tools that only this crew needs."""

import sqlite3
import subprocess
from pathlib import Path

from crewai.tools import BaseTool, tool
from pydantic import BaseModel, Field

REPORTS = Path("reports").resolve()


class SalesQuery(BaseModel):
    category: str = Field(description="Product category")
    year: int = Field(ge=2015)


class SalesHistoryTool(BaseTool):
    name: str = "sales_history"
    description: str = "Sales of a category by month, from our own records."
    args_schema: type[BaseModel] = SalesQuery

    def _run(self, category: str, year: int) -> str:
        connection = sqlite3.connect("sales.db")
        rows = connection.execute(
            "SELECT month, sum(total) FROM sales WHERE category = ? AND year = ? GROUP BY month", (category, year)
        ).fetchall()
        return "\n".join(f"{month}: {total}" for month, total in rows)


@tool("save_report")
def save_report(name: str, text: str) -> str:
    """Save a report as a Markdown file."""
    target = (REPORTS / f"{name}.md").resolve()
    if not target.is_relative_to(REPORTS):
        raise ValueError("outside the reports folder")
    target.write_text(text, encoding="utf-8")
    return str(target)


@tool("plot")
def plot(script: str) -> str:
    """Draw a chart with a gnuplot script."""
    subprocess.run(f"gnuplot -e '{script}'", shell=True, check=True)
    return "chart.png"
