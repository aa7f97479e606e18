import type { BaselineScopeKind, BaselineState } from "../../../domain/baseline.ts";
import { hexDigest } from "../../files/digest.ts";
import type { Actor } from "../contract/access.ts";
import type { Baseline, Baselines, BaselineVersion, NewVersion, PackedText, Which } from "../contract/baselines.ts";
import { StoreError } from "../contract/errors.ts";
import type { Row } from "../engine/tables.ts";
import { unpackedText } from "../packed-text.ts";
import { newId } from "../people/rows.ts";
import { stateOfScope } from "../read/scope-state.ts";
import type { View } from "../read/view.ts";
import { type Change, type ChangeSetting, changing, type Deed } from "./change.ts";
import { acceptAll, acceptSome, openAgain, release, reserve } from "./drift-accepted.ts";
import { startDerivation } from "./drift-work.ts";

/** Approved states, as an access sees them. */
export const baselinesOf = (view: View, setting: ChangeSetting): Baselines => ({
  list: async () =>
    (await view.rows.selectFrom("baseline").selectAll().orderBy("name").orderBy("baseline").execute()).map(baselineOf),
  get: async (id) => {
    const row = await view.rows.selectFrom("baseline").selectAll().where("baseline", "=", id).executeTakeFirst();
    return row === undefined ? null : baselineOf(row);
  },
  versions: async (id) => {
    const query = view.rows.selectFrom("baseline_version").select(["proposal", "version", "state", "body"]);
    const rows = await query.where("baseline", "=", id).execute();
    return rows.map(versionOf).sort((a, b) => b.proposedAt - a.proposedAt);
  },
  text: async (id, which) => {
    const content = await contentOf(view, id, which);
    return content === null ? null : unpackedText(content);
  },
  digest: async (id, version) => {
    const content = await contentOf(view, id, { version });
    return content === null ? null : hexDigest(content);
  },
  stateOf: (scope) => stateOfScope(view, scope),
  put: (baseline, version, how, actor) => changing(setting, actor, (change) => put(change, baseline, version, how)),
  confirm: (id, proposal, signed, actor) =>
    changing(setting, actor, async (change) => {
      const { row, version } = await needProposal(change, view, id, proposal);
      const deed = await confirm(change, row, { ...version, ...signed });
      return { result: undefined, deed };
    }),
  reject: (id, proposal, reason, actor) =>
    changing(setting, actor, async (change) => {
      const { version } = await needProposal(change, view, id, proposal);
      await end(change, version, reason);
      const detail = { proposal, version: version.version, reason };
      return { result: undefined, deed: { action: "baseline.reject", subject: `baseline:${id}`, detail } };
    }),
});

async function contentOf({ rows }: View, id: string, which: Which): Promise<Uint8Array | null> {
  const query = rows.selectFrom("baseline_version").select("content").where("baseline", "=", id);
  const one =
    "proposal" in which
      ? query.where("proposal", "=", which.proposal)
      : query.where("version", "=", which.version).where("state", "=", "confirmed");
  return (await one.executeTakeFirst())?.content ?? null;
}

const baselineOf = (row: Row<"baseline">): Baseline => ({
  id: row.baseline,
  name: row.name,
  scope: { kind: row.scope as BaselineScopeKind, ref: row.ref, project: row.project },
  createdAt: row.created_at,
  version: row.version,
  derived: { at: row.derived_at, number: row.derived_number, version: row.derived_version },
});

type Body = Omit<BaselineVersion, "proposal" | "version" | "state">;

/** Versions of before one could be undone do not say that they undo none. */
function bodyIn(text: string): Body {
  const body = JSON.parse(text) as Omit<Body, "undoes"> & Partial<Pick<Body, "undoes">>;
  return { ...body, undoes: body.undoes ?? null };
}

const versionOf = (row: Pick<Row<"baseline_version">, "proposal" | "version" | "state" | "body">): BaselineVersion => ({
  proposal: row.proposal,
  version: row.version,
  state: row.state as BaselineState,
  ...bodyIn(row.body),
});

const rowOf = (
  { proposal, version, state, ...body }: BaselineVersion,
  { id, scope }: Pick<Baseline, "id" | "scope">,
  text: PackedText,
): Row<"baseline_version"> => ({
  ...{ proposal, version, state, baseline: id, project: scope.project },
  body: JSON.stringify(body),
  content: text.content,
});

/** Its content goes in by itself: rows that are inserted go through text, which is twice as large and waited for. */
async function write(change: Change, { content, ...row }: Row<"baseline_version">): Promise<void> {
  await change.insert("baseline_version", [{ ...row, content: null }], ["proposal"]);
  const one = change.rows.updateTable("baseline_version").where("proposal", "=", row.proposal);
  await one.set({ content }).execute();
}

