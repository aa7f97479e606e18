import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, expect, it } from "vitest";
import { createClient } from "../api/contract/client.ts";
import { platformJudging } from "../work/judging.ts";

const MAIN = resolve(import.meta.dirname, "main.ts");
const SAMPLE = resolve(import.meta.dirname, "../../../range/estate/support-desk");
const folder = mkdtempSync(join(tmpdir(), "stance-serve-"));
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

interface Output {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [MAIN, ...words], { env: { ...process.env, NO_COLOR: "1", ...env } });
  running.push(child);
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (said.out += String(chunk)));
  child.stderr.on("data", (chunk) => (said.err += String(chunk)));
  const ended = new Promise<Output>((done) => child.on("close", (code) => done({ code, ...said })));
  const until = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(said.out);
      if (found !== null) return found;
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said.err}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, ended, until };
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

it("serves from nothing, takes a scan as a local one gives it, and stops when told", async () => {
  const metrics = await freePort();
  const server = start(["serve", "--port", "0", "--data", folder, "--metrics", String(metrics)]);
  const [, origin = ""] = await server.until(/is at (http:\S+)/);
  const [, link = ""] = await server.until(/once: (\S+)/);
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  expect(statSync(folder).mode & 0o077).toBe(0);
  expect(readdirSync(folder)).toContain("audit-key.pem");

  const password = "a password of the test";
  const json = { "content-type": "application/json", origin };
  const post = (path: string, body: object, cookie = "") =>
    fetch(`${origin}/api/v1${path}`, { method: "POST", headers: { ...json, cookie }, body: JSON.stringify(body) });
  const { email } = (await (await post("/links/redeem", { link, password })).json()) as { email: string };
  const cookie = (await post("/session", { email, password })).headers.get("set-cookie")?.split(";")[0];
  const wanted = { name: "ci", grants: [{ role: "editor", projects: "all" }], expiresAt: Date.now() + 3_600_000 };
  const { token } = (await (await post("/tokens", wanted, cookie)).json()) as { token: string };

  const push = await start(["push", SAMPLE, "--to", origin, "-q", "--format", "json"], { STANCE_TOKEN: token }).ended;
  expect(push.err).toBe("");
  const day = platformJudging(Date.now).day();
  const scan = await start(["scan", SAMPLE, "-q", "--format", "json", "--fail-on", "none", "--as-of", day]).ended;
  const local = JSON.parse(scan.out) as {
    assets: { id: string; name: string }[];
    findings: { fingerprint: string; message: string }[];
  };
  const client = createClient({ origin, token });
  const all = async <Item>(
    list: (after?: string) => Promise<{ items: Item[]; next: string | null }>,
  ): Promise<Item[]> => {
    const items: Item[] = [];
    for (let page = await list(); ; page = await list(page.next ?? undefined)) {
      items.push(...page.items);
      if (page.next === null) return items;
    }
  };
  const assets = await all((after) => client.assets.list({ query: { after, limit: 1000 } }));
  const bare = (id: string) => id.split("@")[0] ?? "";
  expect(assets.map(({ id, name }) => `${bare(id)} ${name}`).sort()).toEqual(
    local.assets.map(({ id, name }) => `${id} ${name}`).sort(),
  );
  const findings = await all((after) => client.findings.list({ query: { after, limit: 1000 } }));
  expect(findings.map(({ fingerprint, message }) => `${fingerprint} ${message}`).sort()).toEqual(
    local.findings.map(({ fingerprint, message }) => `${fingerprint} ${message}`).sort(),
  );
  const refused = await start(["push", SAMPLE, "--to", origin, "-q"], { STANCE_TOKEN: "stance_wrong" }).ended;
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("STANCE_TOKEN was revoked")]);

  const figures = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();
  expect(figures).toMatch(/http_server_request_duration_seconds_count\{[^}]*route="\/assets"[^}]*status="200"\} 1\n/);
  expect(figures).toContain('stance_jobs{state="waiting"} 0');
  // There the address is one of the web app's.
  expect(await (await fetch(`${origin}/metrics`)).text()).not.toContain("http_server_request");

  server.child.kill("SIGTERM");
  const { code, err } = await server.ended;
  expect(code).toBe(0);
  for (const line of err.trimEnd().split("\n")) expect(JSON.parse(line)).toHaveProperty("event");
  expect(err).not.toContain(token);
}, 120_000);

it.each([
  [["--origin", "nowhere"], '"nowhere" is no origin', 2],
  [["--metrics", "70000"], '--metrics cannot be "70000"', 2],
  [["--allow-host", "10.0.0.0/33"], '"10.0.0.0/33" is no host', 2],
  [["--allow-port", "0"], '--allow-port cannot be "0"', 2],
  [["--metrics", "host.invalid:1"], "cannot listen on host.invalid:1", 3],
])("ends at once with a reason for %j, and leaves nothing running", async (words, reason, code) => {
  const data = mkdtempSync(join(tmpdir(), "stance-serve-"));
  const output = await start(["serve", "--port", "0", "--data", data, ...words]).ended;
  expect([output.code, output.out]).toEqual([code, ""]);
  expect(output.err).toContain(reason);
  rmSync(data, { recursive: true });
});
