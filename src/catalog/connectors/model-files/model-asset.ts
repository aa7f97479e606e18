import type { Signal } from "../../../domain/asset.ts";
import { type Evidence, fileRole } from "../../../domain/evidence.ts";
import type { FileFacts } from "../../../domain/file-connector.ts";
import type { Gap, GapReason, NotExamined, ObservedAsset, PartialProperties } from "../../../domain/observation.ts";
import type { CompanionFact, ModelFact } from "./facts.ts";
import type { ModelProperties, ModelSignal } from "./reading.ts";
import type { ModelGroup } from "./shards.ts";

/** Formats that only models have; the others may hold any data. */
const ONLY_MODELS = new Set([
  "safetensors",
  "gguf",
  "ggml",
  "onnx",
  "tflite",
  "coreml",
  "keras",
  "skops",
  "nemo",
  "mar",
  "catboost",
  "xgboost",
  "lightgbm",
  "llamafile",
  "torchscript",
  "torch-export",
  "tensorflow-saved-model",
  "tensorflow-graph",
]);
const MOST_PLACES = 20;

const GAP_OF: { readonly [reason in NotExamined["reason"]]?: GapReason } = {
  "too-large": "too-large",
  truncated: "too-large",
  "too-deep": "too-large",
  malformed: "malformed",
};

/** The model asset of one group of files, with what the small files beside them add. */
export function modelAsset(group: ModelGroup, companions: readonly CompanionFact[]): ObservedAsset<"model"> {
  const facts = group.files.map((file) => file.facts);
  const signals = [...group.files.flatMap(fileSignals), ...companionSignals(group, companions)];
  const gap = gapOf(group, facts);
  const { properties, gaps } = describe(facts, companions, gap);
  const fileProperties = signalProperties(signals, gap);
  const name = facts.map((fact) => fact.properties.name).find((item) => item !== undefined) ?? group.name;
  const format = facts.find((fact) => fact.format !== null)?.format;
  return {
    key: `model:${group.key}`,
    kind: "model",
    name,
    identities: [],
    anchor: `file:${name}:${format ?? "unknown"}`,
    properties: {
      provider: null,
      modelId: name,
      usage: "selectable",
      source: "file",
      ...properties,
      ...fileProperties.properties,
      ...(format !== undefined && { format: format as string }),
    },
    gaps: { ...gaps, ...fileProperties.gaps, ...(format === undefined && gap && { format: gap }) },
    evidence: group.files.slice(0, MOST_PLACES).map(evidenceOf),
  };
}

function evidenceOf({ path, facts }: FileFacts<ModelFact>): Evidence {
  const confidence = facts.format !== null && ONLY_MODELS.has(facts.format) ? "declared" : "inferred";
  return { connector: "model-files", path, detail: facts.format ?? "not readable", confidence, role: fileRole(path) };
}

const fileSignals = ({ path, facts }: FileFacts<ModelFact>): Signal[] =>
  facts.signals.map((signal) => signalAt(path, signal));

function signalAt(path: string, { id, subject, message, where }: ModelSignal): Signal {
  const evidence: Evidence = {
    connector: "model-files",
    path,
    ...(where !== "" && { detail: where }),
    confidence: "declared",
    role: fileRole(path),
  };
  return { id, subject, message, evidence };
}

function companionSignals(group: ModelGroup, companions: readonly CompanionFact[]): Signal[] {
  const code = companions.flatMap((companion) => companion.customCode);
  const templates = companions.flatMap((companion) => companion.templateProblems);
  return [
    ...[...new Set(code)].map(
      (name): Signal => ({ id: "custom-code", subject: name, message: `its configuration makes loaders run ${name}` }),
    ),
    ...templates.map(
      ({ subject, message }): Signal => ({
        id: "template-code",
        subject,
        message: `the chat template beside ${group.name} ${message}`,
      }),
    ),
  ];
}

/** What keeps the content from being known whole; undefined when everything was read. */
function gapOf(group: ModelGroup, facts: readonly ModelFact[]): Gap | undefined {
  const skipped = facts.flatMap((fact) => fact.skipped)[0];
  if (skipped !== undefined) return { reason: GAP_OF[skipped.reason] ?? "unsupported", detail: skipped.detail };
  const [missing] = group.missing;
  return missing === undefined
    ? undefined
    : { reason: "not-configured", detail: `${group.missing.length} of its files are not here, as ${missing}` };
}

/** Problems stand even where not all was read, then with a mark that more may be; no problems and not all read is a gap. */
function signalProperties(
  signals: readonly Signal[],
  gap: Gap | undefined,
): { properties: PartialProperties<"model">; gaps: { [property: string]: Gap } } {
  if (gap === undefined) return { properties: { fileSignals: signals }, gaps: {} };
  if (signals.length === 0) return { properties: {}, gaps: { fileSignals: gap } };
  return { properties: { fileSignals: [...signals, { id: "incomplete", message: gap.detail }] }, gaps: {} };
}

const DESCRIBED = ["licence", "architecture", "quantization", "parameterCount", "tensorCount", "fileBytes"] as const;

function describe(
  facts: readonly ModelFact[],
  companions: readonly CompanionFact[],
  gap: Gap | undefined,
): { properties: PartialProperties<"model">; gaps: { [property: string]: Gap } } {
  const properties: PartialProperties<"model"> = {
    ...texts(facts),
    ...counts(facts, gap),
    ...(facts.every((fact) => fact.bytes !== null) && {
      fileBytes: facts.reduce((sum, fact) => sum + (fact.bytes ?? 0), 0),
    }),
  };
  const architecture = companions.find((companion) => companion.architecture !== undefined)?.architecture;
  const quantization = companions.find((companion) => companion.quantization !== undefined)?.quantization;
  if (!properties.architecture && architecture !== undefined) properties.architecture = architecture;
  if (!properties.quantization && quantization !== undefined) properties.quantization = quantization;
  const gaps: { [property: string]: Gap } = {};
  if (gap !== undefined) for (const name of DESCRIBED) if (properties[name] === undefined) gaps[name] = gap;
  return { properties, gaps };
}

/** The first shard's words stand for all. A format that has no place for them leaves them absent, not unknown. */
function texts(facts: readonly ModelFact[]): PartialProperties<"model"> {
  if (facts.some((fact) => fact.format === null)) return {};
  const first = (key: "licence" | "architecture" | "quantization"): string | null =>
    facts.map((fact) => fact.properties[key]).find((value) => typeof value === "string") ?? null;
  return { licence: first("licence"), architecture: first("architecture"), quantization: first("quantization") };
}

/** Counts are sums over all files; they stand only when every file gave its own and none is missing. */
function counts(facts: readonly ModelFact[], gap: Gap | undefined): PartialProperties<"model"> {
  const result: PartialProperties<"model"> = {};
  for (const key of ["parameterCount", "tensorCount"] as const) {
    const values = facts.map((fact: { properties: ModelProperties }) => fact.properties[key]);
    const known = values.filter((value) => value !== undefined);
    if (known.length === values.length && (gap === undefined || facts.length === 1))
      result[key] = known.reduce((sum, value) => sum + value, 0);
  }
  return result;
}
