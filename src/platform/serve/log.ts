import type { Log } from "../http/platform.ts";

/** Writes each event as a line of JSON. */
export const jsonLog =
  (write: (line: string) => void, now: () => number): Log =>
  (level, event, fields) =>
    write(`${JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...fields })}\n`);
