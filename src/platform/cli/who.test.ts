import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { approveEstate } from "../../testing/approved.ts";
import { deriveAll } from "../../testing/drift/derived.ts";
import { platformOf, tokenWith } from "../../testing/served.ts";
import { Clock, estateWith, SQLITE, storesOf } from "../../testing/stores.ts";
import { createClient } from "../api/contract/client.ts";
import { createApp } from "../http/app.ts";
import { listen } from "../serve/server.ts";

const MAIN = join(import.meta.dirname, "main.ts");
const stores = storesOf(SQLITE);
const folder = mkdtempSync(join(tmpdir(), "stance-who-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function git(author: string, ...words: string[]): string {
  const who = ["-c", `user.name=${author}`, "-c", "user.email=x@tallpine.example", "-c", "commit.gpgsign=false"];
  const { status, stdout, stderr } = spawnSync("git", [...who, ...words], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function commit(author: string, model: string, words: string): string {
  const text = `from openai import OpenAI\nc = OpenAI()\nr = c.chat.completions.create(model="${model}", messages=[])\n`;
  writeFileSync(join(folder, "app.py"), text);
  git(author, "add", "-A");
  git(author, "commit", "--quiet", "-m", words);
  return git(author, "rev-parse", "HEAD");
}

/** Scans the repository by the command line, in a pipeline, and sends what was seen. */
async function push(origin: string, token: string): Promise<void> {
  const words = [MAIN, "push", folder, "--to", origin, "--source", "shop", "--no-cache", "-q", "-f", "json"];
  const pipeline = {
    ...{ GITHUB_ACTIONS: "true", GITHUB_SERVER_URL: "https://code.example.com", GITHUB_REPOSITORY: "acme/shop" },
    ...{ GITHUB_RUN_ID: "17", GITHUB_ACTOR: "octo" },
  };
  const env = { PATH: process.env.PATH ?? "", HOME: "/nonexistent", STANCE_TOKEN: token, ...pipeline };
  const child = spawn(process.execPath, words, { cwd: "/", env });
  let err = "";
  child.stderr.on("data", (chunk) => (err += String(chunk)));
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect([code, err]).toEqual([0, ""]);
}

it("names who made a change that was pushed, from where it is known, in the API, a table and the command line", async () => {
  const clock = new Clock();
  const store = await stores.open({ clock });
  const estate = await estateWith(store, "acme", ["shop"]);
  const platform = { ...platformOf(store), now: clock.now };
  const running = await listen(createApp(platform), "127.0.0.1", 0);
  try {
    const origin = `http://127.0.0.1:${running.port}`;
    const { token } = await tokenWith(store, "acme", [{ role: "admin", projects: "all" }], clock);
    const client = createClient({ origin, token });
    git("Ana", "init", "--quiet", "--initial-branch=main");
    const first = commit("Ana", "gpt-5.4-2026-03-05", "Begin");
    await push(origin, token);
    await approveEstate(estate, platform);
    const second = commit("Bo <bo@tallpine.example>", "claude-5", "Take the other model");
    clock.at += 60_000;
    await push(origin, token);
    clock.at += 1_000;
    await deriveAll(store, clock.now, platform.signer.publicKey);

    const { items } = await client.drift.list({ query: {} });
    const changed = items.find(({ kind }) => kind === "model-changed");
    expect(changed?.attribution).toMatchObject({
      ...{ from: "commit", who: "Bo bo", id: second, words: "Take the other model", basis: "range" },
      arrival: {
        ...{ source: "shop", commit: second, branch: "main", tree: "clean", pushedBy: { kind: "service" } },
        pipeline: { kind: "github-actions", url: "https://code.example.com/acme/shop/actions/runs/17", actor: "octo" },
      },
    });
    expect(changed?.who).toBe("Bo bo");
    expect(changed?.knownFrom).toMatch(
      new RegExp(
        `^commit ${second.slice(0, 10)}, the only commit between the two looks, as told by run .* \\(reported by the pipeline, not verified\\)$`,
      ),
    );
    const csv = await fetch(`${origin}/api/v1/drift?format=csv&columns=who,knownFrom`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await csv.text()).toMatch(/^who,knownFrom\r\nBo bo,/);
    const detail = await client.drift.get({ params: { id: changed?.id ?? "" } });
    expect(detail.revert).toMatchObject({ kind: "command", text: `git checkout ${first} -- app.py` });
    const [run] = (await client.runs.list({ query: { source: "shop" } })).items;
    expect(run?.provenance).toMatchObject({ checkout: { commit: second, tree: "clean" }, doubt: null });
    const pushed = (await estate.audit.entries({ limit: 100 })).items.filter(({ action }) => action === "run.push");
    expect(pushed.at(-1)?.detail).toMatchObject({ commit: second, tree: "clean", pipeline: { actor: "octo" } });
    expect(JSON.stringify([items, run, pushed])).not.toContain("tallpine");
  } finally {
    await running.close(0);
  }
}, 120_000);
