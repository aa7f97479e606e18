import type { Confidence, Evidence, FileRole } from "../../domain/evidence.ts";
import type { ConnectorId } from "../../domain/ids.generated.ts";
import type { AnyObservedAsset, Gap } from "../../domain/observation.ts";
import type { Claim } from "../../domain/snapshot.ts";

/** An observed asset together with who observed it. */
export interface Sighting {
  readonly connector: ConnectorId;
  readonly asset: AnyObservedAsset;
}

/** Where sources disagree on these, this value wins: the one that a reviewer must not miss. */
const WINNING_VALUE: { readonly [property: string]: unknown } = {
  usage: "used",
  revision: null,
  trustsRemoteCode: true,
  pinned: false,
  integrity: false,
  direct: true,
  development: false,
  bypassesApproval: true,
  projectScoped: true,
  enabled: true,
  clientSide: true,
  placeholder: false,
  exposure: "literal",
};

/** Lists whose order says something: two of them make no third. */
const IN_ORDER: ReadonlySet<string> = new Set(["arguments", "parameters"]);

const ROLE_ORDER: readonly FileRole[] = ["source", "example", "documentation", "test"];
const CONFIDENCE_ORDER: readonly Confidence[] = ["observed", "declared", "inferred"];

/** The strongest role of several places: anything seen in source code is a claim about the product. */
export const strongestRole = (evidence: readonly Evidence[]): FileRole =>
  strongestOf(evidence.map((item) => item.role));

/** The strongest of several roles; `source` when there is none. */
export const strongestOf = (roles: readonly FileRole[]): FileRole =>
  ROLE_ORDER.find((role) => roles.includes(role)) ?? "source";

/** How much a claim with this evidence weighs: the lower, the stronger. */
export const weightOf = (evidence: readonly Evidence[]): number => {
  const role = ROLE_ORDER.indexOf(strongestRole(evidence));
  const confidence = Math.min(...evidence.map((item) => CONFIDENCE_ORDER.indexOf(item.confidence)));
  return role * CONFIDENCE_ORDER.length + (Number.isFinite(confidence) ? confidence : CONFIDENCE_ORDER.length);
};

/** Strongest sighting first; ties in the order given. */
export const byStrength = (sightings: readonly Sighting[]): Sighting[] =>
  sightings
    .map((sighting) => ({ sighting, weight: weightOf(sighting.asset.evidence) }))
    .sort((a, b) => a.weight - b.weight)
    .map((item) => item.sighting);

const union = (lists: readonly (readonly unknown[])[]): unknown[] => {
  const seen = new Map<string, unknown>();
  for (const item of lists.flat()) seen.set(JSON.stringify(item), item);
  return [...seen.keys()].sort().map((key) => seen.get(key));
};

/** Properties of one thing as one source claims them. */
export interface Claimed {
  readonly connector: ConnectorId;
  readonly asset: {
    readonly properties: { readonly [property: string]: unknown };
    readonly gaps?: { readonly [property: string]: Gap };
  };
}

interface Merged {
  readonly properties: { readonly [property: string]: unknown };
  readonly gaps: { readonly [property: string]: Gap };
  readonly disagreements: readonly Claim[];
}

/**
 * One set of properties from several sightings, strongest first. Lists are united unless their order matters; of single values,
 * and of lists in order, the strongest known one
 * stands, unless a value that must not be missed was claimed; every losing value is kept. A gap stands only where nobody knows.
 */
export function mergeProperties(sightings: readonly Claimed[]): Merged {
  const claims = new Map<string, Claim[]>();
  const gaps = new Map<string, Gap>();
  for (const { connector, asset } of sightings) {
    for (const [property, value] of Object.entries(asset.properties)) {
      if (value === undefined) continue;
      const known = claims.get(property) ?? [];
      known.push({ property, value, connector });
      claims.set(property, known);
    }
    for (const [property, gap] of Object.entries(asset.gaps ?? {})) if (!gaps.has(property)) gaps.set(property, gap);
  }
  const properties: { [property: string]: unknown } = {};
  const disagreements: Claim[] = [];
  for (const property of [...claims.keys()].sort()) {
    const known = claims.get(property) ?? [];
    properties[property] = choose(property, known);
    gaps.delete(property);
    disagreements.push(...losing(known, properties[property]));
  }
  return { properties, gaps: Object.fromEntries([...gaps].sort(([a], [b]) => (a < b ? -1 : 1))), disagreements };
}

function choose(property: string, claims: readonly Claim[]): unknown {
  const lists = claims.map((claim) => claim.value).filter(Array.isArray);
  if (lists.length > 0) return IN_ORDER.has(property) ? lists[0] : union(lists);
  if (property in WINNING_VALUE && claims.some((claim) => claim.value === WINNING_VALUE[property]))
    return WINNING_VALUE[property];
  return (claims.find((claim) => claim.value !== null) ?? claims[0])?.value;
}

function losing(claims: readonly Claim[], chosen: unknown): Claim[] {
  if (Array.isArray(chosen)) return [];
  const seen = new Set([JSON.stringify(chosen)]);
  return claims.filter((claim) => {
    const text = JSON.stringify(claim.value);
    if (claim.value === null || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

const evidenceKey = (item: Evidence): string =>
  [
    item.path,
    item.cell ?? 0,
    item.line ?? 0,
    item.column ?? 0,
    item.connector,
    item.detail ?? "",
    item.source ?? "",
  ].join("\0");

const evidenceOrder = (a: Evidence, b: Evidence): number =>
  ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) ||
  CONFIDENCE_ORDER.indexOf(a.confidence) - CONFIDENCE_ORDER.indexOf(b.confidence) ||
  (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
  (a.cell ?? 0) - (b.cell ?? 0) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0) ||
  (evidenceKey(a) < evidenceKey(b) ? -1 : 1);

/** All evidence once, strongest and then in reading order. */
export function mergeEvidence(lists: readonly (readonly Evidence[])[]): Evidence[] {
  const all = lists.flat();
  if (all.length < 2) return all;
  const seen = new Map<string, Evidence>();
  for (const item of all) {
    const key = evidenceKey(item);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()].sort(evidenceOrder);
}
