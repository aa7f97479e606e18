import { describe, expect, it } from "vitest";
import { edgeNames, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const AGENTS = `researcher:
  role: >
    Senior Researcher
  goal: Find what is new
  backstory: >
    You know
    everything.
  llm: openai/gpt-4o-mini
writer:
  role: Writer
  goal: Write
  backstory: You wrote books.
`;

const crew = (field: string): string => `from crewai import Agent
from crewai.project import CrewBase, agent

@CrewBase
class Crew:
    ${field}

    @agent
    def researcher(self) -> Agent:
        return Agent(config=self.agents_config["researcher"], verbose=True)
`;

describe("agents described in a file beside the code", () => {
  it.each([
    ["named by the class", 'agents_config = "config/agents.yaml"'],
    ["where the framework looks for it", '"""A crew."""'],
  ])("are read from the file %s", (_, field) => {
    const files = { "src/app/crew.py": crew(field), "src/app/config/agents.yaml": AGENTS };
    const observation = observeFiles(sourceCode, files);
    expect(edgeNames(observation).filter((edge) => edge.startsWith("agent"))).toEqual([
      "agent:Senior Researcher -instructed-by-> prompt:Senior Researcher instructions",
      "agent:Senior Researcher -uses-> model:gpt-4o-mini",
    ]);
    expect(observed(observation, "prompt")).toMatchObject([
      { evidence: [{ path: "src/app/config/agents.yaml", line: 4, snippet: "goal: Find what is new" }] },
    ]);
  });

  it("are read from a file that the code loads", () => {
    const code = `import yaml
from pathlib import Path
from crewai import Agent
path = Path.cwd() / "config" / "agents.yaml"
with open(path, "r") as file:
    agents = yaml.safe_load(file)
writer = Agent(config=agents["writer"])
`;
    const observation = observeFiles(sourceCode, { "a/run.py": code, "a/config/agents.yaml": AGENTS });
    expect(observed(observation, "agent").map((agent) => agent.name)).toEqual(["Writer"]);
    expect(observed(observation, "prompt")).toHaveLength(1);
  });

  it("are not made up when the file is missing", () => {
    const observation = observeFiles(sourceCode, { "crew.py": crew('agents_config = "config/agents.yaml"') });
    expect(observed(observation, "agent").map((agent) => agent.name)).toEqual(["researcher"]);
    expect(observed(observation, "prompt")).toEqual([]);
  });
});
