import { expect, it } from "vitest";
import { type Estate, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { oneAgentIdentityReadsEveryStore } from "./scenario.ts";

it.each([
  [
    "found",
    "it reads every bucket",
    (e: Estate) => e.agent("a", [], OPEN).link("runs-as", e.identity("role", ["AmazonS3ReadOnlyAccess"])),
  ],
  [
    "silent",
    "it reads none",
    (e: Estate) => e.agent("a", [], OPEN).link("runs-as", e.identity("role", ["bedrock:InvokeModel"])),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(oneAgentIdentityReadsEveryStore, draw)).toBe(outcome);
});
