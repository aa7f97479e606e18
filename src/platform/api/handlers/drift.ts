import { wholeOf } from "../../auth/caller.ts";
import { acceptDrift } from "../../drift/accept.ts";
import { type Approving, approveScope, confirmProposal } from "../../drift/approve.ts";
import { detailOf } from "../../drift/detail.ts";
import { sayIntended } from "../../drift/intend.ts";
import { DRIFT_KNOWLEDGE } from "../../drift/knowledge.ts";
import { baselinePolicyOf, setBaselinePolicy } from "../../drift/policy.ts";
import { toldBy } from "../../drift/problem.ts";
import { shownBaseline, shownBaselines, shownDrift, titleOfKind, whyOfKind } from "../../drift/shown.ts";
import { driftThread } from "../../drift/thread.ts";
import { undoAcceptance } from "../../drift/undo.ts";
import type { Exchange } from "../../http/exchange.ts";
import { RequestError } from "../../http/problems.ts";
import type { Baseline } from "../../store/contract/baselines.ts";
import type { StoredGap } from "../../store/contract/drift.ts";
import type { Estate } from "../../store/contract/store.ts";
import { found } from "./found.ts";
import type { HandlersOf } from "./handlers.ts";

type Whatever = Pick<Exchange<never>, "estate" | "platform" | "actor" | "caller">;

const approvingOf = ({ estate, platform, actor }: Whatever): Approving => ({
  ...{ estate, signer: platform.signer, now: platform.now(), actor },
});

/** The policy is of the organisation, whatever the caller sees of it. */
const policyOf = ({ platform, caller }: Pick<Whatever, "platform" | "caller">) =>
  baselinePolicyOf(wholeOf(platform.store, caller.organisation));

async function shownAfter({ estate, platform }: Whatever, id: string) {
  const baseline = found(await estate.baselines.get(id), "baseline", id);
  return shownBaseline(estate, baseline, platform.signer.publicKey);
}

export const baselines: HandlersOf<"baselines"> = {
  list: async ({ estate, platform }) =>
    shownBaselines(estate, await estate.baselines.list(), platform.signer.publicKey),
  propose: async (exchange) => {
    const { scope, reason, until = null } = exchange.body;
    const needsOther = (await policyOf(exchange)).approvals;
    return shownAfter(exchange, await approveScope({ scope, reason, until, needsOther }, approvingOf(exchange)));
  },
  get: async (exchange) => {
    const { id } = exchange.params;
    const { estate, platform } = exchange;
    const baseline = found(await estate.baselines.get(id), "baseline", id);
    const { said: intended } = await toldBy(estate, baseline, platform.signer.publicKey);
    return { ...(await shownAfter(exchange, id)), versions: await estate.baselines.versions(id), intended };
  },
  intend: async (exchange) => {
    const { params, body } = exchange;
    const needsOther = (await policyOf(exchange)).approvals;
    const saying = { text: body.intended, reason: body.reason, needsOther };
    await sayIntended(params.id, saying, approvingOf(exchange));
    return shownAfter(exchange, params.id);
  },
  confirm: async (exchange) => {
    const { id } = exchange.params;
    await confirmProposal(id, exchange.body.proposal, approvingOf(exchange));
    return shownAfter(exchange, id);
  },
  reject: async (exchange) => {
    const { estate, params, body, actor } = exchange;
    await estate.baselines.reject(params.id, body.proposal, body.reason, actor);
    return shownAfter(exchange, params.id);
  },
  verify: async ({ estate, platform, params: { id } }) => {
    const baseline = found(await estate.baselines.get(id), "baseline", id);
    return driftThread.ask("chain", { place: estate.place, baseline, trusted: platform.signer.publicKey });
  },
  export: async ({ estate, platform, params: { id }, query }) => {
    const baseline = found(await estate.baselines.get(id), "baseline", id);
    const { version = baseline.version } = query;
    const text = found(await estate.baselines.text(id, { version }), "version", String(version));
    const asked = { place: estate.place, id, which: { version }, trusted: platform.signer.publicKey };
    const { problem } = await driftThread.ask("check", asked);
    if (problem !== null) throw new RequestError("conflict", `version ${version} is refused: ${problem}`);
    return once(text);
  },
};

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

