import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { openMcpServerOpensFiles } from "./scenario.ts";

it.each([
  [
    "found",
    "any path",
    (e: Estate) => e.ownServer("s", { listensOn: "0.0.0.0" }).link("exposes", e.leaky("open", "reaches-file-path")),
  ],
  ["silent", "one folder", (e: Estate) => e.ownServer("s", { listensOn: "0.0.0.0" }).link("exposes", e.tool("open"))],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(openMcpServerOpensFiles, draw)).toBe(outcome);
});
