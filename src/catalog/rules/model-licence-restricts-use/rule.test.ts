import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { modelLicenceRestrictsUse } from "./rule.ts";

const model = (licenceTerms: "permissive" | "restricted" | "non-commercial") => (graph: GraphBuilder) =>
  graph.add("model", "m", { source: "hub", licence: "L", licenceTerms, licenceSource: "https://example.com/licence" });

it.each([
  ["fail", "a community licence", model("restricted")],
  ["pass", "no commercial use at all, which another rule tells", model("non-commercial")],
  ["pass", "a permissive licence", model("permissive")],
  [
    "not-applicable",
    "what a provider serves has the provider's terms",
    (graph: GraphBuilder) => graph.add("model", "m", { source: "api" }),
  ],
  ["unknown", "a licence nobody knows", (graph: GraphBuilder) => graph.add("model", "m", { source: "hub" })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(modelLicenceRestrictsUse, draw).outcome).toBe(outcome);
});
