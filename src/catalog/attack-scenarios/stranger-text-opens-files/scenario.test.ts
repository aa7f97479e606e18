import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextOpensFiles } from "./scenario.ts";

it.each([
  [
    "found",
    "any path",
    (e: Estate) => e.agent("a", [e.reader(), e.leaky("open_note", "reaches-file-path", ["reads-files"])]),
  ],
  ["silent", "one folder", (e: Estate) => e.agent("a", [e.reader(), e.tool("open_note", ["reads-files"])])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextOpensFiles, draw)).toBe(outcome);
});
