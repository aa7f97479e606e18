import { expect, it } from "vitest";
import { type Estate, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { agentIdentityRulesAccount } from "./scenario.ts";

it.each([
  [
    "found",
    "its role is an administrator",
    (e: Estate) => e.agent("a", [], OPEN).link("runs-as", e.identity("role", ["AdministratorAccess"])),
  ],
  [
    "silent",
    "its role only asks models",
    (e: Estate) => e.agent("a", [], OPEN).link("runs-as", e.identity("role", ["bedrock:InvokeModel"])),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(agentIdentityRulesAccount, draw)).toBe(outcome);
});
