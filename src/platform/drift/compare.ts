import type { Actor } from "../store/contract/access.ts";
import type { Baseline } from "../store/contract/baselines.ts";
import type { Recorded } from "../store/contract/drift.ts";
import type { Estate } from "../store/contract/store.ts";
import { tellerOf } from "./look.ts";
import { driftThread } from "./thread.ts";

/** What looking at a baseline came to. */
export type Compared = Recorded | { readonly refused: string } | { readonly unchanged: true };

interface Setting {
  /** The whole estate of the organisation. */
  readonly estate: Estate;
  /** Public key (PEM) of the installation. */
  readonly trusted: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly actor: Actor;
  /** Ends it. */
  readonly signal: AbortSignal;
}

const DAY = 86_400_000;

/**
 * Compares a baseline with the present, in a thread, and stores what differs. A state that cannot be trusted is not compared: what was known
 * of it stays, and it is told as refused. Done twice it is the same.
 */
export async function compareBaseline(baseline: Baseline, setting: Setting): Promise<Compared> {
  const { estate, trusted, now, actor, signal } = setting;
  if (await isUpToDate(baseline, setting)) return { unchanged: true };
  const found = await driftThread.ask("look", { place: estate.place, baseline, trusted, now }, { signal });
  if (found.refused !== null) return { refused: found.refused };
  const { sight, drifts, gaps, derived } = found;
  return estate.drift.record(baseline.id, { drifts, gaps, derived, couldTell: tellerOf(sight) }, actor);
}

/** True where neither the graph, nor what people say of it, nor the version, nor the day is another than when it was compared last. */
async function isUpToDate({ version, derived }: Baseline, { estate, now }: Setting): Promise<boolean> {
  if (derived.at === null || derived.version !== version) return false;
  if (Math.floor(derived.at / DAY) !== Math.floor(now / DAY)) return false;
  if ((await estate.assetWords.latest()) > derived.at) return false;
  const { number } = derived;
  return (await estate.relationships.revision({ looked: number, changed: number })).changed === number;
}