async function put(
  change: Change,
  { id, name, scope }: Pick<Baseline, "id" | "name" | "scope">,
  { text, readAt, ...told }: NewVersion,
  how: "confirmed" | "proposed",
) {
  const known = await change.rows.selectFrom("baseline").selectAll().where("baseline", "=", id).executeTakeFirst();
  if ((known?.version ?? 0) !== told.version - 1)
    throw new StoreError("conflict", "the baseline has moved on meanwhile: look again, then approve");
  const row: Row<"baseline"> = known ?? {
    ...{ baseline: id, scope: scope.kind, ref: scope.ref, project: scope.project, name },
    ...{ created_at: change.at, version: 0, derived_at: null, derived_number: 0, derived_version: 0 },
  };
  if (known === undefined) await change.insert("baseline", [row]);
  for (const older of await proposalsOf(change, id)) await end(change, older, "another proposal took its place");
  const version: BaselineVersion = {
    ...told,
    ...{ proposal: newId(), state: "proposed", proposedBy: change.actor, proposedAt: readAt },
    ...{ decidedBy: null, decidedAt: null, rejection: null, hash: text.hash },
  };
  if (how === "confirmed") {
    const deed = await confirm(change, row, { ...version, text });
    return { result: version, deed };
  }
  await write(change, rowOf(version, { id, scope }, text));
  await reserve(change, version.drift, version.proposal);
  const { proposal, reason, until, drift, hash } = version;
  const detail = { proposal, version: version.version, scope, reason, until, drift, hash };
  return { result: version, deed: { action: "baseline.propose", subject: `baseline:${id}`, detail } };
}

async function proposalsOf({ rows }: Change, id: string): Promise<BaselineVersion[]> {
  const query = rows.selectFrom("baseline_version").select(["proposal", "version", "state", "body"]);
  return (await query.where("baseline", "=", id).where("state", "=", "proposed").execute()).map(versionOf);
}

async function needProposal(change: Change, view: View, id: string, proposal: string) {
  const seen = change.seen(view.access);
  const row = await seen.selectFrom("baseline").selectAll().where("baseline", "=", id).executeTakeFirst();
  if (row === undefined) throw new StoreError("missing", `no baseline ${id}`);
  const version = (await proposalsOf(change, id)).find((item) => item.proposal === proposal);
  if (version === undefined) throw new StoreError("conflict", "this does not wait to be confirmed, or not any more");
  return { row, version };
}

/** Makes a version the one that changes are measured by. */
async function confirm(
  change: Change,
  row: Row<"baseline">,
  { text, ...version }: BaselineVersion & Pick<NewVersion, "text">,
): Promise<Deed> {
  if (row.version !== version.version - 1)
    throw new StoreError("conflict", "the baseline has moved on meanwhile: propose it anew");
  const confirmed: BaselineVersion = {
    ...version,
    ...{ state: "confirmed", decidedBy: change.actor, decidedAt: change.at, hash: text.hash },
  };
  const baseline = baselineOf(row);
  await write(change, rowOf(confirmed, baseline, text));
  const one = change.rows.updateTable("baseline").where("baseline", "=", row.baseline);
  await one.set({ version: version.version }).execute();
  const moved = await moveDrift(change, row.baseline, confirmed);
  await startDerivation(change);
  const { proposal, proposedBy, reason, until, drift, hash, previous, key } = confirmed;
  const two = proposedBy.id === change.actor.id ? {} : { proposedBy };
  const told = { proposal, version: version.version, scope: baseline.scope, reason, until, drift, ...moved, ...two };
  return { action: actionOf(confirmed), subject: `baseline:${row.baseline}`, detail: { ...told, hash, previous, key } };
}

/** What confirming a version is called in the audit log. */
function actionOf({ said = null, drift, undoes }: BaselineVersion): string {
  if (said !== null) return "baseline.intend";
  if (undoes !== null) return "baseline.undo";
  return drift.length === 0 ? "baseline.approve" : "baseline.accept";
}

/** Brings the changes of a baseline to where a version puts them; gives their ids, for the log. */
async function moveDrift(change: Change, baseline: string, version: BaselineVersion) {
  const { drift, undoes, said = null } = version;
  if (said !== null) return { accepted: [] };
  if (undoes !== null) return { undoes, opened: await openAgain(change, drift, version) };
  const accepted = drift.length === 0 ? acceptAll(change, baseline, version) : acceptSome(change, drift, version);
  return { accepted: await accepted };
}

async function end(change: Change, version: BaselineVersion, rejection: string): Promise<void> {
  const { proposal, version: _version, state: _state, ...body } = version;
  const ended: Body = { ...body, rejection, decidedBy: change.actor as Actor, decidedAt: change.at };
  const one = change.rows.updateTable("baseline_version").where("proposal", "=", proposal);
  await one.set({ state: "rejected", body: JSON.stringify(ended), content: null }).execute();
  await release(change, proposal);
}
