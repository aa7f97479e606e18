import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";

export type Baseline = ReplyOf<Contract["baselines"]["list"]>[number];
export type Version = NonNullable<Baseline["current"]>;

export const BASELINES_SEARCH = ["approve", "ref"] as const;

/** What a state can be approved of, in words. */
export const SCOPES = {
  estate: "The whole estate",
  project: "A project",
  source: "A source",
  asset: "A single asset",
} as const;
export type ScopeKind = keyof typeof SCOPES;

export const scopeIn = (text: string | undefined): ScopeKind | undefined =>
  text !== undefined && Object.hasOwn(SCOPES, text) ? (text as ScopeKind) : undefined;

/** Open changes of a baseline in all. */
export const openOf = ({ open }: Baseline): number => open.blocking + open.review + open.expected;
