import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readTruths, writeEstate } from "../../../range/measure.ts";
import { platformOf, tokenWith } from "../../testing/served.ts";
import { Clock, estateWith, SQLITE, storesOf } from "../../testing/stores.ts";
import { type Client, createClient } from "../api/contract/client.ts";
import { createApp } from "../http/app.ts";
import { listen } from "../serve/server.ts";
import type { Ingested } from "../store/contract/ingest.ts";

const MAIN = join(import.meta.dirname, "main.ts");
const OPEN = 0o755;
const CLOSED = 0o000;
const stores = storesOf(SQLITE);
const folder = mkdtempSync(join(tmpdir(), "stance-push-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** To whom a closed folder is closed: the superuser is denied nothing, so another user of the machine scans for him. */
function ordinary(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const line =
    readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((item) => item.startsWith("nobody:")) ?? "";
  const [, , uid = "65534", gid = "65534"] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

const user = ordinary();
const mayRun = [process.execPath, MAIN].every((file) => spawnSync("test", ["-r", file], user).status === 0);
const skipped = mayRun ? "" : ": skipped, an ordinary user of this machine may not read the program";

/** Scans a folder as that user, by the command line, and sends what was seen. */
async function push(root: string, origin: string, token: string): Promise<Ingested> {
  const words = [MAIN, "push", root, "--to", origin, "--source", "range", "--no-cache", "-q", "-f", "json"];
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: "/nonexistent",
    STANCE_TOKEN: token,
    NODE_DISABLE_COMPILE_CACHE: "1",
  };
  const child = spawn(process.execPath, words, { ...user, cwd: "/", env });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => (out += String(chunk)));
  child.stderr.on("data", (chunk) => (err += String(chunk)));
  await new Promise((resolve) => child.once("close", resolve));
  expect(err).toBe("");
  return JSON.parse(out) as Ingested;
}

/** The ids of all assets that are there and of all findings that are open. */
async function known(client: Client): Promise<{ readonly [what: string]: readonly string[] }> {
  const all = async <Item>(list: (after?: string) => Promise<{ items: Item[]; next: string | null }>) => {
    const items: Item[] = [];
    for (let page = await list(); ; page = await list(page.next ?? undefined)) {
      items.push(...page.items);
      if (page.next === null) return items;
    }
  };
  const limit = 1_000;
  const assets = await all((after) => client.assets.list({ query: { after, limit } }));
  const findings = await all((after) => client.findings.list({ query: { after, limit, states: "open,reopened" } }));
  return { assets: assets.map(({ id }) => id).sort(), findings: findings.map(({ id }) => id).sort() };
}

it.skipIf(!mayRun)(
  `the range is pushed whole, then a part of it is denied: nothing is gone, and the run says what was not examined${skipped}`,
  async () => {
    const root = join(folder, "range");
    mkdirSync(root);
    writeEstate(readTruths(), root);
    chmodSync(folder, OPEN);
    const clock = new Clock();
    const store = await stores.open({ clock });
    await estateWith(store, "acme", ["range"]);
    const running = await listen(createApp(platformOf(store)), "127.0.0.1", 0);
    try {
      const origin = `http://127.0.0.1:${running.port}`;
      const { token } = await tokenWith(store, "acme", [{ role: "editor", projects: "all" }], clock);
      const client = createClient({ origin, token });
      const send = (): Promise<Ingested> => {
        clock.at += 60_000;
        return push(root, origin, token);
      };
      const first = await send();
      expect(first.assets.added).toBeGreaterThan(500);
      const before = await known(client);
      expect(before.assets).toHaveLength(first.assets.added);
      expect(before.findings).toHaveLength(first.findings.opened);

      const [denied, deniedFile] = [join(root, "support-desk"), join(root, "insights-api/pyproject.toml")];
      expect([denied, deniedFile].every(existsSync)).toBe(true);
      chmodSync(denied, CLOSED);
      chmodSync(deniedFile, CLOSED);
      const partial = await send();
      for (const { gone } of [partial.assets, partial.relationships]) expect(gone).toBe(0);
      expect(partial.findings.fixed).toBe(0);
      expect(await known(client)).toEqual(before);
      const run = await client.runs.get({ params: { id: partial.run } });
      expect(run.status).toBe("partial");
      const { items } = await client.runs.notExamined({ params: { id: partial.run }, query: { limit: 1_000 } });
      const told = items.map(({ path, reason }) => `${path} ${reason}`);
      expect(told).toEqual(
        expect.arrayContaining(["support-desk unreadable", "insights-api/pyproject.toml unreadable"]),
      );
      expect(run.notExamined).toBe(items.length);

      chmodSync(denied, OPEN);
      chmodSync(deniedFile, OPEN);
      rmSync(denied, { recursive: true });
      const whole = await send();
      expect(whole.assets.gone).toBeGreaterThan(0);
      expect(whole.findings.fixed).toBeGreaterThan(0);
    } finally {
      await running.close(0);
    }
  },
  300_000,
);
