import { type NotTaken, takeOver } from "../../analysis/drift/take-over.ts";
import type { UnclassedDrift } from "../../analysis/drift/told.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import { type Approval, type ApprovedState, approve, approvedText, stateApproved } from "../audit/approved-state.ts";
import type { AuditSigner } from "../audit/sign.ts";
import { VERSION } from "../scan/version.ts";
import type { Baseline, NewVersion, ScopeState, Which } from "../store/contract/baselines.ts";
import { StoreError } from "../store/contract/errors.ts";
import type { Estate } from "../store/contract/store.ts";
import { packedText } from "../store/packed-text.ts";
import { checkedText } from "./checked.ts";
import { DRIFT_KNOWLEDGE, TIMED_KINDS } from "./knowledge.ts";
import { borrowed, type LentSigner } from "./lent-signer.ts";
import { saidOf } from "./said.ts";

/** By whom, when and with what key a version is made. */
interface Signing {
  readonly signer: LentSigner;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The name of the person. */
  readonly approver: string;
}

/** A version that was made, or why it cannot be. */
type Made = { readonly version: NewVersion } | { readonly refused: string };

type Named = Pick<Baseline, "id" | "name" | "scope" | "version">;

export interface ToApprove extends Signing {
  readonly baseline: Named;
  readonly reason: string;
  readonly until: string | null;
}

/** The present state of a scope as the next version of its baseline. All of this is for the thread of approved states. */
export async function approvedNow(estate: Estate, { baseline, ...wish }: ToApprove): Promise<NewVersion> {
  const { scope } = baseline;
  const current = await estate.baselines.stateOf(scope);
  if (scope.kind === "asset" && !current.state.assets.some((asset) => asset.id === scope.ref))
    throw new StoreError("missing", `the project ${scope.project} sees no asset ${scope.ref}`);
  const said = await wordsIn(estate, baseline, wish.signer.publicKey);
  return versionOf(estate, baseline, current.state, current, { ...wish, drift: [], wholeAt: null, said });
}

/** What is intended for a baseline by its current version; a text that is refused says nothing. */
async function wordsIn(estate: Estate, { id, version }: Named, trusted: string): Promise<string | undefined> {
  if (version === 0) return undefined;
  const checked = await checkedText(estate, { id, which: { version }, trusted });
  return checked.problem === null ? checked.approved.estate?.said : undefined;
}

export interface ToIntend extends Signing {
  readonly baseline: Named;
  readonly reason: string;
  /** Words that can be said of its scope; undefined = nothing is intended any more. */
  readonly said: string | undefined;
}

/** The state of the current version with other words of what is intended, as the next one; or why it cannot be. */
export async function withWords(estate: Estate, { baseline, ...wish }: ToIntend): Promise<Made> {
  const { id, version } = baseline;
  const checked = await checkedText(estate, { id, which: { version }, trusted: wish.signer.publicKey });
  if (checked.problem !== null) return { refused: `the baseline is refused: ${checked.problem}` };
  const { approvedAt, until, estate: of } = checked.approved;
  const terms = { ...wish, until, drift: [], wholeAt: of?.wholeAt ?? approvedAt, saysOnly: true } as const;
  const read = { runs: of?.runs ?? [], at: wish.now };
  return { version: await versionOf(estate, baseline, stateApproved(checked.approved), read, terms) };
}

export interface ToAccept extends Signing {
  readonly baseline: Named;
  readonly reason: string;
  /** The changes, by their ids and fingerprints. */
  readonly chosen: readonly { readonly id: string; readonly fingerprint: string }[];
}

/** The current version with some of the changes against it taken in, as the next one; or why they cannot be. */
export async function withTaken(estate: Estate, { baseline, chosen, ...wish }: ToAccept): Promise<Made> {
  const { id, scope, version } = baseline;
  const checked = await checkedText(estate, { id, which: { version }, trusted: wish.signer.publicKey });
  if (checked.problem !== null) return { refused: `the baseline is refused: ${checked.problem}` };
  const current = await estate.baselines.stateOf(scope);
  const wanted = new Set(chosen.map(({ fingerprint }) => fingerprint));
  const taken = takeOver(stateApproved(checked.approved), current.state, wanted, {
    ...DRIFT_KNOWLEDGE,
    kinds: DRIFT_KNOWLEDGE.kinds.filter((kind) => !TIMED_KINDS.has(kind.id)),
    said: saidOf(checked.approved),
    counts: ({ asset }) => scope.kind !== "asset" || asset.id === scope.ref,
  });
  if (!("state" in taken)) return { refused: wordsOf(taken) };
  const { approvedAt, until, estate: of } = checked.approved;
  const drift = chosen.map((item) => item.id);
  const terms = { ...wish, until, drift, wholeAt: of?.wholeAt ?? approvedAt, said: of?.said };
  return { version: await versionOf(estate, baseline, taken.state, current, terms) };
}

function wordsOf({ along, staying, missing }: NotTaken): string {
  if (missing.length > 0) return "it is not so any more: look again";
  const told = (changes: readonly UnclassedDrift[]): string => changes.map(({ says }) => says).join(" ");
  if (along.length > 0)
    return `it cannot be told apart from what else changed there; accept that as well: ${told(along)}`;
  return `taking it in alone would leave another change; approve the whole state anew: ${told(staying)}`;
}

