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
  if (peer.installation === null) return { program: OWN_PROGRAM };
  const program = join(folderOf(peer.installation, cache), peer.installation.program);
  if (existsSync(program)) return { program };
  const why = whyFile(peer.installation, cache);
  return { missing: existsSync(why) ? readFileSync(why, "utf8") : "not installed: npm run bench -- install-peers" };
}

/** Installs the peers that are not there yet, at their pinned versions, and prints what came of it; a later run says why one is missing. */
export function installPeers(cache: string, wanted: (peer: Peer) => boolean): void {
  for (const peer of PEERS.filter(wanted)) {
    if (peer.installation === null) continue;
    const why = "program" in programOf(peer, cache) ? null : install(peer.installation, cache);
    if (why !== null) writeFileSync(whyFile(peer.installation, cache), why);
    console.log(`${peer.installation.package} ${peer.installation.version}: ${why ?? "installed"}`);
  }
}

const whyFile = (installation: Installation, cache: string): string => `${folderOf(installation, cache)}.missing`;

const folderOf = ({ package: name, version }: Installation, cache: string): string =>
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
