import type { AuditSigner } from "../audit/sign.ts";
import type { Actor } from "../store/contract/access.ts";
import type { BaselineVersion } from "../store/contract/baselines.ts";
import { StoreError } from "../store/contract/errors.ts";
import type { Estate } from "../store/contract/store.ts";
import { askSigning } from "./ask-signing.ts";
import { needOther, needPerson } from "./policy.ts";
import { baselineIdOf, type ScopeWish, scopeOf } from "./scopes.ts";

/** What approving needs of its surroundings. */
export interface Approving {
  /** As far as the person may approve. */
  readonly estate: Estate;
  readonly signer: AuditSigner;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly actor: Actor;
}

interface Wish {
  readonly scope: ScopeWish;
  readonly reason: string;
  readonly until: string | null;
  /** Another person has to confirm it. */
  readonly needsOther: boolean;
}

/** Approves the present state of a scope, or proposes that another person does. Gives the baseline's id. */
export async function approveScope({ needsOther, ...wish }: Wish, around: Approving): Promise<string> {
  const { estate, signer, actor, now } = around;
  if (needsOther) needPerson(actor);
  const { scope, name } = await scopeOf(estate, wish.scope);
  const id = baselineIdOf(scope);
  const known = await estate.baselines.get(id);
  const baseline = { id, name, scope, version: known?.version ?? 0 };
  const { reason, until } = wish;
  const asked = { place: estate.place, baseline, reason, until, now, approver: actor.name };
  const version = await askSigning("approve", asked, signer);
  await estate.baselines.put(baseline, version, needsOther ? "proposed" : "confirmed", actor);
  return id;
}

/** Confirms what somebody else proposed: the text is signed anew, and names both. Throws a StoreError. */
export async function confirmProposal(id: string, proposal: string, around: Approving): Promise<void> {
  const { estate, signer, now, actor } = around;
  const { proposedBy, drift, said = null } = await waitingIn(estate, id, proposal);
  needOther(proposedBy, actor);
  const whole = drift.length === 0 && said === null;
  const people = { proposer: proposedBy.name, approver: actor.name };
  const signed = await askSigning("confirm", { place: estate.place, id, proposal, now, whole, ...people }, signer);
  await estate.baselines.confirm(id, proposal, signed, actor);
}

async function waitingIn(estate: Estate, id: string, proposal: string): Promise<BaselineVersion> {
  if ((await estate.baselines.get(id)) === null) throw new StoreError("missing", `no baseline ${id}`);
  const found = (await estate.baselines.versions(id)).find((item) => item.proposal === proposal);
  if (found?.state === "proposed") return found;
  throw new StoreError("conflict", "this does not wait to be confirmed, or not any more");
}
