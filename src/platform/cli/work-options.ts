/** How many jobs a process does at a time, unless it is told otherwise and at most. */
export const USUAL_LANES = 2;
export const MOST_LANES = 64;

/** Comes when the process is told to stop. */
export const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
  });
