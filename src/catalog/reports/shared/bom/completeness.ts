import { type Component, type Property, property } from "./document.ts";

/** Weight of a category of the OWASP AIBOM generator's field registry, and of a field inside it by its tier (3, 2, 1). */
interface Category {
  readonly weight: number;
  readonly fields: readonly (readonly [name: string, tier: 1 | 2 | 3, isThere: (model: Component) => boolean])[];
}

const always = (): boolean => true;
const never = (): boolean => false;

/** The 29 fields. What a source cannot tell without inventing it, such as energy use or limits, is never there. */
const CATEGORIES: readonly Category[] = [
  {
    weight: 20,
    fields: [
      ["bomFormat", 3, always],
      ["specVersion", 3, always],
      ["serialNumber", 3, always],
      ["version", 3, always],
    ],
  },
  {
    weight: 20,
    fields: [
      ["primaryPurpose", 3, (model) => model.modelCard?.modelParameters.task !== undefined],
      ["suppliedBy", 3, (model) => model.supplier !== undefined || model.group !== undefined],
      ["standardCompliance", 1, never],
      ["domain", 1, never],
      ["autonomyType", 1, never],
    ],
  },
  {
    weight: 20,
    fields: [
      ["name", 3, always],
      ["type", 2, always],
      ["purl", 2, (model) => model.purl !== undefined],
      ["description", 2, (model) => model.description !== undefined],
      ["licenses", 2, (model) => model.licenses !== undefined],
    ],
  },
  {
    weight: 30,
    fields: [
      ["energyConsumption", 2, never],
      ["hyperparameter", 2, never],
      ["limitation", 2, never],
      ["safetyRiskAssessment", 2, never],
      [
        "typeOfModel",
        2,
        ({ modelCard }) => Object.keys(modelCard?.modelParameters ?? {}).some((name) => /rchitecture/.test(name)),
      ],
      ["modelExplainability", 1, never],
      ["energyQuantity", 1, never],
      ["energyUnit", 1, never],
      ["informationAboutTraining", 1, (model) => model.modelCard?.modelParameters.datasets !== undefined],
      ["informationAboutApplication", 1, never],
      ["metric", 1, never],
      ["metricDecisionThreshold", 1, never],
      ["modelDataPreprocessing", 1, never],
      ["useSensitivePersonalInformation", 1, never],
    ],
  },
  {
    weight: 10,
    fields: [
      [
        "downloadLocation",
        3,
        ({ externalReferences = [] }) => externalReferences.some((item) => item.type === "distribution"),
      ],
    ],
  },
];

/** How much of the OWASP AIBOM fields a model's entry fills, from 0 to 100, and the fields that are empty. */
export function scoreOf(model: Component): { readonly score: number; readonly missing: readonly string[] } {
  let score = 0;
  for (const { weight, fields } of CATEGORIES) {
    const tiers = (list: Category["fields"]): number => list.reduce((sum, [, tier]) => sum + tier, 0);
    score += (weight * tiers(fields.filter(([, , isThere]) => isThere(model)))) / tiers(fields);
  }
  const empty = CATEGORIES.flatMap(({ fields }) => fields.filter(([, , isThere]) => !isThere(model)));
  return { score: Math.round(score * 10) / 10, missing: empty.map(([name]) => name) };
}

/** Adds each model's score to its properties, and the mean over all models for the BOM's own. */
export function completenessOf(components: readonly Component[]): {
  readonly components: readonly Component[];
  readonly properties: readonly Property[];
} {
  const scores: number[] = [];
  const scored = components.map((component) => {
    if (component.modelCard === undefined) return component;
    const { score, missing } = scoreOf(component);
    scores.push(score);
    const extra = [property("aibom:score", score), property("aibom:missing", missing.join(" "))];
    return { ...component, properties: [...component.properties, ...extra] };
  });
  if (scores.length === 0) return { components: scored, properties: [] };
  const mean = Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10;
  return { components: scored, properties: [property("aibom:meanScore", mean)] };
}
