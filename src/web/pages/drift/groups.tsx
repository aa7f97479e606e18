import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/api.ts";
import { number } from "../../ui/format.ts";
import { Empty, Loaded } from "../../ui/states.tsx";
import type { Column } from "../../ui/table/column.ts";
import { Grid } from "../../ui/table/grid.tsx";
import { useBaselines, useKindTitle } from "./kinds.ts";
import { Compared } from "./standing.tsx";
import { type DriftSearch, filterOf } from "./view.ts";

type Row = readonly [id: string, count: number];

/** Changes by what they have in common. */
export function ChangeGroups({ by, search }: { readonly by: "kind" | "baseline"; readonly search: DriftSearch }) {
  const kindTitle = useKindTitle();
  const names = new Map(useBaselines().data?.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => (by === "kind" ? kindTitle(id) : (names.get(id) ?? id));
  const filter = filterOf(search);
  const query = useQuery({
    queryKey: ["drift", "counts", by, filter],
    queryFn: () => api.drift.counts({ query: { ...filter, by } }),
  });
  const columns: readonly Column<Row>[] = [
    {
      id: "name",
      title: by === "kind" ? "Kind of change" : "Baseline",
      fields: [],
      isWide: true,
      cell: ([id]) => nameOf(id),
    },
    {
      id: "changes",
      title: "Changes",
      fields: [],
      isNumber: true,
      cell: ([id, count]) => (
        <Link to="/drift" search={{ ...search, view: undefined, [by]: id }} data-counts="drift">
          {number(count)}
        </Link>
      ),
    },
  ];
  return (
    <Loaded query={query}>
      {(counts) => {
        const rows = Object.entries(counts).sort(([, a], [, b]) => b - a);
        if (rows.length === 0)
          return (
            <div className="card">
              <Empty title="No such change">
                <Compared />
              </Empty>
            </div>
          );
        return (
          <div className="stack list">
            <Grid
              label="Groups of changes"
              columns={columns}
              rows={rows}
              keyOf={([id]) => id}
              nameOf={([id]) => nameOf(id)}
              total={rows.length}
            />
          </div>
        );
      }}
    </Loaded>
  );
}
