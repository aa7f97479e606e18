import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { keyInBrowserSpendsMoney } from "./scenario.ts";

it.each([
  ["found", "sent to browsers", (e: Estate) => e.key("K", { clientSide: true }).link("supplied-by", e.service("s"))],
  ["silent", "it stays on the server", (e: Estate) => e.key("K").link("supplied-by", e.service("s"))],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(keyInBrowserSpendsMoney, draw)).toBe(outcome);
});
