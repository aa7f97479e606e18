import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tarWith, zipWith } from "../../testing/archives.ts";
import { type GitServer, gitServerMissing, startGitServer } from "../../testing/git-server.ts";
import { estateWith, SQLITE, someone, storesOf } from "../../testing/stores.ts";
import { type OutboundPolicy, policyOf } from "../outbound/policy.ts";
import type { Job } from "../store/contract/jobs.ts";
import type { SourceSetting } from "../store/contract/sources.ts";
import type { Estate } from "../store/contract/store.ts";
import { scanSource } from "./kinds/scan-source.ts";
import { SCAN_LIMITS } from "./scan/limits.ts";
import { scanInChild } from "./scan/run-child.ts";
import { startWorkers, type Workers } from "./workers.ts";

const folder = mkdtempSync(join(tmpdir(), "stance-sources-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const stores = storesOf(SQLITE);

/** A folder with these files. */
function tree(name: string, files: { readonly [path: string]: string }): string {
  const root = join(folder, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const SHOP = {
  "requirements.txt": "openai==1.2.3\n",
  "bot.py": 'import openai\nopenai.OpenAI().chat.completions.create(model="gpt-4o")\n',
};

async function place(allowedPaths: readonly string[], outbound: OutboundPolicy) {
  const store = await stores.open();
  const estate = await estateWith(store, "acme", ["shop"]);
  const logged: string[] = [];
  const log = (_level: string, event: string, fields: object): void =>
    void logged.push(JSON.stringify({ event, ...fields }));
  const around = { store, now: Date.now, log, judgedBy: () => "v", allowedPaths, outbound };
  const start = (): Workers => startWorkers(around, { kinds: [scanSource], lanes: 1, beat: 30, idle: 20 });
  const from = (origin: SourceSetting["origin"]) =>
    estate.sources.configure("shop", { origin, schedule: null }, someone);
  return { store, estate, logged, start, from };
}

/** Scans once, and gives the job when it has ended or waits for a second attempt. */
async function scanned(estate: Estate, start: () => Workers): Promise<Job> {
  const { id } = await estate.sources.scan("shop", someone);
  const workers = start();
  for (;;) {
    const job = (await estate.jobs.get(id)) as Job;
    if (["done", "failed", "cancelled"].includes(job.state) || (job.state === "waiting" && job.attempts > 0)) {
      await workers.stop(5_000);
      return job;
    }
    await wait(30);
  }
}

const CLOSED = policyOf({ hosts: [], ports: [], http: false });
const namesOf = async (estate: Estate): Promise<string[]> =>
  (await estate.assets.list({})).items.map(({ name }) => name);
const checkouts = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("stance-checkout-"));

describe("a source that is a folder", () => {
  it("is scanned as a whole run, with what was not examined", async () => {
    const root = tree("plain", SHOP);
    symlinkSync("/etc/hostname", join(root, "link"));
    const { estate, start, from } = await place([folder], CLOSED);
    await from({ kind: "path", path: root });
    const job = await scanned(estate, start);
    expect(job).toMatchObject({ state: "done", error: null, result: { run: job.id, files: 2 } });
    expect(await namesOf(estate)).toEqual(expect.arrayContaining(["openai", "gpt-4o"]));
    expect((await estate.runs.get(job.id))?.target).toMatchObject({ name: "shop", files: 2 });
    const skipped = (await estate.runs.notExamined(job.id)).items;
    expect(skipped).toContainEqual(expect.objectContaining({ path: "link", reason: "link" }));
    expect(JSON.stringify(await estate.runs.get(job.id))).not.toContain(root);
  });

  it("is refused outside of what the operator allows, by whatever way", async () => {
    const inside = tree("allowed/a", SHOP);
    const outside = tree("secret", SHOP);
    symlinkSync(outside, join(folder, "allowed/way-out"));
    const { estate, start, from } = await place([join(folder, "allowed")], CLOSED);
    for (const path of [outside, `${inside}/../../secret`, join(folder, "allowed/way-out"), "relative", "/"]) {
      await from({ kind: "path", path });
      expect(await scanned(estate, start)).toMatchObject({ state: "failed", attempts: 1 });
    }
    expect(await namesOf(estate)).toEqual([]);
    await from({ kind: "path", path: inside });
    expect((await scanned(estate, start)).state).toBe("done");
  });

  it("leaves a run that says so when its scan fails or is cancelled, and nothing is reported gone", async () => {
    const root = tree("going", SHOP);
    const { estate, start, from } = await place([folder], CLOSED);
    await from({ kind: "path", path: root });
    await scanned(estate, start);
    const before = await namesOf(estate);
    rmSync(root, { recursive: true });
    const failed = await scanned(estate, start);
    expect(failed).toMatchObject({ state: "failed", error: expect.stringContaining("no such folder") });
    const [run] = (await estate.runs.list({ source: "shop" })).items;
    expect(run).toMatchObject({ status: "failed", notExamined: 1, result: { assets: { gone: 0 } } });
    expect((await estate.runs.notExamined(run?.id ?? "")).items[0]).toMatchObject({ path: ".", reason: "failed" });

    tree("going", {
      ...SHOP,
      ...Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`m${at}.py`, SHOP["bot.py"]])),
    });
    const { id } = await estate.sources.scan("shop", someone);
    const workers = start();
    while ((await estate.sources.latestScan("shop"))?.progress === null) await wait(10);
    expect(await estate.sources.cancelScan("shop", someone)).toBe(true);
    while ((await estate.runs.list({ source: "shop" })).items.length < 3) await wait(20);
    await workers.stop(5_000);
    expect((await estate.jobs.get(id))?.state).toBe("cancelled");
    expect((await estate.runs.list({ source: "shop" })).items[0]).toMatchObject({ status: "failed", notExamined: 1 });
    expect(await namesOf(estate)).toEqual(before);
  });
});

