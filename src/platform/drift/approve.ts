import type { ScanState } from "../../domain/scan-state.ts";
import { type ApprovedState, approve, approvedText, stateApproved } from "../audit/approved-state.ts";
import type { AuditSigner } from "../audit/sign.ts";
import { VERSION } from "../scan/version.ts";
import type { Actor } from "../store/contract/access.ts";
import type { Baseline, BaselineVersion, NewVersion, ScopeState } from "../store/contract/baselines.ts";
import { StoreError } from "../store/contract/errors.ts";
import type { Estate } from "../store/contract/store.ts";
import { checkedText } from "./checked.ts";
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
export async function approveScope(wish: Wish, around: Approving): Promise<string> {
  const { estate, actor } = around;
  if (wish.needsOther) needPerson(actor);
  const { scope, name } = await scopeOf(estate, wish.scope);
  const current = await estate.baselines.stateOf(scope);
  if (scope.kind === "asset" && !current.state.assets.some((asset) => asset.id === scope.ref))
    throw new StoreError("missing", `the project ${scope.project} sees no asset ${scope.ref}`);
  const id = baselineIdOf(scope);
  const known = await estate.baselines.get(id);
  const baseline = { id, name, scope, version: known?.version ?? 0 };
  await keepVersion(baseline, current.state, current, { ...wish, drift: [], wholeAt: null }, around);
  return id;
}

interface Terms {
  readonly reason: string;
  readonly until: string | null;
  readonly needsOther: boolean;
  /** Ids of the changes that are accepted; none = the whole state is approved. */
  readonly drift: readonly string[];
  /** When the whole state was approved; null = it is now. */
  readonly wholeAt: string | null;
}

/** Signs a state as the next version of a baseline and keeps it. */
export async function keepVersion(
  baseline: Pick<Baseline, "id" | "name" | "scope" | "version">,
  state: ScanState,
  { runs, at }: Pick<ScopeState, "runs" | "at">,
  { reason, until, drift, wholeAt, needsOther }: Terms,
  { estate, signer, now, actor }: Approving,
): Promise<BaselineVersion> {
  const approvedAt = new Date(now).toISOString();
  const { id, scope, name, version } = baseline;
  const { organisation } = estate.access;
  const approval = {
    ...{ subject: name, approver: actor.name, reason, approvedAt, until, tool: VERSION },
    estate: {
      ...{ organisation, baseline: id, scope, proposer: null, drift, wholeAt: wholeAt ?? approvedAt, runs },
    },
  };
  const before = version === 0 ? null : await estate.baselines.text(id, { version });
  const approved = await approve(state, approval, before === null ? null : { text: before, version }, signer);
  const kept: NewVersion = {
    ...toldOf(approved),
    ...{ reason, until, drift, readAt: at },
    ...{ assets: state.assets.length, relationships: state.relationships.length },
  };
  return estate.baselines.put(baseline, kept, needsOther ? "proposed" : "confirmed", actor);
}

const toldOf = (approved: ApprovedState): Pick<NewVersion, "text" | "key" | "previous" | "version"> => {
  const { key, previous, version } = approved;
  return { text: approvedText(approved), key, previous, version };
};

/** Confirms what somebody else proposed: the text is signed anew, and names both. Throws a StoreError. */
export async function confirmProposal(id: string, proposal: string, around: Approving): Promise<void> {
  const { estate, signer, now, actor } = around;
  const waiting = await waitingIn(estate, id, proposal);
  needOther(waiting.proposedBy, actor);
  const checked = await checkedText(estate, { id }, { proposal }, signer.publicKey);
  if (checked.problem !== null)
    throw new StoreError("conflict", `the proposal cannot be trusted: ${checked.problem}; propose it anew`);
  const { approved } = checked;
  const approvedAt = new Date(now).toISOString();
  const { subject, reason, until, tool, version, estate: of } = approved;
  if (of === undefined) throw new Error("a proposal that was checked names its estate");
  const before = version === 1 ? null : await estate.baselines.text(id, { version: version - 1 });
  const signed = await approve(
    stateApproved(approved),
    {
      ...{ subject, approver: actor.name, reason, approvedAt, until, tool },
      estate: {
        ...of,
        proposer: waiting.proposedBy.name,
        wholeAt: of.drift.length === 0 ? approvedAt : of.wholeAt,
      },
    },
    before === null ? null : { text: before, version: version - 1 },
    signer,
  );
  await estate.baselines.confirm(id, proposal, toldOf(signed), actor);
}

async function waitingIn(estate: Estate, id: string, proposal: string): Promise<BaselineVersion> {
  if ((await estate.baselines.get(id)) === null) throw new StoreError("missing", `no baseline ${id}`);
  const found = (await estate.baselines.versions(id)).find((item) => item.proposal === proposal);
  if (found?.state === "proposed") return found;
  throw new StoreError("conflict", "this does not wait to be confirmed, or not any more");
}
