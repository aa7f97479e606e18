import { type PointerEvent, type RefObject, useState } from "react";
import type { Place } from "./places.ts";

/** Pixels of the window that a pointer goes before a click is a lasso. */
const DRAG = 4;

interface Lasso {
  readonly plane: RefObject<HTMLElement | null>;
  readonly zoom: number;
  /** The line that was drawn, in pixels of the drawing; empty where somebody only clicked on what is free. */
  readonly onEnd: (around: readonly Place[], isMore: boolean) => void;
}

/** A line drawn with a mouse or a pen around boxes. Keys and Shift with a click choose as well. */
export function useLasso({ plane, zoom, onEnd }: Lasso) {
  const [line, setLine] = useState<readonly Place[] | null>(null);
  const at = (event: PointerEvent): Place => {
    const { left = 0, top = 0 } = plane.current?.getBoundingClientRect() ?? {};
    return { x: (event.clientX - left) / zoom, y: (event.clientY - top) / zoom };
  };
  const length = (points: readonly Place[]): number =>
    Math.max(0, ...points.map(({ x, y }) => Math.hypot(x - (points[0]?.x ?? 0), y - (points[0]?.y ?? 0)))) * zoom;
  return {
    line,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>): void => {
        if (event.button !== 0 || event.pointerType === "touch" || !isFree(event)) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setLine([at(event)]);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>): void => {
        if (line !== null) setLine([...line, at(event)]);
      },
      onPointerUp: (event: PointerEvent<HTMLElement>): void => {
        if (line === null) return;
        const whole = [...line, at(event)];
        onEnd(length(whole) < DRAG ? [] : whole, event.shiftKey);
        setLine(null);
      },
      onPointerCancel: (): void => setLine(null),
    },
  };
}

/** Not on a box, and not on the bars that scroll. */
function isFree({ target, currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): boolean {
  if (target instanceof Element && target.closest("button") !== null) return false;
  const { left, top } = currentTarget.getBoundingClientRect();
  return clientX < left + currentTarget.clientWidth && clientY < top + currentTarget.clientHeight;
}

/** The line while it is drawn. */
export const LassoLine = ({ line }: { readonly line: readonly Place[] }) => (
  <svg className="lasso" aria-hidden="true">
    <polygon points={line.map(({ x, y }) => `${x},${y}`).join(" ")} />
  </svg>
);
