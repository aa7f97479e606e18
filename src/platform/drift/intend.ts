import { StoreError } from "../store/contract/errors.ts";
import type { Approving } from "./approve.ts";
import { askSigning } from "./ask-signing.ts";
import { needPerson } from "./policy.ts";
import { sayable } from "./said.ts";

interface Saying {
  /** The parts `intended:` and `drift:` of a `stance.yaml`; empty = nothing. */
  readonly text: string;
  readonly reason: string;
  /** Another person has to confirm it. */
  readonly needsOther: boolean;
}

/** Says what is intended for a baseline: the state that is approved stays, signed anew with these words. Throws a StoreError. */
export async function sayIntended(id: string, { text, reason, needsOther }: Saying, around: Approving): Promise<void> {
  const { estate, signer, actor, now } = around;
  if (needsOther) needPerson(actor);
  const baseline = await estate.baselines.get(id);
  if (baseline === null) throw new StoreError("missing", `no baseline ${id}`);
  if (baseline.version === 0) throw new StoreError("conflict", "nothing is approved yet: approve a state first");
  const wish = {
    place: estate.place,
    baseline,
    said: sayable(text, baseline.scope),
    reason,
    now,
    approver: actor.name,
  };
  const found = await askSigning("intend", wish, signer);
  if ("refused" in found) throw new StoreError("conflict", found.refused);
  await estate.baselines.put(baseline, found.version, needsOther ? "proposed" : "confirmed", actor);
}
