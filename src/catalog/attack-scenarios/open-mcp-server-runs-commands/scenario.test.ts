import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { openMcpServerRunsCommands } from "./scenario.ts";

it.each([
  [
    "found",
    "it listens for all",
    (e: Estate) => e.ownServer("s", { listensOn: "0.0.0.0" }).link("exposes", e.tool("run", ["runs-commands"])),
  ],
  [
    "silent",
    "it asks",
    (e: Estate) =>
      e
        .ownServer("s", { listensOn: "0.0.0.0", authentication: "oauth" })
        .link("exposes", e.tool("run", ["runs-commands"])),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(openMcpServerRunsCommands, draw)).toBe(outcome);
});
