import { generateKeyPairSync } from "node:crypto";
import { expect, it } from "vitest";
import { approveEstate } from "../../../testing/approved.ts";
import { deriveAll } from "../../../testing/drift/derived.ts";
import { Look } from "../../../testing/look.ts";
import { Clock, estateWith, judging, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";
import { signerOf } from "../../audit/key-file.ts";
import { acceptDrift } from "../../drift/accept.ts";
import { approveScope } from "../../drift/approve.ts";
import { undoAcceptance } from "../../drift/undo.ts";
import type { Access, Actor } from "../contract/access.ts";

const signer = signerOf(generateKeyPairSync("ed25519").privateKey);
const POLICY = { approvals: false, blocking: false };
const WISH = { severity: "high", reason: "Nobody asked for it", title: "A tool came" } as const;
const ben: Actor = { kind: "user", id: "u2", name: "Ben" };

const shop = (...tools: string[]): Look => {
  const look = new Look().asset("agent", "desk", { framework: "langchain", humanApproval: true });
  for (const tool of tools) {
    look.asset("tool", tool, { capabilities: ["moves-money"], codeSignals: [], requiresApproval: true });
    look.link("agent:desk", "uses", `tool:${tool}`);
  }
  return look;
};

onEveryEngine("a finding that was raised from a change", (engine) => {
  const stores = storesOf(engine);

  /** An estate with an approved state, and one tool that came since, from which a finding was raised. */
  async function place(scope?: Parameters<typeof approveScope>[0]["scope"]) {
    const clock = new Clock();
    const store = await stores.open({ clock });
    const estate = await estateWith(store, "acme", ["shop", "bank"]);
    const around = () => ({ estate, signer, now: clock.at, actor: someone });
    await estate.ingest.push(shop("refund").push("shop", "run-1"), someone);
    if (scope === undefined) await approveEstate(estate, { signer, now: clock.now });
    else await approveScope({ scope, reason: "r", until: null, needsOther: false }, around());
    const derive = () => {
      clock.at += 1_000;
      return deriveAll(store, clock.now, signer.publicKey);
    };
    const push = async (run: string, look: Look) => {
      clock.at += 60_000;
      await estate.ingest.push(look.push("shop", run), someone);
      await derive();
    };
    await push("run-2", shop("refund", "wire"));
    const drifts = (await estate.drift.list({})).items;
    const drift = drifts.find(({ kind }) => kind === "tool-added")?.id ?? "";
    const finding = await estate.drift.raise(drift, WISH, someone);
    const state = async () => (await estate.findings.get(finding))?.state;
    const actions = async () => (await estate.findings.history(finding)).map(({ action }) => action);
    return {
      store,
      estate,
      clock,
      around,
      push,
      derive,
      drift,
      all: drifts.map(({ id }) => id),
      finding,
      state,
      actions,
    };
  }

  it("stands on the asset beside what rules found, with what was said, counted and findable", async () => {
    const { estate, drift, finding } = await place();
    const found = await estate.findings.get(finding);
    expect(found).toMatchObject({
      ...{ rule: "raised-change", severity: "high", state: "open", assetName: "desk", change: drift },
      message: "A tool came: Nobody asked for it",
    });
    expect(found?.evidence.map(({ path }) => path)).toEqual(["src/app.py"]);
    expect(await estate.drift.raised(drift)).toBe(finding);
    const listed = (await estate.findings.list({ rules: ["raised-change" as never] })).items;
    expect(listed.map(({ id }) => id)).toEqual([finding]);
    const counts = await estate.findings.countBy("rule");
    expect(counts["raised-change"]).toBe(1);
    expect((await estate.search.find("nobody asked", {})).map(({ id }) => id)).toContain(finding);
    await expect(estate.drift.raise(drift, WISH, someone)).rejects.toThrow("was raised from it already");
    await expect(estate.drift.raise("none", WISH, someone)).rejects.toThrow("no change none");
    const [entry] = (await estate.audit.entries({ limit: 1_000 })).items.filter(
      ({ action }) => action === "drift.raise",
    );
    expect(entry).toMatchObject({
      subject: `drift:${drift}`,
      detail: { finding, severity: "high", reason: WISH.reason },
    });
  });

  it("is fixed by a look that sees the change taken back, by nothing else, and open again with it", async () => {
    const { estate, push, state, actions } = await place();
    await push("run-3", shop("refund", "wire").asset("agent", "other"));
    await push("run-4", new Look().failed());
    await push("run-5", new Look().notExamined("src"));
    await estate.ingest.judgeAgain("shop", someone);
    expect(await state()).toBe("open");
    await push("run-6", shop("refund"));
    expect(await state()).toBe("fixed");
    await push("run-7", shop("refund", "wire"));
    expect(await state()).toBe("reopened");
    expect(await actions()).toEqual(["opened", "fixed", "reopened"]);
    expect((await estate.findings.countBy("state", { rules: ["raised-change" as never] })).reopened).toBe(1);
  });

  it("is decided on as any other, and stays dismissed while its change stays", async () => {
    const { estate, push, finding, state } = await place();
    await estate.findings.decide([finding], { action: "dismiss", reason: "Planned" }, someone);
    await push("run-3", shop("refund", "wire", "mail"));
    expect(await state()).toBe("false-positive");
    await estate.findings.decide([finding], { action: "open", reason: "Not planned" }, someone);
    expect(await state()).toBe("open");
  });

  it("is accepted with its change, and open again when that is undone", async () => {
    const { estate, derive, around, drift, all, finding, state, actions } = await place();
    const accepted = await acceptDrift(all, "We need to wire", POLICY, around());
    expect(accepted.refused).toEqual([]);
    expect(await state()).toBe("accepted");
    expect((await estate.findings.get(finding))?.acceptance).toEqual({
      ...{
        reason: "The change was accepted into the baseline, version 2: We need to wire",
        approver: "Someone",
        expires: null,
      },
    });
    await derive();
    expect(await state()).toBe("accepted");
    const undone = await undoAcceptance(drift, "Too early", POLICY, { ...around(), actor: ben });
    expect([...undone.changed].sort()).toEqual([...all].sort());
    expect(await state()).toBe("open");
    await derive();
    expect((await estate.drift.get(drift))?.state).toBe("open");
    expect(await state()).toBe("open");
    expect(await actions()).toEqual(["opened", "accept", "open"]);
  });

  it("is seen by whoever sees its asset, and raised by nobody who does not see its change", async () => {
    const { store, drift, finding } = await place();
    const [core, bank]: Access[] = ["core", "bank"].map((project) => ({ organisation: "acme", projects: [project] }));
    // The change is of the whole estate, the asset of one project.
    expect(await store.within(core as Access).drift.raised(drift)).toBe(finding);
    expect((await store.within(core as Access).findings.get(finding))?.message).toBe(
      "A tool came: Nobody asked for it",
    );
    expect(await store.within(bank as Access).findings.get(finding)).toBeNull();
    expect(await store.within(bank as Access).drift.raised(drift)).toBeNull();
    await expect(store.within(core as Access).drift.raise(drift, WISH, someone)).rejects.toThrow("no change");
  });

  it("goes with its asset when that becomes part of another", async () => {
    const { estate, finding } = await place();
    const before = await estate.findings.get(finding);
    const other = new Look().asset("agent", "desk", { framework: "langchain" }).push("bank", "run-b1");
    await estate.ingest.push(other, someone);
    const ids = (await estate.assets.list({ kinds: ["agent"] })).items.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    const [a, b] = await Promise.all(
      ids.map(
        async (id) => (await estate.identity.explain(id))?.sightings.map(({ source, local }) => ({ source, local }))[0],
      ),
    );
    if (a === undefined || b === undefined) throw new Error("both are seen");
    await estate.identity.decide({ verdict: "same", a, b, reason: "One desk" } as never, someone);
    const after = await estate.findings.get(finding);
    expect(after).toMatchObject({ id: finding, state: before?.state, change: before?.change });
    expect((await estate.assets.get(after?.assetId ?? ""))?.name).toBe("desk");
    expect(judging.rules.length).toBeGreaterThan(0);
  });
});

onEveryEngine("the acceptance of a change", (engine) => {
  const stores = storesOf(engine);

  async function place() {
    const clock = new Clock();
    const store = await stores.open({ clock });
    const estate = await estateWith(store, "acme", ["shop"]);
    const around = (actor = someone) => ({ estate, signer, now: clock.at, actor });
    await estate.ingest.push(shop("refund").push("shop", "run-1"), someone);
    const baseline = await approveEstate(estate, { signer, now: clock.now });
    const push = async (run: string, look: Look) => {
      clock.at += 60_000;
      await estate.ingest.push(look.push("shop", run), someone);
      clock.at += 1_000;
      await deriveAll(store, clock.now, signer.publicKey);
      return (await estate.drift.list({})).items.map(({ id }) => id);
    };
    return { estate, around, baseline, push, clock };
  }

  it("is undone by a signed version that holds what was before, the latest first", async () => {
    const { estate, around, baseline, push } = await place();
    const wire = await push("run-2", shop("refund", "wire"));
    await acceptDrift(wire, "One", POLICY, around());
    const mail = await push("run-3", shop("refund", "wire", "mail"));
    await acceptDrift(mail, "Two", POLICY, around());
    const [first = "", second = ""] = [wire[0], mail[0]];
    await expect(undoAcceptance(first, "No", POLICY, around())).rejects.toThrow("version 3 came after it");
    await undoAcceptance(second, "No", POLICY, around());
    await expect(undoAcceptance(second, "No", POLICY, around())).rejects.toThrow("it is open");
    await undoAcceptance(first, "No", POLICY, around());
    const versions = await estate.baselines.versions(baseline);
    expect(versions.map(({ version, undoes }) => [version, undoes]).sort(([a], [b]) => Number(a) - Number(b))).toEqual([
      ...[
        [1, null],
        [2, null],
        [3, null],
        [4, 3],
        [5, 2],
      ],
    ]);
    const open = await push("run-4", shop("refund", "wire", "mail"));
    expect(open).toEqual(expect.arrayContaining([...wire, ...mail]));
    const history = (await estate.drift.history(first)).map(({ action }) => action);
    expect(history).toEqual(["opened", "accepted", "undone"]);
    const actions = (await estate.audit.entries({ limit: 1_000 })).items.map(({ action }) => action);
    expect(actions.filter((action) => action.startsWith("baseline"))).toEqual([
      ...["baseline.approve", "baseline.accept", "baseline.accept", "baseline.undo", "baseline.undo"],
    ]);
    // It is accepted anew as any other.
    expect((await acceptDrift(open, "Now", POLICY, around())).refused).toEqual([]);
  });

  it("is not undone where the whole state was approved with it", async () => {
    const { estate, around, push, clock } = await place();
    const [id = ""] = await push("run-2", shop("refund", "wire"));
    clock.at += 1_000;
    await approveEstate(estate, { signer, now: clock.now });
    expect((await estate.drift.get(id))?.state).toBe("accepted");
    await expect(undoAcceptance(id, "No", POLICY, around())).rejects.toThrow("the whole state was approved with it");
  });
});
