import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { Look } from "../../testing/look.ts";
import { serve, tokenWith } from "../../testing/served.ts";
import { Clock, estateWith, onEveryEngine, SQLITE, someone, storesOf } from "../../testing/stores.ts";
import type { Contract, ReplyOf } from "../api/contract/contract.ts";
import type { Store } from "../store/contract/store.ts";
import { GROUPS } from "../store/engine/groups.ts";
import { KINDS } from "../work/kinds.ts";
import { ensureSchedules } from "../work/schedules.ts";

type State = ReplyOf<Contract["upkeep"]["state"]>;
type Verification = ReplyOf<Contract["upkeep"]["verifyAudit"]>;

async function place(store: Store, clock: Clock) {
  const estate = await estateWith(store, "acme", ["shop"]);
  const served = serve(store, clock);
  const { token } = await tokenWith(store, "acme", [{ role: "admin", projects: "all" }], clock);
  const ask = async <Reply>(method: string, path: string): Promise<Reply> => {
    const response = await served.ask(method, `/api/v1${path}`, { as: token });
    expect(response.status, await response.clone().text()).toBe(200);
    return (await response.json()) as Reply;
  };
  const state = () => ask<State>("GET", "/upkeep");
  const verify = () => ask<Verification>("POST", "/upkeep/audit-verification");
  const rows = async (table: string) => (await state()).rows.find((row) => row.table === table)?.count;
  return { estate, served, state, verify, rows };
}

onEveryEngine("the upkeep of an installation", (engine) => {
  const stores = storesOf(engine);
  const begun = async () => {
    const clock = new Clock();
    const store = await stores.open({ clock });
    return { store, clock, ...(await place(store, clock)) };
  };

  it("counts what every table holds of the organisation, and nothing of another", async () => {
    const { store, estate, state, rows } = await begun();
    const look = (name: string) => new Look().package(name, { pinned: false }).asset("agent", `bot-${name}`);
    await estate.ingest.push(look("a").push("shop", "1"), someone);
    await estate.ingest.push(look("b").push("shop", "2"), someone);
    const alone = await state();
    const { database, writeAheadLog } = alone.storage;
    expect((database ?? 0) + (writeAheadLog ?? 0)).toBeGreaterThan(10_000);
    expect(alone.storage.auditLog).toBeGreaterThan(100);
    expect(alone.rows.map(({ table }) => table).sort()).toEqual(Object.keys(GROUPS).sort());
    // Both that were there first are kept as they were.
    expect([await rows("asset"), await rows("run"), await rows("source")]).toEqual([4, 2, 1]);
    const other = await estateWith(store, "other", ["mill"]);
    await other.ingest.push(look("c").push("mill", "3"), someone);
    const after = await state();
    expect(after.rows).toEqual(alone.rows);
    expect([after.storage.database, after.storage.writeAheadLog]).toEqual([null, null]);
  });

  it("tells how the queue stands", async () => {
    const { store, clock, estate, state } = await begun();
    expect((await state()).queue).toEqual({ jobs: [], oldestDue: null, lost: 0 });
    const first = await estate.jobs.enqueue({ kind: "scan", payload: 1, subject: "source:shop" });
    clock.at += 60_000;
    await estate.jobs.enqueue({ kind: "scan", payload: 2 });
    await estate.jobs.enqueue({ kind: "later", payload: 3, runAt: clock.at + 3_600_000 });
    expect((await state()).queue).toMatchObject({
      jobs: [
        { kind: "later", state: "waiting", count: 1 },
        { kind: "scan", state: "waiting", count: 2 },
      ],
      oldestDue: { id: first.id, subject: "source:shop", runAt: first.runAt },
      lost: 0,
    });
    await store.queue.claim("w", { kinds: ["scan"], lease: 1_000 });
    clock.at += 10_000;
    const { queue } = await state();
    expect(queue.lost).toBe(1);
    expect(queue.oldestDue?.id).not.toBe(first.id);
  });

  it("tells of the last backup that was written to its end", async () => {
    const { store, estate, state } = await begun();
    expect((await state()).backup).toBeNull();
    let last = "";
    for await (const line of store.installation.backup()) last = line;
    await store.installation.noteBackup(JSON.parse(last));
    expect((await state()).backup).toMatchObject(JSON.parse(last));
    expect((await estate.audit.entries({ order: "newest" })).items[0]).toMatchObject({ action: "store.backup" });
  });

  it("verifies the audit log, and signs for one that is sound", async () => {
    const { estate, served, state, verify } = await begun();
    const before = await state();
    expect(before.audit).toMatchObject({ checkpoint: null, verification: null });
    const verification = await verify();
    expect(verification).toMatchObject({ sound: true, entries: before.audit.entries, problem: null });
    const { audit } = await state();
    expect(audit).toMatchObject({ verification, checkpoint: { signature: "valid", size: audit.entries } });
    await estate.audit.checkpoint(serve(await stores.open(), new Clock()).platform.signer);
    await estate.projects.create({ id: "more", name: "More" }, someone);
    await estate.audit.checkpoint(serve(await stores.open(), new Clock()).platform.signer);
    expect((await state()).audit.checkpoint?.signature).toBe("another-key");
    expect(served.logged.filter(([level]) => level === "error")).toEqual([]);
  });

  it("tells how long things are kept, and what was forgotten last", async () => {
    const { store, clock, estate, state } = await begun();
    expect((await state()).retention).toEqual({ historyDays: null, jobDays: null, nextAt: null, last: null });
    await ensureSchedules(store, "acme", KINDS);
    const { id } = await estate.jobs.enqueue({ kind: "forget", payload: { historyDays: null, jobDays: 90 } });
    const job = await store.queue.claim("w", { kinds: ["forget"], lease: 1_000 });
    if (job !== null) await store.queue.complete(job, { job: 3 });
    const { retention } = await state();
    expect(retention).toMatchObject({ historyDays: null, jobDays: 90, last: { job: id, removed: { job: 3 } } });
    expect(retention.nextAt).toBeGreaterThan(clock.at);
  });
});

it("says that an audit log was changed, and signs for nothing", async () => {
  const clock = new Clock();
  const at = await SQLITE.address();
  const { state, verify } = await place(await storesOf(SQLITE).open({ at, clock }), clock);
  const file = new DatabaseSync(at);
  file.exec("drop trigger audit_entry_no_update");
  file.exec(`update audit_entry set entry = replace(entry, '"Core"', '"Kore"')`);
  file.close();
  expect(await verify()).toMatchObject({
    sound: false,
    entries: null,
    problem: expect.stringContaining("was changed"),
  });
  expect((await state()).audit).toMatchObject({ checkpoint: null, verification: { sound: false } });
});
