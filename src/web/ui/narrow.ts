import { useSyncExternalStore } from "react";

/** As wide as where the styles make a card of a row. */
const QUERY = "(max-width: 40rem)";

function subscribe(listener: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** True where a row of a list is a card. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
