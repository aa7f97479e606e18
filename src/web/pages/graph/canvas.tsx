import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import { Edges } from "./edges.tsx";
import { LassoLine, useLasso } from "./lasso.tsx";
import { Legend } from "./legend.tsx";
import { keyOf, type View } from "./model.ts";
import { NodeBox, type NodeDeeds } from "./node-box.tsx";
import { BOX, inside, nextTowards, type Pins, type Place, type Placed, within, withPins } from "./places.ts";

const ARROWS: { readonly [key: string]: Place } = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
/** Pixels that a key moves a box. */
const STEP = 20;

export type LayoutName = "layers" | "rings";

interface Drawing {
  readonly view: View;
  readonly layout: LayoutName;
  readonly zoom: number;
  /** Ids on the way between two assets. */
  readonly way: ReadonlySet<string>;
  readonly pick: string | undefined;
  readonly open: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly pins: Pins;
  /** What is being moved: the next click says where to. */
  readonly moved: string | null;
  readonly hasLetters: boolean;
  readonly onAct: (id: string) => void;
  readonly onHide: (id: string) => void;
  readonly onChoose: (ids: Iterable<string>) => void;
  readonly onPin: (id: string, to: Place) => void;
  readonly onMenu: (id: string, at: Place, place: Place) => void;
  readonly onMoved: (to: Place | null) => void;
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
  return <Drawn {...drawing} laid={places.data} />;
}

/** Where someone drags a box to, until he lets it go. */
type Dragged = readonly [id: string, to: Place] | null;

function Drawn({ laid, ...drawing }: Drawing & { readonly laid: Placed }) {
  const { view, zoom, pick, chosen, pins, moved } = drawing;
  const list = useRef<HTMLUListElement>(null);
  const plane = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Dragged>(null);
  const [focused, setFocused] = useState<string>();
  const placed = withPins(laid, dragged === null ? pins : new Map([...pins, dragged]));
  const nodes = view.nodes.filter(({ id }) => placed.at.has(id));
  const entry = [focused, pick].find((wanted) => nodes.some(({ id }) => id === wanted)) ?? nodes[0]?.id;
  const boxOf = (id: string): HTMLElement | null =>
    list.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`) ?? null;
  const placeOf = (id: string): Place => placed.at.get(id) ?? { x: 0, y: 0 };
  const toggle = (id: string): void =>
    drawing.onChoose(chosen.has(id) ? [...chosen].filter((item) => item !== id) : [...chosen, id]);
  const lasso = useLasso({
    plane,
    zoom,
    onEnd: (around, isMore) => {
      const found = inside(around, placed);
      if (found.length > 0 || chosen.size > 0) drawing.onChoose(new Set([...(isMore ? chosen : []), ...found]));
    },
  });
  const offer = (id: string): void => {
    const { left = 0, bottom = 0 } = boxOf(id)?.getBoundingClientRect() ?? {};
    drawing.onMenu(id, { x: left, y: bottom }, placeOf(id));
  };
  const walk = (event: KeyboardEvent, id: string, direction: Place): void => {
    const { x, y } = placeOf(id);
    if (event.altKey) drawing.onPin(id, within({ x: x + direction.x * STEP, y: y + direction.y * STEP }));
    const next = event.altKey ? undefined : nextTowards(placed, id, direction);
    if (next === undefined) return;
    if (event.shiftKey) drawing.onChoose(new Set([...chosen, id, next]));
    boxOf(next)?.focus();
  };
  const onKey = (event: KeyboardEvent, id: string): void => {
    const direction = ARROWS[event.key];
    const letter = drawing.hasLetters && !event.ctrlKey && !event.metaKey && !event.altKey ? event.key : "";
    if (direction !== undefined) walk(event, id, direction);
    else if (event.key === "Delete") drawing.onHide(id);
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey) || letter === "m") offer(id);
    else if (letter === "x") toggle(id);
    else if (event.key === "Escape" && moved !== null) drawing.onMoved(null);
    else if (event.key === "Escape" && chosen.size > 0) drawing.onChoose([]);
    else return;
    event.preventDefault();
  };
  const deeds: NodeDeeds = {
    onAct: drawing.onAct,
    onChoose: toggle,
    onMenu: (id, at) => drawing.onMenu(id, at, placeOf(id)),
    onKey,
    onFocus: setFocused,
    onDrag: (id, by, isDone) => {
      const from = pins.get(id) ?? laid.at.get(id) ?? { x: 0, y: 0 };
      const to = within({ x: from.x + by.x / zoom, y: from.y + by.y / zoom });
      setDragged(isDone ? null : [id, to]);
      if (isDone && (by.x !== 0 || by.y !== 0)) drawing.onPin(id, to);
    },
  };
  return (
    <div className="stack">
      <section
        className={moved === null ? "graph-canvas" : "graph-canvas moving"}
        aria-label="Graph"
        {...(moved === null ? lasso.handlers : {})}
        onClickCapture={(event) => {
          if (moved === null) return;
          event.stopPropagation();
          const { left = 0, top = 0 } = plane.current?.getBoundingClientRect() ?? {};
          const [x, y] = [(event.clientX - left) / zoom, (event.clientY - top) / zoom];
          drawing.onMoved(within({ x: x - BOX.width / 2, y: y - BOX.height / 2 }));
        }}
      >
        <div style={{ width: placed.width * zoom, height: placed.height * zoom }}>
          <div
            ref={plane}
            className="graph-plane"
            style={{ width: placed.width, height: placed.height, transform: `scale(${zoom})` }}
          >
            <Edges
              {...{ view, placed, way: drawing.way }}
              near={new Set([pick, focused].filter((id) => id !== undefined))}
            />
            <ul ref={list}>
              {nodes.map((node) => (
                <NodeBox
                  key={node.id}
                  node={node}
                  place={placeOf(node.id)}
                  deeds={deeds}
                  looks={{
                    isEntry: node.id === entry,
                    isPicked: node.id === pick,
                    isChosen: chosen.has(node.id),
                    isOpen: drawing.open.has(node.id),
                    isOnWay: drawing.way.has(node.id),
                    isPinned: pins.has(node.id),
                  }}
                />
              ))}
            </ul>
            {lasso.line === null ? null : <LassoLine line={lasso.line} />}
          </div>
        </div>
      </section>
      <Legend />
    </div>
  );
}
