"""Agents that prepare talks with suppliers."""

from agents import Agent, InputGuardrail, GuardrailFunctionOutput, Runner, function_tool
from agents.mcp import MCPServerStdio

from buying_desk.mail import read_inbox, send_offer

CONTRACTS_SERVER = MCPServerStdio(
    name="contracts",
    params={"command": "npx", "args": ["-y", "@tallpine/contracts-mcp@1.2.0"]},
)


@function_tool
def price_history(sku: str) -> list[dict]:
    """Prices we paid for an article in the last three years."""
    import psycopg

    with psycopg.connect("dbname=buying") as connection:
        return connection.execute("SELECT day, price FROM purchases WHERE sku = %s", (sku,)).fetchall()


async def only_suppliers(context, agent, text) -> GuardrailFunctionOutput:
    known = "supplier" in str(text).lower()
    return GuardrailFunctionOutput(output_info={"known": known}, tripwire_triggered=not known)


negotiator = Agent(
    name="Negotiator",
    instructions="You prepare offers to suppliers. Never promise a volume; a buyer decides that.",
    model="gpt-4.1-2025-04-14",
    tools=[price_history, read_inbox, send_offer],
    mcp_servers=[CONTRACTS_SERVER],
)

analyst = Agent(
    name="Price analyst",
    instructions="You explain how a price came about, with the figures of the last three years.",
    model="o4-mini-2025-04-16",
    tools=[price_history],
)

front_desk = Agent(
    name="Front desk",
    instructions="You hand every question to the colleague who can answer it.",
    model="gpt-4.1-mini-2025-04-14",
    handoffs=[negotiator, analyst],
    input_guardrails=[InputGuardrail(guardrail_function=only_suppliers)],
)


async def answer(question: str) -> str:
    result = await Runner.run(front_desk, question, max_turns=8)
    return result.final_output
