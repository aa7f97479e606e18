import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextRunsCommands } from "./scenario.ts";

it.each([
  [
    "found",
    "a command tool",
    (e: Estate) => {
      const [read, run] = [e.reader(), e.tool("shell", ["runs-commands"])];
      e.agent("a", [read, run]);
      e.app("x", [run]);
    },
  ],
  [
    "silent",
    "it runs in a hosted sandbox",
    (e: Estate) => {
      const [read, run] = [e.reader(), e.tool("shell", ["runs-in-sandbox"])];
      e.agent("a", [read, run]);
      e.app("x", [run]);
    },
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextRunsCommands, draw)).toBe(outcome);
});
