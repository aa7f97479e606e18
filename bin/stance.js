#!/usr/bin/env node
// Starts the command under a Node that can run it: the pinned one beside the sources when the machine's own is older.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const words = process.argv.slice(2);
const [major, minor] = process.versions.node.split(".").map(Number);

if (major > 24 || (major === 24 && minor >= 7)) {
  await import(pathToFileURL(await entry()).href);
} else {
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const binary = process.platform === "win32" ? "node.exe" : "node";
  const pinned = [join(root, "node_modules", name, "bin", binary), join(root, "..", name, "bin", binary)].find((path) =>
    existsSync(path),
  );
  if (pinned === undefined) {
    console.error(
      `stance needs Node 24.7 or newer; this is ${process.version}. Install it from https://nodejs.org, or run npm install in ${root}.`,
    );
    process.exit(2);
  }
  const { spawnSync } = await import("node:child_process");
  // Ctrl-C reaches the child as well, which then says what it has; this process must outlive it to pass its answer on.
  process.on("SIGINT", () => {});
  const child = spawnSync(pinned, [fileURLToPath(import.meta.url), ...words], { stdio: "inherit" });
  process.exit(child.signal === "SIGINT" ? 130 : (child.status ?? 3));
}

/** A checkout runs its sources, but for a build of these very sources where more is asked for than help; a package has only its build. */
async function entry() {
  const source = join(root, "src", "platform", "cli", "start.js");
  const built = join(root, "dist", "platform", "cli", "start.js");
  if (!existsSync(source)) return built;
  if (isForHelp(words)) return source;
  const { isFresh } = await import("../src/platform/files/sources.js");
  return isFresh(root) ? built : source;
}

/** Words that are answered sooner than the sources are compared with a build. */
function isForHelp([first = "--help", ...rest]) {
  return /^(--help|-h|help|--version|-V|version)$/.test(first) || rest.includes("--help") || rest.includes("-h");
}
