import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextTakesAiAccount } from "./scenario.ts";

it.each([
  [
    "found",
    "the key opens a service",
    (e: Estate) => {
      const [read, run] = [e.reader(), e.tool("shell", ["runs-commands"])];
      e.agent("a", [read, run]);
      e.app("x", [run]).link("authenticates-with", e.key("K").link("supplied-by", e.service("s")));
    },
  ],
  [
    "silent",
    "nobody knows a service that it opens",
    (e: Estate) => {
      const [read, run] = [e.reader(), e.tool("shell", ["runs-commands"])];
      e.agent("a", [read, run]);
      e.app("x", [run]).link("authenticates-with", e.key("K"));
    },
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextTakesAiAccount, draw)).toBe(outcome);
});
