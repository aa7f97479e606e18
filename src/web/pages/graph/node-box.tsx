import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { words } from "../../ui/format.ts";
import { isGroup, type Node } from "./model.ts";
import type { Place } from "./places.ts";

/** Pixels that a pointer goes before it drags. */
const DRAG = 4;

export interface Looks {
  readonly isEntry: boolean;
  readonly isPicked: boolean;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly isOnWay: boolean;
  readonly isPinned: boolean;
}

export interface NodeDeeds {
  readonly onAct: (id: string) => void;
  readonly onChoose: (id: string) => void;
  readonly onMenu: (id: string, at: Place) => void;
  readonly onKey: (event: KeyboardEvent, id: string) => void;
  readonly onFocus: (id: string) => void;
  /** How far it was dragged, in pixels of the window; `isDone` at the end of it. */
  readonly onDrag: (id: string, by: Place, isDone: boolean) => void;
}

/** The name of a box: of a group, how many stand in it and why. */
export const titleOf = ({ name, count }: Node): string => (count === undefined ? name : `${count} by “${name}”`);

/** One asset, or many of a kind, as a button that can be looked at, chosen and dragged, with one for what can be done. */
export function NodeBox({
  node,
  place,
  looks,
  deeds,
}: {
  readonly node: Node;
  readonly place: Place;
  readonly looks: Looks;
  readonly deeds: NodeDeeds;
}) {
  const { id, kind } = node;
  const drag = useDrag((by, isDone) => deeds.onDrag(id, by, isDone));
  const classes = [
    "graph-node",
    ...(looks.isOnWay ? ["on-way"] : []),
    ...(isGroup(id) ? ["group"] : []),
    ...(looks.isOpen ? ["opened"] : []),
    ...(looks.isPinned ? ["pinned"] : []),
    ...(looks.isChosen ? ["chosen"] : []),
  ];
  return (
    <li
      style={{ left: place.x, top: place.y }}
      className="graph-place"
      onContextMenu={(event) => {
        event.preventDefault();
        deeds.onMenu(id, { x: event.clientX, y: event.clientY });
      }}
    >
      <button
        type="button"
        className={classes.join(" ")}
        data-node={id}
        tabIndex={looks.isEntry ? 0 : -1}
        aria-pressed={looks.isPicked}
        title={titleOf(node)}
        onFocus={() => deeds.onFocus(id)}
        onClick={(event) => {
          if (drag.wasDragged()) return;
          if (event.shiftKey) deeds.onChoose(id);
          else deeds.onAct(id);
        }}
        onKeyDown={(event) => deeds.onKey(event, id)}
        {...drag.handlers}
      >
        <span className="small muted">{words(kind)}</span>
        <span className="graph-name">{titleOf(node)}</span>
        {looks.isChosen ? <span className="visually-hidden">, chosen</span> : null}
        {looks.isPinned ? <span className="visually-hidden">, put here by hand</span> : null}
      </button>
      <button
        type="button"
        className="graph-more"
        tabIndex={looks.isEntry ? 0 : -1}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          deeds.onMenu(id, { x: left, y: bottom });
        }}
      >
        <span aria-hidden="true">⋯</span>
        <span className="visually-hidden">What can be done with {titleOf(node)}</span>
      </button>
    </li>
  );
}

/** Dragging with a mouse or a pen; a finger scrolls, and moves boxes by the menu. */
function useDrag(onDrag: (by: Place, isDone: boolean) => void) {
  const start = useRef<Place | null>(null);
  const isDragged = useRef(false);
  const by = (event: PointerEvent): Place => ({
    x: event.clientX - (start.current?.x ?? 0),
    y: event.clientY - (start.current?.y ?? 0),
  });
  return {
    /** Whether what ends as a click was one; asked once. */
    wasDragged: (): boolean => {
      const was = isDragged.current;
      isDragged.current = false;
      return was;
    },
    handlers: {
      onPointerDown: (event: PointerEvent): void => {
        isDragged.current = false;
        if (event.button === 0 && event.pointerType !== "touch" && !event.shiftKey)
          start.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove: (event: PointerEvent): void => {
        if (start.current === null) return;
        const { x, y } = by(event);
        if (!isDragged.current && Math.hypot(x, y) < DRAG) return;
        isDragged.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        onDrag({ x, y }, false);
      },
      onPointerUp: (event: PointerEvent): void => {
        if (start.current !== null && isDragged.current) onDrag(by(event), true);
        start.current = null;
      },
      onPointerCancel: (): void => {
        start.current = null;
        onDrag({ x: 0, y: 0 }, true);
      },
    },
  };
}
