import { expect, it } from "vitest";
import { type Estate, FLAW } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { knownFlawReadsAiData } from "./scenario.ts";

it.each([
  [
    "found",
    "its identity reads a store",
    (e: Estate) =>
      e
        .app("x")
        .link("depends-on", e.package("p", { advisories: FLAW }))
        .link("deploys", e.workload("w").link("runs-as", e.identity("r").link("reads", e.bucket("b")))),
  ],
  [
    "silent",
    "its identity reads none",
    (e: Estate) => [
      e
        .app("x")
        .link("depends-on", e.package("p", { advisories: FLAW }))
        .link("deploys", e.workload("w").link("runs-as", e.identity("r"))),
      e.bucket("b"),
    ],
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(knownFlawReadsAiData, draw)).toBe(outcome);
});
