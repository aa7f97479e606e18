import { expect, it } from "vitest";
import { assetNames, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const AGENT = `from langchain.agents import create_agent
def _build(config):
    return create_agent("openai:gpt-4o", tools=[])
def make_lead(config):
    return _build(config)
`;
const agentsOf = (config: string, path = "backend/src/desk/agents.py"): string[] =>
  assetNames(observeFiles(sourceCode, { "backend/langgraph.json": config, [path]: AGENT }), "agent");

it("calls an agent by the name under which a server offers its graph", () => {
  expect(agentsOf('{"graphs":{"lead_agent":"./src/desk/agents.py:make_lead"}}')).toEqual(["agent:lead_agent"]);
  expect(agentsOf('{"graphs":{"lead_agent":{"path":"desk.agents:make_lead"}}}')).toEqual(["agent:lead_agent"]);
});

it("leaves agents alone that no graph names", () => {
  expect(agentsOf('{"graphs":{"other":"./src/desk/nowhere.py:make"}}')).toEqual(["agent:_build"]);
  expect(agentsOf("{ nope")).toEqual(["agent:_build"]);
});
