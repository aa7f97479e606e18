import { expect, it } from "vitest";
import { type Estate, signals } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { servedModelActsAsIdentity } from "./scenario.ts";

it.each([
  [
    "found",
    "code in the file",
    (e: Estate) =>
      e
        .endpoint("e")
        .link("serves", e.hubModel("m", { fileSignals: signals("dangerous-import") }))
        .link("runs-as", e.identity("r")),
  ],
  [
    "silent",
    "only weights",
    (e: Estate) =>
      e
        .endpoint("e")
        .link("serves", e.hubModel("m", { fileSignals: [] }))
        .link("runs-as", e.identity("r")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(servedModelActsAsIdentity, draw)).toBe(outcome);
});
