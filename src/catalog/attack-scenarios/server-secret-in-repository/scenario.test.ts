import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { serverSecretInRepository } from "./scenario.ts";

it.each([
  ["found", "written out", (e: Estate) => e.coder("c", [e.server("s", { literalSecrets: ["TOKEN"] })])],
  ["silent", "named only", (e: Estate) => e.coder("c", [e.server("s", { environment: ["TOKEN"] })])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(serverSecretInRepository, draw)).toBe(outcome);
});
