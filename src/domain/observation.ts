import type { AssetKind, AssetProperties } from "./asset.ts";
import type { Evidence } from "./evidence.ts";
import type { ConnectorId } from "./ids.generated.ts";
import type { Verb } from "./relationship.ts";

/** Why a property could not be read. */
export const GAP_REASONS = [
  "denied",
  "throttled",
  "unsupported",
  "not-configured",
  "dynamic",
  "too-large",
  "malformed",
] as const;
export type GapReason = (typeof GAP_REASONS)[number];

/** A property nobody could read, and why. Reading it makes a verdict `unknown`. */
export interface Gap {
  readonly reason: GapReason;
  /** In words, with the place: "model is chosen at run time from `request.model`". */
  readonly detail: string;
}

/** What a source covers completely, so that absence inside it means gone. */
export interface Scope {
  /** `device`: the known places of AI programs under one person's home folder, and nothing else of it. */
  readonly kind: "directory" | "device";
  /** A name for people: the folder's or the machine's name, never a machine path. */
  readonly name: string;
}

/** Properties of one kind, each possibly missing. */
export type PartialProperties<K extends AssetKind> = Partial<AssetProperties[K]>;

/** One asset as one source claims it. It carries local keys, never ids. */
export interface ObservedAsset<K extends AssetKind = AssetKind> {
  /** Unique inside the observation; relationships point at it. May hold a path. */
  readonly key: string;
  readonly kind: K;
  readonly name: string;
  /**
   * What it is known by everywhere: a package URL, `model:openai/gpt-4o`. Two claims of one kind that share an identity are one asset.
   * Empty for things known only by where they stand.
   */
  readonly identities: readonly string[];
  /** Path-free words that stay the same when its file moves; the base of its id when it has no identity. */
  readonly anchor: string;
  readonly properties: PartialProperties<K>;
  readonly gaps?: { readonly [property: string]: Gap };
  readonly evidence: readonly Evidence[];
}

/** Any kind's observed asset, as a union that keeps kind and properties together. */
export type AnyObservedAsset = { [K in AssetKind]: ObservedAsset<K> }[AssetKind];

/** One edge as one source claims it. `from` and `to` are keys of the same observation. */
export interface ObservedRelationship {
  readonly from: string;
  readonly verb: Verb;
  readonly to: string;
  readonly evidence: readonly Evidence[];
}

/** Says that an asset's edges of one verb could not all be read: those known stand, absence proves nothing. */
export interface RelationshipGap extends Gap {
  readonly from: string;
  readonly verb: Verb;
}

/** Why something was not looked at. */
export const NOT_EXAMINED_REASONS = [
  "too-large",
  "too-deep",
  "timed-out",
  "unreadable",
  "malformed",
  "binary",
  "link",
  "special-file",
  "encrypted",
  "truncated",
  "unsupported",
  /** Source files in a language no source reads; told once for all of the language, at the first. */
  "language-not-read",
  "failed",
] as const;

/** Something a source was asked to look at and did not. Never silently dropped. */
export interface NotExamined {
  readonly path: string;
  readonly connector: ConnectorId | null;
  readonly reason: (typeof NOT_EXAMINED_REASONS)[number];
  readonly detail: string;
}

/** What one source claims to have seen in one scope. */
export interface Observation {
  readonly connector: ConnectorId;
  readonly scope: Scope;
  readonly assets: readonly AnyObservedAsset[];
  readonly relationships: readonly ObservedRelationship[];
  readonly relationshipGaps: readonly RelationshipGap[];
  readonly notExamined: readonly NotExamined[];
  /** What was seen and left out of the assets on purpose. */
  readonly leftOut?: {
    /** Packages that have nothing to do with AI and that no advisory is about, each name counted once. */
    readonly packages: number;
  };
}
