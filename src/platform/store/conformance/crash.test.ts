import { spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { join } from "node:path";
import { expect, it } from "vitest";
import { crashJudging, lookAt } from "../../../testing/crash-writer.ts";
import { estateWith, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";
import { signerOf } from "../../audit/key-file.ts";
import { verifyExport } from "../../audit/verify.ts";
import type { Estate } from "../contract/store.ts";
import { openStore } from "../open-store.ts";

/** `STANCE_CRASH_ROUNDS=100` for more. */
const ROUNDS = Number(process.env.STANCE_CRASH_ROUNDS ?? 20);
const WRITER = join(import.meta.dirname, "../../../testing/crash-writer.ts");
const signer = signerOf(generateKeyPairSync("ed25519").privateKey);

/** Lets a process write, kills it without warning after some acknowledgements, and gives what it had acknowledged. */
async function writeAndKill(at: string, first: number, acknowledgements: number): Promise<string[]> {
  const child = spawn(process.execPath, [WRITER, at, String(first)], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (said.split("\n").length > acknowledgements) child.kill("SIGKILL");
  });
  const signal = await new Promise((resolve) => child.once("close", (_code, by) => resolve(by)));
  expect(signal).toBe("SIGKILL");
  return said.split("\n").slice(0, -1);
}

/** The state without its instants and random ids. */
async function stateOf(estate: Estate): Promise<unknown> {
  const findings = (await estate.findings.list({ limit: 1_000 })).items;
  const shown = findings.map(({ id, message, evidence, state }) => ({
    id,
    message,
    evidence,
    fixed: state === "fixed",
  }));
  return { graph: await estate.relationships.graph(), findings: shown };
}

onEveryEngine("a store whose writer is killed", (engine) => {
  const stores = storesOf(engine);

  it(`${ROUNDS} times loses nothing acknowledged, repeats nothing, keeps a sound log and the graph of a replay`, {
    timeout: 60_000 + ROUNDS * 30_000,
  }, async () => {
    const at = await engine.address();
    const prepared = await openStore({ at, judging: crashJudging });
    await estateWith(prepared, "acme", ["shop"]);
    await prepared.close();
    const acknowledged: string[] = [];
    let next = 0;
    for (let round = 0; round < ROUNDS; round++) {
      acknowledged.push(...(await writeAndKill(at, next, 1 + ((round * 7) % 13))));
      const store = await openStore({ at, judging: crashJudging });
      const estate = store.within({ organisation: "acme", projects: "all" });
      const runs = (await estate.runs.list({ limit: 1_000 })).items.map((run) => run.id);
      const jobs = (await estate.jobs.list({ limit: 1_000 })).map((job) => `job-${job.payload}`);
      expect(new Set(jobs).size).toBe(jobs.length);
      for (const item of acknowledged) if (!item.startsWith("decision")) expect([...runs, ...jobs]).toContain(item);
      const log: string[] = [];
      for await (const line of estate.audit.export(signer)) log.push(line);
      expect(await verifyExport(log)).toMatchObject({ sound: true });
      for (const item of acknowledged)
        if (item.startsWith("decision"))
          expect(log.some((line) => line.includes(`"person-${item.slice(9)}"`))).toBe(true);
      next = runs.length;
      await store.close();
    }
    const store = await stores.open({ at, judging: crashJudging });
    const replayed = await estateWith(await stores.open({ judging: crashJudging }), "acme", ["shop"]);
    for (let number = 0; number < next; number++)
      await replayed.ingest.push(lookAt(number).push("shop", `push-${number}`), someone);
    expect(await stateOf(store.within({ organisation: "acme", projects: "all" }))).toEqual(await stateOf(replayed));
  });
});
