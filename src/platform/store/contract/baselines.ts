import type { BaselineScope, BaselineState } from "../../../domain/baseline.ts";
import type { ScanState } from "../../../domain/scan-state.ts";
import type { OfEstate } from "../../audit/approved-state.ts";
import type { Actor } from "./access.ts";

/** What an approved state is a state of, and how far changes against it are known. */
export interface Baseline {
  readonly id: string;
  readonly name: string;
  readonly scope: BaselineScope;
  readonly createdAt: number;
  /** The version that changes are measured by; 0 = none is confirmed yet. */
  readonly version: number;
  readonly derived: Derived;
}

/** As of when the changes against a baseline are known. */
export interface Derived {
  /** Null = nobody has looked yet. */
  readonly at: number | null;
  /** Where the audit log stood when it was looked. */
  readonly number: number;
  /** Of the baseline. */
  readonly version: number;
}

/** One version of an approved state, or a proposal of one. */
export interface BaselineVersion {
  readonly proposal: string;
  readonly version: number;
  readonly state: BaselineState;
  readonly proposedBy: Actor;
  readonly proposedAt: number;
  readonly reason: string;
  readonly decidedBy: Actor | null;
  readonly decidedAt: number | null;
  readonly rejection: string | null;
  /** ISO date, the last day for which it is approved; null = no end. */
  readonly until: string | null;
  /** Ids of the changes that it accepts; none = the whole state was approved. */
  readonly drift: readonly string[];
  /** The version whose acceptance of those changes it undoes; null = it accepts them. */
  readonly undoes: number | null;
  /** What it says is intended, where that is all that is new in it; it then accepts no change. Null or missing = it approves a state. */
  readonly said?: string | null;
  readonly assets: number;
  readonly relationships: number;
  /** Hex SHA-256 of the signed text. */
  readonly hash: string;
  readonly previous: string | null;
  /** First 16 digits of the SHA-256 of the key that signed. */
  readonly key: string;
}

/** A confirmed version, or a proposal. */
export type Which = { readonly version: number } | { readonly proposal: string };

/** A signed text as it is kept: packed, since it may be as large as an estate. */
export interface PackedText {
  readonly content: Uint8Array;
  /** Hex SHA-256 of the text. */
  readonly hash: string;
}

/** A signed text with what is told of it. */
export interface NewVersion
  extends Pick<BaselineVersion, "reason" | "until" | "drift" | "undoes" | "said" | "previous" | "key" | "version"> {
  readonly text: PackedText;
  readonly assets: number;
  readonly relationships: number;
  /** When the state was read; what came later is not in it. */
  readonly readAt: number;
}

/** The state of a scope as it is now. */
export interface ScopeState {
  readonly state: ScanState;
  /** The latest run of every source, by which the state was read. */
  readonly runs: OfEstate["runs"];
  /** Where the audit log stood before it was read. */
  readonly number: number;
  readonly at: number;
}

/** Approved states, as an access sees them: those of its projects; all, for who sees the whole organisation. */
export interface Baselines {
  /** By name. */
  list(): Promise<readonly Baseline[]>;
  get(id: string): Promise<Baseline | null>;
  /** Newest first. */
  versions(id: string): Promise<readonly BaselineVersion[]>;
  /** The signed text of a version or a proposal as it is kept, whatever became of it; null where there is none. */
  text(id: string, which: Which): Promise<string | null>;
  /** Hex SHA-256 of the bytes that are kept of a confirmed version, not unpacked: the same while none of them is another. */
  digest(id: string, version: number): Promise<string | null>;
  /** Throws a StoreError where the access does not reach the scope. */
  stateOf(scope: BaselineScope): Promise<ScopeState>;
  /**
   * Keeps a version: confirmed at once, or as a proposal, which takes the place of an older one. Throws a StoreError (conflict) where the
   * baseline has moved on meanwhile.
   */
  put(
    baseline: Pick<Baseline, "id" | "name" | "scope">,
    version: NewVersion,
    how: "confirmed" | "proposed",
    actor: Actor,
  ): Promise<BaselineVersion>;
  /** Makes a proposal the current version, with the text that the one who confirms has signed. */
  confirm(id: string, proposal: string, signed: Pick<NewVersion, "text" | "key">, actor: Actor): Promise<void>;
  reject(id: string, proposal: string, reason: string, actor: Actor): Promise<void>;
}
