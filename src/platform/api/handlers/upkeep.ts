import manifest from "../../../../package.json" with { type: "json" };
import type { Checkpoint } from "../../audit/format.ts";
import { type AuditSigner, isSignedBy, keyFingerprint } from "../../audit/sign.ts";
import { verifyExport } from "../../audit/verify.ts";
import type { Estate } from "../../store/contract/store.ts";
import type { Contract, ReplyOf } from "../contract/contract.ts";
import type { HandlersOf } from "./handlers.ts";

const LAST_VERIFICATION = "audit-verification";
const FORGET = "forget";

type State = ReplyOf<Contract["upkeep"]["state"]>;
type Verification = ReplyOf<Contract["upkeep"]["verifyAudit"]>;

export const upkeep: HandlersOf<"upkeep"> = {
  state: async ({ estate, platform: { store, signer, now } }) => {
    const { storage, rows, jobs, oldestDue, lost, webhooks, backup, audit } = await estate.upkeep.state();
    return {
      at: now(),
      engine: store.engine,
      version: manifest.version,
      migrations: await store.installation.migrations(),
      ...{ storage, rows, webhooks, backup },
      queue: { jobs, lost, oldestDue: oldestDue === null ? null : dueShown(oldestDue) },
      audit: {
        entries: audit.entries,
        checkpoint: audit.checkpoint === null ? null : checkpointShown(audit.checkpoint, signer),
        verification: (await estate.settings.get(LAST_VERIFICATION)) as Verification | null,
      },
      retention: await retentionOf(estate),
    };
  },
  verifyAudit: async ({ estate, actor, platform: { signer, now } }) => {
    const found = await verifyExport(estate.audit.export(signer), { key: signer.publicKey });
    const { entries, checkpoints } = found.sound ? found : { entries: null, checkpoints: null };
    const problem = found.sound ? null : found.problem;
    const verification = { at: now(), sound: found.sound, entries, checkpoints, problem };
    await estate.settings.put(LAST_VERIFICATION, verification, actor);
    if (found.sound) await estate.audit.checkpoint(signer);
    return verification;
  },
};

type OldestDue = NonNullable<State["queue"]["oldestDue"]>;

const dueShown = ({ id, kind, subject, createdAt, runAt, attempts, error }: OldestDue): OldestDue => ({
  ...{ id, kind, subject, createdAt, runAt, attempts, error },
});

function checkpointShown(checkpoint: Checkpoint, { publicKey }: AuditSigner): State["audit"]["checkpoint"] {
  const { size, root, at, key } = checkpoint;
  const own = key === keyFingerprint(publicKey);
  const holds = own && isSignedBy(checkpoint, "stance-audit-checkpoint", publicKey);
  return { size, root, at, key, signature: holds ? "valid" : own ? "invalid" : "another-key" };
}

/** What the schedule of forgetting says, and what it last did. */
async function retentionOf({ jobs }: Estate): Promise<State["retention"]> {
  const schedule = (await jobs.schedules()).find(({ kind }) => kind === FORGET);
  const payload = (schedule?.payload ?? {}) as Partial<Pick<State["retention"], "historyDays" | "jobDays">>;
  const [last] = await jobs.list({ kind: FORGET, state: "done", limit: 1 });
  return {
    historyDays: payload.historyDays ?? null,
    jobDays: payload.jobDays ?? null,
    nextAt: schedule?.nextAt ?? null,
    last:
      last === undefined
        ? null
        : { at: last.changedAt, job: last.id, removed: last.result as { readonly [table: string]: number } },
  };
}
