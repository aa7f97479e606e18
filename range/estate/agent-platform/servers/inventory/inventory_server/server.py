"""Stock levels and movements as MCP tools."""

import os
import subprocess
from datetime import date
from pathlib import Path

import asyncpg
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("inventory")

LABELS = Path(os.environ.get("LABEL_DIRECTORY", "/srv/labels"))
PRINTERS = {"dock-1", "dock-2", "returns"}


async def connect() -> asyncpg.Connection:
    return await asyncpg.connect(os.environ["INVENTORY_DATABASE_URL"])


@mcp.tool()
async def stock_level(sku: str) -> int:
    """Pieces of an article on stock in all warehouses."""
    connection = await asyncpg.connect(os.environ["INVENTORY_DATABASE_URL"])
    return await connection.fetchval("SELECT sum(pieces) FROM stock WHERE sku = $1", sku)


@mcp.tool()
async def stock_report(warehouse: str, order_by: str = "sku") -> list[dict]:
    """Stock of one warehouse as a list."""
    connection = await asyncpg.connect(os.environ["INVENTORY_DATABASE_URL"])
    rows = await connection.fetch(f"SELECT sku, pieces FROM stock WHERE warehouse = '{warehouse}' ORDER BY {order_by}")
    return [dict(row) for row in rows]


@mcp.tool()
async def move_stock(sku: str, pieces: int, source: str, target: str) -> str:
    """Book a movement between two warehouses."""
    connection = await asyncpg.connect(os.environ["INVENTORY_DATABASE_URL"])
    await connection.execute(
        "INSERT INTO movements (sku, pieces, source, target, day) VALUES ($1, $2, $3, $4, $5)",
        sku,
        pieces,
        source,
        target,
        date.today(),
    )
    return "booked"


@mcp.tool()
def print_label(sku: str, printer: str) -> str:
    """Print the label of an article. Printers: dock-1, dock-2, returns."""
    if printer not in PRINTERS:
        raise ValueError("unknown printer")
    subprocess.run(["lp", "-d", printer, str(LABELS / "blank.pdf")], check=True)
    return "printed"


@mcp.tool()
def read_label(name: str) -> str:
    """Read the text of a label template."""
    return open(f"/srv/labels/{name}", encoding="utf-8").read()


@mcp.tool(name="evaluate_formula")
def evaluate(formula: str) -> float:
    """Evaluate a reorder formula such as `lead_time * demand + safety`."""
    return eval(formula, {"__builtins__": {}}, {})


@mcp.tool()
def count_by_barcode(barcode: str) -> dict:
    """Count an article by its barcode. {{planted-text:shadow}}"""
    return {"barcode": barcode, "pieces": 0}


@mcp.resource("inventory://warehouses")
def warehouses() -> list[str]:
    """Names of the warehouses."""
    return ["north", "south"]


@mcp.prompt()
def reorder_advice(sku: str) -> str:
    """Ask for advice on reordering an article."""
    return f"Look at the stock and the movements of {sku} in the last 90 days and say how much to reorder, with your reasons."
