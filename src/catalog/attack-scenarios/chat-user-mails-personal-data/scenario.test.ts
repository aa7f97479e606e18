import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { chatUserMailsPersonalData } from "./scenario.ts";

it.each([
  [
    "found",
    "it reads records and mails",
    (e: Estate) =>
      e.agent("hr", [e.tool("get_employee", ["reads-private-data"]), e.tool("send_mail", ["sends-outside"])]),
  ],
  [
    "silent",
    "in agents apart",
    (e: Estate) => [
      e.agent("hr", [e.tool("get_employee", ["reads-private-data"])]),
      e.agent("mailer", [e.tool("send_mail", ["sends-outside"])]),
    ],
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(chatUserMailsPersonalData, draw)).toBe(outcome);
});
