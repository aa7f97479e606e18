import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { PEERS } from "./peers/all.ts";
import type { Installation, Peer } from "./peers/peer.ts";

/** Folder of the peers unless `--cache` names another: outside the project, one folder per package and version. */
export const DEFAULT_CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "stance-bench");

const OWN_PROGRAM = join(import.meta.dirname, "../bin/stance.js");

/** The program to run for a peer, or why there is none. */
export function programOf(peer: Peer, cache: string): { readonly program: string } | { readonly missing: string } {
  return peer.installation === null ? { program: OWN_PROGRAM } : placeOf(peer.installation, cache);
}

/** Packages that are no tools: what attack paths are measured beside. */
export const GRAPH_PEERS = {
  kuzu: { registry: "npm", package: "kuzu", version: "0.11.3", program: "node_modules/kuzu/kuzujs.node" },
  graphology: { registry: "npm", package: "graphology", version: "0.26.0", program: "node_modules/graphology" },
} as const satisfies { readonly [name: string]: Installation };

/** Where a package is, or why it is not there. */
export function placeOf(
  installation: Installation,
  cache: string,
): { readonly program: string } | { readonly missing: string } {
  const program = join(folderOf(installation, cache), installation.program);
  if (existsSync(program)) return { program };
  const why = whyFile(installation, cache);
  return { missing: existsSync(why) ? readFileSync(why, "utf8") : "not installed: npm run bench -- install-peers" };
}

/** Installs the peers that are not there yet, at their pinned versions, and prints what came of it; a later run says why one is missing. */
export function installPeers(cache: string, wanted: (peer: Peer) => boolean): void {
  const tools = PEERS.filter(wanted).flatMap(({ installation }) => installation ?? []);
  for (const installation of [...tools, ...Object.values(GRAPH_PEERS)]) {
    const why = "program" in placeOf(installation, cache) ? null : install(installation, cache);
    if (why !== null) writeFileSync(whyFile(installation, cache), why);
    console.log(`${installation.package} ${installation.version}: ${why ?? "installed"}`);
  }
}

const whyFile = (installation: Installation, cache: string): string => `${folderOf(installation, cache)}.missing`;

export const folderOf = ({ package: name, version }: Installation, cache: string): string =>
  join(cache, `${name.replace(/[^\w.-]+/g, "-").replace(/^-|-$/g, "")}-${version}`);

/** null when it went well, else the last line that the package manager wrote. */
function install(installation: Installation, cache: string): string | null {
  const folder = folderOf(installation, cache);
  mkdirSync(folder, { recursive: true });
  for (const [command = "", ...args] of steps(installation, folder)) {
    const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
    if (status === 0) continue;
    rmSync(folder, { recursive: true });
    return `could not be installed: ${error?.message ?? lastWord(stderr)}`;
  }
  return null;
}

/** The last line that says what went wrong, rather than where a log of it lies. */
const lastWord = (stderr: string): string | undefined =>
  stderr
    .split("\n")
    .filter((line) => line.trim() !== "" && !/complete log/.test(line))
    .at(-1);

function steps({ registry, package: name, version }: Installation, folder: string): readonly (readonly string[])[] {
  if (registry === "npm")
    return [["npm", "install", "--prefix", folder, "--no-audit", "--no-fund", "--save-exact", `${name}@${version}`]];
  return [
    ["python3", "-m", "venv", folder],
    [join(folder, "bin/pip"), "install", "--quiet", "--disable-pip-version-check", `${name}==${version}`],
  ];
}
