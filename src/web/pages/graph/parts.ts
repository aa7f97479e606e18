import { useQueries, useQuery } from "@tanstack/react-query";
import { api } from "../../client/api.ts";
import { listed } from "../../ui/format.ts";
import { isGroup, MOST_NODES, type Part, viewOf } from "./model.ts";
import { unnamed } from "./names.ts";
import { useGraphSearch } from "./state.ts";

const MOST_AROUND = 1_000;

/** What the address asks for, as far as it has come. */
export function useParts(at: number | undefined) {
  const { search } = useGraphSearch();
  const { q, from, to, only } = search;
  const when = at === undefined ? undefined : String(at);
  const open = listed(search.open);
  const query = useQuery({
    queryKey: ["graph", "query", q, at],
    queryFn: () => api.graph.query({ query: { q: q ?? "", at: when, limit: MOST_NODES } }),
    enabled: q !== undefined,
  });
  const way = useQuery({
    queryKey: ["graph", "way", from, to, at],
    queryFn: () => api.graph.way({ query: { from: from ?? "", to: to ?? "", at: when } }),
    enabled: from !== undefined && to !== undefined,
  });
  const begun = from !== undefined && to === undefined ? [from] : [];
  const seeds = [...new Set([...listed(search.seed), ...open, ...begun])].filter((id) => !isGroup(id));
  const around = useQueries({
    queries: seeds.map((id) => ({
      queryKey: ["around", id, at, MOST_AROUND],
      queryFn: () => api.assets.neighbourhood({ params: { id }, query: { hops: 1, limit: MOST_AROUND, at: when } }),
    })),
  });
  const all = [
    ...(q === undefined ? [] : [query]),
    ...(from === undefined || to === undefined ? [] : [way]),
    ...around,
  ];
  const parts = new Map(
    seeds.flatMap((id, index): [string, Part][] => {
      const data = around[index]?.data;
      return data === undefined ? [] : [[id, data]];
    }),
  );
  const shown = [...(way.data === undefined ? [] : [way.data]), ...(query.data === undefined ? [] : [query.data])];
  const view = viewOf({
    ...{ shown, around: parts, open: new Set(open), hidden: new Set(listed(search.hide)) },
    only: only === undefined ? null : new Set(listed(only)),
  });
  return {
    view: search.names === "off" ? unnamed(view) : view,
    way: way.data,
    isCut: [...shown, ...parts.values()].some(({ truncated }) => truncated),
    isBusy: all.some(({ isPending }) => isPending),
    error: all.find(({ isError }) => isError)?.error,
  };
}
