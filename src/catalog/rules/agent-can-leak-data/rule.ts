import { defineRule } from "../../../domain/rule.ts";
import { can } from "../../../domain/tool-effects.ts";
import { fail, pass } from "../../../domain/verdict.ts";

export const agentCanLeakData = defineRule<"agent">({
  id: "agent-can-leak-data",
  title: "An agent that reads private data can send it outside",
  area: "agents",
  appliesTo: "agent",
  severity: "high",
  controls: ["AC-AGT-01", "AC-INF-03"],
  techniques: ["LLM06:2025", "ASI02", "AML.T0086"],
  why: "Reading private data and sending outside in one agent turns one poisoned document into a data leak: the text tells the agent what to fetch and where to send it.",
  fix: "Split the two abilities over agents that do not share a conversation, or let a person approve every sending.",
  check: (agent, graph) => {
    const tools = graph.from(agent, "uses", "tool");
    const reader = tools.find((tool) => can(tool, "reads-private-data"));
    const sender = tools.find((tool) => can(tool, "sends-outside"));
    return reader && sender
      ? fail(`${agent.name}: ${reader.name} reads private data, ${sender.name} sends it out`)
      : pass();
  },
});
