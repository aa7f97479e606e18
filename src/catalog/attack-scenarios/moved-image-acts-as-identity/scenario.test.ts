import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { movedImageActsAsIdentity } from "./scenario.ts";

it.each([
  [
    "found",
    "a tag",
    (e: Estate) => e.workload("w").link("built-from", e.image("vllm:latest", null)).link("runs-as", e.identity("r")),
  ],
  [
    "silent",
    "a digest",
    (e: Estate) =>
      e.workload("w").link("built-from", e.image("vllm@sha256", "sha256:1")).link("runs-as", e.identity("r")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(movedImageActsAsIdentity, draw)).toBe(outcome);
});
