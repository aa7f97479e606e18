import { useState } from "react";
import { parseGraphQuery } from "../../../domain/graph-query.ts";
import { usePref } from "../../client/prefs.ts";
import { announce } from "../../ui/announce.tsx";
import { AsOf, PastMark } from "../../ui/as-of.tsx";
import { listed } from "../../ui/format.ts";
import { instantIn } from "../../ui/instant.ts";
import { PageHead } from "../../ui/page.tsx";
import { Empty, Problem } from "../../ui/states.tsx";
import { Views } from "../../ui/table/views.tsx";
import { Canvas, type LayoutName } from "./canvas.tsx";
import { pinned, withoutThem } from "./deeds.ts";
import { isGroup, MOST_NODES, type Part, type View } from "./model.ts";
import { namesIn } from "./names.ts";
import { type Asked, focusBox, NodeMenu } from "./node-menu.tsx";
import { NodePanel } from "./panel.tsx";
import { useParts } from "./parts.ts";
import { PathsOver } from "./paths-over.tsx";
import { pinsOf } from "./places.ts";
import { QueryBar } from "./query-bar.tsx";
import { ChosenBar } from "./selection.tsx";
import { Start } from "./start.tsx";
import { useGraphSearch } from "./state.ts";
import { LAYOUTS, Tools, ZOOMS } from "./tools.tsx";
import { Twin } from "./twin.tsx";

/** How things hang together, from a question or an asset on. */
export function GraphExplorer() {
  const { search, set } = useGraphSearch();
  const asked = instantIn(search.at);
  const change = (at: string | undefined): void => set({ at });
  // What is wrong with a query the bar says, also of one that came with the address.
  const isSound = search.q === undefined || "query" in parseGraphQuery(search.q);
  const isBegun = isSound && [search.q, search.from, search.open, search.seed].some((part) => part !== undefined);
  // A query may name assets.
  const isTelling = search.names === "off" && search.q?.includes('"') === true;
  return (
    <>
      <PageHead
        title="Graph"
        actions={
          <>
            <Views page="graph" search={search} />
            <AsOf asked={asked} onChange={change} />
          </>
        }
      >
        How things hang together. At most {MOST_NODES} are drawn at once; the rest stays a step away.
      </PageHead>
      <PastMark asked={asked} onChange={change} />
      {asked.malformed !== undefined ? null : (
        <>
          {isTelling ? (
            <p className="small muted">The query holds names: it is hidden with them.</p>
          ) : (
            <QueryBar key={search.q} q={search.q} onAsk={(q) => set({ ...NEW_QUESTION, q: q || undefined })} />
          )}
          {isBegun ? <Explored at={asked.at} /> : <Start at={search.at} />}
        </>
      )}
    </>
  );
}

/** What was done to a drawing is over with the next question. */
const NEW_QUESTION = {
  open: undefined,
  hide: undefined,
  only: undefined,
  seed: undefined,
  pick: undefined,
  chosen: undefined,
  pins: undefined,
} as const;

function Explored({ at }: { readonly at: number | undefined }) {
  const { search, set, toggle } = useGraphSearch();
  const { view, way, isCut, isBusy, error } = useParts(at);
  const layout = LAYOUTS.find(([name]) => name === search.layout)?.[0] ?? "layers";
  const drawn = new Set(view.nodes.map(({ id }) => id));
  const chosen = new Set(listed(search.chosen).filter((id) => drawn.has(id)));
  const picked = view.nodes.find(({ id }) => id === search.pick);
  if (error !== undefined) return <Problem error={error} />;
  return (
    <>
      <Tools view={view} />
      <p className="small muted" role="status" aria-busy={isBusy || undefined}>
        {isBusy ? "Asking …" : told(view, isCut)} {way === undefined ? "" : wayTold(way, view)}
      </p>
      {chosen.size === 0 ? null : <ChosenBar view={view} chosen={chosen} />}
      <div className="graph-frame">
        {view.nodes.length === 0 && !isBusy ? (
          <Empty title="Nothing is like this">
            <p className="muted">Nothing that was seen fits the query.</p>
          </Empty>
        ) : layout === "table" ? (
          <Twin view={view} at={search.at} />
        ) : (
          <Picture {...{ view, chosen, layout }} way={new Set(way?.assets.map(({ id }) => id))} />
        )}
        {picked === undefined || isGroup(picked.id) ? null : (
          <NodePanel
            {...{ node: picked, view, search, set }}
            isOpen={listed(search.open).includes(picked.id)}
            onOpen={() => toggle("open", picked.id)}
            onHide={() => set(withoutThem(search, [picked.id]))}
          />
        )}
      </div>
    </>
  );
}

/** The drawing, with the menu of its boxes. */
function Picture({
  view,
  chosen,
  layout,
  way,
}: {
  readonly view: View;
  readonly chosen: ReadonlySet<string>;
  readonly layout: LayoutName;
  readonly way: ReadonlySet<string>;
}) {
  const { search, set, toggle, choose } = useGraphSearch();
  const [letters] = usePref("shortcuts");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const node = view.nodes.find(({ id }) => id === asked?.id);
  return (
    <>
      <Canvas
        {...{ view, chosen, layout, way, moved, pick: search.pick, open: new Set(listed(search.open)) }}
        pins={pinsOf(listed(search.pins))}
        zoom={Number(ZOOMS.find((zoom) => zoom === search.zoom) ?? "100") / 100}
        hasLetters={letters === "on"}
        onAct={(id) => (isGroup(id) || search.pick === id ? toggle("open", id) : set({ pick: id }))}
        onHide={(id) => set(withoutThem(search, chosen.has(id) ? chosen : [id]))}
        onChoose={choose}
        onPin={(id, to) => set(pinned(search, id, to))}
        onMenu={(id, at, place) => setAsked({ id, at, place })}
        onMoved={(to) => {
          setMoved(null);
          if (moved === null) return;
          if (to !== null) set(pinned(search, moved, to));
          focusBox(moved);
        }}
      />
      {asked === null || node === undefined ? null : (
        <NodeMenu
          {...{ node, asked }}
          onMove={() => {
            setMoved(asked.id);
            announce("Click where it goes, or move it with Alt and the arrows. Escape leaves it.");
          }}
          onPaths={() => setOver(asked.id)}
          onClose={() => setAsked(null)}
        />
      )}
      {over === null ? null : (
        <PathsOver id={over} name={namesIn(view).get(over) ?? ""} at={search.at} onClose={() => setOver(null)} />
      )}
    </>
  );
}

const told = ({ nodes, left }: View, isCut: boolean): string =>
  [
    `${nodes.length} drawn.`,
    left > 0 ? `${left} more have no room: close or hide something, or ask for less.` : "",
    isCut ? "The answer was cut: there is more than was asked for." : "",
  ].join(" ");

function wayTold({ found, assets, relationships }: { readonly found: boolean } & Part, view: View): string {
  if (!found) return "No way of at most twelve relationships leads there.";
  const shown = namesIn(view);
  const names = assets.map(({ id }) => shown.get(id) ?? "something hidden");
  const steps = relationships.map(({ from, verb }, index) =>
    from === assets[index]?.id ? `${verb} ${names[index + 1]}` : `(${verb} by) ${names[index + 1]}`,
  );
  return `The way: ${[names[0], ...steps].join(", ")}.`;
}
