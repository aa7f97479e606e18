"""The managers' assistant."""

from dataclasses import dataclass

import asyncpg
from pydantic_ai import Agent, RunContext


@dataclass
class Desk:
    database: asyncpg.Connection
    region: str


assistant = Agent(
    "openai:gpt-4.1-2025-04-14",
    deps_type=Desk,
    system_prompt="You answer managers' questions with figures of their own region. Say so when a figure is missing.",
    name="managers-assistant",
)


@assistant.tool
async def revenue(ctx: RunContext[Desk], month: str) -> list[dict]:
    """Revenue of the manager's region in a month."""
    rows = await ctx.deps.database.fetch(
        "SELECT shop, sum(total) AS total FROM sales WHERE region = $1 AND month = $2 GROUP BY shop", ctx.deps.region, month
    )
    return [dict(row) for row in rows]


@assistant.tool_plain
def fiscal_quarter(month: int) -> int:
    """Quarter of the fiscal year, which begins in February."""
    return (month + 10) % 12 // 3 + 1


async def ask(question: str, desk: Desk) -> str:
    result = await assistant.run(question, deps=desk)
    return result.output
