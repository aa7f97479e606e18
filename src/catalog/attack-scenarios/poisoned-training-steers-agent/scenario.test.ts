import { expect, it } from "vitest";
import { type Estate, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { poisonedTrainingSteersAgent } from "./scenario.ts";

it.each([
  [
    "found",
    "it thinks with that model",
    (e: Estate) => e.agent("a", [e.payer(), e.model("tuned").link("trained-on", e.bucket("examples", OPEN))]),
  ],
  [
    "silent",
    "it thinks with another",
    (e: Estate) => [
      e.agent("a", [e.payer(), e.model("other")]),
      e.model("tuned").link("trained-on", e.bucket("examples", OPEN)),
    ],
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(poisonedTrainingSteersAgent, draw)).toBe(outcome);
});
