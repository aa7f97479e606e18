import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { listed } from "../../ui/format.ts";

/**
 * All that the page shows: a query; the ends of a way; what is opened and hidden, by commas; what is looked at; how it is drawn; whether
 * names are shown; the instant.
 */
export const GRAPH_SEARCH = ["q", "from", "to", "open", "hide", "pick", "layout", "names", "zoom", "at"] as const;
export type GraphSearch = { readonly [Name in (typeof GRAPH_SEARCH)[number]]?: string | undefined };

const route = getRouteApi("/graph");

/** What the address says, and how to say something else: each is a step that Back takes back. */
export function useGraphSearch() {
  const search: GraphSearch = route.useSearch();
  const navigate = useNavigate();
  const set = (change: GraphSearch): void =>
    void navigate({ to: "/graph", search: { ...search, ...change }, resetScroll: false });
  const toggle = (name: "open" | "hide", id: string): void => {
    const known = listed(search[name]);
    const next = known.includes(id) ? known.filter((item) => item !== id) : [...known, id];
    set({ [name]: next.join(",") || undefined });
  };
  return { search, set, toggle };
}
