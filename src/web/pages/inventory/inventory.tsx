import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { api } from "../../client/api.ts";
import { useSourceName } from "../../client/names.ts";
import { usePages } from "../../client/pages.ts";
import { AsOf, PastMark } from "../../ui/as-of.tsx";
import { listed } from "../../ui/format.ts";
import { instantIn } from "../../ui/instant.ts";
import { PageHead } from "../../ui/page.tsx";
import { Empty } from "../../ui/states.tsx";
import { List } from "../../ui/table/list.tsx";
import { commandFor } from "../../ui/table/query-dialog.tsx";
import { columnsAt } from "./columns.tsx";
import { InventoryFilters, useKindCounts } from "./filters.tsx";
import { Groups } from "./groups.tsx";
import { filterOf, groupOf, type InventorySearch } from "./view.ts";

const route = getRouteApi("/inventory");

interface Given {
  readonly search: InventorySearch;
  readonly set: (change: InventorySearch) => void;
}

/** Every asset that the person may see, one by one or by what they have in common, now or at an instant. */
export function Inventory() {
  const search: InventorySearch = route.useSearch();
  const navigate = useNavigate();
  const set = (change: InventorySearch): void =>
    void navigate({ to: "/inventory", search: { ...search, ...change }, replace: true, resetScroll: false });
  const asked = instantIn(search.at);
  const change = (at: string | undefined): void => set({ at });
  const group = groupOf(search);
  return (
    <>
      <PageHead title="Inventory" actions={<AsOf asked={asked} onChange={change} />}>
        Models, agents, tools and what they stand on, as the sources saw them.
      </PageHead>
      <PastMark asked={asked} onChange={change} />
      {asked.malformed !== undefined ? null : (
        <>
          <InventoryFilters search={search} set={set} />
          {group === undefined ? <Assets search={search} set={set} /> : <Groups by={group} search={search} />}
        </>
      )}
    </>
  );
}

function Assets({ search, set }: Given) {
  const query = { ...filterOf(search), order: search.order === "newest" ? ("newest" as const) : undefined };
  const counts = useKindCounts(search);
  const { list, rows } = usePages(["assets", query], (after, limit) =>
    api.assets.list({ query: { ...query, after, limit } }),
  );
  const source = useSourceName();
  const columns = useMemo(() => columnsAt(search.at, source), [search.at, source]);
  return (
    <List
      label="Assets"
      columns={columns}
      keyOf={({ id }) => id}
      nameOf={({ kind, name }) => `${kind} ${name}`}
      {...{ list, rows, query }}
      total={counts.data === undefined ? undefined : totalOf(counts.data, listed(search.kind))}
      page="inventory"
      search={{ ...search }}
      onSearch={set}
      path="/assets"
      command={commandFor("assets", query)}
      empty={
        <Empty title="No such assets">
          <p>
            {Object.values(search).every((value) => value === undefined)
              ? "No source has been looked at yet."
              : "Nothing that was seen is like this."}{" "}
            <Link to="/sources">See what was looked at.</Link>
          </p>
        </Empty>
      }
    />
  );
}

const totalOf = (counts: { readonly [kind: string]: number }, kinds: readonly string[]): number =>
  Object.entries(counts).reduce((sum, [kind, of]) => sum + (kinds.length === 0 || kinds.includes(kind) ? of : 0), 0);
