import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { crashJudging } from "../../../testing/crash-writer.ts";
import { PostgresqlServer, postgresqlMissing } from "../../../testing/postgresql.ts";
import { estateWith } from "../../../testing/stores.ts";
import { answersBeforeSync } from "../../../testing/synced.ts";
import { openStore } from "../open-store.ts";

const WRITER = join(import.meta.dirname, "../../../testing/crash-writer.ts");
const ANSWERS = 12;
const ATTACH = "/proc/sys/kernel/yama/ptrace_scope";

const traceMissing =
  spawnSync("strace", ["-f", "-o", "/dev/null", "true"]).status === 0
    ? null
    : "strace is missing or may not trace here";
const mayAttach = process.getuid?.() === 0 || !existsSync(ATTACH) || readFileSync(ATTACH, "utf8").trim() === "0";
const attachMissing =
  traceMissing ?? postgresqlMissing ?? (mayAttach ? null : `strace may not attach to a server (${ATTACH})`);

const skipped = (why: string | null): string => (why === null ? "" : `: skipped, ${why}`);

/** System calls of a process that writes to a store and tells what was acknowledged, and of the server `pid` with all it starts then. */
async function tracedWrites(at: string, pid?: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "stance-synced-"));
  try {
    const prepared = await openStore({ at, judging: crashJudging });
    await estateWith(prepared, "acme", ["shop"]);
    await prepared.close();
    const log = join(folder, "calls.txt");
    const attached = pid === undefined ? [] : ["-p", String(pid)];
    const asked = "trace=fsync,fdatasync,write,writev,pwrite64,pwritev";
    const words = [
      "-f",
      "-I",
      "waiting",
      "-y",
      "-qq",
      "-s",
      "64",
      "-e",
      asked,
      "-e",
      "signal=none",
      "-o",
      log,
      ...attached,
    ];
    await untilAnswered(words, at);
    return readFileSync(log, "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lets the traced writer work until enough was acknowledged, then ends it and the tracer. */
async function untilAnswered(words: readonly string[], at: string): Promise<void> {
  const child = spawn("strace", [...words, process.execPath, WRITER, at, "0"], {
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (said.split("\n").length > ANSWERS) process.kill(-(child.pid as number), "SIGTERM");
  });
  await new Promise((resolve) => child.once("close", resolve));
}

describe("what is acknowledged was on the disk before: the log is synced after the last write to it, and the answer comes then", () => {
  it.skipIf(traceMissing !== null)(
    `on node:sqlite${skipped(traceMissing)}`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "stance-synced-"));
      try {
        const { answers, unsynced } = answersBeforeSync("node:sqlite", await tracedWrites(join(folder, "estate.db")));
        expect(answers).toBeGreaterThanOrEqual(ANSWERS);
        expect(unsynced).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    180_000,
  );

  it.skipIf(attachMissing !== null)(
    `on PostgreSQL${skipped(attachMissing)}`,
    async () => {
      // What it does by itself in the background is no answer's business.
      const quiet = ["autovacuum=off", "wal_writer_delay=10s", "bgwriter_delay=10s"];
      const server = new PostgresqlServer({ durable: true, settings: quiet });
      await server.start();
      try {
        const { answers, unsynced } = answersBeforeSync(
          "PostgreSQL",
          await tracedWrites(server.address("public"), server.pid),
        );
        expect(answers).toBeGreaterThanOrEqual(ANSWERS);
        expect(unsynced).toEqual([]);
      } finally {
        await server.stop();
      }
    },
    180_000,
  );
});

describe("a planted breach is seen", () => {
  const lines = (...calls: string[]): string => calls.join("\n");
  const answer = '7 write(17</dev/pts/0>, "push-1\\n", 7) = 7';

  it.each([
    ["node:sqlite", "12</tmp/e.db-wal>"],
    ["PostgreSQL", "9</var/data/pg_wal/000000010000000000000001>"],
  ] as const)("on %s", (engine, log) => {
    const written = `7 pwrite64(${log}, "x", 4096, 0) = 4096`;
    const synced = `7 fdatasync(${log}) = 0`;
    const unfinished = `7 fdatasync(${log} <unfinished ...>`;
    const resumed = "7 <... fdatasync resumed>) = 0";
    const judged = (...calls: string[]): readonly string[] => answersBeforeSync(engine, lines(...calls)).unsynced;
    expect(judged(written, synced, answer)).toEqual([]);
    expect(judged(written, unfinished, resumed, answer)).toEqual([]);
    expect(judged(written, answer, synced)).toEqual(["push-1"]);
    expect(judged(synced, written, answer)).toEqual(["push-1"]);
    expect(judged(answer)).toEqual(["push-1"]);
    expect(judged(written, synced, answer, answer)).toEqual(["push-1"]);
    expect(judged(written, unfinished, answer.replace("7 ", "8 "))).toEqual(["push-1"]);
    expect(judged(unfinished, written, resumed, answer)).toEqual(["push-1"]);
    expect(judged(written, synced.replace("= 0", "= -1 EIO"), answer)).toEqual(["push-1"]);
  });
});
