import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const DEBIAN = "/usr/lib/postgresql";
const OLDEST = 15;
/** Reads until nobody can write any more; `$1` is pg_ctl, `$2` the data, `$3` the folder, `$4` says that it stays. */
const GUARD = 'cat >/dev/null; [ -d "$3" ] || exit 0; "$1" -D "$2" -m immediate stop; [ -n "$4" ] || rm -rf "$3"';

/** Where the programs of PostgreSQL 15 or newer lie; undefined when there are none. */
function postgresqlPrograms(): string | undefined {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).filter((version) => Number(version) >= OLDEST) : [];
  const folders = debian.sort((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN, version, "bin"));
  return [...folders, ...(process.env.PATH ?? "").split(":")].find((folder) => existsSync(join(folder, "initdb")));
}

/** Why tests on PostgreSQL are skipped here; null when they run. */
export const postgresqlMissing: string | null =
  postgresqlPrograms() === undefined ? "PostgreSQL 15 or newer is not installed (apt-get install postgresql)" : null;

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root; an ordinary user of the machine is taken then. */
function ordinaryUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = lines.find((item) => item.startsWith("postgres:")) ?? lines.find((item) => item.startsWith("nobody:"));
  const [, , uid = "65534", gid = "65534"] = (line ?? "").split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** A server of its own in a temporary folder, reachable through a socket in that folder only. */
export class PostgresqlServer {
  /** Everything of the server. */
  readonly folder: string;
  readonly #programs: string;
  readonly #user: User | undefined;
  readonly #settings: readonly string[];
  readonly #isKept: boolean;
  #server: ChildProcess | undefined;

  /**
   * With `durable`, what is committed survives a killed machine, as in production; without, tests are faster. `settings` are
   * `name=value`. A `folder` that is named stays when the server stops, and what is in it is used again.
   */
  constructor(options: {
    readonly durable: boolean;
    readonly settings?: readonly string[];
    readonly folder?: string;
  }) {
    this.#programs = postgresqlPrograms() ?? "";
    this.#user = ordinaryUser();
    this.#isKept = options.folder !== undefined;
    this.folder = options.folder ?? mkdtempSync(join(tmpdir(), "stance-pg-"));
    mkdirSync(this.folder, { recursive: true });
    if (this.#user !== undefined) chownSync(this.folder, this.#user.uid, this.#user.gid);
    const hasty = options.durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
    this.#settings = [...hasty, ...(options.settings ?? [])].flatMap((setting) => ["-c", setting]);
    if (existsSync(this.#data)) return;
    execFileSync(
      join(this.#programs, "initdb"),
      ["-D", this.#data, "-U", "stance", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"],
      {
        ...this.#user,
        cwd: this.folder,
        stdio: "pipe",
      },
    );
  }

  /** Number of the process that starts one for each connection; undefined when it does not run. */
  get pid(): number | undefined {
    return this.#server?.pid;
  }

  get #data(): string {
    return join(this.folder, "data");
  }

  /** Address of the database, with the tables in a schema of their own. */
  address(schema: string): string {
    return `postgresql://stance@localhost/postgres?host=${encodeURIComponent(this.folder)}&options=${encodeURIComponent(`-c search_path=${schema}`)}`;
  }

  async start(): Promise<void> {
    const args = [
      "-D",
      this.#data,
      "-k",
      this.folder,
      "-c",
      "listen_addresses=",
      "-c",
      "max_connections=60",
      ...this.#settings,
    ];
    const server = spawn(join(this.#programs, "postgres"), args, {
      ...this.#user,
      cwd: this.folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.#server = server;
    this.#guard();
    let said = "";
    server.stderr.setEncoding("utf8").on("data", (text: string) => {
      said = `${said}${text}`.slice(-4_000);
    });
    for (let tries = 0; tries < 600; tries++) {
      if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said}`);
      if (said.includes("ready to accept connections")) return;
      await wait(50);
    }
    throw new Error(`PostgreSQL is not ready: ${said}`);
  }

  /** Ends the server at once and without warning, as a crash does. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  async stop(): Promise<void> {
    await this.#end("SIGINT");
    if (!this.#isKept) rmSync(this.folder, { recursive: true, force: true });
  }

  /**
   * A process that waits until this thread is gone, however it went (the pipe to it closes then, also of what was killed), and stops
   * the server and removes its folder. Nothing of Node does: threads of a test runner end without running what was to run at their end.
   */
  #guard(): void {
    const kept = this.#isKept ? ["kept"] : [];
    const guard = spawn(
      "sh",
      ["-c", GUARD, "guard", join(this.#programs, "pg_ctl"), this.#data, this.folder, ...kept],
      {
        ...this.#user,
        cwd: "/",
        detached: true,
        stdio: ["pipe", "ignore", "ignore"],
      },
    );
    guard.unref();
    (guard.stdin as Socket).unref();
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const server = this.#server;
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await ended;
  }
}

let shared: Promise<PostgresqlServer> | undefined;
let schemas = 0;

/** The address of an empty schema on a server that all tests of this thread share. */
export async function emptySchema(): Promise<string> {
  shared ??= startShared();
  const server = await shared;
  const schema = `t${++schemas}`;
  const { Client } = (await import("pg")).default;
  const client = new Client({ connectionString: server.address("public") });
  await client.connect();
  await client.query(`create schema ${schema}`);
  await client.end();
  return server.address(schema);
}

async function startShared(): Promise<PostgresqlServer> {
  const server = new PostgresqlServer({ durable: false });
  await server.start();
  return server;
}
