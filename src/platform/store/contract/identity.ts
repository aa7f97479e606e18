import type { Actor } from "./access.ts";

/** What one source knows as one asset. Both parts stay the same over rescans. */
export interface Sighting {
  readonly source: string;
  /** The asset's id in a scan of that source alone. */
  readonly local: string;
}

/** Why sightings are one asset. */
export interface MergeExplanation {
  readonly asset: string;
  readonly sightings: readonly (Sighting & {
    readonly name: string;
    readonly identities: readonly string[];
    readonly evidence: number;
  })[];
  /** What joins them, in the order it was used: a shared identity, or a person's word. */
  readonly joins: readonly { readonly a: Sighting; readonly b: Sighting; readonly by: string }[];
  /** Shared identities that would have joined them to others, but for a person's word. */
  readonly keptApart: readonly {
    readonly a: Sighting;
    readonly b: Sighting;
    readonly by: string;
    readonly decision: string;
  }[];
}

/** A person's word on two sightings. It holds until it is withdrawn, whatever later scans see. */
export interface IdentityDecision {
  readonly id: string;
  readonly verdict: "same" | "not-the-same";
  readonly a: Sighting;
  readonly b: Sighting;
  readonly reason: string;
  readonly actor: Actor;
  readonly at: number;
}

export interface Identity {
  /** Null when there is no such asset. */
  explain(asset: string): Promise<MergeExplanation | null>;
  decide(decision: Pick<IdentityDecision, "verdict" | "a" | "b" | "reason">, actor: Actor): Promise<IdentityDecision>;
  /** Undoes a decision; the assets are then what the sources alone make of them. */
  withdraw(decision: string, actor: Actor): Promise<void>;
  decisions(): Promise<readonly IdentityDecision[]>;
}
