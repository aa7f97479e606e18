import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextTakesKeys } from "./scenario.ts";

it.each([
  [
    "found",
    "code runs beside a key",
    (e: Estate) => {
      const [read, run] = [e.reader(), e.tool("shell", ["runs-commands"])];
      e.agent("a", [read, run]);
      e.app("x", [run]).link("authenticates-with", e.key("K").link("supplied-by", e.service("s")));
    },
  ],
  [
    "silent",
    "the key is in another application",
    (e: Estate) => {
      const [read, run] = [e.reader(), e.tool("shell", ["runs-commands"])];
      e.agent("a", [read, run]);
      e.app("x", [run]);
      e.app("y").link("authenticates-with", e.key("K"));
    },
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextTakesKeys, draw)).toBe(outcome);
});
