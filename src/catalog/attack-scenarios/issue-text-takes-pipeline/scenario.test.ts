import { expect, it } from "vitest";
import { type Estate, signals } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { issueTextTakesPipeline } from "./scenario.ts";

it.each([
  [
    "found",
    "its text is in the prompt",
    (e: Estate) =>
      e.automation("triage", {
        outsiderTriggers: signals("issues"),
        outsiderTexts: signals("title"),
        unattendedPowers: signals("contents-write"),
      }),
  ],
  [
    "silent",
    "it holds no rights",
    (e: Estate) => e.automation("triage", { outsiderTriggers: signals("issues"), outsiderTexts: signals("title") }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(issueTextTakesPipeline, draw)).toBe(outcome);
});
