import { expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

it("says of a model from a hub which revision it is pinned to and whether it runs foreign code", () => {
  const code = `from transformers import AutoModelForCausalLM, pipeline
BASE = "acme/reader"
pipeline("sentiment-analysis", model="acme/mood", revision="3216a57")
AutoModelForCausalLM.from_pretrained(BASE, revision="abc", trust_remote_code=True)
AutoModelForCausalLM.from_pretrained(BASE)
`;
  const models = observed(observeFiles(sourceCode, { "app.py": code }), "model");
  expect(
    models.map(({ name, properties: { revision, trustsRemoteCode } }) => [name, revision, trustsRemoteCode]),
  ).toEqual([
    ["acme/mood", "3216a57", false],
    ["acme/reader", null, true],
  ]);
});
