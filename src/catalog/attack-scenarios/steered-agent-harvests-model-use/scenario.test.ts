import { expect, it } from "vitest";
import { type Estate, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { steeredAgentHarvestsModelUse } from "./scenario.ts";

it.each([
  [
    "found",
    "it may call models",
    (e: Estate) => e.agent("a", [], OPEN).link("runs-as", e.identity("role", ["bedrock:InvokeModel"])),
  ],
  ["silent", "it may not", (e: Estate) => e.agent("a", [], OPEN).link("runs-as", e.identity("role", ["s3:GetObject"]))],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(steeredAgentHarvestsModelUse, draw)).toBe(outcome);
});
