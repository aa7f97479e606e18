import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const a2aCardUnsigned = defineRule<"agent">({
  id: "a2a-card-unsigned",
  title: "The card of an agent is not signed",
  area: "agents",
  appliesTo: "agent",
  severity: "low",
  controls: ["AC-AGT-12", "AC-SUP-02"],
  techniques: ["ASI04", "ASI07"],
  why: "A card tells other agents whom to trust, where to send tasks and what the agent can do. Unsigned, one that was changed on the way or on the server looks the same.",
  fix: "Sign the card (signatures, JWS over the canonical JSON) and have callers check it.",
  references: ["Agent2Agent protocol specification, AgentCard, signatures (since 0.3)"],
  check: (agent) => {
    if (agent.read("framework") !== "a2a") return notApplicable("not offered to other agents by a card");
    const signed = agent.read("cardSigned");
    if (signed === null) return notApplicable("its version of the protocol knows no signatures");
    return signed ? pass() : fail(`the card of ${agent.name} is not signed`);
  },
});
