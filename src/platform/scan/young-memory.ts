import { setFlagsFromString } from "node:v8";

/** Files from which on memory counts more than a little time of the processor. */
const WIDE = 30_000;
/** What V8 does by itself: twice as much each time that much survives. */
const USUAL = 2;

const growBy = (factor: number): void => setFlagsFromString(`--semi-space-growth-factor=${factor}`);

/**
 * Keeps V8 from giving more and more memory to what lives shortly while files are listed and, where they are many, until the scan ends: all
 * that survives of a wide tree is its list, and every thread would take as much again.
 */
export const youngMemory = {
  /** Before files are listed. */
  hold(): void {
    growBy(1);
  },
  /** When it is known how many files there are. */
  decide(files: number): void {
    if (files < WIDE) growBy(USUAL);
  },
  /** When the scan ends. */
  release(): void {
    growBy(USUAL);
  },
} as const;
