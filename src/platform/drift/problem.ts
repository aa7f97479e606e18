import type { Baseline } from "../store/contract/baselines.ts";
import type { Estate } from "../store/contract/store.ts";
import type { Told } from "./checked.ts";
import { driftThread } from "./thread.ts";

/** What was found of texts, by the bytes that are kept of them: the same bytes are as sound as they were. */
const verdicts = new Map<string, Promise<Told>>();
const MOST_VERDICTS = 1_000;

/** Why the current version of a baseline is refused; null where it is sound, or where nothing is confirmed. `trusted`: a public key (PEM). */
export const problemOf = async (estate: Estate, baseline: Baseline, trusted: string): Promise<string | null> =>
  (await toldBy(estate, baseline, trusted)).problem;

/** What the current version of a baseline tells, after checking it. `trusted`: a public key (PEM). */
export async function toldBy(estate: Estate, { id, version }: Baseline, trusted: string): Promise<Told> {
  if (version === 0) return { problem: null, said: null };
  const digest = await estate.baselines.digest(id, version);
  const { organisation } = estate.access;
  const key = JSON.stringify([organisation, id, version, trusted, digest]);
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  if (verdicts.size >= MOST_VERDICTS) verdicts.clear();
  const asked = driftThread.ask("check", { place: estate.place, id, which: { version }, trusted });
  verdicts.set(key, asked);
  asked.catch(() => verdicts.delete(key));
  return asked;
}
