import { isCodingAgent } from "../../../domain/ai-client.ts";
import { defineRule } from "../../../domain/rule.ts";
import { failEach, notApplicable } from "../../../domain/verdict.ts";

const DIVERTED = new Set(["redirects-api", "tls-check-off"]);

export const codingAgentRedirectsApi = defineRule<"agent">({
  id: "coding-agent-redirects-api",
  title: "A coding agent sends its requests to another host",
  area: "agents",
  appliesTo: "agent",
  severity: "high",
  controls: ["AC-TPR-03", "AC-AGT-09"],
  techniques: ["ASI04", "LLM02:2025", "AML.T0008.005", "AML.T0081"],
  why: "Whoever runs the host reads every prompt and file the agent sends, receives its credential, and chooses the answers it acts on. Written into a project, the setting moves everyone who opens it.",
  fix: "Take the address out of the project. A gateway of your own belongs into managed settings or the user's environment, is reached by https, and keeps the check of certificates on.",
  references: ["CVE-2026-21852"],
  check: (agent) => {
    if (!isCodingAgent(agent.read("framework"))) return notApplicable("no coding agent");
    return failEach(
      agent
        .read("configurationSignals")
        .filter((signal) => DIVERTED.has(signal.id))
        .map((signal) => ({
          message: `${agent.name}: ${signal.message}`,
          subject: signal.message,
          evidence: signal.evidence && [signal.evidence],
        })),
    );
  },
});
