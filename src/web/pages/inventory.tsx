import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { STANDING_STATES } from "../../domain/score.ts";
import type { Contract, ReplyOf } from "../../platform/api/contract/contract.ts";
import { api } from "../client/api.ts";
import { useSourceName } from "../client/names.ts";
import { usePages } from "../client/pages.ts";
import { AsOf, PastMark } from "../ui/as-of.tsx";
import { Chips } from "../ui/chips.tsx";
import { type ActiveFilter, ActiveFilters } from "../ui/filters.tsx";
import { listed, number, words } from "../ui/format.ts";
import { instantIn } from "../ui/instant.ts";
import { SeverityMark } from "../ui/marks.tsx";
import { PageHead } from "../ui/page.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import type { Column } from "../ui/table/column.ts";
import { List } from "../ui/table/list.tsx";
import { commandFor } from "../ui/table/query-dialog.tsx";
import { RowLink } from "../ui/table/row-link.tsx";
import { Time } from "../ui/time.tsx";

export const INVENTORY_SEARCH = ["kind", "role", "source", "at", "order", "columns"] as const;
type Search = { readonly [Name in (typeof INVENTORY_SEARCH)[number]]?: string | undefined };

const route = getRouteApi("/inventory");

/** Every asset that the person may see, by kind, now or at an instant. */
export function Inventory() {
  const search: Search = route.useSearch();
  const navigate = useNavigate();
  const set = (change: Search): void =>
    void navigate({ to: "/inventory", search: { ...search, ...change }, replace: true, resetScroll: false });
  const asked = instantIn(search.at);
  const change = (at: string | undefined): void => set({ at });
  return (
    <>
      <PageHead title="Inventory" actions={<AsOf asked={asked} onChange={change} />}>
        Models, agents, tools and what they stand on, as the sources saw them.
      </PageHead>
      <PastMark asked={asked} onChange={change} />
      {asked.malformed === undefined ? <Assets search={search} set={set} /> : null}
    </>
  );
}

function Assets({ search, set }: { readonly search: Search; readonly set: (change: Search) => void }) {
  const besideKind = { roles: search.role, sources: search.source, at: search.at };
  const query = {
    kinds: search.kind,
    ...besideKind,
    order: search.order === "newest" ? ("newest" as const) : undefined,
  };
  const counts = useQuery({
    queryKey: ["assets", "counts", besideKind],
    queryFn: () => api.assets.counts({ query: besideKind }),
  });
  const { list, rows } = usePages(["assets", query], (after, limit) =>
    api.assets.list({ query: { ...query, after, limit } }),
  );
  const source = useSourceName();
  const columns = useMemo(() => columnsAt(search.at, source), [search.at, source]);
  return (
    <>
      <div className="stack">
        <Loaded query={counts}>
          {(of) => (
            <Chips
              label="Kinds"
              choices={Object.entries(of).map(([value, count]) => ({ value, label: words(value), count }))}
              chosen={listed(search.kind)}
              onChange={(chosen) => set({ kind: chosen.join(",") || undefined })}
            />
          )}
        </Loaded>
        <ActiveFilters filters={activeOf(search, set, source)} />
      </div>
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
    </>
  );
}

const totalOf = (counts: { readonly [kind: string]: number }, kinds: readonly string[]): number =>
  Object.entries(counts).reduce((sum, [kind, of]) => sum + (kinds.length === 0 || kinds.includes(kind) ? of : 0), 0);

const roleName = (role: string): string => (role === "source" ? "Product code" : words(role));

function activeOf(
  search: Search,
  set: (change: Search) => void,
  source: (id: string) => string,
): readonly ActiveFilter[] {
  const filter = (name: keyof Search, says: (value: string) => string): ActiveFilter[] => {
    const value = search[name];
    if (value === undefined) return [];
    return [{ name, says: says(value), text: says(value), onRemove: () => set({ [name]: undefined }) }];
  };
  return [
    ...filter("role", (roles) => `Seen in: ${listed(roles).map(roleName).join(", ")}`),
    ...filter("source", (ids) => `Source: ${listed(ids).map(source).join(", ")}`),
  ];
}

type Asset = ReplyOf<Contract["assets"]["list"]>["items"][number];

const columnsAt = (at: string | undefined, source: (id: string) => string): readonly Column<Asset>[] => [
  {
    id: "name",
    title: "Name",
    fields: ["name"],
    isWide: true,
    cell: ({ id, name }) => (
      <RowLink to={`/inventory/${encodeURIComponent(id)}`} search={{ at }}>
        {name}
      </RowLink>
    ),
  },
  { id: "kind", title: "Kind", fields: ["kind"], cell: ({ kind }) => words(kind) },
  {
    id: "findings",
    title: "Open findings",
    fields: ["open", "worst"],
    cell: ({ id, open, worst }) =>
      worst === null ? (
        <span className="muted">none</span>
      ) : (
        <span className="row">
          <SeverityMark severity={worst} />
          <RowLink to="/findings" search={{ asset: id, state: STANDING_STATES.join(","), at }} data-counts="findings">
            {number(open)}
          </RowLink>
        </span>
      ),
  },
  {
    id: "sources",
    title: "Sources",
    fields: ["sources"],
    cell: ({ sources }) => (
      <span className="wrap">
        {sources.slice(0, 3).map(source).join(", ")}
        {sources.length > 3 ? ` and ${sources.length - 3} more` : ""}
      </span>
    ),
  },
  {
    id: "role",
    title: "Seen in",
    fields: ["role"],
    cell: ({ role }) => <span className="nowrap">{roleName(role)}</span>,
  },
  {
    id: "since",
    title: "Unchanged since",
    fields: ["validFrom"],
    orders: ["newest"],
    cell: ({ validFrom }) => <Time at={validFrom} as="day" />,
  },
  { id: "id", title: "Id", fields: ["id"], isExtra: true, cell: ({ id }) => <code className="wrap">{id}</code> },
];