describe("the scanning process", () => {
  const root = tree("limits", SHOP);
  const scan = (limits: object) =>
    scanInChild({ root, name: "x" }, () => {}, new AbortController().signal, { ...SCAN_LIMITS, ...limits });

  it.each([
    ["time", { scanWithin: 50 }, "took over"],
    ["memory", { memoryMebibytes: 10 }, "MiB of memory"],
    ["its answer", { resultBytes: 100 }, "that are taken"],
  ])("is ended when it takes more than its share of %s", async (_what, limits, words) => {
    await expect(scan(limits)).rejects.toThrow(words);
  });

  it("tells what is wrong with a configuration, and no path of the machine", async () => {
    const bad = tree("bad-config", { ...SHOP, "stance.yaml": "fail-on: nonsense\n" });
    const error = await scanInChild({ root: bad, name: "bad" }, () => {}, new AbortController().signal).catch(
      (thrown: Error) => thrown.message,
    );
    expect(error).toMatch(/stance\.yaml/);
    expect(error).not.toContain(bad);
  });
});

describe.skipIf(gitServerMissing !== null)(
  `a source that is a repository${gitServerMissing === null ? "" : `: skipped, ${gitServerMissing}`}`,
  () => {
    let server: GitServer;
    beforeAll(async () => {
      server = await startGitServer();
      const root = tree("repository", {
        ...SHOP,
        "big.bin": "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n",
      });
      symlinkSync("/etc/passwd", join(root, "passwd.py"));
      server.offer("open", root);
      server.offer("private", root);
    });
    afterAll(() => server.close());

    /** Names lead to this machine, as far as the guard is told. */
    const policy = (): OutboundPolicy => ({
      ...policyOf({ hosts: ["code.example.com"], ports: [server.port], http: true }),
      resolve: async () => ["127.0.0.1"],
    });
    const at = (path: string): string => `http://code.example.com:${server.port}/${path}.git`;
    const git = (path: string, token?: string): SourceSetting["origin"] => ({
      kind: "git",
      url: at(path),
      ref: null,
      token,
    });

    it("is fetched from the address that was checked, and what it leaves out is told", async () => {
      const { estate, start, from } = await place([], policy());
      await from(git("open"));
      const job = await scanned(estate, start);
      expect(job).toMatchObject({ state: "done", error: null });
      expect(await namesOf(estate)).toEqual(expect.arrayContaining(["openai", "gpt-4o"]));
      expect((await estate.runs.get(job.id))?.target.commit).toMatch(/^[0-9a-f]{40}$/);
      const skipped = (await estate.runs.notExamined(job.id)).items.map(({ path, reason }) => `${path} ${reason}`);
      expect(skipped).toEqual(expect.arrayContaining(["passwd.py link", "big.bin unsupported"]));
      expect(checkouts()).toEqual([]);
    });

    it("tells what came since the scan before, and who made it", async () => {
      const root = tree("history", {
        ...SHOP,
        "big.bin": "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n",
      });
      symlinkSync("/etc/passwd", join(root, "passwd.py"));
      server.offer("history", root);
      const { estate, start, from } = await place([], policy());
      await from(git("history"));
      const first = await estate.runs.get((await scanned(estate, start)).id);
      expect(first?.provenance).toMatchObject({
        checkout: { branch: null, tree: "clean" },
        doubt: "first",
        pipeline: null,
      });
      for (const model of ["gpt-4o-mini", "o3"]) {
        writeFileSync(join(root, "bot.py"), SHOP["bot.py"].replace("gpt-4o", model));
        server.offer("history", root);
      }
      const second = await estate.runs.get((await scanned(estate, start)).id);
      expect(second?.provenance).toMatchObject({ checkout: { tree: "clean" }, doubt: null });
      const models = (await estate.assets.list({ kinds: ["model"] })).items;
      const asset = models.find(({ name }) => name === "o3");
      const whole = { kind: "estate", ref: null, project: null } as const;
      const [arrived] =
        (await estate.drift.arrivals(whole, [asset?.id ?? ""], first?.at ?? 0)).get(asset?.id ?? "") ?? [];
      expect(arrived?.history).toMatchObject({
        since: first?.target.commit,
        commits: [{ id: second?.target.commit, author: "t", subject: "All" }, { author: "t" }],
        files: [{ path: "bot.py", by: [0, 1], lines: [[2, 0]] }],
      });
    });

    it("is fetched with a token that is kept sealed, sent to its server alone, and never told", async () => {
      const { store, estate, logged, start, from } = await place([], policy());
      await from(git("private", "secret-of-the-test"));
      expect(await scanned(estate, start)).toMatchObject({ state: "done" });
      const told: string[] = [...logged];
      for await (const line of store.installation.backup()) told.push(line);
      expect(told.join("\n")).not.toContain("secret-of-the-test");
      expect(told.join("\n")).not.toContain(Buffer.from("x-access-token:secret-of-the-test").toString("base64"));
      expect((await estate.sources.get("shop"))?.origin).toEqual({
        kind: "git",
        url: at("private"),
        ref: null,
        hasToken: true,
      });
      // The same server keeps it, another one never gets it.
      expect((await from(git("open"))).origin).toMatchObject({ hasToken: true });
      const elsewhere = { kind: "git", url: "https://other.example.com/x.git", ref: null } as const;
      expect((await from(elsewhere)).origin).toMatchObject({ hasToken: false });
      expect(await estate.secrets.names()).toEqual([]);
    });

    it.each([
      ["private", null, /wants a token/],
      ["none", null, /no such repository/],
      ["moved", null, /redirect/],
      ["open", "no-such-branch", /no such branch/],
      ["open", "--upload-pack=touch /tmp/x", /cannot be a branch/],
    ])("says in words why %s at %s is not fetched, and is not tried again", async (path, ref, words) => {
      const { estate, start, from } = await place([], policy());
      await from({ kind: "git", url: at(path), ref });
      const job = await scanned(estate, start);
      expect(job).toMatchObject({ state: "failed", attempts: 1 });
      expect(job.error).toMatch(words);
      expect(checkouts()).toEqual([]);
    });

    it("is not fetched where the guard refuses, nor by another protocol", async () => {
      const { estate, start, from } = await place([], CLOSED);
      for (const url of [
        at("open"),
        `https://127.0.0.1:${server.port}/open.git`,
        `file://${folder}/repository`,
        "ssh://code.example.com/x",
      ]) {
        await from({ kind: "git", url, ref: null });
        expect(await scanned(estate, start)).toMatchObject({
          state: "failed",
          error: expect.stringContaining("is not fetched"),
        });
      }
    });
  },
);

