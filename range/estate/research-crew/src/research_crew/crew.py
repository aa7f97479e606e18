"""The crew: one agent looks around, one writes, a manager sees to it that they finish."""

from crewai import Agent, Crew, Process, Task
from crewai_tools import ScrapeWebsiteTool, SerperDevTool

from research_crew.models import research_llm, writer_llm
from research_crew.tools import SalesHistoryTool, plot, save_report

scout = Agent(
    role="Trend scout",
    goal="Find out what hikers will buy next season",
    backstory="You have followed the outdoor market for twenty years and trust numbers more than headlines.",
    tools=[SerperDevTool(), ScrapeWebsiteTool(), SalesHistoryTool(), plot],
    llm=research_llm,
    max_iter=12,
    allow_delegation=False,
)

writer = Agent(
    role="Report writer",
    goal="Write reports that a buyer reads to the end",
    backstory="You were an editor of a hiking magazine.",
    tools=[save_report],
    llm=writer_llm,
    allow_delegation=True,
)

study = Task(
    description="Study the category {category} and name the three strongest trends with figures.",
    expected_output="Three trends, each with its source.",
    agent=scout,
)
report = Task(
    description="Write a report of one page on these trends.",
    expected_output="A report in Markdown.",
    agent=writer,
    human_input=True,
)

crew = Crew(agents=[scout, writer], tasks=[study, report], process=Process.sequential, memory=True)


def run(category: str) -> str:
    return str(crew.kickoff(inputs={"category": category}))
