import type { Query } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { queries } from "./api.ts";

/** A list of which more pages than this were loaded is not loaded again by itself: its reader is told instead. */
const MOST_PAGES = 5;

/** What is the same whatever becomes of jobs, by the first word of its key: dear to work out, and a job that runs tells of itself every second. */
const BESIDE_JOBS: ReadonlySet<unknown> = new Set([
  ...["asset", "assets", "around", "history", "identity", "identity-decisions", "mark", "undecided", "posture"],
  ...["finding", "findings", "finding-history", "changes", "graph", "search", "palette", "audit"],
  ...["attack-path", "attack-paths", "blast-radius", "people", "teams", "roles", "rules", "self"],
]);

let changedAt = 0;
const listeners = new Set<() => void>();

const pagesOf = ({ state }: Query): number =>
  (state.data as { readonly pages?: readonly unknown[] } | undefined)?.pages?.length ?? 0;

/** Queries that were under way when something changed: what they bring may be older than that. */
const again = new Set<string>();

/** Asks for each again, once; one that is under way when it has ended, so that a page never has two of the same on their way. */
function changed(topic: string): void {
  const concerns = (query: Query): boolean =>
    (topic !== "jobs" || !BESIDE_JOBS.has(query.queryKey[0])) && pagesOf(query) <= MOST_PAGES;
  const isUnderWay = ({ state }: Query): boolean => state.fetchStatus !== "idle";
  for (const query of queries.getQueryCache().findAll({ predicate: (query) => concerns(query) && isUnderWay(query) }))
    again.add(query.queryHash);
  void queries.invalidateQueries({ predicate: (query) => concerns(query) && !isUnderWay(query) });
  if (topic === "jobs") return;
  changedAt = Date.now();
  for (const listener of listeners) listener();
}

queries.getQueryCache().subscribe(({ type, query }) => {
  if (type !== "updated" || query.state.fetchStatus !== "idle" || !again.delete(query.queryHash)) return;
  void queries.invalidateQueries({ queryKey: query.queryKey, exact: true });
});

/** Asks again for what is on screen whenever the platform says that something changed. */
export function useLive(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const source = new EventSource("/api/v1/events");
    source.onmessage = ({ data }) => changed((JSON.parse(data) as { readonly topic: string }).topic);
    return () => source.close();
  }, [isOn]);
}

/** When the platform last said that something other than a job changed; 0 = not since the page was opened. */
export const useChangedAt = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => changedAt,
  );
