import { generateKeyPairSync } from "node:crypto";
import { expect, it } from "vitest";
import { driftBetween } from "../../../analysis/drift/classify.ts";
import { assemble } from "../../../analysis/graph/assemble.ts";
import { nothingSaid } from "../../../domain/drift-class.ts";
import type { History, Provenance } from "../../../domain/provenance.ts";
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

const [FIRST, SECOND] = ["a".repeat(40), "b".repeat(40)];

/** A push of a clean checkout, with the commits since the first one. */
const from = (push: Push, commit: string, history: History | null, more: Partial<Provenance> = {}): Push => ({
  ...push,
  target: { ...push.target, commit },
  provenance: {
    checkout: { commit, branch: "main", tree: "clean" },
    ...{ history, doubt: history === null ? "first" : null, pipeline: null, ...more },
  },
});
const byBo: History = {
  since: FIRST,
  commits: [{ id: SECOND, author: "Bo", when: "2026-01-01T10:00:00+01:00", subject: "Wire" }],
  files: [{ path: "src/app.py", by: [0], whole: true, lines: [[1, 0]] }],
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

  it("names who made it where the run and the one before leave no doubt, and else says why not", async () => {
    const bad = { ...byBo, commits: [{ ...byBo.commits[0], author: "Bo\u001b[1m <bo@tallpine.example>" }] } as History;
    const other = { commit: SECOND, branch: null, tree: "dirty" } as const;
    const cases: readonly (readonly [who: string | RegExp, before: Push, after: Push])[] = [
      ["Bo", from(shop("refund").push("shop", "r1"), FIRST, null), from(shop("wire").push("shop", "r2"), SECOND, byBo)],
      [
        "Bo [1m <bo>",
        from(shop("refund").push("shop", "r1"), FIRST, null),
        from(shop("wire").push("shop", "r2"), SECOND, bad),
      ],
      [/tells nothing/, from(shop("refund").push("shop", "r1"), FIRST, null), shop("wire").push("shop", "r2")],
      [/other commits/, shop("refund").push("shop", "r1"), from(shop("wire").push("shop", "r2"), SECOND, byBo)],
      [
        /may have differed/,
        from(shop("refund").push("shop", "r1"), FIRST, null, { checkout: { ...other, commit: FIRST } }),
        from(shop("wire").push("shop", "r2"), SECOND, byBo),
      ],
      [
        /files differed/,
        from(shop("refund").push("shop", "r1"), FIRST, null),
        from(shop("wire").push("shop", "r2"), SECOND, byBo, { checkout: other }),
      ],
      [
        /other commits/,
        from(shop("refund").push("shop", "r1"), SECOND, null),
        from(shop("wire").push("shop", "r2"), SECOND, byBo),
      ],
      [
        /did not look/,
        from(shop("refund").notExamined("src").push("shop", "r1"), FIRST, null),
        from(shop("wire").push("shop", "r2"), SECOND, byBo),
      ],
      [
        /another version/,
        { ...from(shop("refund").push("shop", "r1"), FIRST, null), tool: { name: "stance", version: "00" } },
        from(shop("wire").push("shop", "r2"), SECOND, byBo),
      ],
      [
        /not in the checkout/,
        from(shop("refund").push("shop", "r1"), FIRST, null),
        from(shop("wire").push("shop", "r2"), SECOND, null, { doubt: "not-there" }),
      ],
    ];
    const { estate, clock, approve, derive } = await place();
    const sources = cases.map((_case, number) => `source-${number}`);
    const pushAll = async (pushOf: (number: number) => Push) => {
      clock.at += 60_000;
      for (const [number, source] of sources.entries()) {
        const push = pushOf(number);
        await estate.ingest.push({ ...push, source, id: `${source}-${push.id}` }, someone);
      }
    };
    for (const id of sources)
      await estate.sources.register({ id, project: "core", kind: "directory", name: id }, someone);
    await pushAll(() => shop("refund").push("shop", "r0"));
    for (const ref of sources) await approve({ kind: "source", ref });
    await pushAll((number) => cases[number]?.[1] as Push);
    await derive();
    await pushAll((number) => cases[number]?.[2] as Push);
    await derive();
    const { items } = await estate.drift.list({ limit: 1_000 });
    for (const [number, [who]] of cases.entries()) {
      const run = `source-${number}-r2`;
      const item = items.find(({ after, sources: of }) => after === "wire" && of.includes(`source-${number}`));
      if (typeof who === "string") expect(item?.attribution).toMatchObject({ from: "commit", who, arrival: { run } });
      else expect(item?.attribution).toMatchObject({ from: "run", run, why: expect.stringMatching(who) });
    }
  });

  it("takes no commits that contradict themselves, and changes nothing then", async () => {
    const { estate } = await place();
    const broken = { ...byBo, files: [{ path: "a", by: [7], whole: true, lines: [] }] };
    const push = from(shop("wire").push("shop", "r2"), SECOND, broken);
    await expect(estate.ingest.push(push, someone)).rejects.toThrow("unsound provenance");
    expect(await estate.runs.get("r2")).toBeNull();
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
