import { deflateSync, inflateSync } from "node:zlib";
import { shortId } from "../../src/analysis/graph/assemble.ts";
import { canonicalJson } from "../../src/domain/canonical-json.ts";
import { withoutHome } from "../../src/domain/identity.ts";
import { hexDigest } from "../../src/platform/files/digest.ts";
import type { Scoped } from "../../src/platform/store/engine/scoped.ts";
import type { Row, TableName } from "../../src/platform/store/engine/tables.ts";
import { audienceOf } from "../../src/platform/store/write/audiences.ts";
import type { Deed } from "../../src/platform/store/write/change.ts";
import { hashedOf } from "../../src/platform/store/write/findings.ts";
import { LARGE } from "./bulk.ts";
import { packageName, packagesOf, projectOf, sourceId } from "./looks.ts";

/**
 * The rows that the push of one source wrote, as a pattern for those of all others: sources differ in their names, in the packages
 * they depend on and in what is made of both, ids and hashes. Written so, they are the rows that pushes would have written, which a
 * test holds on a small estate, without the work of assembling, joining and judging.
 */
export interface Pattern {
  readonly at: number;
  readonly tables: readonly PatternTable[];
  /** By the template's id, what an id is made of. */
  readonly assets: ReadonlyMap<string, { readonly kind: string; readonly identity: string }>;
  readonly findings: ReadonlyMap<string, { readonly rule: string; readonly asset: string; readonly subject: string }>;
  readonly run: Row<"run">;
  readonly observation: Row<"observation">;
  /** What the observation says. */
  readonly said: Text;
}

export interface PatternTable {
  readonly table: TableName;
  readonly rows: readonly PatternRow[];
}

export interface PatternRow {
  readonly columns: readonly (readonly [name: string, value: Text | number | null])[];
  /** What the hash is taken over; null where the table has none. */
  readonly content: Text | null;
  /** The package whose first sighting writes it; null for what every source writes. */
  readonly onlyFirst: string | null;
}

/** Text in pieces: every second is a name or an id. */
type Text = readonly string[];

const TEMPLATE = 0;
/** Stands in what a hash is taken over for the instant of the change. */
const INSTANT = "<instant>";
const TOKEN = new RegExp(`(${INSTANT}|${sourceId(TEMPLATE)}|q\\d{5}|(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f]))`);
const piecesOf = (text: string): Text => text.split(TOKEN);

const parsed = (row: object, name: string): unknown =>
  JSON.parse((row as { readonly [name: string]: string })[name] ?? "null");

/** What the hash of a table's rows is taken over. */
const CONTENT: { readonly [Name in TableName]?: (row: Row<Name>) => unknown } = {
  sighting: (row) => ({
    ...{ kind: row.kind, name: row.name, role: row.role, weight: row.weight, connector: row.connector },
    ...{ posture: parsed(row, "posture"), evidence: parsed(row, "evidence") },
  }),
  asset: (row) => ({ kind: row.kind, name: row.name, role: row.role, ...(parsed(row, "posture") as object) }),
  relationship: (row) => ({
    from_asset: row.from_asset,
    to_asset: row.to_asset,
    evidence: parsed(row, "evidence"),
  }),
  finding: ({ valid_from: _from, valid_to: _to, ...row }) => hashedOf(row),
  undecided: (row) => parsed(row, "reasons"),
};

/** Tables whose rows a package gets from its first sighting alone, with the column that names it. */
const OF_ASSET: { readonly [Name in TableName]?: string } = {
  asset: "asset",
  finding: "asset",
  undecided: "asset",
  search_document: "asset",
};

/** Reads the pattern from a store into which the template source alone was pushed. */
export async function patternOf(rows: Scoped): Promise<Pattern> {
  const [run] = await rows.selectFrom("run").selectAll().execute();
  const [observation] = await rows.selectFrom("observation").selectAll().execute();
  if (run === undefined || observation === undefined) throw new Error("the template was not pushed");
  const assets = await rows.selectFrom("asset").select(["asset", "kind", "name"]).execute();
  const findings = await rows.selectFrom("finding").selectAll().execute();
  const packages = new Map(assets.filter(({ kind }) => kind === "package").map(({ asset, name }) => [asset, name]));
  const assetOf = new Map(findings.map((row) => [row.finding, row.asset]));
  const tables: PatternTable[] = [];
  for (const table of LARGE) {
    const found: Row<TableName>[] = await rows
      .selectFrom(table as "asset")
      .selectAll()
      .execute();
    tables.push({
      table,
      rows: found.map((row) => patternRow(table, row, run.at, (id) => packages.get(assetOf.get(id) ?? id) ?? null)),
    });
  }
  return {
    ...{ at: run.at, tables, run, observation },
    said: piecesOf(inflateSync(observation.body).toString("utf8")),
    assets: new Map(
      assets.map(({ asset, kind, name }) => [
        withoutHome(asset),
        { kind, identity: kind === "package" ? `pkg:npm/${name}` : `anchor:${name}` },
      ]),
    ),
    findings: new Map(
      findings.map(({ finding, rule, asset, subject }) => [
        withoutHome(finding),
        { rule, asset: withoutHome(asset), subject: subject ?? "" },
      ]),
    ),
  };
}

