import { useQueries, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { parseGraphQuery } from "../../../domain/graph-query.ts";
import { api } from "../../client/api.ts";
import { AsOf, PastMark } from "../../ui/as-of.tsx";
import { listed } from "../../ui/format.ts";
import { instantIn } from "../../ui/instant.ts";
import { PageHead } from "../../ui/page.tsx";
import { Empty, Problem } from "../../ui/states.tsx";
import { commandFor, QueryDialog } from "../../ui/table/query-dialog.tsx";
import { Canvas, type LayoutName } from "./canvas.tsx";
import { isGroup, MOST_NODES, type Part, viewOf } from "./model.ts";
import { NodePanel } from "./panel.tsx";
import { QueryBar } from "./query-bar.tsx";
import { Start } from "./start.tsx";
import { useGraphSearch } from "./state.ts";
import { Twin } from "./twin.tsx";

const MOST_AROUND = 1_000;
const LAYOUTS = [
  ["layers", "Layers"],
  ["rings", "Rings"],
  ["table", "Table"],
] as const;
const ZOOMS = ["60", "80", "100", "140"] as const;

/** How things hang together, from a question or an asset on. */
export function GraphExplorer() {
  const { search, set } = useGraphSearch();
  const asked = instantIn(search.at);
  const change = (at: string | undefined): void => set({ at });
  // What is wrong with a query the bar says, also of one that came with the address.
  const isSound = search.q === undefined || "query" in parseGraphQuery(search.q);
  const isBegun = isSound && [search.q, search.from, search.open].some((part) => part !== undefined);
  return (
    <>
      <PageHead title="Graph" actions={<AsOf asked={asked} onChange={change} />}>
        How things hang together. At most {MOST_NODES} are drawn at once; the rest stays a step away.
      </PageHead>
      <PastMark asked={asked} onChange={change} />
      {asked.malformed !== undefined ? null : (
        <>
          <QueryBar
            key={search.q}
            q={search.q}
            onAsk={(q) => set({ q: q || undefined, open: undefined, hide: undefined, pick: undefined })}
          />
          {isBegun ? <Explored at={asked.at} /> : <Start at={search.at} />}
        </>
      )}
    </>
  );
}

/** What the address asks for, as far as it has come. */
function useParts(at: number | undefined) {
  const { search } = useGraphSearch();
  const { q, from, to } = search;
  const open = listed(search.open);
  const query = useQuery({
    queryKey: ["graph", "query", q, at],
    queryFn: () => api.graph.query({ query: { q: q ?? "", at: instantOf(at), limit: MOST_NODES } }),
    enabled: q !== undefined,
  });
  const way = useQuery({
    queryKey: ["graph", "way", from, to, at],
    queryFn: () => api.graph.way({ query: { from: from ?? "", to: to ?? "", at: instantOf(at) } }),
    enabled: from !== undefined && to !== undefined,
  });
  const seeds = [
    ...new Set([...open.filter((id) => !isGroup(id)), ...(from !== undefined && to === undefined ? [from] : [])]),
  ];
  const around = useQueries({
    queries: seeds.map((id) => ({
      queryKey: ["around", id, at, MOST_AROUND],
      queryFn: () =>
        api.assets.neighbourhood({ params: { id }, query: { hops: 1, limit: MOST_AROUND, at: instantOf(at) } }),
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
  return {
    view: viewOf({ shown, around: parts, open: new Set(open), hidden: new Set(listed(search.hide)) }),
    way: way.data,
    isCut: [...shown, ...parts.values()].some(({ truncated }) => truncated),
    isBusy: all.some(({ isPending }) => isPending),
    error: all.find(({ isError }) => isError)?.error,
  };
}

const instantOf = (at: number | undefined): string | undefined => (at === undefined ? undefined : String(at));

function Explored({ at }: { readonly at: number | undefined }) {
  const { search, set, toggle } = useGraphSearch();
  const { view, way, isCut, isBusy, error } = useParts(at);
  const open = new Set(listed(search.open));
  const picked = view.nodes.find(({ id }) => id === search.pick);
  const layout = LAYOUTS.find(([name]) => name === search.layout)?.[0] ?? "layers";
  if (error !== undefined) return <Problem error={error} />;
  return (
    <>
      <Tools />
      <p className="small muted" role="status" aria-busy={isBusy || undefined}>
        {isBusy ? "Asking …" : told(view, isCut)} {way === undefined ? "" : wayTold(way)}
      </p>
      <div className="graph-frame">
        {view.nodes.length === 0 && !isBusy ? (
          <Empty title="Nothing is like this">
            <p className="muted">Nothing that was seen fits the query.</p>
          </Empty>
        ) : layout === "table" ? (
          <Twin view={view} at={search.at} />
        ) : (
          <Canvas
            {...{ view, open }}
            layout={layout as LayoutName}
            zoom={Number(ZOOMS.find((zoom) => zoom === search.zoom) ?? "100") / 100}
            way={new Set(way?.assets.map(({ id }) => id))}
            pick={search.pick}
            hasNames={search.names !== "off"}
            onPick={(id) => set({ pick: id })}
            onOpen={(id) => toggle("open", id)}
            onHide={(id) => toggle("hide", id)}
          />
        )}
        {picked === undefined || isGroup(picked.id) ? null : (
          <NodePanel
            {...{ node: picked, view, search, set }}
            isOpen={open.has(picked.id)}
            onOpen={() => toggle("open", picked.id)}
            onHide={() => toggle("hide", picked.id)}
          />
        )}
      </div>
    </>
  );
}

const told = ({ nodes, left }: ReturnType<typeof viewOf>, isCut: boolean): string =>
  [
    `${nodes.length} drawn.`,
    left > 0 ? `${left} more have no room: close or hide something, or ask for less.` : "",
    isCut ? "The answer was cut: there is more than was asked for." : "",
  ].join(" ");

function wayTold({ found, assets, relationships }: { readonly found: boolean } & Part): string {
  if (!found) return "No way of at most twelve relationships leads there.";
  const names = assets.map(({ name }) => name);
  const steps = relationships.map(({ from, verb }, index) =>
    from === assets[index]?.id ? `${verb} ${names[index + 1]}` : `(${verb} by) ${names[index + 1]}`,
  );
  return `The way: ${[names[0], ...steps].join(", ")}.`;
}

function Tools() {
  const { search, set } = useGraphSearch();
  const { history } = useRouter();
  const now = (history.location.state as { readonly __TSR_index?: number }).__TSR_index ?? 0;
  const first = useRef(now);
  const last = useRef(now);
  const [isAsked, setAsked] = useState(false);
  last.current = Math.max(last.current, now);
  const ways = search.from !== undefined || search.to !== undefined;
  return (
    <div className="row graph-tools">
      <button type="button" className="button small" disabled={now <= first.current} onClick={() => history.back()}>
        Undo
      </button>
      <button type="button" className="button small" disabled={now >= last.current} onClick={() => history.forward()}>
        Redo
      </button>
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
      {ways ? (
        <>
          <button
            type="button"
            className="button small"
            disabled={search.from === undefined || search.to === undefined}
            onClick={() => set({ from: search.to, to: search.from })}
          >
            Turn the way round
          </button>
          <button type="button" className="button small" onClick={() => set({ from: undefined, to: undefined })}>
            Forget the way
          </button>
        </>
      ) : null}
      {search.hide === undefined ? null : (
        <button type="button" className="button small" onClick={() => set({ hide: undefined })}>
          Show what is hidden
        </button>
      )}
      <button type="button" className="button small" onClick={() => setAsked(true)}>
        Show the query
      </button>
      {isAsked ? <Asked onClose={() => setAsked(false)} /> : null}
    </div>
  );
}

/** The request that gives what is drawn: the query, the way, or the neighbours of what was opened first. */
function Asked({ onClose }: { readonly onClose: () => void }) {
  const { search } = useGraphSearch();
  const { q, from, to, at } = search;
  const [first] = listed(search.open).filter((id) => !isGroup(id));
  if (q !== undefined) return <QueryDialog path="/graph/query" query={{ q, at }} onClose={onClose} />;
  if (from !== undefined && to !== undefined)
    return <QueryDialog path="/graph/way" query={{ from, to, at }} onClose={onClose} />;
  const path = `/assets/${encodeURIComponent(first ?? from ?? "")}/neighbourhood`;
  return <QueryDialog path={path} query={{ at }} command={commandFor("assets", { at })} onClose={onClose} />;
}
