/** Whether something accepts connections from the internet: `public` as soon as one source says so; `unknown` where none says anything. */
export const EXPOSURES = ["public", "closed", "unknown"] as const;
export type Exposure = (typeof EXPOSURES)[number];

/** What assets are grouped by beside their kind. An asset of several values is in several groups. */
export const ASSET_FACETS = ["source", "owner", "stage", "provider"] as const;
export type AssetFacet = (typeof ASSET_FACETS)[number];
