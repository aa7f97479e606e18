import type { Row, TableName } from "../../src/platform/store/engine/tables.ts";
import { EVERYONE } from "../../src/platform/store/everyone.ts";
import { audienceOf } from "../../src/platform/store/write/audiences.ts";
import type { Pattern, PatternRow } from "./clone.ts";
import { packagesOf, projectOf } from "./looks.ts";

interface Tallied {
  readonly audience: Row<"audience">[];
  readonly asset_tally: Row<"asset_tally">[];
  readonly finding_tally: Row<"finding_tally">[];
  readonly relationship_tally: Row<"relationship_tally">[];
}

const TALLIES = {
  asset_tally: { of: "asset", by: ["kind", "role"] },
  finding_tally: { of: "finding", by: ["rule", "severity", "state"] },
  relationship_tally: { of: "relationship", by: ["verb"] },
} as const satisfies { readonly [tally: string]: { readonly of: TableName; readonly by: readonly string[] } };

/** What the tallies of an estate of so many sources are, worked out from what each source has: as pushes would leave them. */
export function talliesOf(pattern: Pattern, sources: number): Tallied {
  const seers = seersOf(sources);
  const result: Tallied = { audience: [], asset_tally: [], finding_tally: [], relationship_tally: [] };
  const audiences = new Map<string, ReadonlySet<string>>();
  for (const [tally, { of, by }] of Object.entries(TALLIES)) {
    const counts = new Map<string, number>();
    const [own, shared] = perThing(pattern, of, by);
    const add = (projects: ReadonlySet<string>, each: ReadonlyMap<string, number>): void => {
      const audience = audienceOf(projects);
      if (each.size > 0) audiences.set(audience, projects);
      for (const seer of [EVERYONE, audience])
        for (const [values, count] of each) {
          const key = `${seer}\0${values}`;
          counts.set(key, (counts.get(key) ?? 0) + count);
        }
    };
    for (let source = 0; source < sources; source++) add(new Set([projectOf(source)]), own);
    for (const projects of seers.values()) add(projects, shared);
    const list = result[tally as keyof Tallied] as object[];
    for (const [key, count] of counts) {
      const [audience, ...values] = key.split("\0");
      list.push({ audience, ...Object.fromEntries(by.map((name, at) => [name, values[at]])), count });
    }
  }
  for (const [audience, projects] of audiences)
    for (const project of projects) result.audience.push({ audience, project });
  return result;
}

/** The projects that see each package. */
function seersOf(sources: number): ReadonlyMap<number, ReadonlySet<string>> {
  const seers = new Map<number, Set<string>>();
  for (let source = 0; source < sources; source++)
    for (const item of packagesOf(source)) {
      const projects = seers.get(item) ?? new Set();
      seers.set(item, projects.add(projectOf(source)));
    }
  return seers;
}

const textIn = ({ columns }: PatternRow, name: string): string => {
  const value = columns.find(([column]) => column === name)?.[1];
  return Array.isArray(value) ? value.join("") : "";
};

/** How many of each there are of what a source has for itself, and of what one package has. */
function perThing(pattern: Pattern, of: TableName, by: readonly string[]): [Map<string, number>, Map<string, number>] {
  const rows = pattern.tables.find(({ table }) => table === of)?.rows ?? [];
  const first = rows.find(({ onlyFirst }) => onlyFirst !== null)?.onlyFirst ?? null;
  const countOf = (among: readonly PatternRow[]): Map<string, number> =>
    new Map(
      [...Map.groupBy(among, (row) => by.map((name) => textIn(row, name)).join("\0"))].map(([key, group]) => [
        key,
        of === "relationship" ? edgesIn(group) : group.length,
      ]),
    );
  const own = rows.filter(({ onlyFirst }) => onlyFirst === null);
  return [countOf(own), countOf(first === null ? [] : rows.filter(({ onlyFirst }) => onlyFirst === first))];
}

/** Different edges among relationships, without those from a thing to itself. */
const edgesIn = (rows: readonly PatternRow[]): number =>
  new Set(
    rows
      .filter((row) => textIn(row, "from_asset") !== textIn(row, "to_asset"))
      .map((row) => `${textIn(row, "from_asset")} ${textIn(row, "to_asset")}`),
  ).size;
