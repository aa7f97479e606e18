import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextOverwritesFiles } from "./scenario.ts";

it.each([
  [
    "found",
    "any path",
    (e: Estate) => {
      const [read, save] = [e.reader(), e.leaky("save_note", "reaches-file-path", ["writes-files"])];
      e.agent("a", [read, save]);
      e.app("x", [save]);
    },
  ],
  [
    "silent",
    "one folder",
    (e: Estate) => {
      const [read, save] = [e.reader(), e.tool("save_note", ["writes-files"])];
      e.agent("a", [read, save]);
      e.app("x", [save]);
    },
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextOverwritesFiles, draw)).toBe(outcome);
});
