// Makes the first `npm start`, `npm run scan` or `npm test` on a fresh machine install what the lockfile pins, and all but the tests build
// the program where its sources have changed; later runs cost one comparison each.
// Plain JavaScript without dependencies: it runs before anything is installed, on whatever Node the machine has.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isFresh } from "../src/platform/files/sources.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const installed = join(root, "node_modules", ".package-lock.json");
const lockfile = join(root, "package-lock.json");

if (!existsSync(installed) || statSync(lockfile).mtimeMs > statSync(installed).mtimeMs) {
  console.error("Installing what package-lock.json pins …");
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ["npm", []];
  const result = spawnSync(
    command,
    [...args, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      stdio: ["ignore", 2, 2],
      shell: !npm && process.platform === "win32",
    },
  );
  if (result.status !== 0) {
    console.error("npm ci failed: see above. Is the npm registry reachable?");
    process.exit(1);
  }
}

if (process.env.npm_lifecycle_event !== "pretest" && !isFresh(root)) {
  const pinned = join(root, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  const node = existsSync(pinned) ? pinned : process.execPath;
  // Where it fails, the sources run as they are, only slower to start.
  spawnSync(node, [join(root, "scripts", "build.ts")], { stdio: "ignore" });
}