describe("a source that is uploaded", () => {
  const uploads: SourceSetting["origin"] = { kind: "upload" };
  const shop = Object.entries(SHOP).map(([name, content]) => ({ name: `shop-1f2e3d/${name}`, content }));

  /** Uploads, scans, and gives the job when it has ended. */
  async function uploaded(estate: Estate, start: () => Workers, name: string, bytes: Uint8Array): Promise<Job> {
    const { id } = await estate.sources.upload("shop", { name, bytes }, someone);
    const workers = start();
    for (;;) {
      const job = (await estate.jobs.get(id)) as Job;
      if (["done", "failed", "cancelled"].includes(job.state)) {
        await workers.stop(5_000);
        return job;
      }
      await wait(30);
    }
  }

  const pieces = async (estate: Estate, job: string): Promise<number> => {
    let count = 0;
    for await (const _piece of estate.sources.uploaded(job)) count += 1;
    return count;
  };

  it("is scanned as a whole run and kept no longer, with what was left out of the archive", async () => {
    const { estate, start, from } = await place([], CLOSED);
    await from(uploads);
    const large = { name: "shop-1f2e3d/data.bin", content: randomBytes(3 << 20) };
    const members = [...shop, large, { name: "shop-1f2e3d/out.py", content: "/etc/passwd", mode: 0o120777 }];
    const job = await uploaded(estate, start, "shop.zip", zipWith(members));
    expect(job).toMatchObject({ state: "done", error: null, result: { run: job.id, files: 3 } });
    expect(await namesOf(estate)).toEqual(expect.arrayContaining(["openai", "gpt-4o"]));
    const skipped = (await estate.runs.notExamined(job.id)).items;
    expect(skipped).toContainEqual(expect.objectContaining({ path: "out.py", reason: "link" }));
    expect(JSON.stringify(await estate.assets.get((await estate.assets.list({})).items[0]?.id ?? ""))).not.toContain(
      "1f2e3d",
    );
    expect(await pieces(estate, job.id)).toBe(0);
    expect(checkouts()).toEqual([]);
  });

  it("says in words what cannot be scanned, and nothing that was known is taken for gone", async () => {
    const { estate, start, from } = await place([], CLOSED);
    await from(uploads);
    await uploaded(estate, start, "shop.tar", await tarWith(shop));
    const before = await namesOf(estate);
    for (const [bytes, words] of [
      [Buffer.from("#!/bin/sh\n"), /no archive that is read here/],
      [gzipSync(Buffer.alloc(9_000)).subarray(0, 20), /is damaged/],
      [Buffer.from('{"hello":1}'), /is neither|none|no /],
    ] as const) {
      const job = await uploaded(estate, start, "../../x y.zip", bytes);
      expect(job).toMatchObject({ state: "failed", attempts: 1, error: expect.stringMatching(words) });
      expect(job.error).not.toContain(tmpdir());
    }
    expect((await estate.runs.list({ source: "shop" })).items[0]).toMatchObject({ status: "failed", notExamined: 1 });
    expect(await namesOf(estate)).toEqual(before);
    expect(checkouts()).toEqual([]);
  });

  it("takes over a document of another tool", async () => {
    const { estate, start, from } = await place([], CLOSED);
    await from(uploads);
    const bom = {
      ...{ bomFormat: "CycloneDX", specVersion: "1.6", version: 1 },
      components: [{ type: "library", name: "openai", version: "1.2.3", purl: "pkg:pypi/openai@1.2.3" }],
    };
    const job = await uploaded(estate, start, "bom.cdx.json", Buffer.from(JSON.stringify(bom)));
    expect(job).toMatchObject({ state: "done", error: null });
    expect(await namesOf(estate)).toContain("openai");
  });

  it("waits for the scan that is under way, and takes nothing where content comes otherwise", async () => {
    const { estate, from } = await place([folder], CLOSED);
    const upload = { name: "a.zip", bytes: zipWith(shop) };
    await expect(estate.sources.upload("shop", upload, someone)).rejects.toThrow("is not uploaded");
    await from(uploads);
    await expect(estate.sources.scan("shop", someone)).rejects.toThrow("upload it again");
    const first = await estate.sources.upload("shop", upload, someone);
    await expect(estate.sources.upload("shop", upload, someone)).rejects.toThrow("under way");
    expect(await pieces(estate, first.id)).toBe(1);
    await estate.sources.cancelScan("shop", someone);
    const second = await estate.sources.upload("shop", upload, someone);
    expect(await pieces(estate, first.id)).toBe(0);
    expect(await pieces(estate, second.id)).toBe(1);
    await estate.sources.remove("shop", someone);
    expect(await pieces(estate, second.id)).toBe(0);
  });
});
