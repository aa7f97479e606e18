import { DRIFT_STATES } from "../../../domain/baseline.ts";
import type { Contract, QueryInput, ReplyOf } from "../../../platform/api/contract/contract.ts";

/** What the address of the drift feed says. */
export const DRIFT_SEARCH = [
  "class",
  "kind",
  "state",
  "severity",
  "baseline",
  "source",
  "asset",
  "awake",
  "since",
  "view",
  "order",
  "columns",
] as const;
export type DriftSearch = { readonly [Name in (typeof DRIFT_SEARCH)[number]]?: string | undefined };

export type Change = ReplyOf<Contract["drift"]["list"]>["items"][number];
export type ChangeFilter = Omit<
  NonNullable<QueryInput<Contract["drift"]["list"]>>,
  "order" | "after" | "limit" | "format" | "columns"
>;

/** Every state, as an address names them. */
export const ALL_STATES = DRIFT_STATES.join(",");

/** What the API is asked with for an address; where it names no state, the open ones are meant. */
export const filterOf = (search: DriftSearch): ChangeFilter => ({
  classes: search.class,
  kinds: search.kind,
  states: search.state,
  severities: search.severity,
  baselines: search.baseline,
  sources: search.source,
  asset: search.asset,
  awakeAt: search.awake,
  since: search.since,
});

/** How the feed can be looked at. */
export const VIEWS = {
  kind: "By kind",
  baseline: "By baseline",
  unassessed: "Not assessed",
} as const;
export type View = keyof typeof VIEWS;
export const viewOf = ({ view }: DriftSearch): View | undefined =>
  view !== undefined && Object.hasOwn(VIEWS, view) ? (view as View) : undefined;
