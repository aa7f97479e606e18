import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { keyInRepositorySpendsMoney } from "./scenario.ts";

it.each([
  ["found", "written out", (e: Estate) => e.key("K", { exposure: "literal" }).link("supplied-by", e.service("s"))],
  [
    "silent",
    "a placeholder",
    (e: Estate) => e.key("K", { exposure: "literal", placeholder: true }).link("supplied-by", e.service("s")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(keyInRepositorySpendsMoney, draw)).toBe(outcome);
});
