import type { KeyboardEvent, RefObject } from "react";
import { usePref } from "../../client/prefs.ts";

interface Rows {
  readonly count: number;
  /** Brings a row that is not drawn into sight. */
  readonly show: (index: number) => void;
  readonly onChoose: ((index: number) => void) | undefined;
}

const LETTERS: { readonly [key: string]: string } = { j: "ArrowDown", k: "ArrowUp" };
/** Frames to wait for a row that is being drawn. */
const PATIENCE = 10;

const rowAt = (frame: HTMLElement | null, index: number): HTMLElement | null =>
  frame?.querySelector<HTMLElement>(`tr[data-index="${index}"]`) ?? null;

function focusRow(frame: HTMLElement | null, index: number, patience = PATIENCE): void {
  const row = rowAt(frame, index);
  if (row !== null) {
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  } else if (patience > 0) requestAnimationFrame(() => focusRow(frame, index, patience - 1));
}

/** Letters only act where the focus is inside the table, and not where someone writes. */
export function useRowKeys(frame: RefObject<HTMLElement | null>, { count, show, onChoose }: Rows) {
  const [shortcuts] = usePref("shortcuts");
  const go = (index: number): void => {
    if (rowAt(frame.current, index) === null) show(index);
    focusRow(frame.current, index);
  };
  return (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (
      event.metaKey ||
      event.ctrlKey ||
      event.altKey ||
      target.closest("select, textarea, input:not([type=checkbox])")
    )
      return;
    const row = target.closest<HTMLElement>("tr[data-index]");
    const index = row === null ? -1 : Number(row.dataset.index);
    const key = shortcuts === "on" ? (LETTERS[event.key] ?? event.key) : event.key;
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: count - 1 }[key];
    if (next !== undefined) {
      event.preventDefault();
      if (next >= 0 && next < count) go(next);
    } else if (key === "Enter" && target === row) row?.querySelector<HTMLElement>("a[href]")?.click();
    else if (key === "x" && shortcuts === "on" && index >= 0) {
      event.preventDefault();
      onChoose?.(index);
    } else if (key === "e" && shortcuts === "on" && index >= 0 && onChoose !== undefined) {
      event.preventDefault();
      if (row?.getAttribute("aria-selected") !== "true") onChoose(index);
      requestAnimationFrame(() => document.querySelector<HTMLElement>(".select-bar select")?.focus());
    }
  };
}