function patternRow(table: TableName, row: object, at: number, packageOf: (id: string) => string | null): PatternRow {
  const {
    organisation: _organisation,
    id: _id,
    vector: _vector,
    hash,
    ...columns
  } = row as { [name: string]: string | number | null };
  const content = CONTENT[table] as ((row: object) => unknown) | undefined;
  const { organisation: _own, ...plain } = row as { [name: string]: unknown };
  const canonical = content === undefined ? null : canonicalJson(content(plain));
  if (canonical !== null && hexDigest(canonical) !== hash)
    throw new Error(`the hash of ${table} is taken over something else`);
  const named = table === "finding_event" ? "finding" : OF_ASSET[table];
  return {
    columns: Object.entries(columns).map(([name, value]) => [
      name,
      typeof value === "string" ? piecesOf(value) : value,
    ]),
    content: canonical === null ? null : piecesOf(canonical.replaceAll(`":${at}`, `":${INSTANT}`)),
    onlyFirst: named === undefined ? null : packageOf(columns[named] as string),
  };
}

type Names = ReadonlyMap<string, string>;

const written = (text: Text, names: Names): string => {
  let whole = "";
  for (let at = 0; at < text.length; at++) {
    const piece = text[at] as string;
    whole += at % 2 === 1 ? (names.get(piece) ?? piece) : piece;
  }
  return whole;
};

/** What the template's names and ids are in another source. */
function namesOf({ assets, findings }: Pattern, source: number): Names {
  const names = new Map([[sourceId(TEMPLATE), sourceId(source)]]);
  const own = packagesOf(source);
  for (const [at, item] of packagesOf(TEMPLATE).entries()) names.set(packageName(item), packageName(own[at] as number));
  for (const [id, { kind, identity }] of assets)
    names.set(id, shortId(hexDigest, kind, written(piecesOf(identity), names)));
  for (const [id, { rule, asset, subject }] of findings)
    names.set(id, hexDigest(`${rule}\0${names.get(asset)}\0${written(piecesOf(subject), names)}`).slice(0, 16));
  return names;
}

/** What the push of a source would write, but for the audit log and tallies. */
export interface Clone {
  readonly tables: ReadonlyMap<TableName, readonly object[]>;
  readonly deed: Deed;
}

/**
 * The rows of a source whose push happens at an instant. `known` holds the packages that are there and takes the new ones. Who sees the
 * packages is left to be written.
 */
export function cloneOf(pattern: Pattern, source: number, at: number, known: Set<string>): Clone {
  const names = new Map([...namesOf(pattern, source), [INSTANT, String(at)]]);
  const fresh = new Set(
    packagesOf(source)
      .map(packageName)
      .filter((name) => !known.has(name)),
  );
  const audience = audienceOf(new Set([projectOf(source)]));
  const timed = (value: number): number => (value === pattern.at ? at : value);
  const tables = new Map<TableName, readonly object[]>();
  for (const { table, rows } of pattern.tables) {
    const list = rows.filter(({ onlyFirst }) => onlyFirst === null || fresh.has(names.get(onlyFirst) as string));
    const full = list.map(({ columns, content }) => {
      const row: { [name: string]: unknown } = {};
      for (const [name, value] of columns)
        row[name] = value === null ? null : typeof value === "number" ? timed(value) : written(value, names);
      if (content !== null) row.hash = hexDigest(written(content, names));
      return Object.hasOwn(row, "audience") ? { ...row, audience } : row;
    });
    tables.set(table, full);
  }
  for (const name of fresh) known.add(name);
  return runOf(pattern, names, at, tables);
}

function runOf(
  { run, observation, said }: Pattern,
  names: Names,
  at: number,
  tables: ReadonlyMap<TableName, readonly object[]>,
): Clone {
  const text = written(said, names);
  const [id, source] = [written(piecesOf(run.run), names), written(piecesOf(run.source), names)];
  const body = deflateSync(text, { level: 1 });
  const { result, provenance, ...rest } = JSON.parse(written(piecesOf(run.body), names));
  const countOf = (table: TableName): number => tables.get(table)?.length ?? 0;
  const added = (table: TableName) => ({ added: countOf(table), changed: 0, gone: 0 });
  const told = {
    assets: added("asset"),
    relationships: added("relationship"),
    findings: { opened: countOf("finding"), fixed: 0, reopened: 0 },
  };
  const full = JSON.stringify({ ...rest, result: { ...result, at, ...told }, provenance });
  const { status, not_examined } = run;
  const own: readonly [TableName, readonly object[]][] = [
    ["observation", [{ source, connector: observation.connector, run: id, hash: hexDigest(text), body }]],
    ["run", [{ run: id, source, at, status, not_examined, body: full }]],
  ];
  return {
    tables: new Map([...tables, ...own]),
    deed: { action: "run.push", subject: `source:${source}`, detail: { run: id, status, ...told } },
  };
}
