import { type BaselinePolicy, ONE_PERSON } from "../../domain/baseline.ts";
import type { Actor } from "../store/contract/access.ts";
import { StoreError } from "../store/contract/errors.ts";
import type { Estate } from "../store/contract/store.ts";

const SETTING = "baselines";

/** For what an organisation wants two people. `whole`: its whole estate, for settings are of the organisation. */
export const baselinePolicyOf = async (whole: Estate): Promise<BaselinePolicy> =>
  ((await whole.settings.get(SETTING)) as BaselinePolicy | null) ?? ONE_PERSON;

export const setBaselinePolicy = (whole: Estate, policy: BaselinePolicy, actor: Actor): Promise<void> =>
  whole.settings.put(SETTING, policy, actor);

/** Two people are two people: whoever holds a token may have made it himself. Throws a StoreError (forbidden). */
export function needPerson({ kind }: Actor): void {
  if (kind !== "user") throw new StoreError("forbidden", "this needs two people, and a service is none: sign in");
}

/** Throws a StoreError (forbidden) where the one who confirms is the one who proposed. */
export function needOther(proposer: Actor, actor: Actor): void {
  needPerson(actor);
  if (proposer.id === actor.id)
    throw new StoreError("forbidden", "you proposed this yourself: another person has to confirm it");
}
