import { ASSET_KINDS } from "../../../domain/asset.ts";
import type { OwnerDemand } from "../../../domain/demand.ts";
import { type Change, defineDriftKind, type Held } from "../../../domain/drift.ts";
import { fitsAsset, fitsPattern } from "../../../domain/drift-class.ts";
import { listed, shown, starting } from "../shared/words.ts";

export const ownerMissing = defineDriftKind({
  id: "owner-missing",
  title: "Nobody owns what must have an owner",
  on: ASSET_KINDS,
  compares:
    "with the intended configuration: the owners that CODEOWNERS names for the files an asset stands in, and in the platform whoever people said owns it",
  why: "What nobody owns nobody reviews, and nobody is asked when it goes wrong.",
  hold: (held) =>
    held.demands.owners
      .filter(({ of }) => of.some((pattern) => fitsAsset(pattern, held.asset)))
      .flatMap((demand) => ofDemand(held, demand)),
});

function ofDemand(held: Held, { by, source }: OwnerDemand): readonly Change[] {
  const named = held.around("owned-by", "identity").map(({ name }) => name);
  const read = held.owners();
  const owners = [...new Set([...named, ...(read ?? [])])].sort();
  const wanted = by.length === 0 ? owners : owners.filter((name) => by.some((pattern) => fitsPattern(pattern, name)));
  if (wanted.length > 0) return [];
  if (read === undefined) {
    held.unsure("owner", "no CODEOWNERS was read, and nobody said who owns it");
    return [];
  }
  const is = owners.length === 0 ? "has no owner" : `is owned by ${listed(owners.map(shown))}`;
  const must = by.length === 0 ? "must have one" : `must be owned by ${by.map(shown).join(" or ")}`;
  return [
    {
      subject: "owner",
      says: `${starting(held.asset)} ${is}, and ${must}.`,
      ...{ before: null, after: owners.length === 0 ? null : listed(owners), effect: "opens", severity: "medium" },
      breaks: `${source} demands it`,
    },
  ];
}
