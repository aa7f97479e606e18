import type { AssetKind } from "../../../domain/asset.ts";
import type { Verb } from "../../../domain/relationship.ts";
import type { AssetRecord, Snapshot } from "../../../domain/snapshot.ts";

export interface Link {
  readonly verb: Verb;
  readonly asset: AssetRecord;
}

/** The assets at the far end of an asset's relationships, by its id. */
export type Links = (assetId: string) => readonly Link[];

/** Indexes the relationships of a snapshot by where they start. */
export function linksOf(snapshot: Snapshot): Links {
  const assets = new Map(snapshot.assets.map((asset) => [asset.id, asset]));
  const index = new Map<string, Link[]>();
  for (const { from, verb, to } of snapshot.relationships) {
    const asset = assets.get(to);
    if (asset === undefined) continue;
    const known = index.get(from);
    if (known === undefined) index.set(from, [{ verb, asset }]);
    else known.push({ verb, asset });
  }
  return (assetId) => index.get(assetId) ?? [];
}

/** How many relationships each asset has, by its id: what much hangs on tells much. */
export function degreesOf(snapshot: Snapshot): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { from, to } of snapshot.relationships)
    for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  return degrees;
}

/** A name as shown, and how many assets it stands for. */
export interface Tally {
  readonly shown: string;
  readonly count: number;
}

/** Equal names once, with how often they stand there. */
export function tallied(names: readonly string[]): Tally[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ shown: count === 1 ? name : `${name} × ${count}`, count }));
}

/** How many assets stand behind some names. */
export const sumOf = (tallies: readonly Tally[]): number => tallies.reduce((sum, { count }) => sum + count, 0);

/** A property that is a text; undefined when it is absent, unknown or something else. */
export function textOf(asset: AssetRecord, property: string): string | undefined {
  const value = Object.hasOwn(asset.properties, property) ? asset.properties[property] : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A property that is a list of texts; empty when it is absent or unknown. */
export function textsOf(asset: AssetRecord, property: string): readonly string[] {
  const value = Object.hasOwn(asset.properties, property) ? asset.properties[property] : undefined;
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** True for what is AI or serves it; applications, repositories and ordinary packages are where AI is found. */
export function isAi(asset: AssetRecord): boolean {
  const ordinary: readonly AssetKind[] = [
    "application",
    "repository",
    "vendor",
    "device",
    "identity",
    "data-store",
    "container-image",
  ];
  if (asset.kind === "package") return textOf(asset, "category") !== undefined;
  return !ordinary.includes(asset.kind);
}
