import { useSyncExternalStore } from "react";

const SHOWN_FOR = 6_000;
const listeners = new Set<() => void>();
let text = "";
let timer: ReturnType<typeof setTimeout> | undefined;

function show(next: string): void {
  text = next;
  for (const listener of listeners) listener();
}

/** Says something in passing, to eyes and ears. */
export function announce(message: string): void {
  clearTimeout(timer);
  show(message);
  timer = setTimeout(() => show(""), SHOWN_FOR);
}

/** Where it is said: once in the frame. */
export function Announcements() {
  const message = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => text,
  );
  return (
    <div className="announce" role="status">
      {message === "" ? null : <p>{message}</p>}
    </div>
  );
}

/** Puts a text where it can be pasted from. */
export async function copy(what: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(what);
    announce(said);
  } catch {
    announce("The browser does not let this page copy. Select the text instead.");
  }
}
