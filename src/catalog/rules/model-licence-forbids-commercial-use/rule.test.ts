import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { modelLicenceForbidsCommercialUse } from "./rule.ts";

const model = (licenceTerms: "permissive" | "restricted" | "non-commercial") => (graph: GraphBuilder) =>
  graph.add("model", "m", { source: "hub", licence: "L", licenceTerms, licenceSource: "https://example.com/licence" });

it.each([
  ["fail", "non-commercial", model("non-commercial")],
  ["pass", "other conditions, which another rule tells", model("restricted")],
  ["pass", "a permissive licence", model("permissive")],
  [
    "not-applicable",
    "what a provider serves has the provider's terms",
    (graph: GraphBuilder) => graph.add("model", "m", { source: "api" }),
  ],
  ["unknown", "a licence nobody knows", (graph: GraphBuilder) => graph.add("model", "m", { source: "hub" })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(modelLicenceForbidsCommercialUse, draw).outcome).toBe(outcome);
});
