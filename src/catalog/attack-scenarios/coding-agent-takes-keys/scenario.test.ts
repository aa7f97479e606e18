import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { codingAgentTakesKeys } from "./scenario.ts";

it.each([
  [
    "found",
    "written out",
    (e: Estate) =>
      e
        .app("x", [e.coder("c", [], { bypassesApproval: true })])
        .link("authenticates-with", e.key("K", { exposure: "literal" })),
  ],
  [
    "silent",
    "named only",
    (e: Estate) => e.app("x", [e.coder("c", [], { bypassesApproval: true })]).link("authenticates-with", e.key("K")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(codingAgentTakesKeys, draw)).toBe(outcome);
});
