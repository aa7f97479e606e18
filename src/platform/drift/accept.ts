import type { UnclassedDrift } from "../../analysis/drift/detect.ts";
import { type NotTaken, takeOver } from "../../analysis/drift/take-over.ts";
import type { BaselinePolicy } from "../../domain/baseline.ts";
import { stateApproved } from "../audit/approved-state.ts";
import type { Baseline } from "../store/contract/baselines.ts";
import type { StoredDrift } from "../store/contract/drift.ts";
import { type Approving, keepVersion } from "./approve.ts";
import { checkedText } from "./checked.ts";
import { DRIFT_KNOWLEDGE } from "./knowledge.ts";
import { needPerson } from "./policy.ts";

/** What accepting changes came to. */
export interface Accepted {
  readonly changed: readonly string[];
  readonly refused: readonly { readonly id: string; readonly why: string }[];
  /** What waits for another person. */
  readonly proposals: readonly { readonly baseline: string; readonly proposal: string }[];
}

const TIMED = new Set(DRIFT_KNOWLEDGE.kinds.filter(({ byTime }) => byTime === true).map(({ id }) => id));

/** Takes changes into their baselines, a signed version each; or proposes it where two people are needed. */
export async function acceptDrift(
  ids: readonly string[],
  reason: string,
  policy: BaselinePolicy,
  around: Approving,
): Promise<Accepted> {
  const seen = await around.estate.drift.some(ids);
  const there = new Set(seen.map(({ id }) => id));
  const refused = [...new Set(ids)].filter((id) => !there.has(id)).map((id) => ({ id, why: "no such change" }));
  const parts: Accepted[] = [{ changed: [], refused, proposals: [] }];
  for (const [id, items] of Map.groupBy(seen, ({ baseline }) => baseline)) {
    const baseline = await around.estate.baselines.get(id);
    if (baseline === null) continue;
    const fit = items.filter((item) => whyNot(item) === null);
    parts.push({ changed: [], proposals: [], refused: items.flatMap((item) => refusalOf(item, whyNot(item))) });
    if (fit.length > 0) parts.push(await acceptInto(baseline, fit, reason, policy, around));
  }
  return {
    changed: parts.flatMap(({ changed }) => changed),
    refused: parts.flatMap((part) => part.refused),
    proposals: parts.flatMap(({ proposals }) => proposals),
  };
}

const refusalOf = ({ id }: StoredDrift, why: string | null) => (why === null ? [] : [{ id, why }]);

function whyNot({ state, kind, assessed }: StoredDrift): string | null {
  if (state !== "open") return `it is ${state}; only what is open is accepted`;
  if (TIMED.has(kind)) return "time made this change: only approving the whole state anew ends it";
  return assessed ? null : "the latest look could not tell whether it is still so";
}

async function acceptInto(
  baseline: Baseline,
  items: readonly StoredDrift[],
  reason: string,
  policy: BaselinePolicy,
  around: Approving,
): Promise<Accepted> {
  const { estate, signer, actor } = around;
  const all = (why: string): Accepted => ({
    changed: [],
    proposals: [],
    refused: items.map(({ id }) => ({ id, why })),
  });
  const needsOther = policy.blocking && items.some((item) => item.class === "blocking");
  if (needsOther) needPerson(actor);
  const checked = await checkedText(estate, baseline, baseline, signer.publicKey);
  if (checked.problem !== null) return all(`the baseline is refused: ${checked.problem}`);
  const current = await estate.baselines.stateOf(baseline.scope);
  const taken = takeOver(
    stateApproved(checked.approved),
    current.state,
    new Set(items.map(({ fingerprint }) => fingerprint)),
    {
      ...DRIFT_KNOWLEDGE,
      kinds: DRIFT_KNOWLEDGE.kinds.filter(({ id }) => !TIMED.has(id)),
      counts: ({ asset }) => baseline.scope.kind !== "asset" || asset.id === baseline.scope.ref,
    },
  );
  if (!("state" in taken)) return all(wordsOf(taken));
  const { approvedAt, until, estate: of } = checked.approved;
  const drift = items.map(({ id }) => id);
  const terms = { reason, until, drift, wholeAt: of?.wholeAt ?? approvedAt, needsOther };
  const { proposal } = await keepVersion(baseline, taken.state, current, terms, around);
  return { changed: drift, refused: [], proposals: needsOther ? [{ baseline: baseline.id, proposal }] : [] };
}

function wordsOf({ along, staying, missing }: NotTaken): string {
  if (missing.length > 0) return "it is not so any more: look again";
  const told = (changes: readonly UnclassedDrift[]): string => changes.map(({ says }) => says).join(" ");
  if (along.length > 0)
    return `it cannot be told apart from what else changed there; accept that as well: ${told(along)}`;
  return `taking it in alone would leave another change; approve the whole state anew: ${told(staying)}`;
}
