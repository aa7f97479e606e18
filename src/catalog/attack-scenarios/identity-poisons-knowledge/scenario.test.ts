import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { identityPoisonsKnowledge } from "./scenario.ts";

it.each([
  [
    "found",
    "it writes the store",
    (e: Estate) => {
      const docs = e.vectors("docs");
      e.identity("role", [], ["*"]).link("writes", docs);
      e.agent("a", [e.payer()]).link("retrieves-from", docs);
    },
  ],
  [
    "silent",
    "it only reads",
    (e: Estate) => {
      const docs = e.vectors("docs");
      e.identity("role", [], ["*"]).link("reads", docs);
      e.agent("a", [e.payer()]).link("retrieves-from", docs);
    },
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(identityPoisonsKnowledge, draw)).toBe(outcome);
});
