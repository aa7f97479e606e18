import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import { changedCodeRuns } from "./step.ts";

it("is possible wherever the code was changed, and never certain", () => {
  expect(stepOutcome(changedCodeRuns, (graph) => graph.add("application", "a"))).toBe("unknown");
});
