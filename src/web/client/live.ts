import type { Query } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { queries } from "./api.ts";

/** A list of which more pages than this were loaded is not loaded again by itself: its reader is told instead. */
const MOST_PAGES = 5;

let changedAt = 0;
const listeners = new Set<() => void>();

const pagesOf = ({ state }: Query): number =>
  (state.data as { readonly pages?: readonly unknown[] } | undefined)?.pages?.length ?? 0;

function changed(): void {
  changedAt = Date.now();
  void queries.invalidateQueries({ predicate: (query) => pagesOf(query) <= MOST_PAGES });
  for (const listener of listeners) listener();
}

/** Asks again for what is on screen whenever the platform says that something changed. */
export function useLive(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const source = new EventSource("/api/v1/events");
    source.onmessage = changed;
    return () => source.close();
  }, [isOn]);
}

/** When the platform last said that something changed; 0 = not since the page was opened. */
export const useChangedAt = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => changedAt,
  );
