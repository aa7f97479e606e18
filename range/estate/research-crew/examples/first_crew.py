"""The smallest crew there is, for new colleagues."""

from crewai import Agent, Crew, Task

greeter = Agent(role="Greeter", goal="Say hello", backstory="You are friendly to everybody who comes in.", llm="gpt-4o-mini")
hello = Task(description="Greet the buying department.", expected_output="One sentence.", agent=greeter)

print(Crew(agents=[greeter], tasks=[hello]).kickoff())
