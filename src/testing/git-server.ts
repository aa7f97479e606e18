import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const BACKEND = "/usr/lib/git-core/git-http-backend";

/** Why tests with a git server are skipped here; null when they run. */
export const gitServerMissing: string | null = existsSync(BACKEND)
  ? null
  : "git is not installed (apt-get install git)";

/** Git's own server over http on this machine. */
export interface GitServer {
  readonly port: number;
  /** What it was asked: path, and what it was told of who asks. */
  readonly asked: { readonly path: string; readonly login: string | undefined }[];
  /** Offers a folder's content as a repository `name.git`: its one commit on `main`. */
  offer(name: string, folder: string): void;
  close(): Promise<void>;
}

/** Repositories below `/private` want this login. `/moved` leads elsewhere. */
export async function startGitServer(login = "x-access-token:secret-of-the-test"): Promise<GitServer> {
  const root = mkdtempSync(join(tmpdir(), "stance-git-"));
  const asked: { path: string; login: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const [, given] = /^Basic (.+)$/.exec(request.headers.authorization ?? "") ?? [];
    const name = given === undefined ? undefined : Buffer.from(given, "base64").toString();
    asked.push({ path, login: name });
    if (path.startsWith("/moved"))
      return void response.writeHead(302, { location: path.replace("/moved", "/open") }).end();
    if (path.startsWith("/private") && name !== login)
      return void response.writeHead(401, { "www-authenticate": "Basic realm=test" }).end();
    answer(root, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    offer: (name, folder) => offer(root, name, folder),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(root, { recursive: true, force: true });
    },
  };
}

const AUTHOR = [
  "-c",
  "user.name=t",
  "-c",
  "user.email=t@example.com",
  "-c",
  "init.defaultBranch=main",
  "-c",
  "gc.auto=0",
];

function offer(root: string, name: string, folder: string): void {
  const place = join(root, `${name}.git`);
  const git = (...words: string[]) =>
    execFileSync("git", [...AUTHOR, ...words], { stdio: "pipe", env: { PATH: process.env.PATH, HOME: root } });
  if (!existsSync(place)) git("init", "--quiet", "--bare", place);
  const at = [`--git-dir=${place}`, `--work-tree=${folder}`];
  git(...at, "-c", "core.bare=false", "add", "--all", ".");
  git(...at, "-c", "core.bare=false", "commit", "--quiet", "--allow-empty", "-m", "All");
}

/** The CGI of RFC 3875, as far as git speaks it. */
function answer(root: string, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? "/", "http://localhost");
  const backend = spawn(BACKEND, {
    env: {
      PATH: process.env.PATH,
      HOME: root,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: "1",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "safe.directory",
      GIT_CONFIG_VALUE_0: "*",
      REQUEST_METHOD: request.method ?? "GET",
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
      GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  backend.stdin.on("error", () => {});
  request.pipe(backend.stdin);
  let head: Buffer | undefined = Buffer.alloc(0);
  backend.stdout.on("data", (chunk: Buffer) => {
    if (head === undefined) return void response.write(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf("\r\n\r\n");
    if (end === -1) return;
    const fields = head
      .subarray(0, end)
      .toString()
      .split("\r\n")
      .map((line) => line.split(": ") as [string, string]);
    const status = Number(fields.find(([name]) => name === "Status")?.[1]?.slice(0, 3) ?? 200);
    response.writeHead(status, Object.fromEntries(fields.filter(([name]) => name !== "Status")));
    response.write(head.subarray(end + 4));
    head = undefined;
  });
  backend.once("close", () => response.end());
}
