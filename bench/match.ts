import type { Label } from "./estate/templates.ts";
import type { Claim } from "./peers/peer.ts";

/** How right a tool's claims are, measured against labels. */
export interface Score {
  readonly labelled: number;
  /** Labels that some claim meets. */
  readonly found: number;
  /** Labels of kinds that bear a name in code, and those of them that some claim meets by that very name. */
  readonly nameable: number;
  readonly named: number;
  /** Claims of labelled kinds, each once per name and place. */
  readonly claims: number;
  /** Claims of those that meet a label. */
  readonly right: number;
  readonly kinds: { readonly [kind: string]: { readonly labelled: number; readonly found: number } };
}

const isNamed = ({ kind }: Label): boolean => kind !== "prompt" && kind !== "vector-store" && kind !== "service";

/** Lines that a claim may be off. */
const TOLERANCE = 3;
/** Names shorter than this must be the same; longer ones may hold each other. */
const TELLING_LENGTH = 4;

/**
 * Every doubt counts for the tool: a claim meets a label of a kind that it may mean when it names it in one of its files, or names
 * nothing wrong and stands within three lines; a claim without a place meets it by the name alone.
 */
export function score(claims: readonly Claim[], labels: readonly Label[], partial = false): Score {
  const byPath = groupByPath(labels);
  const everywhere = labels;
  const found = new Set<Label>();
  const named = new Set<Label>();
  const counted = new Map<string, boolean>();
  for (const claim of claims) {
    const near = claim.path === null ? everywhere : (byPath.get(claim.path) ?? []);
    const met = near.filter((label) => meets(claim, label));
    for (const label of met) {
      found.add(label);
      if (sameName(claim, label)) named.add(label);
    }
    if (claim.kinds !== null && !claim.kinds.some((kind) => kind !== "service")) continue;
    const key = [claim.kinds, claim.name, claim.path, claim.line].join("|");
    counted.set(key, (counted.get(key) ?? false) || met.length > 0);
  }
  const asked = labels.filter(({ optional }) => optional !== true);
  return {
    labelled: asked.length,
    found: asked.filter((label) => found.has(label)).length,
    nameable: asked.filter(isNamed).length,
    named: asked.filter((label) => isNamed(label) && named.has(label)).length,
    claims: partial ? Number.NaN : counted.size,
    right: partial ? Number.NaN : [...counted.values()].filter(Boolean).length,
    kinds: byKind(asked, found),
  };
}

function groupByPath(labels: readonly Label[]): ReadonlyMap<string, readonly Label[]> {
  const groups = new Map<string, Label[]>();
  for (const label of labels)
    for (const path of new Set(label.places.map((place) => place.path)))
      groups.set(path, [...(groups.get(path) ?? []), label]);
  return groups;
}

function meets(claim: Claim, label: Label): boolean {
  if (claim.kinds !== null && !claim.kinds.includes(label.kind)) return false;
  if (claim.path === null) return resembles(claim, label);
  const places = label.places.filter(({ path }) => path === claim.path);
  if (resembles(claim, label)) return true;
  return places.some(({ line }) => claim.line === null || Math.abs(claim.line - line) <= TOLERANCE);
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

const sameName = ({ name }: Claim, label: Label): boolean =>
  name !== null && plain(lastPart(name)) === plain(lastPart(label.name));

const lastPart = (name: string): string => name.split("/").at(-1) as string;

function resembles({ name }: Claim, label: Label): boolean {
  if (name === null) return false;
  const [one, other] = [plain(name), plain(label.name)];
  if (one === other) return true;
  return Math.min(one.length, other.length) >= TELLING_LENGTH && (one.includes(other) || other.includes(one));
}

function byKind(labels: readonly Label[], found: ReadonlySet<Label>): Score["kinds"] {
  const kinds: { [kind: string]: { labelled: number; found: number } } = {};
  for (const label of labels) {
    const tally = kinds[label.kind] ?? { labelled: 0, found: 0 };
    kinds[label.kind] = tally;
    tally.labelled++;
    if (found.has(label)) tally.found++;
  }
  return kinds;
}
