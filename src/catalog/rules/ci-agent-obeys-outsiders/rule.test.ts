import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { ciAgentObeysOutsiders } from "./rule.ts";

const trigger = { id: "issues", message: "anybody can start it" };
const agent = (outsiderTriggers: (typeof trigger)[], powers: string[]) => (graph: GraphBuilder) =>
  graph.add("agent", "it", {
    platform: "ci",
    outsiderTriggers,
    unattendedPowers: powers.map((id) => ({ id, message: id })),
  });

it.each([
  ["fail", "a token that writes", agent([trigger], ["write:contents"])],
  ["fail", "a secret", agent([trigger], ["secret:BOT"])],
  ["pass", "nothing in its hands", agent([trigger], [])],
  ["pass", "started by insiders", agent([], ["write:contents"])],
  [
    "unknown",
    "who starts it is decided by a condition",
    (graph: GraphBuilder) =>
      graph.add(
        "agent",
        "it",
        { platform: "ci", unattendedPowers: [] },
        { gaps: { outsiderTriggers: { reason: "dynamic", detail: "needs" } } },
      ),
  ],
  ["not-applicable", "an agent of code", (graph: GraphBuilder) => graph.add("agent", "it", { framework: "crewai" })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(ciAgentObeysOutsiders, draw).outcome).toBe(outcome);
});

it.each([
  ["write:issues", "medium"],
  ["write:id-token", "high"],
  ["write:contents", "critical"],
  ["secret:BOT", "critical"],
])("%s is %s", (power, severity) => {
  const verdict = verdictOf(ciAgentObeysOutsiders, agent([trigger], [power]));
  expect(verdict.outcome === "fail" && verdict.issues[0]?.severity).toBe(severity);
});
