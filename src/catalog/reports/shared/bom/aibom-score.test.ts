import { expect, it } from "vitest";
import { scoreOf } from "./aibom-score.ts";

const HEAD = { bomFormat: "CycloneDX", specVersion: "1.6", serialNumber: "urn:uuid:0", version: 1 };
const BARE = { type: "machine-learning-model", name: "m" };

it("gives a category the share of its fields that are there, and deducts for missing critical and important ones", () => {
  const { score, categories } = scoreOf(BARE, HEAD);
  expect(categories.map(({ points }) => points)).toEqual([20, 0, 5.7, 0, 0]);
  expect(score).toBe(Math.round(25.7 * 0.9 * 0.95 * 10) / 10);
});

it("gives all points to an entry that fills every field", () => {
  const text = (names: readonly string[]) =>
    names.map((name) => ({ name: `genai:aibom:modelcard:${name}`, value: "x" }));
  const full = {
    ...BARE,
    ...{ version: "1", purl: "pkg:x/y", description: "d", licenses: [{}], supplier: { name: "s" } },
    externalReferences: ["documentation", "vcs", "website"].map((type) => ({ type, url: "https://example.com" })),
    modelCard: {
      modelParameters: { task: "t", modelArchitecture: "a", datasets: [{}] },
      considerations: { useCases: ["u"], technicalLimitations: ["l"], ethicalConsiderations: [{ description: "e" }] },
      properties: text([
        ...[
          "standardCompliance",
          "domain",
          "autonomyType",
          "energyConsumption",
          "hyperparameter",
          "modelExplainability",
        ],
        ...["energyQuantity", "energyUnit", "informationAboutTraining", "informationAboutApplication", "metric"],
        ...["metricDecisionThreshold", "modelDataPreprocessing", "useSensitivePersonalInformation"],
      ]),
    },
  };
  expect(scoreOf(full, HEAD)).toMatchObject({ score: 100, missing: [] });
});

it("counts the fields of model files only where they are there", () => {
  const withSize = { ...BARE, properties: [{ name: "vocabSize", value: "32000" }] };
  expect(scoreOf(withSize, HEAD).categories[3]?.points).toBe(1.7);
  expect(scoreOf(BARE, HEAD).missing).not.toContain("vocab_size");
});

it("takes no empty value and nothing of a wrong shape for a field", () => {
  const empty = {
    ...BARE,
    description: "",
    licenses: [],
    modelCard: "none",
    externalReferences: "https://example.com",
  };
  expect(scoreOf(empty, HEAD).missing).toEqual(
    expect.arrayContaining(["description", "licenses", "typeOfModel", "vcs"]),
  );
});
