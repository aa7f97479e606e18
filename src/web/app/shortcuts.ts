import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { usePref } from "../client/prefs.ts";
import { PAGES } from "./pages.ts";

/** What keys do, as the help tells it. Single letters can be turned off; they never act where someone writes. */
export const SHORTCUTS: readonly (readonly [keys: string, what: string])[] = [
  ["Ctrl K or ⌘ K", "find a page, an asset, a finding or something to do"],
  ["/", "search"],
  ["?", "this help"],
  ...PAGES.map(([, title, , letter]) => [`g ${letter}`, title] as const),
  ["↓ ↑ or j k", "in a table: the next and the previous row"],
  ["Home End", "in a table: the first and the last row that is loaded"],
  ["Enter", "in a table: open the row"],
  ["x", "in a table: choose the row"],
  ["e", "in a table: choose the row, and decide on what is chosen"],
  ["m", "in the graph: what can be done with the box"],
  ["Shift and arrows or x", "in the graph: choose boxes"],
  ["Alt and arrows", "in the graph: move the box"],
  ["Esc", "close what is open"],
];

interface Doing {
  readonly onPalette: () => void;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

/** How long after `g` its letter counts. */
const PATIENCE = 1_500;

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input:not([type=checkbox]), textarea, select, dialog") !== null;

/** Listens for keys that act on every page. */
export function useShortcuts(isOn: boolean, doing: Doing): void {
  const navigate = useNavigate();
  const [letters] = usePref("shortcuts");
  const latest = useRef(doing);
  latest.current = doing;
  useEffect(() => {
    if (!isOn) return;
    let goneAt = 0;
    const onKey = (event: KeyboardEvent): void => {
      const { onPalette, onSearch, onHelp } = latest.current;
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && event.key.toLowerCase() === "k" && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        onPalette();
        return;
      }
      if (letters === "off" || isCommand || event.altKey || isWriting(event.target)) return;
      const to = PAGES.find(([, , , letter]) => letter === event.key)?.[0];
      const isSecond = event.timeStamp - goneAt < PATIENCE;
      goneAt = event.key === "g" ? event.timeStamp : 0;
      if (isSecond && to !== undefined) void navigate({ to });
      else if (event.key === "/") onSearch();
      else if (event.key === "?") onHelp();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [isOn, letters, navigate]);
}
