import type { Pulse } from "../contract/store.ts";
import type { View } from "./view.ts";

const MOST = 1_000;
const OF_PEOPLE = new Set(["person", "team", "role", "token", "session", "link", "second-factor", "view"]);

/** Reads only the kind of what was done. Asked once a second for every open page: mostly one row, without a transaction. */
export async function pulseOf({ allRows: rows }: View, since: number | undefined): Promise<Pulse> {
  const head = await rows.selectFrom("organisation").select(["audit_number", "clock"]).executeTakeFirst();
  const [number, at] = [head?.audit_number ?? 0, head?.clock ?? 0];
  if (since === undefined || since >= number) return { number, at, topics: [] };
  const between = rows.selectFrom("audit_entry").select("entry").where("number", ">", since);
  const entries = await between.where("number", "<=", number).orderBy("number").limit(MOST).execute();
  const topics = entries.map(({ entry }) => topicOf((JSON.parse(entry) as { readonly action: string }).action));
  return { number, at, topics: [...new Set(topics)].sort() };
}

const topicOf = (action: string): Pulse["topics"][number] =>
  OF_PEOPLE.has(action.split(".")[0] ?? "") ? "people" : "estate";
