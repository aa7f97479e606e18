import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextReadsCloudData } from "./scenario.ts";

it.each([
  [
    "found",
    "the role reads a store",
    (e: Estate) => {
      const [read, run] = [e.reader(), e.tool("shell", ["runs-commands"])];
      e.agent("a", [read, run]);
      e.app("x", [run]).link(
        "deploys",
        e.workload("w").link("runs-as", e.identity("role").link("reads", e.bucket("customers"))),
      );
    },
  ],
  [
    "silent",
    "another reads it",
    (e: Estate) => {
      const [read, run] = [e.reader(), e.tool("shell", ["runs-commands"])];
      e.agent("a", [read, run]);
      e.app("x", [run]).link("deploys", e.workload("w").link("runs-as", e.identity("role")));
      e.bucket("customers");
    },
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextReadsCloudData, draw)).toBe(outcome);
});
