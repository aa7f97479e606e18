import type { AssetFacet } from "../../../domain/asset-facet.ts";
import type { Contract, QueryInput } from "../../../platform/api/contract/contract.ts";

/** What the address of the inventory says. */
export const INVENTORY_SEARCH = [
  "kind",
  "role",
  "source",
  "owner",
  "stage",
  "provider",
  "exposure",
  "criticality",
  "without",
  "flawed",
  "at",
  "group",
  "order",
  "columns",
] as const;
export type InventorySearch = { readonly [Name in (typeof INVENTORY_SEARCH)[number]]?: string | undefined };

export type AssetFilter = NonNullable<QueryInput<Contract["assets"]["counts"]>>;

/** What the API is asked with for an address. */
export const filterOf = (search: InventorySearch): AssetFilter => ({
  kinds: search.kind,
  roles: search.role,
  sources: search.source,
  owner: search.owner,
  stages: search.stage,
  provider: search.provider,
  exposures: search.exposure,
  criticalities: search.criticality,
  without: search.without,
  flawed: search.flawed === "yes" || search.flawed === "no" ? search.flawed : undefined,
  at: search.at,
});

/** How assets can be looked at together. */
export const GROUPS = {
  kind: "By kind",
  source: "By source",
  owner: "By owner",
  stage: "By stage",
  provider: "By provider",
} as const;
export type Group = keyof typeof GROUPS;
export const groupOf = ({ group }: InventorySearch): Group | undefined =>
  group !== undefined && Object.hasOwn(GROUPS, group) ? (group as Group) : undefined;

/** What nobody may have told of an asset. */
export const NOT_TOLD: { readonly [facet in AssetFacet]: string } = {
  owner: "no owner",
  stage: "no stage",
  provider: "no provider",
  source: "no source",
};
