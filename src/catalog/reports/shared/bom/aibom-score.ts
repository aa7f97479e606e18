/** A JSON object whose shape nobody promised. */
export type Loose = { readonly [name: string]: unknown };

type Tier = "critical" | "important" | "supplementary";

/** A field of the registry. `model.` and `bom.` begin a path into either; a property of the field's own name counts everywhere. */
type Field = readonly [name: string, tier: Tier, path?: string];

/** Points of a category; each of its fields that is there brings the same share of them. `ifPresent` fields count only where they are there. */
interface Category {
  readonly name: string;
  readonly points: number;
  readonly fields: readonly Field[];
  readonly ifPresent?: readonly string[];
}

/** Field registry of the OWASP AIBOM Generator, version 1.0.2 of April 2026: names, tiers and points are facts of it. */
const CATEGORIES: readonly Category[] = [
  {
    name: "required fields",
    points: 20,
    fields: [
      ["bomFormat", "critical", "bom.bomFormat"],
      ["specVersion", "critical", "bom.specVersion"],
      ["serialNumber", "critical", "bom.serialNumber"],
      ["version", "critical", "bom.version"],
    ],
  },
  {
    name: "metadata",
    points: 20,
    fields: [
      ["primaryPurpose", "critical", "model.modelCard.modelParameters.task"],
      ["suppliedBy", "critical", "model.supplier.name"],
      ["standardCompliance", "supplementary"],
      ["domain", "supplementary"],
      ["autonomyType", "supplementary"],
    ],
  },
  {
    name: "component",
    points: 20,
    fields: [
      ["external_references", "supplementary", "model.externalReferences"],
      ["name", "critical", "model.name"],
      ["type", "critical", "model.type"],
      ["component_version", "critical", "model.version"],
      ["purl", "important", "model.purl"],
      ["description", "important", "model.description"],
      ["licenses", "important", "model.licenses"],
    ],
  },
  {
    name: "model card",
    points: 30,
    fields: [
      ["datasets", "important", "model.modelCard.modelParameters.datasets"],
      ["ethicalConsiderations", "important", "model.modelCard.considerations.ethicalConsiderations"],
      ["energyConsumption", "important", "model.modelCard.considerations.environmentalConsiderations"],
      ["hyperparameter", "important"],
      ["technicalLimitations", "important", "model.modelCard.considerations.technicalLimitations"],
      ["safetyRiskAssessment", "important", "model.modelCard.considerations.ethicalConsiderations"],
      ["intendedUse", "important", "model.modelCard.considerations.useCases"],
      ["typeOfModel", "important", "model.modelCard.modelParameters.modelArchitecture"],
      ["modelExplainability", "supplementary"],
      ["energyQuantity", "supplementary"],
      ["energyUnit", "supplementary"],
      ["informationAboutTraining", "supplementary"],
      ["informationAboutApplication", "supplementary"],
      ["metric", "supplementary"],
      ["metricDecisionThreshold", "supplementary"],
      ["modelDataPreprocessing", "supplementary"],
      ["useSensitivePersonalInformation", "supplementary"],
    ],
    ifPresent: [
      ...["vocab_size", "tokenizer_class", "context_length", "embedding_length", "block_count", "attention_head_count"],
      ...["attention_head_count_kv", "feed_forward_length", "rope_dimension_count", "quantization_version"],
      "quantization_file_type",
    ],
  },
  {
    name: "external references",
    points: 10,
    fields: [
      ["paper", "supplementary", "model.externalReferences.documentation"],
      ["vcs", "supplementary", "model.externalReferences.vcs"],
      ["website", "supplementary", "model.externalReferences.website"],
      ["downloadLocation", "important", "model.externalReferences.distribution|website"],
    ],
  },
];

/** How complete one model's entry is. */
export interface AibomScore {
  /** From 0 to 100, with the generator's deductions for missing critical and important fields. */
  readonly score: number;
  /** Fields that are empty, most wanted first as the registry lists them. */
  readonly missing: readonly string[];
  readonly categories: readonly { readonly name: string; readonly points: number; readonly of: number }[];
}

/** Scores a component of a CycloneDX BOM as the OWASP AIBOM Generator does; `bom` is the document it stands in. */
export function scoreOf(model: Loose, bom: Loose): AibomScore {
  const properties = propertyNames(model, bom);
  const isThere = ([name, , path]: Field): boolean =>
    properties.has(name) || (path !== undefined && isFilled(valueAt(path, model, bom)));
  const missing = CATEGORIES.flatMap(({ fields }) => fields).filter((field) => !isThere(field));
  const categories = CATEGORIES.map(({ name, points, fields, ifPresent = [] }) => {
    const extra = ifPresent.filter((field) => properties.has(field)).length;
    const present = fields.filter(isThere).length + extra;
    return { name, points: rounded((points * present) / (fields.length + extra)), of: points };
  });
  const sum = categories.reduce((total, { points }) => total + points, 0);
  return { score: rounded(sum * deduction(missing)), missing: missing.map(([name]) => name), categories };
}

/** Mean over models, one decimal; null without any. */
export const meanScore = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : rounded(scores.reduce((sum, score) => sum + score, 0) / scores.length);

const rounded = (value: number): number => Math.round(value * 10) / 10;

function deduction(missing: readonly Field[]): number {
  const count = (wanted: Tier): number => missing.filter(([, tier]) => tier === wanted).length;
  const critical = count("critical");
  const forCritical = critical > 3 ? 0.8 : critical >= 2 ? 0.9 : 1;
  return forCritical * (count("important") >= 5 ? 0.95 : 1);
}

/** Names of all properties of the model, its card and the document, the last part of each, as the registry's fields are called. */
function propertyNames(model: Loose, bom: Loose): ReadonlySet<string> {
  const lists = [model.properties, loose(model.modelCard).properties, loose(bom.metadata).properties];
  const names = lists.flatMap(listOf).map((item) => String(loose(item).name).split(":").at(-1) as string);
  return new Set(names.flatMap((name) => [name, name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]));
}

/** A step into a list of references picks those of the type; `a|b` those of either. */
function valueAt(path: string, model: Loose, bom: Loose): unknown {
  return path.split(".").reduce<unknown>(
    (value, step) => {
      if (Array.isArray(value)) return value.filter((item) => step.split("|").includes(String(loose(item).type)));
      return loose(value)[step];
    },
    { model, bom },
  );
}

const loose = (value: unknown): Loose => (typeof value === "object" && value !== null ? (value as Loose) : {});

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== "";
