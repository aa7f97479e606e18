import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { agentCanLeakData } from "../agent-can-leak-data/rule.ts";
import { agentExecutesModelWrittenCode } from "../agent-executes-model-written-code/rule.ts";
import { agentReadsUntrustedContentAndRunsCommands } from "../agent-reads-untrusted-content-and-runs-commands/rule.ts";

const readInPart = (graph: GraphBuilder) =>
  graph.add(
    "tool",
    "part",
    { capabilities: ["reads-private-data", "reads-untrusted-content"] },
    { gaps: { furtherCapabilities: { reason: "unsupported", detail: "part of its body was not read" } } },
  );

it.each([agentCanLeakData, agentExecutesModelWrittenCode, agentReadsUntrustedContentAndRunsCommands])(
  "what a body that was read in part may do more leaves $id open",
  (rule) => {
    const draw = (graph: GraphBuilder) =>
      graph.add("agent", "a", { framework: "crewai", executesCode: null }).link("uses", readInPart(graph));
    expect(verdictOf(rule, draw).outcome).toBe("unknown");
  },
);

it("what was found decides all the same", () => {
  const draw = (graph: GraphBuilder) =>
    graph
      .add("agent", "a")
      .link("uses", readInPart(graph), graph.add("tool", "s", { capabilities: ["sends-outside"] }));
  expect(verdictOf(agentCanLeakData, draw).outcome).toBe("fail");
});
