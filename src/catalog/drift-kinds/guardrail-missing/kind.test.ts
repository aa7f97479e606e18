import { expect, it } from "vitest";
import type { GuardrailDemand } from "../../../domain/demand.ts";
import { type Draw, type DriftOutcome, heldBy, heldOutcome } from "../../../testing/drift/drift-outcome.ts";
import { guardrailMissing } from "./kind.ts";

const DEMAND: GuardrailDemand = {
  ...{ on: ["agent:desk"], has: ["bedrock*"], enforces: ["PROMPT_ATTACK"], source: "stance.yaml:4" },
};
const strong = { technology: "bedrock-guardrail", enforces: ["PROMPT_ATTACK", "PII"] };
const guarded =
  (properties: object, agent = "desk"): Draw =>
  (graph) =>
    graph.add("agent", agent, { guardrails: 1 }).link("guarded-by", graph.add("guardrail", "shield", properties));

const cases: readonly [DriftOutcome, string, Draw][] = [
  ["miss", "the guardrail stands and blocks", guarded(strong)],
  ["miss", "another agent", (graph) => graph.add("agent", "other", { guardrails: 0 })],
  ["hit", "none stands", (graph) => graph.add("agent", "desk", { guardrails: 0 })],
  ["hit", "another one stands", guarded({ ...strong, technology: "home-made" })],
  ["hit", "it lets attacks pass", guarded({ ...strong, enforces: ["PII"] })],
  ["unknown", "nobody looked for guardrails", (graph) => graph.add("agent", "desk")],
  ["unknown", "there is one, and which is not known", (graph) => graph.add("agent", "desk", { guardrails: 1 })],
  ["unknown", "what it blocks is not known", guarded({ technology: "bedrock-guardrail" })],
  [
    "unknown",
    "they are chosen at run time",
    (graph) => graph.add("agent", "desk", { guardrails: 0 }).incomplete("guarded-by"),
  ],
];

it.each(cases)("%s: %s", (outcome, _, draw) => {
  expect(heldOutcome(guardrailMissing, draw, { guardrails: [DEMAND] })).toBe(outcome);
});

it("says what is lacking, and blocks", () => {
  const { changes } = heldBy(guardrailMissing, guarded({ ...strong, enforces: [] }), { guardrails: [DEMAND] });
  expect(changes).toMatchObject([
    { says: "The guardrails of desk do not block PROMPT_ATTACK, and must.", breaks: "stance.yaml:4 demands it" },
  ]);
});