export interface ToUndo extends Signing {
  readonly baseline: Named;
  readonly reason: string;
  /** The version whose acceptance is undone. */
  readonly undoes: number;
  /** Ids of the changes that are open again. */
  readonly drift: readonly string[];
}

/** What a baseline held before a version accepted changes, as its next version; or why it cannot be. What is intended for it now stays. */
export async function asBefore(estate: Estate, { baseline, undoes, ...wish }: ToUndo): Promise<Made> {
  const which = { version: undoes - 1 };
  const before = await checkedText(estate, { id: baseline.id, which, trusted: wish.signer.publicKey });
  if (before.problem !== null)
    return { refused: `version ${which.version}, to which it would go back, is refused: ${before.problem}` };
  const { approvedAt, until, estate: of } = before.approved;
  const said = await wordsIn(estate, baseline, wish.signer.publicKey);
  const terms = { ...wish, until, undoes, wholeAt: of?.wholeAt ?? approvedAt, said };
  const read = { runs: of?.runs ?? [], at: wish.now };
  return { version: await versionOf(estate, baseline, stateApproved(before.approved), read, terms) };
}

interface Terms extends Signing {
  readonly reason: string;
  readonly until: string | null;
  /** Ids of the changes that are accepted; none = the whole state is approved. */
  readonly drift: readonly string[];
  /** When the whole state was approved; null = it is now. */
  readonly wholeAt: string | null;
  /** The version whose acceptance of these changes is undone; missing = they are accepted. */
  readonly undoes?: number;
  /** What is intended for it; undefined = nothing. */
  readonly said: string | undefined;
  /** Only what is intended is new. */
  readonly saysOnly?: true;
}

/** Signs a state as the next version of a baseline. */
async function versionOf(
  estate: Estate,
  { id, name, scope, version }: Named,
  state: ScanState,
  { runs, at }: Pick<ScopeState, "runs" | "at">,
  { reason, until, drift, wholeAt, undoes, said, saysOnly, signer, now, approver }: Terms,
): Promise<NewVersion> {
  const approvedAt = new Date(now).toISOString();
  const { organisation } = estate.access;
  const approval = {
    ...{ subject: name, approver, reason, approvedAt, until, tool: VERSION },
    estate: {
      ...{ organisation, baseline: id, scope, proposer: null, drift, wholeAt: wholeAt ?? approvedAt, runs },
      ...(undoes !== undefined && { undoes }),
      ...(said !== undefined && { said }),
    },
  };
  const { previous, ...told } = await signedAfter(estate, id, version, state, approval, borrowed(signer));
  return {
    ...{ ...told, previous, reason, until, drift, readAt: at, undoes: undoes ?? null },
    said: saysOnly === true ? (said ?? "") : null,
    ...{ assets: state.assets.length, relationships: state.relationships.length },
  };
}

type Told = Pick<NewVersion, "text" | "key" | "previous" | "version">;

/** A state signed as the version after `version` of a baseline. */
async function signedAfter(
  { baselines }: Estate,
  id: string,
  version: number,
  state: ScanState,
  approval: Approval,
  signer: AuditSigner,
): Promise<Told> {
  const before = version === 0 ? null : await baselines.text(id, { version });
  const approved = await approve(state, approval, before === null ? null : { text: before, version }, signer);
  const { key, previous, version: next } = approved;
  return { text: packedText(approvedText(approved)), key, previous, version: next };
}

export interface ToConfirm extends Signing {
  readonly id: string;
  readonly proposal: string;
  /** The name of the one who proposed. */
  readonly proposer: string;
  /** It approves a state as a whole. */
  readonly whole: boolean;
}

/** What somebody else proposed, signed anew: the text names both. Throws a StoreError. */
export async function confirmedAnew(
  estate: Estate,
  { id, proposal, proposer, whole, signer, now, approver }: ToConfirm,
): Promise<Told> {
  const which: Which = { proposal };
  const checked = await checkedText(estate, { id, which, trusted: signer.publicKey });
  if (checked.problem !== null)
    throw new StoreError("conflict", `the proposal cannot be trusted: ${checked.problem}; propose it anew`);
  const approval = secondOf(checked.approved, { proposer, whole, approver, approvedAt: new Date(now).toISOString() });
  const { version } = checked.approved;
  return signedAfter(estate, id, version - 1, stateApproved(checked.approved), approval, borrowed(signer));
}

/** What the proposer said, by the one who confirms. */
function secondOf(
  { subject, reason, until, tool, estate: of }: ApprovedState,
  {
    proposer,
    whole,
    approver,
    approvedAt,
  }: Pick<ApprovedState, "approver" | "approvedAt"> & Pick<ToConfirm, "proposer" | "whole">,
): Approval {
  if (of === undefined) throw new Error("a proposal that was checked names its estate");
  // A state that is approved as a whole is as new as its approval; what else waits renews nothing.
  const wholeAt = whole ? approvedAt : of.wholeAt;
  return { ...{ subject, approver, reason, approvedAt, until, tool }, estate: { ...of, proposer, wholeAt } };
}
