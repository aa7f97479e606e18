import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useRef } from "react";
import { verbWords, words } from "../../ui/format.ts";
import type { Placed } from "./layout.ts";
import { isGroup, keyOf, type Node, type View } from "./model.ts";

const BOX = { width: 172, height: 46 } as const;
const ARROWS: { readonly [key: string]: readonly [x: number, y: number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export type LayoutName = "layers" | "rings";

interface Drawing {
  readonly view: View;
  readonly layout: LayoutName;
  readonly zoom: number;
  /** Ids on the way between two assets. */
  readonly way: ReadonlySet<string>;
  readonly pick: string | undefined;
  readonly open: ReadonlySet<string>;
  readonly hasNames: boolean;
  readonly onPick: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onHide: (id: string) => void;
}

/** The drawn graph. What computes places is loaded when it is first drawn. */
export function Canvas(drawing: Drawing) {
  const { view, layout } = drawing;
  const shape = `${view.nodes.map(({ id }) => id).join(" ")} ${view.edges.map(keyOf).join(" ")}`;
  const places = useQuery({
    queryKey: ["graph", "places", layout, shape],
    queryFn: async () => (await import("./layout.ts")).LAYOUTS[layout](view),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
  if (places.data === undefined)
    return (
      <div className="graph-canvas" aria-busy="true">
        <span className="visually-hidden">Loading</span>
      </div>
    );
  return <Drawn {...drawing} placed={places.data} />;
}

function Drawn({ placed, ...drawing }: Drawing & { readonly placed: Placed }) {
  const { view, zoom, pick } = drawing;
  const list = useRef<HTMLUListElement>(null);
  const nodes = view.nodes.filter(({ id }) => placed.at.has(id));
  const entry = nodes.some(({ id }) => id === pick) ? pick : nodes[0]?.id;
  const walk = (event: KeyboardEvent, id: string): void => {
    const direction = ARROWS[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const next = nextTowards(placed, nodes, id, direction);
    if (next !== undefined) list.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <div className="stack">
      <section className="graph-canvas" aria-label="Graph">
        <div style={{ width: placed.width * zoom, height: placed.height * zoom }}>
          <div
            className="graph-plane"
            style={{ width: placed.width, height: placed.height, transform: `scale(${zoom})` }}
          >
            <Edges view={view} placed={placed} way={drawing.way} pick={pick} />
            <ul ref={list}>
              {nodes.map((node, index) => (
                <NodeBox
                  key={node.id}
                  {...{ node, index, drawing }}
                  place={placed.at.get(node.id) ?? { x: 0, y: 0 }}
                  isEntry={node.id === entry}
                  onKey={walk}
                />
              ))}
            </ul>
          </div>
        </div>
      </section>
      <Legend />
    </div>
  );
}

const SIGNS = [
  ["group", "many of a kind: choose it to see them"],
  ["opened", "its neighbours are shown"],
  ["on-way", "on the way"],
] as const;

/** What the looks of boxes mean, and how to walk among them. */
const Legend = () => (
  <ul className="row small muted legend" aria-label="Legend">
    {SIGNS.map(([look, says]) => (
      <li key={look}>
        <span className={`graph-key ${look}`} aria-hidden="true" /> {says}
      </li>
    ))}
    <li>Choose a box to see what it is, again to open it. Arrows walk, Delete hides.</li>
  </ul>
);

/** The node that lies next in a direction. */
function nextTowards(
  { at }: Placed,
  nodes: readonly Node[],
  from: string,
  [dx, dy]: readonly [number, number],
): string | undefined {
  const start = at.get(from);
  if (start === undefined) return undefined;
  const far = nodes.flatMap(({ id }) => {
    const place = at.get(id);
    if (place === undefined || id === from) return [];
    const [x, y] = [place.x - start.x, place.y - start.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    return ahead <= 0 ? [] : [{ id, cost: ahead + 2 * aside }];
  });
  return far.sort((a, b) => a.cost - b.cost)[0]?.id;
}

function NodeBox({
  node: { id, kind, name, count },
  index,
  place,
  isEntry,
  drawing: { pick, open, way, hasNames, onPick, onOpen, onHide },
  onKey,
}: {
  readonly node: Node;
  readonly index: number;
  readonly place: { readonly x: number; readonly y: number };
  readonly isEntry: boolean;
  readonly drawing: Drawing;
  readonly onKey: (event: KeyboardEvent, id: string) => void;
}) {
  const isPicked = pick === id;
  const classes = ["graph-node", way.has(id) ? "on-way" : "", isGroup(id) ? "group" : "", open.has(id) ? "opened" : ""];
  const title = count === undefined ? (hasNames ? name : `No. ${index + 1}`) : `${count} by “${name}”`;
  return (
    <li style={{ left: place.x, top: place.y }} className="graph-place">
      <button
        type="button"
        className={classes.filter((name) => name !== "").join(" ")}
        data-node={id}
        tabIndex={isEntry ? 0 : -1}
        aria-pressed={isPicked}
        title={hasNames ? name : undefined}
        onClick={() => (isGroup(id) || isPicked ? onOpen(id) : onPick(id))}
        onKeyDown={(event) => (event.key === "Delete" ? onHide(id) : onKey(event, id))}
      >
        <span className="small muted">{words(kind)}</span>
        <span className="graph-name">{title}</span>
      </button>
    </li>
  );
}

const Edges = ({ view, placed, way, pick }: Pick<Drawing, "view" | "way" | "pick"> & { readonly placed: Placed }) => (
  <svg aria-hidden="true" width={placed.width} height={placed.height}>
    <defs>
      <marker
        id="graph-arrow"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerUnits="userSpaceOnUse"
        markerWidth="9"
        markerHeight="9"
        orient="auto"
      >
        <path d="M0 0 L8 4 L0 8 z" />
      </marker>
    </defs>
    {view.edges.map((edge) => {
      const [a, b] = [placed.at.get(edge.from), placed.at.get(edge.to)];
      if (a === undefined || b === undefined) return null;
      const isNear = pick === edge.from || pick === edge.to;
      const isOn = way.has(edge.from) && way.has(edge.to);
      const [sx, ex] =
        a.x + BOX.width <= b.x
          ? [a.x + BOX.width, b.x]
          : b.x + BOX.width <= a.x
            ? [a.x, b.x + BOX.width]
            : [a.x + BOX.width / 2, b.x + BOX.width / 2];
      const isStacked = sx === a.x + BOX.width / 2;
      const sy = a.y + (isStacked ? (b.y > a.y ? BOX.height : 0) : BOX.height / 2);
      const ey = b.y + (isStacked ? (b.y > a.y ? 0 : BOX.height) : BOX.height / 2);
      const bend = isStacked ? 0 : (ex - sx) / 2;
      const lean = isStacked ? (ey - sy) / 2 : 0;
      return (
        <g key={keyOf(edge)} className={isOn ? "edge on-way" : isNear ? "edge near" : "edge"}>
          <path
            d={`M${sx} ${sy} C${sx + bend} ${sy + lean} ${ex - bend} ${ey - lean} ${ex} ${ey}`}
            markerEnd="url(#graph-arrow)"
          />
          {isNear || isOn ? (
            <text x={(sx + ex) / 2} y={(sy + ey) / 2 - 4} textAnchor="middle">
              {verbWords(edge.verb)}
            </text>
          ) : null}
        </g>
      );
    })}
  </svg>
);
