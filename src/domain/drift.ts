import type { AssetKind, AssetProperties } from "./asset.ts";
import type { Asset } from "./asset-graph.ts";
import type { Demands } from "./demand.ts";
import type { AccessMap } from "./effective-access.ts";
import type { Evidence, FileRole } from "./evidence.ts";
import type { DriftKindId } from "./ids.generated.ts";
import type { Verb } from "./relationship.ts";
import type { Severity } from "./severity.ts";

/** What people make of a change: it was to be, somebody should look, or it must not stay. */
export const DRIFT_CLASSES = ["expected", "review", "blocking"] as const;
export type DriftClass = (typeof DRIFT_CLASSES)[number];

/** What a change does to what can go wrong: `opens` more, `closes` some, or `alters` without telling which. */
export type DriftEffect = "opens" | "closes" | "alters";

/** What of an intended configuration a change speaks of; see {@link Change.about}. */
export const INTENDED_PARTS = [
  "models",
  "providers",
  "regions",
  "tools",
  "mcpServers",
  "guardrails",
  "dataStores",
  "owners",
] as const;
export type IntendedPart = (typeof INTENDED_PARTS)[number];

/** One thing that differs between two states, as a kind tells it. */
export interface Change {
  /** Tells several changes of one kind on one asset apart, by a name that stays the same when things move. */
  readonly subject: string;
  /** A sentence that a reviewer would write, with what was and what is. */
  readonly says: string;
  /** What was, in words; null = it was not there. */
  readonly before: string | null;
  /** What is, in words; null = it is not there. */
  readonly after: string | null;
  readonly effect: DriftEffect;
  /** How bad what it opens can be; `info` for what it closes. */
  readonly severity: Severity;
  /** What is now there by the name an intended configuration would allow it by; missing = no such configuration speaks of it. */
  readonly about?: { readonly part: IntendedPart; readonly name: string };
  /** It must not stay whatever its severity, and why: what was pinned or reviewed is not what runs. */
  readonly breaks?: string;
  /** Where to look, when that is not the asset's own place. */
  readonly evidence?: readonly Evidence[];
}

/** A value that differs. Both are knowledge; `null` is looked at and absent. */
export interface Differs<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** Members that came and went. */
export interface Members<Member> {
  readonly gained: readonly Member[];
  readonly lost: readonly Member[];
}

/**
 * One asset in two states. What one state does not know is never told as a difference: it is noted as not assessed, and the answer is
 * as if nothing had changed. `null` as a state: the asset is not there.
 */
export interface Compared<K extends AssetKind = AssetKind> {
  readonly was: Asset<K> | null;
  readonly is: Asset<K> | null;
  /** The asset as it is, else as it was. */
  readonly asset: Asset<K>;
  /** Both values of a property where both are known and differ; layout of texts and places of signals do not count. */
  value<P extends keyof AssetProperties[K]>(property: P): Differs<AssetProperties[K][P]> | undefined;
  /** Members of a list that came and went, whatever their order. Of an asset that is new all came, of one that is gone all went. */
  members<P extends keyof AssetProperties[K]>(property: P): Members<MemberOf<AssetProperties[K][P]>>;
  /** Assets at the far end of a verb that came and went. `end: "to"` = those that point at the asset. */
  neighbours<N extends AssetKind>(verb: Verb, kind: N, end?: "from" | "to"): Members<Asset<N>>;
  /** Assets at the far end of a verb as it is now. */
  around<N extends AssetKind>(verb: Verb, kind: N, end?: "from" | "to"): readonly Asset<N>[];
  /** Whether an asset here is in both states, so that what changed about it is told of it. */
  remains(asset: Asset): boolean;
  /** When the earlier state was approved; null where it was not, or nobody knows. */
  readonly elapsed: Elapsed | null;
  /** A property of any asset here; undefined where nobody knows it. Knowledge for wording and weighing, not for comparing. */
  known<N extends AssetKind, P extends keyof AssetProperties[N]>(
    asset: Asset<N>,
    property: P,
  ): AssetProperties[N][P] | undefined;
}

/** What passed between an approval and now. ISO 8601. */
export interface Elapsed {
  readonly approvedAt: string;
  /** The last day for which the approval was given; null = no end. */
  readonly until: string | null;
  readonly now: string;
}

type MemberOf<Value> = Value extends readonly (infer Member)[] ? Member : never;

