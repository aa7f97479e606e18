import { moduleBeside, Thread } from "../threads/thread.ts";
import type { DriftActs } from "./comparer.ts";

/** Whoever approves a state has it compared next. */
const REST = 60_000;

/** The thread in which approved states are read, compared and made: each is as large as an estate, so they never enter the event loop. */
export const driftThread = new Thread<DriftActs>(moduleBeside(import.meta.url, "comparer"), { rest: REST });
