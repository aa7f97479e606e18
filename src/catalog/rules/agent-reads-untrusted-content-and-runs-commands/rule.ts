import { defineRule } from "../../../domain/rule.ts";
import { can } from "../../../domain/tool-effects.ts";
import { fail, pass } from "../../../domain/verdict.ts";

export const agentReadsUntrustedContentAndRunsCommands = defineRule<"agent">({
  id: "agent-reads-untrusted-content-and-runs-commands",
  title: "An agent reads untrusted content and can run commands",
  area: "agents",
  appliesTo: "agent",
  severity: "critical",
  controls: ["AC-AGT-01", "AC-AGT-10"],
  techniques: ["LLM01:2025", "ASI05", "AML.T0051.001"],
  why: "A page, mail or search result can contain instructions. An agent that reads such text and can run commands or code runs them for whoever wrote the text.",
  fix: "Take one of the two away, or run commands in a sandbox and let a person approve each.",
  check: (agent, graph) => {
    const tools = graph.from(agent, "uses", "tool");
    const reader = tools.find((tool) => can(tool, "reads-untrusted-content"));
    const runner = tools.find((tool) => can(tool, "runs-commands", "executes-code"));
    return reader && runner
      ? fail(`${agent.name}: ${reader.name} reads untrusted content, ${runner.name} runs commands or code`)
      : pass();
  },
});
