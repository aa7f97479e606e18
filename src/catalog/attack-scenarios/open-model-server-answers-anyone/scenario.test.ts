import { expect, it } from "vitest";
import { type Estate, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { openModelServerAnswersAnyone } from "./scenario.ts";

it.each([
  ["found", "it asks nobody", (e: Estate) => e.workload("vllm", OPEN).link("serves", e.model("m"))],
  [
    "silent",
    "it is not on the internet",
    (e: Estate) => e.workload("vllm", { publicAccess: false, authentication: "none" }).link("serves", e.model("m")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(openModelServerAnswersAnyone, draw)).toBe(outcome);
});
