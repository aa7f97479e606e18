import { expect, it } from "vitest";
import { type Estate, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { agentIdentityMakesItselfRights } from "./scenario.ts";

it.each([
  [
    "found",
    "it makes tokens for others",
    (e: Estate) => e.agent("a", [], OPEN).link("runs-as", e.identity("role", ["roles/iam.serviceAccountTokenCreator"])),
  ],
  [
    "silent",
    "it only asks models",
    (e: Estate) => e.agent("a", [], OPEN).link("runs-as", e.identity("role", ["roles/aiplatform.user"])),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(agentIdentityMakesItselfRights, draw)).toBe(outcome);
});
