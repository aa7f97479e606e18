import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { fetchingToolAsksTheMetadataService } from "./scenario.ts";

it.each([
  [
    "found",
    "it answers any request",
    (e: Estate) => {
      const fetch = e.leaky("fetch_url", "reaches-url", ["reads-untrusted-content"]);
      e.agent("a", [fetch]);
      e.app("x", [fetch]).link(
        "deploys",
        e.compute("c", { metadataService: "any" }).link("runs-as", e.identity("role")),
      );
    },
  ],
  [
    "silent",
    "it wants a session",
    (e: Estate) => {
      const fetch = e.leaky("fetch_url", "reaches-url", ["reads-untrusted-content"]);
      e.agent("a", [fetch]);
      e.app("x", [fetch]).link(
        "deploys",
        e.compute("c", { metadataService: "session" }).link("runs-as", e.identity("role")),
      );
    },
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(fetchingToolAsksTheMetadataService, draw)).toBe(outcome);
});
