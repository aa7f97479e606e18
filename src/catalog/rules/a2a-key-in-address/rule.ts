import { defineRule } from "../../../domain/rule.ts";
import { failEach, notApplicable } from "../../../domain/verdict.ts";

export const a2aKeyInAddress = defineRule<"agent">({
  id: "a2a-key-in-address",
  title: "An agent takes keys in its address",
  area: "agents",
  appliesTo: "agent",
  severity: "medium",
  controls: ["AC-IAM-03", "AC-AGT-12"],
  techniques: ["AML.T0055", "ASI03"],
  why: "Addresses are written into logs, histories and proxies on the way, and the key with them.",
  fix: "Take keys in a header (in: header), better change to OAuth 2 or mutual TLS.",
  references: ["Agent2Agent protocol specification, AgentCard, APIKeySecurityScheme; RFC 6750 section 5.3"],
  check: (agent) => {
    if (agent.read("framework") !== "a2a") return notApplicable("not offered to other agents by a card");
    return failEach(
      agent.read("keysInAddress").map(({ message, subject, evidence }) => ({
        message: `${agent.name}: ${message}`,
        ...(subject !== undefined && { subject }),
        ...(evidence !== undefined && { evidence: [evidence] }),
      })),
    );
  },
});
