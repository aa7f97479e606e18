import type { RuleId } from "../../../domain/ids.generated.ts";
import { wholeOf } from "../../auth/caller.ts";
import type { Person } from "../../store/contract/people.ts";
import type { Estate } from "../../store/contract/store.ts";
import { assetBom } from "./asset-bom.ts";
import { found } from "./found.ts";
import type { HandlersOf } from "./handlers.ts";

const USUAL_NEIGHBOURS = 200;
/** Of a way: further apart, things have nothing to do with each other. */
const MOST_HOPS = 12;

/** Throws unless the caller sees the asset. */
const needAsset = async (estate: Estate, id: string, at?: number): Promise<void> => {
  found(await estate.assets.get(id, { at }), "asset", id);
};

export const assets: HandlersOf<"assets"> = {
  list: ({ estate, query }) => estate.assets.list(query),
  counts: ({ estate, query }) => estate.assets.countByKind(query),
  groups: ({ estate, query: { by, ...filter } }) => estate.assets.groups(by, filter),
  get: async ({ estate, params: { id }, query }) => {
    const asset = found(await estate.assets.get(id, query), "asset", id);
    return { ...asset, evidence: await estate.codeFrames.around(asset.evidence, query) };
  },
  history: async ({ estate, params: { id } }) => {
    const versions = await estate.assets.history(id);
    return found(versions.length === 0 ? null : versions, "asset", id);
  },
  relationships: async ({ estate, params: { id }, query }) => {
    await needAsset(estate, id, query.at);
    return estate.relationships.of(id, query);
  },
  neighbourhood: async ({ estate, params: { id }, query: { hops = 1, limit = USUAL_NEIGHBOURS, ...rest } }) => {
    await needAsset(estate, id, rest.at);
    return estate.relationships.around(id, { hops, limit, ...rest });
  },
  said: async ({ estate, params: { id }, query }) => {
    await needAsset(estate, id, query.at);
    return estate.assetWords.of(id, query);
  },
  say: async ({ estate, actor, params: { id }, body }) => {
    await needAsset(estate, id);
    await estate.assetWords.say(id, body, actor);
    return estate.assetWords.of(id);
  },
  bom: async ({ estate, params: { id }, query }) => {
    await needAsset(estate, id, query.at);
    return assetBom(estate, id, query.as ?? "cyclonedx", query.at);
  },
  undecided: async ({ estate, params: { id }, query }) => {
    await needAsset(estate, id, query.at);
    return estate.findings.undecided(id, query);
  },
};

export const identity: HandlersOf<"identity"> = {
  explain: async ({ estate, params: { id } }) => found(await estate.identity.explain(id), "asset", id),
  decisions: ({ estate }) => estate.identity.decisions(),
  decide: ({ estate, actor, body }) => estate.identity.decide(body, actor),
  withdraw: async ({ estate, actor, params: { id } }) => {
    await estate.identity.withdraw(id, actor);
    return null;
  },
};

export const findings: HandlersOf<"findings"> = {
  list: ({ estate, query }) => estate.findings.list(filterOf(query)),
  counts: ({ estate, query: { by, ...filter } }) => estate.findings.countBy(by, filterOf(filter)),
  groups: ({ estate, query: { by, ...filter } }) => estate.findings.groups(by, filterOf(filter)),
  assignees: async ({ platform, caller }) => {
    const people = await everyone(wholeOf(platform.store, caller.organisation));
    return people.filter(({ state }) => state === "active").map(({ id, name }) => ({ id, name }));
  },
  get: async ({ estate, params: { id }, query }) => {
    const finding = found(await estate.findings.get(id, query), "finding", id);
    return { ...finding, evidence: await estate.codeFrames.around(finding.evidence, query) };
  },
  history: async ({ estate, params: { id } }) => {
    found(await estate.findings.get(id), "finding", id);
    return estate.findings.history(id);
  },
  triage: ({ estate, actor, body }) => estate.findings.decide(body.findings, body.decision, actor),
  judge: ({ estate, actor, body }) => estate.findings.decide(body.findings, body.decision, actor),
};

/** Everyone of the organisation, by name. */
async function everyone(estate: Estate): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await estate.people.list({ after, limit: 1_000 });
    people.push(...page.items);
    after = page.next;
  }
  return people.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** A rule that does not exist matches nothing. */
const filterOf = <Filter extends { readonly rules?: readonly string[] | undefined }>(filter: Filter) => ({
  ...filter,
  rules: filter.rules as readonly RuleId[] | undefined,
});

export const graph: HandlersOf<"graph"> = {
  whole: async ({ estate, query }) => wholeGraph(estate, query.at),
  query: ({ estate, query: { q, limit = USUAL_NEIGHBOURS, at } }) => estate.relationships.match(q, { limit, at }),
  way: async ({ estate, query: { from, to, direction, at } }) => {
    for (const id of [from, to]) await needAsset(estate, id, at);
    const way = await estate.relationships.way(from, to, { hops: MOST_HOPS, forward: direction === "forward", at });
    return way === null ? { assets: [], relationships: [], truncated: false, found: false } : { ...way, found: true };
  },
  counts: async ({ estate, query }) => ({ relationships: await estate.relationships.count(query) }),
  diff: ({ estate, query: { from, to } }) => estate.relationships.diff(from, to),
};

export const changes: HandlersOf<"changes"> = {
  list: ({ estate, query }) => estate.changes.list(query),
  counts: ({ estate, query }) => estate.changes.counts(query),
};

async function* wholeGraph(estate: Estate, at: number | undefined) {
  const { assets: nodes, relationships } = await estate.relationships.graph({ at });
  for (const asset of nodes) yield { asset };
  for (const relationship of relationships) yield { relationship };
}

export const search: HandlersOf<"search"> = {
  find: ({ estate, query: { q, ...options } }) => estate.search.find(q, options),
};
