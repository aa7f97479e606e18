import { FINDING_STATES, type FindingState } from "../../../domain/triage.ts";
import type { Contract, QueryInput } from "../../../platform/api/contract/contract.ts";

/** What the address of the findings says. */
export interface FindingsSearch {
  readonly severity?: string | undefined;
  readonly state?: string | undefined;
  readonly rule?: string | undefined;
  readonly asset?: string | undefined;
  readonly name?: string | undefined;
  readonly subject?: string | undefined;
  readonly source?: string | undefined;
  readonly assignee?: string | undefined;
  /** An instant: what is muted then is left out, which are those snoozed beyond it, accepted ones and false positives. */
  readonly awake?: string | undefined;
  /** An instant by which they are due. */
  readonly due?: string | undefined;
  readonly at?: string | undefined;
  readonly group?: string | undefined;
  readonly order?: string | undefined;
  readonly columns?: string | undefined;
}

export const FINDINGS_SEARCH = [
  "severity",
  "state",
  "rule",
  "asset",
  "name",
  "subject",
  "source",
  "assignee",
  "awake",
  "due",
  "at",
  "group",
  "order",
  "columns",
] as const satisfies readonly (keyof FindingsSearch)[];

export type FindingFilter = Omit<
  NonNullable<QueryInput<Contract["findings"]["list"]>>,
  "order" | "after" | "limit" | "format" | "columns"
>;

/** People decided that they need no looking at. */
const MUTED: ReadonlySet<FindingState> = new Set(["accepted", "false-positive"]);
const UNMUTED = FINDING_STATES.filter((state) => !MUTED.has(state)).join(",");

/** What the API is asked with for an address. */
export const filterOf = (search: FindingsSearch): FindingFilter => ({
  severities: search.severity,
  // Who asks for a state by name sees it.
  states: search.state ?? (search.awake === undefined ? undefined : UNMUTED),
  rules: search.rule,
  asset: search.asset,
  name: search.name,
  subject: search.subject,
  sources: search.source,
  assignee: search.assignee,
  awakeAt: search.awake,
  dueBy: search.due,
  at: search.at,
});

/** The orders of the API; anything else is the list's own. */
export const orderOf = ({ order }: FindingsSearch): "newest" | "oldest" | undefined =>
  order === "newest" || order === "oldest" ? order : undefined;

export const GROUPS = { rule: "By rule", asset: "By asset", cause: "By shared cause" } as const;
export type Group = keyof typeof GROUPS;
export const groupOf = ({ group }: FindingsSearch): Group | undefined =>
  group !== undefined && Object.hasOwn(GROUPS, group) ? (group as Group) : undefined;
