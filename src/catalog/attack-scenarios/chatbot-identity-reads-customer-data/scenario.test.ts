import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { chatbotIdentityReadsCustomerData } from "./scenario.ts";

it.each([
  [
    "found",
    "its identity reads them",
    (e: Estate) => e.agent("bot").link("runs-as", e.identity("bot-role").link("reads", e.bucket("customers"))),
  ],
  [
    "silent",
    "another identity reads them",
    (e: Estate) => [
      e.agent("bot").link("runs-as", e.identity("bot-role")),
      e.identity("report-role").link("reads", e.bucket("customers")),
    ],
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(chatbotIdentityReadsCustomerData, draw)).toBe(outcome);
});
