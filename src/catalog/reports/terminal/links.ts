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
  const ordinary: readonly AssetKind[] = ["application", "repository", "vendor"];
  if (asset.kind === "package") return textOf(asset, "category") !== undefined;
  return !ordinary.includes(asset.kind);
}
