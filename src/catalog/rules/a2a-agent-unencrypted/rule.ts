import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";
import { isLocalAddress } from "../shared/address.ts";

export const a2aAgentUnencrypted = defineRule<"agent">({
  id: "a2a-agent-unencrypted",
  title: "An agent is offered to other agents over an unencrypted address",
  area: "agents",
  appliesTo: "agent",
  severity: "medium",
  controls: ["AC-AGT-09", "AC-AGT-12"],
  techniques: ["ASI07", "AML.T0025"],
  why: "Tasks, answers and tokens can be read and changed by whoever stands between; so can the card itself, which tells where to send them.",
  fix: "Offer https addresses only, and serve the card over https.",
  references: ["Agent2Agent protocol specification, AgentCard, transport security"],
  check: (agent, graph) => {
    if (agent.read("framework") !== "a2a") return notApplicable("not offered to other agents by a card");
    const plain = graph
      .from(agent, "exposes", "endpoint")
      .find((endpoint) => !endpoint.read("encrypted") && !isLocalAddress(endpoint.read("url")));
    return plain === undefined
      ? pass()
      : fail(`${agent.name} is offered at ${plain.name}`, { evidence: plain.evidence });
  },
});
