import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextReachesShell } from "./scenario.ts";

it.each([
  [
    "found",
    "the argument is joined into it",
    (e: Estate) => {
      const [read, run] = [e.reader(), e.leaky("convert", "reaches-shell")];
      e.agent("a", [read, run]);
      e.app("x", [run]);
    },
  ],
  [
    "silent",
    "the argument is passed as a value",
    (e: Estate) => {
      const [read, run] = [e.reader(), e.tool("convert")];
      e.agent("a", [read, run]);
      e.app("x", [run]);
    },
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextReachesShell, draw)).toBe(outcome);
});
