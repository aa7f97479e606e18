"""A bench for one-off questions: the agent writes Python and runs it."""

from smolagents import CodeAgent, LiteLLMModel, tool


@tool
def load_sales(year: int) -> str:
    """Sales of a year as CSV.

    Args:
        year: the year, from 2015 on
    """
    with open(f"/srv/sales/{int(year)}.csv", encoding="utf-8") as file:
        return file.read()


model = LiteLLMModel(model_id="anthropic/claude-3-7-sonnet-20250219", temperature=0.1)
analyst_agent = CodeAgent(
    tools=[load_sales],
    model=model,
    max_steps=10,
    additional_authorized_imports=["pandas", "matplotlib.*"],
)


def ask(question: str) -> str:
    return str(analyst_agent.run(question))
