import { type ApprovedState, verifyApproved } from "../audit/approved-state.ts";
import { keyFingerprint } from "../audit/sign.ts";
import { hexDigest } from "../files/digest.ts";
import type { Baseline, BaselineVersion, Which } from "../store/contract/baselines.ts";
import type { Estate } from "../store/contract/store.ts";

/** A kept state that is whole and ours, or why it is refused. */
export type Checked =
  | { readonly approved: ApprovedState; readonly text: string; readonly problem: null }
  | { readonly problem: string };

/** A version of a baseline, and the public key (PEM) of the installation. */
export interface ToCheck {
  readonly id: string;
  readonly which: Which;
  readonly trusted: string;
}

/**
 * Reads a version of a baseline and refuses it where a byte was changed, another key signed it, or it is a state of something else. For
 * the thread of approved states.
 */
export async function checkedText(estate: Estate, { id, which, trusted }: ToCheck): Promise<Checked> {
  const text = await estate.baselines.text(id, which);
  if (text === null) return { problem: "its text is not there" };
  const verified = verifyApproved(text, trusted);
  if (!verified.sound) return { problem: verified.problem };
  const { approved } = verified;
  const problem = mixedUp(approved, estate, id, which);
  return problem === null ? { approved, text, problem } : { problem };
}

/** What a version tells without its state. */
export interface Told {
  /** Why it is refused; null where it is sound. */
  readonly problem: string | null;
  /** What it says is intended; null = nothing, or it is refused. */
  readonly said: string | null;
}

/** What a version tells, after checking it. */
export async function toldOf(estate: Estate, asked: ToCheck): Promise<Told> {
  const checked = await checkedText(estate, asked);
  const { problem } = checked;
  return { problem, said: problem === null ? (checked.approved.estate?.said ?? null) : null };
}

function mixedUp({ estate: of, version }: ApprovedState, { access }: Estate, id: string, which: Which): string | null {
  if (of?.organisation !== access.organisation || of.baseline !== id) return "it is a state of something else";
  if ("version" in which && which.version !== version) return `it says that it is version ${version}`;
  return null;
}

interface ToChain {
  readonly baseline: Baseline;
  readonly trusted: string;
}

/** Every confirmed version, newest first, each with what is wrong with it: its bytes, its signature, or what it follows. */
export async function chainOf(estate: Estate, { baseline, trusted }: ToChain) {
  const versions = (await estate.baselines.versions(baseline.id))
    .filter(({ state }) => state === "confirmed")
    .sort((a, b) => b.version - a.version);
  const rows = [];
  for (const [place, item] of versions.entries())
    rows.push({
      version: item.version,
      hash: item.hash,
      problem: await linkProblem(estate, { baseline, trusted }, item, versions[place + 1]),
    });
  if (versions.length < baseline.version)
    rows.push({ version: 0, hash: "", problem: `of ${baseline.version} versions only ${versions.length} are there` });
  return { sound: rows.every(({ problem }) => problem === null), key: keyFingerprint(trusted), versions: rows };
}

async function linkProblem(
  estate: Estate,
  { baseline: { id }, trusted }: ToChain,
  { version, hash }: BaselineVersion,
  before: BaselineVersion | undefined,
): Promise<string | null> {
  const checked = await checkedText(estate, { id, which: { version }, trusted });
  if (checked.problem !== null) return checked.problem;
  const { previous } = checked.approved;
  if (hexDigest(checked.text) !== hash) return "it is not the text that was confirmed";
  const text = before === undefined ? null : await estate.baselines.text(id, { version: before.version });
  const follows = text === null ? null : hexDigest(text);
  return previous === follows ? null : "it does not follow the version before it";
}