export const baselinePolicy: HandlersOf<"baselinePolicy"> = {
  get: (exchange) => policyOf(exchange),
  put: async ({ estate, actor, body }) => {
    await setBaselinePolicy(estate, body, actor);
    return body;
  },
};

export const drift: HandlersOf<"drift"> = {
  list: async ({ estate, query }) => {
    const { items, next } = await estate.drift.list(query);
    return { items: items.map(shownDrift), next };
  },
  counts: ({ estate, query: { by, ...filter } }) => estate.drift.counts(by, filter),
  summary: async (exchange) => summaryOf(exchange),
  notAssessed: async ({ estate, query }) => {
    const { items, next } = await estate.drift.gaps(query);
    return { items: items.map(shownGap), next };
  },
  kinds: async () => ({
    kinds: DRIFT_KNOWLEDGE.kinds.map(({ id, title, compares, why }) => ({ id, title, compares, why })),
    classes: DRIFT_KNOWLEDGE.classes.map(({ id, title, class: of }) => ({ id, title, class: of })),
  }),
  get: async ({ estate, platform, params: { id } }) => {
    const item = found(await estate.drift.get(id), "change", id);
    const baseline = found(await estate.baselines.get(item.baseline), "baseline", item.baseline);
    const { project } = baseline.scope;
    const { organisation } = estate.access;
    const own = platform.store.within({ organisation, projects: project === null ? "all" : [project] });
    const finding = await raisedAs(estate, id);
    return { ...shownDrift(item), kindWhy: whyOfKind(item), ...(await detailOf(item, own)), finding };
  },
  history: async ({ estate, params: { id } }) => {
    found(await estate.drift.get(id), "change", id);
    return estate.drift.history(id);
  },
  triage: ({ estate, actor, body: { drift: ids, decision } }) =>
    estate.drift.snooze(ids, decision.until, decision.reason, actor),
  raise: async ({ estate, actor, params: { id }, body }) => {
    const item = found(await estate.drift.get(id), "change", id);
    return { finding: await estate.drift.raise(id, { ...body, title: titleOfKind(item) }, actor) };
  },
  undo: async (exchange) =>
    undoAcceptance(exchange.params.id, exchange.body.reason, await policyOf(exchange), approvingOf(exchange)),
  accept: async (exchange) =>
    acceptDrift(exchange.body.drift, exchange.body.reason, await policyOf(exchange), approvingOf(exchange)),
};

/** The finding that was raised from a change, as far as the caller sees it. */
async function raisedAs(estate: Estate, drift: string) {
  const raised = await estate.drift.raised(drift);
  const finding = raised === null ? null : await estate.findings.get(raised);
  return finding === null ? null : { id: finding.id, state: finding.state, severity: finding.severity };
}

const shownGap = ({ asset, ...gap }: StoredGap) => ({
  ...gap,
  ...{ assetId: asset?.id ?? null, assetKind: asset?.kind ?? null, assetName: asset?.name ?? null },
});

async function summaryOf({ estate, platform }: Whatever) {
  const baselines = await estate.baselines.list();
  const all = await shownBaselines(estate, baselines, platform.signer.publicKey);
  const awake = await estate.drift.counts("class", { awakeAt: platform.now() });
  const { blocking = 0, review = 0, expected = 0 } = awake;
  const { open = 0 } = await estate.drift.counts("state", {});
  return {
    open: { blocking, review, expected },
    snoozed: open - blocking - review - expected,
    notAssessed: all.reduce((sum, { notAssessed }) => sum + notAssessed, 0),
    baselines: all.filter(({ current }) => current !== null).length,
    proposals: all.filter(({ proposed }) => proposed !== null).length,
    pending: await pendingIn(estate, baselines),
    refused: all.flatMap(({ id, name, problem }) => (problem === null ? [] : [{ baseline: id, name, problem }])),
  };
}

/** Approved states that the latest change of the graph is not compared with yet. */
async function pendingIn({ relationships }: Estate, baselines: readonly Baseline[]): Promise<number> {
  let pending = 0;
  for (const { version, derived } of baselines) {
    if (version === 0) continue;
    const { changed } = await relationships.revision({ looked: derived.number, changed: derived.number });
    if (derived.version !== version || changed !== derived.number) pending += 1;
  }
  return pending;
}
