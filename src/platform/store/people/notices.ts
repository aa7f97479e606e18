import { sql } from "kysely";
import type { NoticeKind } from "../../../domain/notice.ts";
import { STANDING_STATES } from "../../../domain/score.ts";
import type { Notice, Notices, Reader } from "../contract/notices.ts";
import { insertRows, type Scoped, scoped } from "../engine/scoped.ts";
import { OPEN, type Row } from "../engine/tables.ts";
import type { View } from "../read/view.ts";

const DAY = 86_400_000;
const LOOKED_BACK = 30 * DAY;
/** How long before it people are told that something is due, or ends. */
const BEFORE_DUE = 3 * DAY;
const BEFORE_END = 7 * DAY;
const MOST = 200;
const MOST_FINDINGS = 2_000;

/** What is told of someone's findings, by what happened to them. */
const OF_EVENTS: { readonly [action: string]: NoticeKind } = {
  assign: "assigned",
  reopened: "reopened",
  "fix-known": "fix-known",
  expired: "acceptance-ended",
};

type Finding = Row<"finding">;
type Event = Row<"finding_event">;
type Told = Omit<Notice, "unread">;

export const noticesOf = (view: View): Notices => ({
  of: (reader) =>
    view.long(async (rows) => {
      const readUntil = await readingOf(view.allRows, reader.person);
      const findings = await concerning(rows, reader);
      const events = await eventsOf(view, rows, findings);
      const all = [
        ...findings.flatMap((finding) => noticesOn(finding, events.get(finding.finding) ?? [], reader)),
        ...(reader.watchesRuns ? await failedRuns(rows) : []),
      ];
      return all
        .filter(({ at }) => at > reader.now - LOOKED_BACK)
        .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
        .slice(0, MOST)
        .map((notice) => ({ ...notice, unread: notice.at > readUntil }));
    }),
  read: (person, until) =>
    view.engine.write(async (database) => {
      const { organisation } = view.access;
      const rows = scoped(database, { organisation, projects: "all" });
      if ((await readingOf(rows, person)) >= until) return;
      const row = { person, read_until: until };
      await insertRows(view.engine, database, organisation, "notice_reading", [row], ["person"]);
    }),
});

async function readingOf(rows: Scoped, person: string): Promise<number> {
  const query = rows.selectFrom("notice_reading").select("read_until").where("person", "=", person);
  return (await query.executeTakeFirst())?.read_until ?? 0;
}

/** Someone's findings, and accepted ones whose acceptance ends soon. */
const concerning = (rows: Scoped, { person, now }: Reader): Promise<Finding[]> =>
  rows
    .selectFrom("finding")
    .selectAll()
    .where("valid_to", "=", OPEN)
    .where((is) =>
      is.or([
        is("assignee", "=", person),
        is.and([is("state", "=", "accepted"), is("accepted_until", "<=", now + BEFORE_END)]),
      ]),
    )
    .orderBy("valid_from", "desc")
    .limit(MOST_FINDINGS)
    .execute();

async function eventsOf(
  { engine }: View,
  rows: Scoped,
  findings: readonly Finding[],
): Promise<ReadonlyMap<string, readonly Event[]>> {
  if (findings.length === 0) return new Map();
  const wanted = engine.rows(
    { id: "text" },
    findings.map(({ finding }) => [finding]),
  );
  const query = rows.selectFrom("finding_event").selectAll().where(sql<boolean>`finding in ${wanted}`);
  return Map.groupBy(await query.orderBy("number").execute(), ({ finding }) => finding);
}

const actorOf = (event: Event): { readonly id: string; readonly name: string } => JSON.parse(event.actor);
const lastOf = (events: readonly Event[], action: string): Event | undefined =>
  events.findLast((event) => event.action === action);

/** What there is to tell someone of one finding. */
function noticesOn(finding: Finding, events: readonly Event[], { person, now }: Reader): readonly Told[] {
  const told = (kind: NoticeKind, at: number, rest: Partial<Told> = {}): Told => ({
    ...{ id: `${kind} ${finding.finding} ${at}`, kind, at, subject: { type: "finding", id: finding.finding } },
    ...{ title: finding.message, by: null, until: null, ...rest },
  });
  const isMine = finding.assignee === person;
  const accepted = lastOf(events, "accept");
  const { due, accepted_until: end, state } = finding;
  const found: Told[] = [];
  if (isMine) found.push(...happened(events, person, told));
  if (isMine && due !== null && due <= now + BEFORE_DUE && STANDING_STATES.some((standing) => standing === state))
    found.push(told("due", Math.max(due - BEFORE_DUE, lastOf(events, "set-due")?.at ?? 0), { until: due }));
  const concerns = isMine || (accepted !== undefined && actorOf(accepted).id === person);
  if (concerns && state === "accepted" && end !== null && end <= now + BEFORE_END)
    found.push(told("acceptance-ends", Math.max(end - BEFORE_END, accepted?.at ?? 0), { until: end }));
  return found;
}

/** What others did to someone's finding, and what a look found of it: not what one did oneself, nor what was before it was one's own. */
function happened(
  events: readonly Event[],
  person: string,
  told: (kind: NoticeKind, at: number, rest?: Partial<Told>) => Told,
): readonly Told[] {
  const since = events.findLastIndex((event) => event.action === "assign");
  return events.slice(Math.max(since, 0)).flatMap((event) => {
    const kind = OF_EVENTS[event.action];
    const { id, name } = actorOf(event);
    return kind === undefined || id === person ? [] : [told(kind, event.at, { by: name })];
  });
}

async function failedRuns(rows: Scoped): Promise<readonly Told[]> {
  const query = rows.selectFrom("run").select(["run", "source", "at"]).where("status", "=", "failed");
  const found = await query.orderBy("at", "desc").orderBy("run", "desc").limit(MOST).execute();
  return found.map(({ run, source, at }) => ({
    ...{ id: `run-failed ${run} ${at}`, kind: "run-failed", at, subject: { type: "run", id: run } },
    ...{ title: source, by: null, until: null },
  }));
}
