import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { metadataTokenEmptiesTheWarehouse } from "./scenario.ts";

it.each([
  [
    "found",
    "the role reads every store",
    (e: Estate) => {
      const fetch = e.leaky("fetch_url", "reaches-url", ["reads-untrusted-content"]);
      e.agent("a", [fetch]);
      e.app("x", [fetch]).link(
        "deploys",
        e.compute("c", { metadataService: "any" }).link("runs-as", e.identity("role", ["s3:*"])),
      );
    },
  ],
  [
    "silent",
    "the role reads none",
    (e: Estate) => {
      const fetch = e.leaky("fetch_url", "reaches-url", ["reads-untrusted-content"]);
      e.agent("a", [fetch]);
      e.app("x", [fetch]).link(
        "deploys",
        e.compute("c", { metadataService: "any" }).link("runs-as", e.identity("role", ["logs:PutLogEvents"])),
      );
    },
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(metadataTokenEmptiesTheWarehouse, draw)).toBe(outcome);
});
