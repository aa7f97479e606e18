import { isCodingAgent } from "../../../domain/ai-client.ts";
import { defineRule } from "../../../domain/rule.ts";
import { failEach, notApplicable } from "../../../domain/verdict.ts";

export const codingAgentAllowsAnyCommand = defineRule<"agent">({
  id: "coding-agent-allows-any-command",
  title: "A coding agent may run any command unasked",
  area: "agents",
  appliesTo: "agent",
  severity: "high",
  controls: ["AC-AGT-01", "AC-AGT-02"],
  techniques: ["ASI02", "ASI05", "LLM06:2025", "AML.T0050"],
  why: "A permission for every command, or for an interpreter that takes code as its argument, is a permission for everything: to read keys, to send files away, to push. The rules that deny single commands beside it are easily walked around.",
  fix: "Name commands with their arguments, such as `Bash(npm run test:*)` or `Bash(git diff:*)`. Leave interpreters, package runners, ssh and sudo to be asked for each time.",
  check: (agent) => {
    if (!isCodingAgent(agent.read("framework"))) return notApplicable("no coding agent");
    return failEach(
      agent
        .read("configurationSignals")
        .filter((signal) => signal.id === "any-command")
        .map((signal) => ({
          message: `${agent.name}: ${signal.message}`,
          subject: signal.message,
          evidence: signal.evidence && [signal.evidence],
        })),
    );
  },
});
