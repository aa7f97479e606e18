import { useRouter } from "@tanstack/react-router";
import { type ComponentProps, useRef } from "react";
import { listed } from "../../ui/format.ts";
import { commandFor, ShowQuery } from "../../ui/table/query-dialog.tsx";
import { allAgain } from "./deeds.ts";
import { isGroup, type View } from "./model.ts";
import { type GraphSearch, useGraphSearch } from "./state.ts";
import { TakeAlong } from "./take.tsx";

export const LAYOUTS = [
  ["layers", "Layers"],
  ["rings", "Rings"],
  ["table", "Table"],
] as const;
export const ZOOMS = ["60", "80", "100", "140"] as const;

/** How the drawing looks, one step back and forth, and what can be done with all of it. */
export function Tools({ view }: { readonly view: View }) {
  const { search, set } = useGraphSearch();
  return (
    <div className="row graph-tools">
      <Steps />
      <label className="row small">
        Layout
        <select value={search.layout ?? "layers"} onChange={({ target }) => set({ layout: target.value })}>
          {LAYOUTS.map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className="row small">
        Size
        <select value={search.zoom ?? "100"} onChange={({ target }) => set({ zoom: target.value })}>
          {ZOOMS.map((zoom) => (
            <option key={zoom} value={zoom}>
              {zoom} %
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button small"
        aria-pressed={search.names === "off"}
        onClick={() => set({ names: search.names === "off" ? undefined : "off" })}
      >
        Hide names
      </button>
      {changesOf(search).map(([says, change]) => (
        <button key={says} type="button" className="button small" onClick={() => set(change)}>
          {says}
        </button>
      ))}
      <TakeAlong view={view} label="Export" />
      <ShowQuery {...askedFor(search)} look="button small" />
    </div>
  );
}

/** What can be taken back at once, where there is something to take back. */
const changesOf = (search: GraphSearch): readonly (readonly [says: string, change: GraphSearch])[] => [
  ...(search.from !== undefined && search.to !== undefined
    ? [["Turn the way round", { from: search.to, to: search.from }] as const]
    : []),
  ...(search.from !== undefined || search.to !== undefined
    ? [["Forget the way", { from: undefined, to: undefined }] as const]
    : []),
  ...(search.hide !== undefined || search.only !== undefined
    ? [["Show what is hidden", allAgain(search)] as const]
    : []),
  ...(search.pins === undefined ? [] : [["Unpin all", { pins: undefined }] as const]),
];

/** Every step is an address, so one back and one forth are the browser's. */
function Steps() {
  const { history } = useRouter();
  const now = (history.location.state as { readonly __TSR_index?: number }).__TSR_index ?? 0;
  const first = useRef(now);
  const last = useRef(now);
  last.current = Math.max(last.current, now);
  return (
    <>
      <button type="button" className="button small" disabled={now <= first.current} onClick={() => history.back()}>
        Undo
      </button>
      <button type="button" className="button small" disabled={now >= last.current} onClick={() => history.forward()}>
        Redo
      </button>
    </>
  );
}

/** The request that gives what is drawn: the query, the way, or the neighbours of what was opened first. */
function askedFor({ q, from, to, at, open, seed }: GraphSearch): ComponentProps<typeof ShowQuery> {
  if (q !== undefined) return { path: "/graph/query", query: { q, at } };
  if (from !== undefined && to !== undefined) return { path: "/graph/way", query: { from, to, at } };
  const [first = from ?? ""] = [...listed(open), ...listed(seed)].filter((id) => !isGroup(id));
  const path = `/assets/${encodeURIComponent(first)}/neighbourhood`;
  return { path, query: { at }, command: commandFor("assets", { at }) };
}
