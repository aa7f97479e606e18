import { sql } from "kysely";
import type { Topic } from "../../../domain/webhook.ts";
import type { NewJob } from "../contract/jobs.ts";
import type { Row } from "../engine/tables.ts";
import { newRow } from "../jobs/new-row.ts";
import { newId } from "../people/rows.ts";
import type { AssetDelta } from "../write/assets.ts";
import type { Change } from "../write/change.ts";
import type { FindingDelta } from "../write/findings.ts";
import { bodyOf, newMessage, webhookOf } from "./rows.ts";

/** The kind of job that sends a message, and how often it is tried: about a day, for waits grow to an hour. */
export const SEND_WEBHOOK = "send-webhook";
export const SEND_ATTEMPTS = 35;

const MOST_SHOWN = 20;

/** The job that sends a message. */
export const sendingJob = (message: string): NewJob => ({
  kind: SEND_WEBHOOK,
  payload: { message },
  maxAttempts: SEND_ATTEMPTS,
});

/** Something that happened in a change, and to what. */
export interface Happening {
  readonly topic: Topic;
  readonly ids: readonly string[];
  /** Tells the first of them. */
  readonly show: (ids: readonly string[]) => Promise<readonly object[]>;
}

/**
 * Writes messages for the webhooks that want to hear of what a change did, and the jobs that send them, in the change's own
 * transaction: what is committed is told, and nothing else. One message holds all of a topic, and shows the first 20 of it.
 */
export async function announce(change: Change, happenings: readonly Happening[]): Promise<void> {
  const happened = happenings.filter(({ ids }) => ids.length > 0);
  if (happened.length === 0) return;
  const rows = await change.rows.selectFrom("webhook").selectAll().where("state", "=", "on").execute();
  const webhooks = rows.map(webhookOf);
  for (const { topic, ids, show } of happened) {
    const listening = webhooks.filter(({ topics }) => topics.includes(topic));
    if (listening.length === 0) continue;
    const items = await show(ids.slice(0, MOST_SHOWN));
    const body = bodyOf(topic, change.at, { organisation: change.organisation, count: ids.length, items });
    await send(
      change,
      listening.map(({ id }) =>
        newMessage({ message: `msg_${newId()}`, webhook: id, topic, body, created_at: change.at }),
      ),
    );
  }
}

async function send(change: Change, messages: readonly Row<"webhook_message">[]): Promise<void> {
  await change.insert("webhook_message", messages);
  await change.insert(
    "job",
    messages.map(({ message }) => newRow(sendingJob(message), change.at)),
  );
}

/** What a restatement did to findings and assets. An asset that became part of another one is neither gone nor new. */
export async function announceRestatement(
  change: Change,
  assets: AssetDelta,
  heirs: ReadonlyMap<string, string | null>,
  findings: FindingDelta,
): Promise<void> {
  const merged = new Set(heirs.values());
  const showFindings: Happening["show"] = async (ids) =>
    ids.flatMap((id) => findings.rows.filter((row) => row.finding === id)).map(findingShown);
  const showAssets: Happening["show"] = (ids) => assetsShown(change, ids);
  await announce(change, [
    { topic: "finding.opened", ids: findings.opened, show: showFindings },
    { topic: "finding.reopened", ids: findings.reopened, show: showFindings },
    { topic: "finding.fixed", ids: findings.fixed, show: showFindings },
    { topic: "asset.appeared", ids: assets.added.filter((id) => !merged.has(id)), show: showAssets },
    { topic: "asset.gone", ids: assets.gone.filter((id) => typeof heirs.get(id) !== "string"), show: showAssets },
  ]);
}

const LONGEST_NAME = 200;

export const findingShown = (row: FindingDelta["rows"][number]) => ({
  id: row.finding,
  rule: row.rule,
  severity: row.severity,
  asset: { id: row.asset, kind: row.asset_kind, name: row.asset_name.slice(0, LONGEST_NAME) },
});

async function assetsShown(change: Change, ids: readonly string[]): Promise<readonly object[]> {
  const wanted = change.engine.rows(
    { id: "text" },
    ids.map((id) => [id]),
  );
  const query = change.rows.selectFrom("asset").select(["asset", "kind", "name"]).orderBy("valid_from");
  const rows = await query.where(sql<boolean>`asset in ${wanted}`).execute();
  const latest = new Map(rows.map((row) => [row.asset, row]));
  return ids.flatMap((id) => {
    const row = latest.get(id);
    return row === undefined ? [] : [{ id, kind: row.kind, name: row.name.slice(0, LONGEST_NAME) }];
  });
}
