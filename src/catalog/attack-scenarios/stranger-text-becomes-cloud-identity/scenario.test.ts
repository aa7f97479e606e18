import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextBecomesCloudIdentity } from "./scenario.ts";

it.each([
  [
    "found",
    "the application runs as a role",
    (e: Estate) => {
      const [read, run] = [e.reader(), e.tool("shell", ["runs-commands"])];
      e.agent("a", [read, run]);
      e.app("x", [run]).link("deploys", e.workload("w").link("runs-as", e.identity("role")));
    },
  ],
  [
    "silent",
    "its workload has none",
    (e: Estate) => {
      const [read, run] = [e.reader(), e.tool("shell", ["runs-commands"])];
      e.agent("a", [read, run]);
      e.app("x", [run]).link("deploys", e.workload("w"));
    },
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextBecomesCloudIdentity, draw)).toBe(outcome);
});
