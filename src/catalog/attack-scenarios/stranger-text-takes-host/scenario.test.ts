import { expect, it } from "vitest";
import { type Estate, signals } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextTakesHost } from "./scenario.ts";

it.each([
  [
    "found",
    "a privileged container",
    (e: Estate) => {
      const [read, run] = [e.reader(), e.tool("shell", ["runs-commands"])];
      e.agent("a", [read, run]);
      e.app("x", [run]).link("deploys", e.workload("w", { hostSignals: signals("privileged") }));
    },
  ],
  [
    "silent",
    "a plain container",
    (e: Estate) => {
      const [read, run] = [e.reader(), e.tool("shell", ["runs-commands"])];
      e.agent("a", [read, run]);
      e.app("x", [run]).link("deploys", e.workload("w"));
    },
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextTakesHost, draw)).toBe(outcome);
});
