import { generateKeyPairSync } from "node:crypto";
import { expect, it } from "vitest";
import { driftBetween } from "../../../analysis/drift/classify.ts";
import { assemble } from "../../../analysis/graph/assemble.ts";
import { nothingSaid } from "../../../domain/drift-class.ts";
import type { ScanState } from "../../../domain/scan-state.ts";
import { deriveAll } from "../../../testing/drift/derived.ts";
import { Look } from "../../../testing/look.ts";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";
import { stateApproved, verifyApproved } from "../../audit/approved-state.ts";
import { signerOf } from "../../audit/key-file.ts";
import { approveScope } from "../../drift/approve.ts";
import { compareBaseline } from "../../drift/compare.ts";
import { DRIFT_KNOWLEDGE } from "../../drift/knowledge.ts";
import { hexDigest } from "../../files/digest.ts";
import type { Push } from "../contract/ingest.ts";

const signer = signerOf(generateKeyPairSync("ed25519").privateKey);

const shop = (...tools: string[]): Look => {
  const look = new Look().asset("agent", "desk", { framework: "langchain", humanApproval: true });
  for (const tool of tools) {
    look.asset("tool", tool, { capabilities: ["moves-money"], codeSignals: [], requiresApproval: true });
    look.link("agent:desk", "uses", `tool:${tool}`);
  }
  return look;
};

/** What a scan of the same folder alone gives. */
const alone = ({ observations, runs, notExamined, target }: Push): ScanState => ({
  ...assemble(observations, hexDigest),
  ...{ target, runs, notExamined, findings: [], undecided: [], rules: [] },
});

onEveryEngine("drift in a store", (engine) => {
  const stores = storesOf(engine);

  async function place() {
    const clock = new Clock();
    const store = await stores.open({ clock });
    const estate = await estateWith(store, "acme", ["shop", "bank"]);
    await estate.ingest.push(shop("refund").push("shop", "run-1"), someone);
    const approve = (scope: Parameters<typeof approveScope>[0]["scope"]) =>
      approveScope(
        { scope, reason: "Reviewed.", until: null, needsOther: false },
        { ...{ estate, signer }, now: clock.at, actor: someone },
      );
    const derive = () => deriveAll(store, clock.now, signer.publicKey);
    const push = (run: string, look: Look, source = "shop") => {
      clock.at += 60_000;
      return estate.ingest.push(look.push(source, run), someone);
    };
    return { store, estate, clock, approve, derive, push };
  }

  it("is derived by one job for all the runs that came before it, and a second time writes nothing", async () => {
    const { estate, approve, derive, push, store, clock } = await place();
    expect(await estate.jobs.list()).toEqual([]);
    const id = await approve({ kind: "estate" });
    for (const run of ["run-2", "run-3"]) await push(run, shop("refund", run));
    await push("run-b1", new Look().asset("agent", "teller"), "bank");
    expect((await estate.jobs.list({ state: "waiting" })).map(({ kind }) => kind)).toEqual(["derive-drift"]);
    expect(await derive()).toBe(1);
    const items = (await estate.drift.list({})).items;
    expect(items.map(({ after }) => after)).toContain("run-3");
    // Two runs touched the agent since it was approved: nobody can say with which it came.
    expect(items.find(({ after }) => after === "run-3")?.attribution).toEqual({
      ...{ from: "unknown", why: "2 runs since the last look touched it" },
    });
    const entries = (await estate.audit.entries({ limit: 1_000 })).items.length;
    await estate.jobs.enqueue({ kind: "derive-drift", payload: null });
    expect(await derive()).toBe(1);
    clock.at += 86_400_000;
    await estate.jobs.enqueue({ kind: "derive-drift", payload: null });
    expect(await derive()).toBe(1);
    expect((await estate.audit.entries({ limit: 1_000 })).items).toHaveLength(entries);
    expect(await estate.baselines.get(id)).toMatchObject({ derived: { version: 1 } });
    const stale = { drifts: [], gaps: [], couldTell: () => true, derived: { at: 1, number: 1, version: 1 } };
    expect(await estate.drift.record(id, stale, someone)).toEqual({ opened: 0, reverted: 0 });
    expect((await estate.drift.list({})).items.map((item) => item.id)).toEqual(items.map((item) => item.id));
    expect(store.engine).toBeDefined();
  });

  it("is not recorded where the look has to stop", async () => {
    const { estate, approve, push, clock } = await place();
    const id = await approve({ kind: "estate" });
    await push("run-2", shop("refund", "wire"));
    const baseline = await estate.baselines.get(id);
    if (baseline === null) throw new Error("the baseline is there");
    const stop = new AbortController();
    const setting = { estate, trusted: signer.publicKey, now: clock.at, actor: someone, signal: stop.signal };
    const comparing = compareBaseline(baseline, setting);
    setTimeout(() => stop.abort(new Error("the job must stop")), 1);
    await expect(comparing).rejects.toThrow("the job must stop");
    expect((await estate.drift.list({})).items).toEqual([]);
    const whole = await compareBaseline(baseline, { ...setting, signal: new AbortController().signal });
    expect(whole).toMatchObject({ reverted: 0 });
    expect((await estate.drift.list({})).items.map(({ after }) => after)).toContain("wire");
  });

  it("is told by source: one that is taken out leaves what was approved of it not assessed", async () => {
    const { estate, approve, derive, push, clock } = await place();
    await push("run-b1", new Look().asset("agent", "teller"), "bank");
    const ids = [await approve({ kind: "estate" }), await approve({ kind: "source", ref: "bank" })];
    await derive();
    clock.at += 60_000;
    await estate.sources.remove("bank", someone);
    clock.at += 60_000;
    await derive();
    expect((await estate.drift.list({})).items).toEqual([]);
    const { items } = await estate.drift.gaps({ sources: ["bank"] });
    expect(items.map(({ baseline }) => baseline).sort()).toEqual(ids.sort());
    expect(items.every(({ reason }) => reason === "the latest look did not run it")).toBe(true);
  });

  it("of a single asset is only what is told of that asset", async () => {
    const { estate, approve, derive, push } = await place();
    const agent = (await estate.assets.list({ kinds: ["agent"] })).items[0]?.id ?? "";
    await approve({ kind: "asset", ref: agent });
    await push("run-2", shop("refund", "wire").asset("agent", "mail", { maxSteps: 500 }));
    await derive();
    const { items } = await estate.drift.list({});
    expect(items.map(({ asset, after }) => [asset.id, after])).toEqual([[agent, "wire"]]);
  });

  it("is what a scan of the folder alone finds with the exported text", async () => {
    const { estate, approve } = await place();
    const id = await approve({ kind: "source", ref: "shop" });
    const verified = verifyApproved((await estate.baselines.text(id, { version: 1 })) ?? "", signer.publicKey);
    if (!verified.sound) throw new Error(verified.problem);
    const before = stateApproved(verified.approved);
    const compared = (look: Look) =>
      driftBetween(before, alone(look.push("shop", "x")), DRIFT_KNOWLEDGE, nothingSaid("2026-01-01T00:00:00Z"));
    expect(compared(shop("refund"))).toEqual({ drifts: [], notAssessed: [] });
    expect(compared(shop("refund", "wire")).drifts.map(({ after }) => after)).toEqual(["wire"]);
  });
});
