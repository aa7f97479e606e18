import { sql } from "kysely";
import type { Severity } from "../../../domain/severity.ts";
import type { PageRequest } from "../contract/access.ts";
import {
  CHANGE_KINDS,
  CHANGED_THINGS,
  type ChangeCounts,
  type ChangedThing,
  type ChangeFilter,
  type ChangeKind,
  type ChangeRow,
  type Changes,
} from "../contract/changes.ts";
import type { Engine } from "../engine/engine.ts";
import type { Scoped } from "../engine/scoped.ts";
import { type Changed, changedRows, countedChanges } from "./diff.ts";
import { cursorOf, limitOf, pageOf } from "./paging.ts";
import type { View } from "./view.ts";

/** What changed, with the names of things: as an access sees it. */
export const changesOf = (view: View): Changes => ({
  list: (filter) =>
    view.long(async (rows) => {
      const limit = limitOf(filter);
      const found: Found[] = [];
      for (const type of typesOf(filter)) found.push(...(await firstOf(rows, type, filter, limit + 1)));
      const named = await rowsOf(view.engine, rows, found.sort(byOrder).slice(0, limit + 1), filter.to);
      return pageOf(named, limit, (row) => row, orderOf);
    }),
  counts: (filter) => view.kept(["changes", filter], (rows) => countsOf(rows, filter)),
});

interface Found extends Changed {
  readonly type: ChangedThing;
}

const typesOf = ({ types }: ChangeFilter): readonly ChangedThing[] =>
  CHANGED_THINGS.filter((type) => types?.includes(type) ?? true);

/** The first changes of a type in the order of the list, after where it goes on. */
async function firstOf(
  rows: Scoped,
  type: ChangedThing,
  { changes, instant, after: given, ...between }: ChangeFilter & PageRequest,
  limit: number,
): Promise<readonly Found[]> {
  const after = cursorOf(given, "nttt");
  let query = changedRows(rows, type, between);
  if (changes !== undefined) query = query.where("c.change", "in", [...changes]);
  if (instant !== undefined) query = query.where("c.at", "=", instant);
  if (after !== null)
    query = query.where(sql<boolean>`(-c.at, ${sql.lit(type)}, c.change, c.id) > (${sql.join(after)})`);
  const found = await query.orderBy("c.at", "desc").orderBy("c.change").orderBy("c.id").limit(limit).execute();
  return found.map((row) => ({ ...row, type }));
}

const orderOf = ({ at, type, change, id }: Found): [number, string, string, string] => [-at, type, change, id];

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] as typeof value;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

const byOrder = (a: Found, b: Found): number => compareKeys(orderOf(a), orderOf(b));

type Counted = Omit<Changed, "id"> & { readonly type: ChangedThing; readonly count: number };

async function countsOf(rows: Scoped, filter: ChangeFilter): Promise<ChangeCounts> {
  const runs = await runsAt(rows);
  const found: Counted[] = [];
  for (const type of typesOf(filter))
    found.push(...(await countedChanges(rows, type, filter)).map((row) => ({ ...row, type })));
  const wanted = found.filter(
    ({ change, at }) =>
      (filter.changes?.includes(change) ?? true) && (filter.instant === undefined || at === filter.instant),
  );
  const of = (type: ChangedThing) => byKind(wanted.filter((item) => item.type === type));
  const instants = [...Map.groupBy(wanted, ({ at }) => at)]
    .sort(([a], [b]) => b - a)
    .map(([at, items]) => ({ at, ...(runs.get(at) ?? NO_RUN), ...byKind(items) }));
  return { assets: of("asset"), relationships: of("relationship"), findings: of("finding"), instants };
}

const byKind = (items: readonly Counted[]) =>
  Object.fromEntries(
    CHANGE_KINDS.map((kind) => [
      kind,
      items.reduce((sum, { change, count }) => (change === kind ? sum + count : sum), 0),
    ]),
  ) as { [kind in ChangeKind]: number };

const NO_RUN = { run: null, source: null };

/** Every change of state has an instant of its own, so the instant tells the run. */
async function runsAt(rows: Scoped): Promise<ReadonlyMap<number, { readonly run: string; readonly source: string }>> {
  const runs = await rows.selectFrom("run").select(["run", "source", "at"]).execute();
  return new Map(runs.map(({ at, run, source }) => [at, { run, source }]));
}

interface Named {
  readonly kind: string;
  readonly title: string;
  readonly severity: Severity | null;
  readonly asset: string;
}

async function rowsOf(
  engine: Engine,
  rows: Scoped,
  found: readonly Found[],
  to: number,
): Promise<(ChangeRow & Found)[]> {
  const idsOf = (type: ChangedThing) => found.filter((item) => item.type === type).map(({ id }) => id);
  const ends = idsOf("relationship").flatMap((id) => id.split(" ").filter((_part, index) => index !== 1));
  const assets = await assetNames(engine, rows, [...idsOf("asset"), ...ends], to);
  const findings = await findingNames(engine, rows, idsOf("finding"), to);
  const runs = await runsAt(rows);
  const named = ({ type, id }: Found): Named => {
    if (type === "asset") return { ...(assets.get(id) ?? UNNAMED), severity: null, asset: id };
    if (type === "finding") return findings.get(id) ?? { ...UNNAMED, severity: null, asset: "" };
    const [from = "", verb = "", other = ""] = id.split(" ");
    const title = `${assets.get(from)?.title ?? from} → ${assets.get(other)?.title ?? other}`;
    return { kind: verb, title, severity: null, asset: from };
  };
  return found.map((item) => ({ ...item, ...(runs.get(item.at) ?? NO_RUN), ...named(item) }));
}

const UNNAMED = { kind: "", title: "" };

const among = (engine: Engine, ids: readonly string[]) =>
  engine.rows(
    { id: "text" },
    [...new Set(ids)].map((id) => [id]),
  );

/** As they were called last, up to an instant. */
async function assetNames(engine: Engine, rows: Scoped, ids: readonly string[], to: number) {
  const query = rows.selectFrom("asset").select(["asset", "kind", "name"]).where("valid_from", "<=", to);
  const wanted = query.where(sql<boolean>`asset in ${among(engine, ids)}`);
  const found = ids.length === 0 ? [] : await wanted.orderBy("valid_from").execute();
  return new Map(found.map(({ asset, kind, name }) => [asset, { kind, title: name }]));
}

async function findingNames(engine: Engine, rows: Scoped, ids: readonly string[], to: number) {
  const query = rows
    .selectFrom("finding")
    .select(["finding", "rule", "message", "severity", "asset"])
    .where("valid_from", "<=", to);
  const wanted = query.where(sql<boolean>`finding in ${among(engine, ids)}`);
  const found = ids.length === 0 ? [] : await wanted.orderBy("valid_from").execute();
  return new Map(
    found.map(({ finding, rule, message, severity, asset }): [string, Named] => [
      finding,
      { kind: rule, title: message, severity: severity as Severity, asset },
    ]),
  );
}
