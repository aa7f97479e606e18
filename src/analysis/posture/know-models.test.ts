import { describe, expect, it } from "vitest";
import type { ModelFacts } from "../../domain/model-facts.ts";
import { SnapshotBuilder } from "../../testing/snapshot-builder.ts";
import { knowModels } from "./know-models.ts";

const FACTS: ModelFacts = {
  checked: "2026-11-25",
  retirements: [
    { provider: "aws.bedrock", id: "a.model-v1:0", retires: "2026-12-05", replacement: "b", source: "https://x" },
  ],
  licences: [{ licence: "L", terms: "restricted", models: ["^o/family-"], source: "https://y" }],
};
const known = (properties: object, asOf = "2026-11-25") =>
  knowModels([new SnapshotBuilder().asset("model", "m", properties)], FACTS, asOf)[0]?.properties;

describe("knowModels", () => {
  it("counts the days until a model retires, whatever regions it is called in", () => {
    const model = { source: "api", provider: "aws.bedrock", modelId: "eu.a.model-v1:0" };
    const source = "https://x";
    expect(known(model)?.retirement).toEqual({ date: "2026-12-05", daysLeft: 10, replacement: "b", source });
    expect(known(model, "2026-12-06")?.retirement).toMatchObject({ daysLeft: -1 });
  });

  it("says nothing of a model it does not know, nor of one of another provider", () => {
    expect(known({ source: "api", provider: "aws.bedrock", modelId: "other" })).not.toHaveProperty("retirement");
    expect(known({ source: "api", provider: "openai", modelId: "a.model-v1:0" })).not.toHaveProperty("retirement");
  });

  it.each([
    ["the family", { source: "hub", modelId: "O/Family-7B" }, "restricted"],
    ["the file's own word first", { source: "file", modelId: "o/family-7b", licence: "apache-2.0" }, "permissive"],
    ["a licence without commerce", { source: "file", modelId: "x", licence: "cc-by-nc-4.0" }, "non-commercial"],
    ["nothing", { source: "hub", modelId: "x/y" }, undefined],
    ["nothing of what a provider serves", { source: "api", modelId: "o/family-7b" }, undefined],
  ])("tells the terms of weights by %s", (_, properties, terms) => {
    expect(known(properties)?.licenceTerms).toBe(terms);
  });
});