/**
 * One asset as it is, held against what an intended configuration demands of it. What nobody knows never meets a demand: it is noted as
 * not assessed.
 */
export interface Held<K extends AssetKind = AssetKind> {
  readonly asset: Asset<K>;
  readonly demands: Demands;
  /** What may be there at all, by part; empty where only changes are held against it. */
  readonly allowed: { readonly [part in IntendedPart]?: readonly string[] };
  /** A property of any asset here; undefined where nobody knows it. */
  known<N extends AssetKind, P extends keyof AssetProperties[N]>(
    asset: Asset<N>,
    property: P,
  ): AssetProperties[N][P] | undefined;
  /** Why nobody knows a property. */
  whyUnknown(asset: Asset, property: string): string;
  /** Assets at the far end of a verb. */
  around<N extends AssetKind>(verb: Verb, kind: N): readonly Asset<N>[];
  /** Why the edges by a verb are not all known; undefined where they are. */
  open(verb: Verb): string | undefined;
  /** Which data it reaches, and where that knowledge ends. */
  reach(): AccessMap;
  /** Names of its owners by the places it is seen at and as people said; undefined where nobody read or said who owns it. */
  owners(): readonly string[] | undefined;
  /** Hex SHA-256. */
  digest(text: string): string;
  /** Notes that nobody can say whether something is as it must be. */
  unsure(subject: string, reason: string): void;
}

/** One kind of change that matters. Pure; it looks at its asset and the neighbours, no further. */
export interface DriftKind<K extends AssetKind = AssetKind> {
  readonly id: DriftKindId;
  /** What happened, as a fact: "A tool came or went". */
  readonly title: string;
  readonly on: readonly K[];
  /** What it compares, in words for the reference. */
  readonly compares: string;
  /** Why it matters, for a person who has a minute. */
  readonly why: string;
  /** It looks at what did not change as well, since time alone makes the change. Only where the earlier state was approved. */
  readonly byTime?: true;
  compare?(pair: Compared<K>): readonly Change[];
  /**
   * What of an asset is not as it must be, whether it changed or not. Told of two states is what the earlier one did not show as well.
   */
  hold?(held: Held<K>): readonly Change[];
}

/** Declares a kind of change. The folder it lies in bears its id. */
export const defineDriftKind = <K extends AssetKind>(kind: DriftKind<K>): DriftKind<K> => kind;

/** What leaves no doubt of who made a change; see `analysis/drift/maker`. */
export const ATTRIBUTION_BASES = {
  range: "the only commit between the two looks",
  file: "the only commit between the two looks that touched the files in which it shows; all of them are by one author",
  line: "the commit that wrote the lines in which it shows",
} as const;
export type AttributionBasis = keyof typeof ATTRIBUTION_BASES;

/** Who made a change, as evidence tells; never guessed. */
export interface Attribution {
  /** Where it is known from. */
  readonly from: "commit";
  readonly who: string;
  /** Full id of the commit. */
  readonly id: string;
  /** ISO 8601 instant that the evidence gives. */
  readonly when: string;
  /** First line of what the author said of it. */
  readonly words: string;
  readonly basis: AttributionBasis;
}

/** One change with its class. */
export interface Drift extends Omit<Change, "evidence" | "about" | "breaks"> {
  /** Stable across moves and rescans: 16 hex digits over kind, asset, subject and what is now. */
  readonly fingerprint: string;
  readonly kind: DriftKindId;
  readonly asset: { readonly id: string; readonly kind: AssetKind; readonly name: string };
  readonly role: FileRole;
  readonly class: DriftClass;
  /** Why it has its class. */
  readonly because: string;
  /** Id of the rule of classification that decided. */
  readonly classifiedBy: string;
  readonly evidence: readonly Evidence[];
  /** Null = no intended configuration speaks of it. */
  readonly about: NonNullable<Change["about"]> | null;
  /** Null = unknown. */
  readonly attribution: Attribution | null;
}

/** Something of which nobody can say whether it changed, or is as it must be, and why. */
export interface NotAssessed {
  /** The kind that holds it against a demand; missing = whether it changed is not known. */
  readonly kind?: DriftKindId;
  readonly asset: { readonly id: string; readonly kind: AssetKind; readonly name: string };
  /** A property or a verb; null = whether the asset is still there. */
  readonly subject: string | null;
  readonly reason: string;
}
