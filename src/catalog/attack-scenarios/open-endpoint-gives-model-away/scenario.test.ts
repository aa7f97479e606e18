import { expect, it } from "vitest";
import { type Estate, GUARDED, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { openEndpointGivesModelAway } from "./scenario.ts";

it.each([
  ["found", "it asks nobody", (e: Estate) => e.endpoint("chat", OPEN).link("serves", e.model("m"))],
  ["silent", "it asks for an identity", (e: Estate) => e.endpoint("chat", GUARDED).link("serves", e.model("m"))],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(openEndpointGivesModelAway, draw)).toBe(outcome);
});
