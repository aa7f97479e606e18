/** Caps on what one file may cost. Hitting one is reported as not examined. */
export const LIMITS = {
  /** Largest file read whole as text, in bytes. */
  textBytes: 16 * 1024 * 1024,
  /** Largest document of another tool that is taken over, in bytes. */
  importBytes: 64 * 1024 * 1024,
  /** Largest text given to a parser, in UTF-16 units. */
  parseCharacters: 2 * 1024 * 1024,
  /** Deepest syntax tree. */
  parseDepth: 400,
  /** Milliseconds of one parse, in time of its thread. */
  parseMilliseconds: 1_000,
  /** Milliseconds of one file over all connectors, in time of its thread; then its worker is ended. */
  fileMilliseconds: 5_000,
  /** Heap of one worker in MiB; a file that needs more ends its worker. */
  workerHeapMebibytes: 1_536,
  /** Part of it for what lives shortly, in MiB: more makes a worker larger and no faster. */
  workerYoungMebibytes: 24,
  /** Largest `.gitignore` honoured, in bytes. */
  ignoreFileBytes: 1024 * 1024,
  /** Directory nesting. */
  directoryDepth: 64,
  /** Files in one scan. */
  files: 400_000,
} as const;
