import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { developersMachineReachesCloud } from "./scenario.ts";

it.each([
  [
    "found",
    "it is deployed as a role",
    (e: Estate) =>
      e
        .app("x", [e.coder("c", [], { bypassesApproval: true })])
        .link("deploys", e.workload("w").link("runs-as", e.identity("r"))),
  ],
  [
    "silent",
    "another is",
    (e: Estate) => [
      e.app("x", [e.coder("c", [], { bypassesApproval: true })]),
      e.workload("w").link("runs-as", e.identity("r")),
    ],
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(developersMachineReachesCloud, draw)).toBe(outcome);
});
