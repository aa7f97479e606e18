import type { GraphRevision } from "../contract/relationships.ts";
import type { View } from "./view.ts";

const MOST = 1_000;

/** Deeds that leave the graph as it was, by the first word of their action. Every other one may have changed it. */
const BESIDE_GRAPH = new Set(
  [
    ["finding", "view", "webhook", "job", "schedule", "secret", "setting", "link", "directory", "baseline", "drift"],
    ["person", "team", "role", "token", "session", "second-factor", "passkey", "audit"],
  ].flat(),
);

/** Deeds on what is in the graph, or brings it, that leave it as it was until something is looked at. */
const WITHOUT_EFFECT = new Set([
  "asset.describe",
  "project.create",
  "source.register",
  "source.configure",
  "source.upload",
]);

/**
 * Until when in the audit log something may have changed: the graph, unless `mayChange` says of an action that it may change something else.
 * `known`: what was answered before; only later entries are read.
 */
export async function revisionOf(
  { allRows: rows }: View,
  known?: GraphRevision,
  mayChange: (action: string) => boolean = mayChangeGraph,
): Promise<GraphRevision> {
  const head = await rows.selectFrom("organisation").select("audit_number").executeTakeFirst();
  const looked = head?.audit_number ?? 0;
  if (known === undefined || known.looked > looked) return { looked, changed: looked };
  if (known.looked === looked) return known;
  const between = rows.selectFrom("audit_entry").select(["number", "entry"]).where("number", ">", known.looked);
  const entries = await between.where("number", "<=", looked).orderBy("number").limit(MOST).execute();
  if (entries.length < looked - known.looked) return { looked, changed: looked };
  const last = entries.findLast(({ entry }) => mayChange(actionOf(entry)));
  return { looked, changed: last?.number ?? known.changed };
}

const mayChangeGraph = (action: string): boolean =>
  !WITHOUT_EFFECT.has(action) && !BESIDE_GRAPH.has(action.split(".")[0] ?? "");

const actionOf = (entry: string): string => (JSON.parse(entry) as { readonly action: string }).action;
