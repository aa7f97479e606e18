import type { Estate, Pulse } from "../contract/store.ts";
import type { View } from "./view.ts";

const MOST = 1_000;
const TOPICS: { readonly [action: string]: Pulse["topics"][number] } = {
  ...Object.fromEntries(
    ["person", "team", "role", "token", "session", "link", "second-factor", "view"].map(
      (word) => [word, "people"] as const,
    ),
  ),
  job: "jobs",
  schedule: "jobs",
};

/**
 * Reads only the kind of what was done. Asked once a second for every open page: mostly one row of two tables, without a transaction.
 * What workers do with a job is in no log: that shows in when a job last changed.
 */
export async function pulseOf({ allRows: rows }: View, since: Parameters<Estate["pulse"]>[0]): Promise<Pulse> {
  const head = await rows.selectFrom("organisation").select(["audit_number", "clock"]).executeTakeFirst();
  const [number, at] = [head?.audit_number ?? 0, head?.clock ?? 0];
  const latest = await rows
    .selectFrom("job")
    .select("changed_at")
    .orderBy("changed_at", "desc")
    .limit(1)
    .executeTakeFirst();
  const jobs = latest?.changed_at ?? 0;
  if (since === undefined) return { number, at, jobs, topics: [] };
  const topics = new Set(since.number < number ? await topicsOf(rows, since.number, number) : []);
  if (since.jobs !== jobs) topics.add("jobs");
  return { number, at: topics.has("jobs") ? Math.max(at, jobs) : at, jobs, topics: [...topics].sort() };
}

async function topicsOf(rows: View["rows"], after: number, until: number): Promise<Pulse["topics"]> {
  const between = rows.selectFrom("audit_entry").select("entry").where("number", ">", after);
  const entries = await between.where("number", "<=", until).orderBy("number").limit(MOST).execute();
  return entries.map(({ entry }) => topicOf((JSON.parse(entry) as { readonly action: string }).action));
}

/** What a deed is about, by its action. */
export const topicOf = (action: string): Pulse["topics"][number] => TOPICS[action.split(".")[0] ?? ""] ?? "estate";
