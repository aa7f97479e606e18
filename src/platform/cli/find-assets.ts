import type { AssetRecord } from "../../domain/snapshot.ts";

/**
 * The assets a person may mean, by the first of these that gives any: whole name, `kind:name` or id; the same without regard to
 * case; the first six or more digits of an id; a part of the name.
 */
export function findAssets(assets: readonly AssetRecord[], wanted: string): readonly AssetRecord[] {
  const low = wanted.toLowerCase();
  const named = (asset: AssetRecord): string[] => [
    asset.name,
    `${asset.kind}:${asset.name}`,
    asset.id,
    ...asset.identities,
  ];
  const ways: ((asset: AssetRecord) => boolean)[] = [
    (asset) => named(asset).includes(wanted),
    (asset) => named(asset).some((name) => name.toLowerCase() === low),
    (asset) => low.length >= 6 && asset.id.startsWith(low),
    (asset) =>
      low.length >= 3 &&
      named(asset)
        .slice(0, 2)
        .some((name) => name.toLowerCase().includes(low)),
  ];
  for (const way of ways) {
    const found = assets.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}
