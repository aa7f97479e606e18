import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { chatUserRunsCommands } from "./scenario.ts";

it.each([
  [
    "found",
    "a command tool",
    (e: Estate) => {
      const run = e.tool("shell", ["runs-commands"]);
      e.agent("a", [run]);
      e.app("x", [run]);
    },
  ],
  [
    "silent",
    "a hosted sandbox",
    (e: Estate) => {
      const run = e.tool("shell", ["runs-in-sandbox"]);
      e.agent("a", [run]);
      e.app("x", [run]);
    },
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(chatUserRunsCommands, draw)).toBe(outcome);
});
