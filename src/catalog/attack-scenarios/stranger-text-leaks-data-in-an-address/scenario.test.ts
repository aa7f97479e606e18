import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextLeaksDataInAnAddress } from "./scenario.ts";

it.each([
  [
    "found",
    "it fetches any address",
    (e: Estate) =>
      e.agent("a", [
        e.leaky("fetch_url", "reaches-url", ["reads-untrusted-content"]),
        e.tool("get_customer", ["reads-private-data"]),
      ]),
  ],
  [
    "silent",
    "it fetches fixed addresses",
    (e: Estate) => e.agent("a", [e.reader("search_wiki"), e.tool("get_customer", ["reads-private-data"])]),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextLeaksDataInAnAddress, draw)).toBe(outcome);
});
