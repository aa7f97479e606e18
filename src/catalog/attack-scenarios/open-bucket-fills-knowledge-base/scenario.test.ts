import { expect, it } from "vitest";
import { type Estate, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { openBucketFillsKnowledgeBase } from "./scenario.ts";

it.each([
  [
    "found",
    "an open bucket",
    (e: Estate) => e.pipeline("sync").link("reads", e.bucket("manuals", OPEN)).link("writes", e.vectors("kb")),
  ],
  [
    "silent",
    "a closed bucket",
    (e: Estate) => e.pipeline("sync").link("reads", e.bucket("manuals")).link("writes", e.vectors("kb")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(openBucketFillsKnowledgeBase, draw)).toBe(outcome);
});
