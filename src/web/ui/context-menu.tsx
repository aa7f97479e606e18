import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";

/** Something that a menu offers. */
export interface MenuAct {
  readonly says: string;
  readonly run: () => void;
  /** Why it cannot be done now; it stays in the menu and says so. */
  readonly why?: string | undefined;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels that a menu keeps from the edges of the window. */
const EDGE = 8;
const STEPS: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1 };

/** Where in the window an element is; what is not there stays nowhere. */
function placeOf(element: Element | null): string {
  const { left, top } = element?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return `${left} ${top}`;
}

/**
 * A menu at a point of the window, over everything. The focus goes into it, arrows walk, and Escape, Tab or a look elsewhere closes it; who
 * opened it is told by `onClose` whether the focus is to come back.
 */
export function ContextMenu({
  label,
  at,
  acts,
  onClose,
}: {
  readonly label: string;
  readonly at: Point;
  readonly acts: readonly MenuAct[];
  readonly onClose: (back: boolean) => void;
}) {
  const menu = useRef<HTMLDivElement>(null);
  const closing = useRef(onClose);
  const below = useRef<Element>(null);
  closing.current = onClose;
  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    below.current = document.elementFromPoint(at.x, at.y);
    element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    element.style.left = `${Math.max(EDGE, Math.min(at.x, clientWidth - width - EDGE))}px`;
    element.style.top = `${Math.max(EDGE, Math.min(at.y, clientHeight - height - EDGE))}px`;
    element.querySelector("button")?.focus({ preventScroll: true });
  }, [at.x, at.y]);
  useEffect(() => {
    const elsewhere = (event: Event): void => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) closing.current(false);
    };
    const place = placeOf(below.current);
    // A scroll that ends where it began moves nothing.
    const moved = (event: Event): void => {
      if (placeOf(below.current) !== place) elsewhere(event);
    };
    addEventListener("pointerdown", elsewhere, true);
    addEventListener("resize", elsewhere);
    addEventListener("scroll", moved, true);
    return () => {
      removeEventListener("pointerdown", elsewhere, true);
      removeEventListener("resize", elsewhere);
      removeEventListener("scroll", moved, true);
    };
  }, []);
  const onKey = (event: KeyboardEvent): void => {
    const items = [...(menu.current?.querySelectorAll("button") ?? [])];
    const here = items.indexOf(document.activeElement as HTMLButtonElement);
    const next = { Home: 0, End: items.length - 1 }[event.key] ?? here + (STEPS[event.key] ?? Number.NaN);
    if (event.key === "Escape" || event.key === "Tab") onClose(true);
    else if (Number.isNaN(next)) return;
    else items.at(next % items.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      popover="manual"
      className="context-menu"
      onKeyDown={onKey}
      onContextMenu={(event) => event.preventDefault()}
    >
      {acts.map(({ says, run, why }) => (
        <button
          key={says}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={why !== undefined}
          onClick={() => {
            if (why !== undefined) return;
            onClose(true);
            run();
          }}
        >
          {says}
          {why === undefined ? null : <span className="small muted"> {why}</span>}
        </button>
      ))}
    </div>
  );
}
