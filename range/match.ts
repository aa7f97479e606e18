import type { Evidence } from "../src/domain/evidence.ts";
import type { AssetRecord } from "../src/domain/snapshot.ts";
import type { AssetLabel, Place } from "./truth.ts";

/** How far the nearest evidence stands from a labelled place, in lines; undefined = elsewhere. */
export function distance(place: Place, evidence: readonly Evidence[]): number | undefined {
  if (place.path === null) return 0;
  const far = evidence
    .filter((item) => item.path === place.path)
    .map((item) => (place.line === null || item.line === undefined ? 0 : Math.abs(item.line - place.line)))
    .filter((lines) => lines <= place.tolerance);
  return far.length === 0 ? undefined : Math.min(...far);
}

/**
 * Gives each label at most one asset of its kind, name and place, and each asset at most one label: nearest first, optional labels
 * last. Index = label.
 */
export function matchAssets(
  labels: readonly AssetLabel[],
  assets: readonly AssetRecord[],
): readonly (AssetRecord | undefined)[] {
  const pairs = labels.flatMap((label, index) =>
    assets.flatMap((asset) => {
      if (asset.kind !== label.kind || (label.named && asset.name !== label.name)) return [];
      const far = distance(label, asset.evidence);
      return far === undefined ? [] : [{ index, asset, far, optional: label.optional !== null }];
    }),
  );
  pairs.sort((a, b) => Number(a.optional) - Number(b.optional) || a.far - b.far || a.index - b.index);
  const matched = new Array<AssetRecord | undefined>(labels.length).fill(undefined);
  const taken = new Set<AssetRecord>();
  for (const { index, asset } of pairs) {
    if (matched[index] !== undefined || taken.has(asset)) continue;
    matched[index] = asset;
    taken.add(asset);
  }
  return matched;
}

/** What an asset claims otherwise than its label says; empty = right. */
export function wrongClaims(label: AssetLabel, asset: AssetRecord): string[] {
  const wrong = Object.entries(label.has).flatMap(([name, expected]) => {
    const got = asset.properties[name];
    return holds(expected, got) ? [] : [`${name}: expected ${shown(expected)}, got ${shown(got)}`];
  });
  const excess = Object.entries(label.lacks).flatMap(([name, members]) => {
    const got = asset.properties[name];
    return members.flatMap((member) =>
      Array.isArray(got) && !got.includes(member) ? [] : [`${name}: must not have ${shown(member)}, got ${shown(got)}`],
    );
  });
  const role = asset.role === label.role ? [] : [`role: expected ${label.role}, got ${asset.role}`];
  return [...wrong, ...excess, ...role];
}

/** Equal; a list contains every expected member, and is empty where none is expected. */
function holds(expected: unknown, got: unknown): boolean {
  if (!Array.isArray(expected)) return expected === got;
  if (!Array.isArray(got)) return false;
  return expected.length === 0 ? got.length === 0 : expected.every((member) => got.includes(member));
}

const shown = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));
