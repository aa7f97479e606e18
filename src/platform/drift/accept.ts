import type { BaselinePolicy } from "../../domain/baseline.ts";
import type { Baseline } from "../store/contract/baselines.ts";
import type { StoredDrift } from "../store/contract/drift.ts";
import type { Approving } from "./approve.ts";
import { askSigning } from "./ask-signing.ts";
import { TIMED_KINDS } from "./knowledge.ts";
import { needPerson } from "./policy.ts";

/** What accepting changes came to. */
export interface Accepted {
  readonly changed: readonly string[];
  readonly refused: readonly { readonly id: string; readonly why: string }[];
  /** What waits for another person. */
  readonly proposals: readonly { readonly baseline: string; readonly proposal: string }[];
}

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
  if (TIMED_KINDS.has(kind)) return "time made this change: only approving the whole state anew ends it";
  return assessed ? null : "the latest look could not tell whether it is still so";
}

async function acceptInto(
  baseline: Baseline,
  items: readonly StoredDrift[],
  reason: string,
  policy: BaselinePolicy,
  { estate, signer, now, actor }: Approving,
): Promise<Accepted> {
  const needsOther = policy.blocking && items.some((item) => item.class === "blocking");
  if (needsOther) needPerson(actor);
  const chosen = items.map(({ id, fingerprint }) => ({ id, fingerprint }));
  const asked = { place: estate.place, baseline, chosen, reason, now, approver: actor.name };
  const found = await askSigning("accept", asked, signer);
  if ("refused" in found)
    return { changed: [], proposals: [], refused: items.map(({ id }) => ({ id, why: found.refused })) };
  const how = needsOther ? "proposed" : "confirmed";
  const { proposal } = await estate.baselines.put(baseline, found.version, how, actor);
  const changed = items.map(({ id }) => id);
  return { changed, refused: [], proposals: needsOther ? [{ baseline: baseline.id, proposal }] : [] };
}
