import type { Confidence, Evidence } from "../../../../domain/evidence.ts";
import type { AssetRecord } from "../../../../domain/snapshot.ts";
import { type Property, property } from "./document.ts";

const MOST_PLACES = 50;

/** A property that is a text with something in it. */
export function textOf(asset: AssetRecord, name: string): string | undefined {
  const value = asset.properties[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The package URL an asset is known by, if any. */
export const packageUrl = (asset: AssetRecord): string | undefined =>
  asset.identities.find((identity) => identity.startsWith("pkg:"));

/** A URL as other tools may call it: valid, and without user or password. */
export function publicUrl(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.username = "";
  url.password = "";
  return url.href;
}

/** All that is known beside the fields of the format: plain values, each item of a list, and why something is unknown. */
export const propertiesOf = (asset: AssetRecord): Property[] => [
  property("kind", asset.kind),
  property("role", asset.role),
  ...asset.identities.map((identity) => property("identity", identity)),
  ...Object.entries(asset.properties).flatMap(([name, value]) => valuesOf(value).map((item) => property(name, item))),
  ...Object.entries(asset.gaps).map(([name, gap]) => property(`unknown:${name}`, `${gap.reason}: ${gap.detail}`)),
];

type Plain = string | number | boolean;

const isPlain = (value: unknown): value is Plain => ["string", "number", "boolean"].includes(typeof value);

const valuesOf = (value: unknown): Plain[] =>
  Array.isArray(value) ? value.filter(isPlain) : isPlain(value) ? [value] : [];

/** Our three words as the numbers the format asks for. */
const CONFIDENCE: { readonly [C in Confidence]: number } = { observed: 1, declared: 0.9, inferred: 0.5 };

const TECHNIQUE: { readonly [connector: string]: string } = {
  "source-code": "source-code-analysis",
  credentials: "source-code-analysis",
  dependencies: "manifest-analysis",
  "model-files": "binary-analysis",
};

const techniqueOf = (item: Evidence): string => TECHNIQUE[item.connector] ?? "other";

/** Where it was seen, and by which technique its name became known. */
export function evidenceOf(asset: AssetRecord): object {
  const techniques = new Map<string, number>();
  for (const item of asset.evidence)
    techniques.set(techniqueOf(item), Math.max(techniques.get(techniqueOf(item)) ?? 0, CONFIDENCE[item.confidence]));
  const methods = [...techniques].map(([technique, confidence]) => ({ technique, confidence }));
  const field = packageUrl(asset) === undefined ? "name" : "purl";
  return {
    identity: [{ field, confidence: Math.max(0, ...techniques.values()), methods }],
    occurrences: asset.evidence.slice(0, MOST_PLACES).map(occurrence),
  };
}

const occurrence = ({ path, line, cell, snippet, detail }: Evidence) => {
  const context = [cell !== undefined && `cell ${cell}`, detail, snippet].filter(Boolean).join(": ");
  return {
    location: path,
    ...(line !== undefined && { line }),
    ...(context !== "" && { additionalContext: context }),
  };
};
