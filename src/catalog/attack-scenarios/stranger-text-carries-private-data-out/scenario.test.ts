import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextCarriesPrivateDataOut } from "./scenario.ts";

it.each([
  [
    "found",
    "it reads strangers, reads private data and sends",
    (e: Estate) =>
      e.agent("a", [
        e.reader(),
        e.tool("get_customer", ["reads-private-data"]),
        e.tool("send_mail", ["sends-outside"]),
      ]),
  ],
  [
    "silent",
    "it cannot send",
    (e: Estate) => e.agent("a", [e.reader(), e.tool("get_customer", ["reads-private-data"])]),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextCarriesPrivateDataOut, draw)).toBe(outcome);
});
