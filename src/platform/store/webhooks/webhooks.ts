import { sql } from "kysely";
import { TEST_TOPIC } from "../../../domain/webhook.ts";
import type { MasterKeys } from "../../secrets/master-keys.ts";
import { StoreError } from "../contract/errors.ts";
import type { Webhook, Webhooks } from "../contract/webhooks.ts";
import type { Row } from "../engine/tables.ts";
import { newId } from "../people/rows.ts";
import { cursorOf, limitOf, pageOf } from "../read/paging.ts";
import type { View } from "../read/view.ts";
import { putSecret, readSecret, removeSecret } from "../secrets/secrets.ts";
import { type Change, type ChangeSetting, changing, type Deed } from "../write/change.ts";
import { needWhole } from "../write/need-whole.ts";
import { attempted, outgoing } from "./outgoing.ts";
import { retry } from "./retry.ts";
import { bodyOf, messageOf, newMessage, oldSecretName, SHOWN, secretName, webhookOf } from "./rows.ts";

const MOST = 50;

/** An organisation's webhooks and what was sent to them. */
export const webhooksOf = (view: View, setting: ChangeSetting, masters: MasterKeys): Webhooks => {
  const work: typeof changing = (...given) => {
    needWhole(view.access);
    return changing(...given);
  };
  return {
    list: async () => {
      const rows = await view.rows.selectFrom("webhook").selectAll().orderBy("created_at").orderBy("webhook").execute();
      return rows.map(webhookOf);
    },
    get: async (id) => {
      const row = await view.rows.selectFrom("webhook").selectAll().where("webhook", "=", id).executeTakeFirst();
      return row === undefined ? null : webhookOf(row);
    },
    create: (webhook, actor) => work(setting, actor, (change) => create(change, masters, webhook)),
    update: (id, wanted, actor) => work(setting, actor, (change) => update(change, id, wanted)),
    remove: (id, actor) => work(setting, actor, (change) => remove(change, id)),
    rotate: (id, secret, overlap, actor) =>
      work(setting, actor, (change) => rotate(change, masters, { id, secret, overlap })),
    test: (id, actor) => work(setting, actor, (change) => test(change, id)),
    retry: (id, message, actor) => work(setting, actor, (change) => retry(change, id, message, setting.now())),
    message: async (id) => {
      const query = view.rows.selectFrom("webhook_message").select(SHOWN).where("message", "=", id);
      const row = await query.executeTakeFirst();
      return row === undefined ? null : messageOf(row);
    },
    messages: async (webhook, page = {}) => {
      const after = cursorOf(page.after, "nt");
      const limit = limitOf(page);
      let query = view.rows.selectFrom("webhook_message").select(SHOWN).where("webhook", "=", webhook);
      if (after !== null) query = query.where(sql<boolean>`(created_at, message) < (${sql.join(after)})`);
      const ordered = query.orderBy("created_at", "desc").orderBy("message", "desc");
      const rows = await ordered.limit(limit + 1).execute();
      return pageOf(rows, limit, messageOf, (row) => [row.created_at, row.message]);
    },
    outgoing: (message) => outgoing(view, masters, message, setting.now()),
    attempted: (message, attempt) => attempted(setting, message, attempt),
  };
};

/** What the log tells of an address: paths of webhooks often are secrets. */
const originOf = (url: string): string => new URL(url).origin;

async function create(
  change: Change,
  masters: MasterKeys,
  { name, url, topics, secret }: Parameters<Webhooks["create"]>[0],
) {
  const { count } = await change.rows
    .selectFrom("webhook")
    .select((is) => is.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST) throw new StoreError("conflict", `there are ${MOST} webhooks already`);
  const none = { failing_since: null, old_secret_until: null };
  const of = { webhook: newId(), name, url, topics: JSON.stringify(topics) };
  const row: Row<"webhook"> = { ...of, state: "on", created_at: change.at, ...none };
  await change.insert("webhook", [row]);
  await putSecret(change, masters, secretName(row.webhook), secret);
  const detail = { name, to: originOf(url), topics };
  return { result: webhookOf(row), deed: deedOf("create", row.webhook, detail) };
}

async function update(change: Change, id: string, { name, url, topics, state }: Parameters<Webhooks["update"]>[1]) {
  const row = await known(change, id);
  const after: Row<"webhook"> = {
    ...row,
    name: name ?? row.name,
    url: url ?? row.url,
    topics: topics === undefined ? row.topics : JSON.stringify(topics),
    state: state ?? row.state,
    failing_since: state === "on" ? null : row.failing_since,
  };
  await change.insert("webhook", [after], ["webhook"]);
  const to = url === undefined ? {} : { to: originOf(url) };
  const detail = Object.fromEntries(Object.entries({ name, topics, state }).filter(([, value]) => value !== undefined));
  return { result: webhookOf(after), deed: deedOf("update", id, { ...detail, ...to }) };
}

async function remove(change: Change, id: string) {
  await known(change, id);
  await change.rows.deleteFrom("webhook").where("webhook", "=", id).execute();
  await change.rows.deleteFrom("webhook_message").where("webhook", "=", id).execute();
  for (const name of [secretName(id), oldSecretName(id)]) await removeSecret(change, name);
  return { result: undefined, deed: deedOf("remove", id) };
}

interface Rotation {
  readonly id: string;
  readonly secret: string;
  readonly overlap: number;
}

async function rotate(change: Change, masters: MasterKeys, { id, secret, overlap }: Rotation) {
  const row = await known(change, id);
  const before = await readSecret(change.rows, change.organisation, masters, secretName(id));
  if (before !== null && overlap > 0) await putSecret(change, masters, oldSecretName(id), before);
  else await removeSecret(change, oldSecretName(id));
  await putSecret(change, masters, secretName(id), secret);
  const after: Row<"webhook"> = { ...row, old_secret_until: overlap > 0 ? change.at + overlap : null };
  await change.insert("webhook", [after], ["webhook"]);
  const detail = { oldSecretUntil: after.old_secret_until };
  return { result: webhookOf(after), deed: deedOf("rotate", id, detail) };
}

async function test(change: Change, id: string) {
  await known(change, id);
  const body = bodyOf(TEST_TOPIC, change.at, { organisation: change.organisation });
  const about = { message: `msg_${newId()}`, webhook: id, topic: TEST_TOPIC };
  const row = newMessage({ ...about, body, created_at: change.at });
  await change.insert("webhook_message", [row]);
  return { result: messageOf(row), deed: deedOf("test", id) };
}

const deedOf = (what: string, id: string, detail: Webhook | object = {}): Deed => ({
  action: `webhook.${what}`,
  subject: `webhook:${id}`,
  detail: { ...detail },
});

async function known({ rows }: Change, id: string): Promise<Row<"webhook">> {
  const row = await rows.selectFrom("webhook").selectAll().where("webhook", "=", id).executeTakeFirst();
  if (row === undefined) throw new StoreError("missing", `no webhook ${id}`);
  return row;
}
