import { existsSync, lstatSync } from "node:fs";
import { dirname, join } from "node:path";

/** Names of the configuration file, in the order they are looked for. */
export const CONFIG_NAMES = ["stance.yaml", ".stance.yaml"] as const;

const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The top of the git checkout that holds a folder, or the folder itself outside of any. */
function topOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return folder;
  }
}

/** The nearest configuration file at or above a folder, up to the top of its git checkout; links are not followed. */
export function findConfig(folder: string): string | undefined {
  const top = topOf(folder);
  for (let at = folder; ; at = dirname(at)) {
    const found = CONFIG_NAMES.map((name) => join(at, name)).find(isFile);
    if (found !== undefined || at === top) return found;
  }
}
