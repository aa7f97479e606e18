import { isCodingAgent } from "../../../domain/ai-client.ts";
import { defineRule } from "../../../domain/rule.ts";
import { failEach, notApplicable } from "../../../domain/verdict.ts";

export const codingAgentTrustsAllProjectServers = defineRule<"agent">({
  id: "coding-agent-trusts-all-project-servers",
  title: "A coding agent starts every MCP server the project names",
  area: "agents",
  appliesTo: "agent",
  severity: "high",
  controls: ["AC-AGT-07", "AC-INV-05"],
  techniques: ["MCP09:2025", "ASI04", "AML.T0081"],
  why: "The question whether to start a server is the only moment at which a person sees its command. With all of them trusted, a change of one line in the project's configuration runs a new program on every machine that pulls it.",
  fix: "Approve servers by name (`enabledMcpjsonServers` in Claude Code) in the user's own settings, not in the project's.",
  check: (agent) => {
    if (!isCodingAgent(agent.read("framework"))) return notApplicable("no coding agent");
    return failEach(
      agent
        .read("configurationSignals")
        .filter((signal) => signal.id === "trusts-all-servers")
        .map((signal) => ({
          message: `${agent.name}: ${signal.message}`,
          subject: signal.id,
          evidence: signal.evidence && [signal.evidence],
        })),
    );
  },
});
