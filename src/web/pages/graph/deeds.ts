import { listed } from "../../ui/format.ts";
import { type Place, pinsOf, textsOf } from "./places.ts";
import { type GraphSearch, joined } from "./state.ts";

/* What can be done with what is drawn, as changes of the address. */

const added = (known: string | undefined, ids: Iterable<string>): string | undefined =>
  joined([...new Set([...listed(known), ...ids])]);

/** Puts a box somewhere, or back to where the layout has it. */
export function pinned(search: GraphSearch, id: string, to: Place | null): GraphSearch {
  const pins = new Map(pinsOf(listed(search.pins)));
  if (to === null) pins.delete(id);
  else pins.set(id, to);
  return { pins: joined(textsOf(pins)) };
}

/** Takes some away. */
export const withoutThem = (search: GraphSearch, ids: Iterable<string>): GraphSearch => ({
  hide: added(search.hide, ids),
  chosen: undefined,
});

/** Takes all others away. What was opened stays known, and can be opened again. */
export const onlyThem = (search: GraphSearch, ids: Iterable<string>): GraphSearch => ({
  only: joined([...ids]),
  seed: added(search.seed, listed(search.open)),
  open: undefined,
  chosen: undefined,
});

/** Opens the neighbours of some. */
export const opened = (search: GraphSearch, ids: Iterable<string>): GraphSearch => ({ open: added(search.open, ids) });

/** Brings back what was taken away. */
export const allAgain = (search: GraphSearch): GraphSearch => ({
  hide: undefined,
  only: undefined,
  seed: undefined,
  open: added(search.seed, listed(search.open)),
});
