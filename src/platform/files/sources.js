// Says whether the built program is that of the sources beside it. Plain JavaScript without dependencies: it runs before every start
// of a checkout, on whatever Node the machine has.
import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Everything a build is made of, relative to the project. */
const MADE_OF = ["src", "bin", "scripts/build", "range", "package.json", "package-lock.json"];
const STAMP = "dist/built-from.txt";

/**
 * A digest of what the sources are by name, size and times: of change, which copying cannot carry over, and of the contents. It
 * errs on the side of "changed". Throws where there are no sources.
 */
export function sourcesDigest(root) {
  const hash = createHash("sha256");
  for (const part of MADE_OF) for (const path of filesUnder(root, part)) hash.update(lineOf(root, path));
  return hash.digest("hex");
}

function lineOf(root, path) {
  const { size, mtimeMs, ctimeMs } = lstatSync(join(root, path));
  return `${path}\0${size}\0${mtimeMs}\0${ctimeMs}\n`;
}

function filesUnder(root, path) {
  if (!lstatSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => !entry.name.endsWith(".test.ts"))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`]));
}

/** Whether `dist/` was made of the sources as they are now. */
export function isFresh(root) {
  try {
    return readFileSync(join(root, STAMP), "utf8") === sourcesDigest(root);
  } catch {
    return false;
  }
}

/** Notes what a finished build was made of. */
export const stamp = (root, digest) => writeFileSync(join(root, STAMP), digest);
