import { isCodingAgent } from "../../../domain/ai-client.ts";
import { defineRule } from "../../../domain/rule.ts";
import { failEach, notApplicable } from "../../../domain/verdict.ts";

export const codingAgentHookRunsRemoteCode = defineRule<"agent">({
  id: "coding-agent-hook-runs-remote-code",
  title: "A hook of a coding agent runs fetched or hidden code",
  area: "agents",
  appliesTo: "agent",
  severity: "critical",
  controls: ["AC-AGT-07", "AC-SUP-06"],
  techniques: ["ASI04", "ASI05", "AML.T0011.002", "AML.T0081"],
  why: "Hooks and helper commands run by themselves, without the model and without a question, on the machine of everyone who opens the project. A command that fetches code, unpacks it or sends secrets away is how a repository takes over its readers.",
  fix: "Keep hooks to short commands over files of this repository that reviewers see. If you did not write the command, treat machines that opened the project as compromised and change their credentials.",
  check: (agent) => {
    if (!isCodingAgent(agent.read("framework"))) return notApplicable("no coding agent");
    return failEach(
      agent.read("hookSignals").map((signal) => ({
        message: `${agent.name}: ${signal.message}`,
        subject: signal.message,
        evidence: signal.evidence && [signal.evidence],
      })),
    );
  },
});
