import { createHash } from "node:crypto";
import { sql } from "kysely";
import { type AuditLine, EXPORT_FORMAT, lineOf } from "../../audit/export.ts";
import type { AuditEntry, Checkpoint, Seal } from "../../audit/format.ts";
import { appendLeaf, EMPTY_FRONTIER, type Frontier, rootOf } from "../../audit/merkle.ts";
import { type AuditSigner, signed } from "../../audit/sign.ts";
import type { Audit } from "../contract/audit.ts";
import { StoreError } from "../contract/errors.ts";
import { insertRows, scoped } from "../engine/scoped.ts";
import type { Row } from "../engine/tables.ts";
import { headOf } from "../write/change.ts";
import { cursorOf, limitOf, pageOf } from "./paging.ts";
import type { View } from "./view.ts";

const BATCH = 1_000;

const entryOf = ({ entry, hash }: Pick<Row<"audit_entry">, "entry" | "hash">): AuditEntry => ({
  ...(JSON.parse(entry) as Omit<AuditEntry, "hash">),
  hash,
});

/** Whether an entry, which is kept as its JSON, has an id as a value: as it is, or after what sort of thing it is, as in `source:shop`. */
const naming = (id: string) => {
  const text = JSON.stringify(id)
    .slice(1)
    .replaceAll(/[\\%_]/g, "\\$&");
  return sql<boolean>`(entry like ${`%"${text}%`} escape '\\' or entry like ${`%:${text}%`} escape '\\')`;
};

/** The log of the organisation; people of some projects do not see it. */
export const auditOf = (view: View, now: () => number): Audit => ({
  entries: async (page = {}) => {
    const [after] = cursorOf(page.after, "n") ?? [];
    const limit = limitOf(page);
    const [beyond, direction] = page.order === "newest" ? (["<", "desc"] as const) : ([">", "asc"] as const);
    let query = view.rows.selectFrom("audit_entry").selectAll();
    if (after !== undefined) query = query.where("number", beyond, Number(after));
    if (page.about !== undefined) query = query.where(naming(page.about));
    return pageOf(
      await query
        .orderBy("number", direction)
        .limit(limit + 1)
        .execute(),
      limit,
      entryOf,
      (row) => [row.number],
    );
  },
  checkpoint: (signer) => checkpoint(view, signer, now),
  export: (signer) => exported(view, signer, now),
});

function checkpoint({ engine, access }: View, signer: AuditSigner, now: () => number): Promise<Checkpoint | null> {
  const { organisation } = access;
  if (access.projects !== "all") throw new StoreError("forbidden", "the log is for people of the whole organisation");
  return engine.write(async (database) => {
    const head = await headOf(database, engine, organisation);
    const rows = scoped(database, access);
    const last = await rows
      .selectFrom("audit_checkpoint")
      .select("size")
      .orderBy("size", "desc")
      .limit(1)
      .executeTakeFirst();
    if ((last?.size ?? 0) === head.audit_number) return null;
    const frontier = JSON.parse(head.audit_frontier) as Frontier;
    const statement = { organisation, size: frontier.size, root: rootOf(frontier), at: Math.max(now(), head.clock) };
    const made = await signed<Checkpoint>(statement, "stance-audit-checkpoint", signer);
    await insertRows(engine, database, organisation, "audit_checkpoint", [
      { size: made.size, body: JSON.stringify(made) },
    ]);
    return made;
  });
}

/** Entries are never changed, so what is read page by page up to a number is one state. */
async function* exported({ rows, access }: View, signer: AuditSigner, now: () => number): AsyncIterable<string> {
  const { organisation } = access;
  const head = await rows.selectFrom("organisation").select(["audit_number"]).executeTakeFirst();
  if (head === undefined) throw new StoreError("forbidden", "the log is for people of the whole organisation");
  const marks = await rows
    .selectFrom("audit_checkpoint")
    .selectAll()
    .where("size", "<=", head.audit_number)
    .orderBy("size")
    .execute();
  const checkpoints = new Map(marks.map((row) => [row.size, JSON.parse(row.body) as Checkpoint]));
  const hash = createHash("sha256");
  const line = (content: AuditLine): string => {
    const text = lineOf(content);
    hash.update(text);
    return text;
  };
  yield line({ type: "header", format: EXPORT_FORMAT, organisation, keys: [signer.publicKey] });
  let frontier: Frontier = EMPTY_FRONTIER;
  while (frontier.size < head.audit_number) {
    const query = rows
      .selectFrom("audit_entry")
      .selectAll()
      .where("number", ">", frontier.size)
      .where("number", "<=", head.audit_number);
    const batch = await query.orderBy("number").limit(BATCH).execute();
    if (batch.length === 0) throw new Error(`the log lacks entry ${frontier.size + 1}`);
    for (const row of batch) {
      yield line({ type: "entry", ...entryOf(row) });
      frontier = appendLeaf(frontier, row.hash);
      const mark = checkpoints.get(row.number);
      if (mark !== undefined) yield line({ type: "checkpoint", ...mark });
    }
  }
  const lines = hash.digest("hex");
  const statement = { organisation, size: frontier.size, root: rootOf(frontier), at: now(), lines };
  yield lineOf({ type: "seal", ...(await signed<Seal>(statement, "stance-audit-export", signer)) });
}
