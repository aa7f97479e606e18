import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextSendsOut } from "./scenario.ts";

it.each([
  [
    "found",
    "a reader and a sender in one agent",
    (e: Estate) => e.agent("a", [e.reader(), e.tool("send_mail", ["sends-outside"])]),
  ],
  [
    "silent",
    "it drafts and never sends",
    (e: Estate) => e.agent("a", [e.reader("list_inbox"), e.tool("draft_mail", [])]),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextSendsOut, draw)).toBe(outcome);
});
