import type { BaselinePolicy } from "../../domain/baseline.ts";
import type { BaselineVersion } from "../store/contract/baselines.ts";
import { StoreError } from "../store/contract/errors.ts";
import type { Estate } from "../store/contract/store.ts";
import type { Accepted } from "./accept.ts";
import type { Approving } from "./approve.ts";
import { askSigning } from "./ask-signing.ts";
import { needPerson } from "./policy.ts";

/**
 * Undoes the acceptance of a change: the baseline gets a further signed version that holds what it held before, and all that the acceptance
 * took in is open again. Only the latest acceptance can be undone, as a whole: what came later was signed with it in view. Throws a StoreError.
 */
export async function undoAcceptance(
  id: string,
  reason: string,
  policy: BaselinePolicy,
  around: Approving,
): Promise<Accepted> {
  const { estate, signer, actor, now } = around;
  const { baseline, acceptance } = await acceptanceOf(estate, id);
  const taken = (await estate.drift.some(acceptance.drift)).filter(
    ({ state, version }) => state === "accepted" && version === acceptance.version,
  );
  const needsOther = policy.blocking && taken.some((item) => item.class === "blocking");
  if (needsOther) needPerson(actor);
  const drift = taken.map((item) => item.id);
  const wish = { place: estate.place, baseline, undoes: acceptance.version, drift, reason, now, approver: actor.name };
  const found = await askSigning("undo", wish, signer);
  if ("refused" in found) throw new StoreError("conflict", found.refused);
  const { proposal } = await estate.baselines.put(
    baseline,
    found.version,
    needsOther ? "proposed" : "confirmed",
    actor,
  );
  return { changed: drift, refused: [], proposals: needsOther ? [{ baseline: baseline.id, proposal }] : [] };
}

/** The version that accepted a change, where it is one that can be undone. */
async function acceptanceOf(estate: Estate, id: string) {
  const item = await estate.drift.get(id);
  if (item === null) throw new StoreError("missing", `no change ${id}`);
  if (item.state !== "accepted")
    throw new StoreError("conflict", `it is ${item.state}: there is no acceptance to undo`);
  const baseline = await estate.baselines.get(item.baseline);
  if (baseline === null) throw new StoreError("missing", `no baseline ${item.baseline}`);
  const versions = (await estate.baselines.versions(baseline.id)).filter(({ state }) => state === "confirmed");
  const standing = standingOf(versions, baseline.version);
  const acceptance = versions.find(({ version }) => version === item.version);
  if (acceptance === undefined || acceptance.drift.length === 0)
    throw new StoreError("conflict", "the whole state was approved with it: approve the state anew instead");
  if (acceptance.version !== standing)
    throw new StoreError("conflict", `version ${standing} came after it: undo that first, or approve the state anew`);
  return { baseline, acceptance };
}

/** The version whose state counts: that before the one that an undoing version takes back, or before what only says what is intended. */
function standingOf(versions: readonly BaselineVersion[], version: number): number {
  const { undoes = null, said = null } = versions.find((item) => item.version === version) ?? {};
  if (said !== null) return standingOf(versions, version - 1);
  return undoes === null ? version : standingOf(versions, undoes - 1);
}
