import { isCodingAgent } from "../../../domain/ai-client.ts";
import { defineRule } from "../../../domain/rule.ts";
import { failEach, notApplicable, pass } from "../../../domain/verdict.ts";

const UNASKED = new Set(["approval-off", "sandbox-off"]);

export const codingAgentBypassesApproval = defineRule<"agent">({
  id: "coding-agent-bypasses-approval",
  title: "A coding agent acts without asking",
  area: "agents",
  appliesTo: "agent",
  severity: "high",
  controls: ["AC-AGT-02", "AC-AGT-10"],
  techniques: ["ASI02", "ASI05", "LLM06:2025", "AML.T0081"],
  why: "With approval off, the first poisoned issue, page or dependency that the agent reads can run commands with the rights of whoever started it. Written into the project, the setting reaches everyone who opens it.",
  fix: "Take the setting out of the project and let the agent ask, or list the single commands that may run unasked. Where nobody is there to answer (CI), keep the sandbox on and give the job no secrets it does not need.",
  check: (agent) => {
    if (!isCodingAgent(agent.read("framework"))) return notApplicable("no coding agent");
    const signals = agent.read("configurationSignals").filter((signal) => UNASKED.has(signal.id));
    if (signals.length === 0 || agent.read("sandboxed") === true) return pass();
    return failEach(
      signals.map((signal) => ({
        message: `${agent.name} ${signal.message}`,
        subject: signal.id,
        evidence: signal.evidence && [signal.evidence],
      })),
    );
  },
});
