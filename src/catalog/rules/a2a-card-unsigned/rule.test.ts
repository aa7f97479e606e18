import { expect, it } from "vitest";
import { verdictOf } from "../../../testing/build-graph.ts";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { agentCards } from "../../connectors/agent-cards/connector.ts";
import { a2aCardUnsigned } from "./rule.ts";

const CARD = {
  name: "Refund agent",
  url: "https://agents.example.com/a2a",
  protocolVersion: "0.3.0",
  capabilities: {},
  defaultInputModes: ["text/plain"],
  skills: [{ id: "refund", name: "refund" }],
};

it.each([
  ["fail", "no signature", {}],
  ["pass", "a signature", { signatures: [{ protected: "eyJ", signature: "QFd" }] }],
  ["not-applicable", "an older version", { protocolVersion: "0.2.5" }],
] as const)("%s: %s", (outcome, _, more) => {
  const files = { ".well-known/agent-card.json": JSON.stringify({ ...CARD, ...more }) };
  expect(infrastructureVerdict(a2aCardUnsigned, files, agentCards as never).outcome).toBe(outcome);
});

it("not-applicable: another agent", () => {
  expect(verdictOf(a2aCardUnsigned, (graph) => graph.add("agent", "a", { framework: "crewai" })).outcome).toBe(
    "not-applicable",
  );
});

it("unknown: nobody read it", () => {
  expect(verdictOf(a2aCardUnsigned, (graph) => graph.add("agent", "a")).outcome).toBe("unknown");
});
