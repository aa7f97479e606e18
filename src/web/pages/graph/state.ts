import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { listed } from "../../ui/format.ts";

/**
 * All that the page shows: a query; the ends of a way; what is opened and hidden, by commas; what alone was kept, and what was opened before
 * that; what is looked at and chosen; where boxes were put; how it is drawn; whether names are shown; the instant.
 */
export const GRAPH_SEARCH = [
  "q",
  "from",
  "to",
  "open",
  "hide",
  "only",
  "seed",
  "pick",
  "chosen",
  "pins",
  "layout",
  "names",
  "zoom",
  "at",
] as const;
export type GraphSearch = { readonly [Name in (typeof GRAPH_SEARCH)[number]]?: string | undefined };

const route = getRouteApi("/graph");

/** What the address says, and how to say something else: each is a step that Back takes back. */
export function useGraphSearch() {
  const search: GraphSearch = route.useSearch();
  const navigate = useNavigate();
  const go = (change: GraphSearch, replace: boolean): void =>
    void navigate({ to: "/graph", search: { ...search, ...change }, resetScroll: false, replace });
  const set = (change: GraphSearch): void => go(change, false);
  const toggle = (name: "open" | "hide", id: string): void => {
    const known = listed(search[name]);
    const next = known.includes(id) ? known.filter((item) => item !== id) : [...known, id];
    set({ [name]: joined(next) });
  };
  /** What is chosen stands in the address too, but is no step: Back goes to another picture. */
  const choose = (ids: Iterable<string>): void => go({ chosen: joined([...ids]) }, true);
  return { search, set, toggle, choose };
}

/** A list as it stands in an address; nothing where it is empty. */
export const joined = (ids: readonly string[]): string | undefined => ids.join(",") || undefined;
