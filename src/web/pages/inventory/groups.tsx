import { useQuery } from "@tanstack/react-query";
import { api } from "../../client/api.ts";
import { useSourceName } from "../../client/names.ts";
import { listed, number, words } from "../../ui/format.ts";
import { Empty, Loaded } from "../../ui/states.tsx";
import type { Column } from "../../ui/table/column.ts";
import { Grid } from "../../ui/table/grid.tsx";
import { RowLink } from "../../ui/table/row-link.tsx";
import { filterOf, type Group, type InventorySearch, NOT_TOLD } from "./view.ts";

interface Row {
  /** Null: those of which nobody tells it. */
  readonly value: string | null;
  readonly assets: number;
  readonly flawed: number;
}

const sum = (counts: { readonly [kind: string]: number }): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

const parts = (...texts: readonly (string | undefined)[]): string | undefined =>
  texts.filter((part) => part !== undefined && part !== "").join(",") || undefined;

/** What else is asked for: groups of owners are not only those of one owner. */
function beside(by: Group, search: InventorySearch): InventorySearch {
  if (by === "kind") return search;
  const without = parts(...listed(search.without).filter((facet) => facet !== by));
  return { ...search, [by]: undefined, without };
}

/** By kind, both counts come from the counts of kinds; by anything else from groups, and what is told of nobody beside them. */
async function rowsOf(by: Group, search: InventorySearch): Promise<readonly Row[]> {
  const others = beside(by, search);
  const filter = filterOf(others);
  const count = (more: object) => api.assets.counts({ query: { ...filter, ...more } });
  if (by === "kind") {
    const [all, flawed] = [await count({}), filter.flawed === "no" ? {} : await count({ flawed: "yes" })];
    const rows = Object.entries(all).map(([value, assets]) => ({ value, assets, flawed: flawed[value] ?? 0 }));
    return rows.sort((a, b) => b.assets - a.assets);
  }
  const groups = await api.assets.groups({ query: { ...filter, by } });
  const without = parts(others.without, by);
  const rest = sum(await count({ without }));
  if (rest === 0) return groups;
  const flawed = filter.flawed === "no" ? 0 : sum(await count({ without, flawed: "yes" }));
  return [...groups, { value: null, assets: rest, flawed }];
}

/** The list of the assets of one group. */
function inside(by: Group, { value }: Row, search: InventorySearch): InventorySearch {
  const rest = { ...beside(by, search), group: undefined, order: undefined, columns: undefined };
  return value === null ? { ...rest, without: parts(rest.without, by) } : { ...rest, [by]: value };
}

/** Assets by what they have in common. One of several values stands in several groups. */
export function Groups({ by, search }: { readonly by: Group; readonly search: InventorySearch }) {
  const source = useSourceName();
  const query = useQuery({ queryKey: ["assets", "groups", by, filterOf(search)], queryFn: () => rowsOf(by, search) });
  const nameOf = ({ value }: Row): string => {
    if (value === null) return by === "kind" ? "" : `Told of nobody: ${NOT_TOLD[by]}`;
    if (by === "source") return source(value);
    return by === "kind" || by === "stage" ? words(value) : value;
  };
  return (
    <Loaded query={query}>
      {(rows) =>
        rows.length === 0 ? (
          <div className="card">
            <Empty title="No such assets" />
          </div>
        ) : (
          <div className="stack list">
            <Grid
              label="Groups of assets"
              columns={columnsFor(by, search, nameOf)}
              rows={rows}
              keyOf={({ value }) => value ?? ""}
              nameOf={nameOf}
              total={rows.length}
            />
          </div>
        )
      }
    </Loaded>
  );
}

const columnsFor = (by: Group, search: InventorySearch, nameOf: (row: Row) => string): readonly Column<Row>[] => [
  {
    id: "group",
    title: { kind: "Kind", source: "Source", owner: "Owner", stage: "Stage", provider: "Provider" }[by],
    fields: [],
    isWide: true,
    cell: (row) => (
      <RowLink to="/inventory" search={inside(by, row, search)}>
        {nameOf(row)}
      </RowLink>
    ),
  },
  {
    id: "assets",
    title: "Assets",
    fields: [],
    isNumber: true,
    cell: (row) => (
      <RowLink to="/inventory" search={inside(by, row, search)} data-counts="assets">
        {number(row.assets)}
      </RowLink>
    ),
  },
  {
    id: "flawed",
    title: "With open findings",
    fields: [],
    isNumber: true,
    cell: (row) =>
      row.flawed === 0 ? (
        <span className="muted">none</span>
      ) : (
        <RowLink to="/inventory" search={{ ...inside(by, row, search), flawed: "yes" }} data-counts="assets">
          {number(row.flawed)}
        </RowLink>
      ),
  },
];
