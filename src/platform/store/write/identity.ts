import { randomUUID } from "node:crypto";
import { joinSightings, sightingKey } from "../../../analysis/graph/join-sightings.ts";
import { hexDigest } from "../../files/digest.ts";
import { StoreError } from "../contract/errors.ts";
import type { Identity, IdentityDecision, MergeExplanation, Sighting } from "../contract/identity.ts";
import type { Judging } from "../contract/judging.ts";
import { OPEN, type Row } from "../engine/tables.ts";
import type { View } from "../read/view.ts";
import { type Change, type ChangeSetting, changing } from "./change.ts";
import { needWhole } from "./need-whole.ts";
import { restate } from "./restate.ts";
import { affectedBy, byKey, fromRow, type Sighted, wordsOf } from "./sightings.ts";

export const identityOf = (view: View, setting: ChangeSetting, judging: Judging): Identity => ({
  explain: (asset) => explain(view, asset),
  decide: (decision, actor) => {
    needWhole(view.access);
    return changing(setting, actor, (change) => decide(change, decision, judging));
  },
  withdraw: (id, actor) => {
    needWhole(view.access);
    return changing(setting, actor, async (change) => {
      const rows = change.rows.selectFrom("identity_decision").selectAll().where("decision", "=", id);
      const row = await rows.where("withdrawn_at", "is", null).executeTakeFirst();
      if (row === undefined) throw new StoreError("missing", `no decision ${id}`);
      await change.rows
        .updateTable("identity_decision")
        .set({ withdrawn_at: change.at })
        .where("decision", "=", id)
        .execute();
      const counts = await restate(change, { looks: [], rejoin: [row.a, row.b] }, judging);
      return {
        result: undefined,
        deed: { action: "identity.withdraw", subject: `decision:${id}`, detail: { ...counts } },
      };
    });
  },
  decisions: async () => {
    const query = view.rows.selectFrom("identity_decision").selectAll().where("withdrawn_at", "is", null);
    return (await query.orderBy("at").orderBy("decision").execute()).map(decisionOf);
  },
});

const partsOf = (key: string): Sighting => {
  const at = key.indexOf("@");
  return { local: key.slice(0, at), source: key.slice(at + 1) };
};

const decisionOf = (row: Row<"identity_decision">): IdentityDecision => ({
  id: row.decision,
  verdict: row.verdict as IdentityDecision["verdict"],
  a: partsOf(row.a),
  b: partsOf(row.b),
  reason: row.reason,
  actor: JSON.parse(row.actor),
  at: row.at,
});

type NewDecision = Parameters<Identity["decide"]>[0];

async function decide(change: Change, { verdict, a, b, reason }: NewDecision, judging: Judging) {
  const keys = [sightingKey(a), sightingKey(b)];
  const rows = await byKey(change, keys);
  const [first, second] = keys.map((key) => rows.find((row) => sightingKey(row) === key));
  if (first === undefined || second === undefined) throw new StoreError("missing", "no such sighting");
  if (keys[0] === keys[1]) throw new StoreError("invalid", "a sighting is always the same as itself");
  if (first.kind !== second.kind) throw new StoreError("invalid", `a ${first.kind} cannot be a ${second.kind}`);
  if (reason.trim() === "") throw new StoreError("invalid", "a reason is needed");
  const before = await change.rows
    .selectFrom("identity_decision")
    .selectAll()
    .where("withdrawn_at", "is", null)
    .execute();
  const same = before.find((row) => [row.a, row.b].sort().join() === [...keys].sort().join());
  if (same !== undefined)
    throw new StoreError("conflict", `decision ${same.decision} says ${same.verdict} already; withdraw it first`);
  const row: Row<"identity_decision"> = {
    ...{ decision: randomUUID(), verdict, a: keys[0] as string, b: keys[1] as string, reason },
    ...{ actor: JSON.stringify(change.actor), at: change.at, withdrawn_at: null },
  };
  await change.insert("identity_decision", [row]);
  const counts = await restate(change, { looks: [], rejoin: keys }, judging);
  const detail = { decision: row.decision, verdict, a: keys[0], b: keys[1], reason, ...counts };
  return { result: decisionOf(row), deed: { action: "identity.decide", subject: `decision:${row.decision}`, detail } };
}

/** Joins the asset's sightings again to tell why they are one; of those that the access does not reach nothing is said. */
async function explain(view: View, asset: string): Promise<MergeExplanation | null> {
  const visible = await view.rows
    .selectFrom("sighting")
    .select(["source", "local", "evidence"])
    .where("asset", "=", asset)
    .where("valid_to", "=", OPEN)
    .execute();
  if (visible.length === 0) return null;
  const places = new Map(visible.map((row) => [sightingKey(row), (JSON.parse(row.evidence) as unknown[]).length]));
  const sources = new Set((await view.rows.selectFrom("source").select("source").execute()).map((row) => row.source));
  return view.whole(async (rows) => {
    const reader = { rows, engine: view.engine };
    const words = await wordsOf(reader);
    const seeds = (await byKey(reader, [...places.keys()])).map(fromRow);
    const affected = await affectedBy(reader, seeds, words, new Set());
    const joined = joinSightings(affected, words, hexDigest).find(({ id }) => id === asset);
    if (joined === undefined) return null;
    const isVisible = ({ a, b }: { a: Sighted; b: Sighted }): boolean => sources.has(a.source) && sources.has(b.source);
    const short = ({ source, local }: Sighted): Sighting => ({ source, local });
    return {
      asset,
      sightings: joined.members
        .filter((item) => places.has(sightingKey(item)))
        .map((item) => ({
          ...short(item),
          name: item.name,
          identities: item.identities,
          evidence: places.get(sightingKey(item)) ?? 0,
        })),
      joins: joined.joins.filter(isVisible).map(({ a, b, by }) => ({ a: short(a), b: short(b), by })),
      keptApart: joined.keptApart
        .filter(isVisible)
        .map(({ a, b, by, decision }) => ({ a: short(a), b: short(b), by, decision })),
    };
  });
}
