// Plain JavaScript: compiled code is looked for in this folder before there is any, even to take types off.
import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where Stance keeps what it can make anew, for this person alone: below XDG_CACHE_HOME, LOCALAPPDATA on Windows, else `~/.cache`. Never a
 * folder that others can write to, such as the one for temporary files: compiled code is loaded from it.
 */
export function cacheFolder(environment = process.env) {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  const base = XDG_CACHE_HOME || (process.platform === "win32" && LOCALAPPDATA) || join(homedir(), ".cache");
  return join(base, "stance");
}

/** Makes a folder that only this person may enter; false where that cannot be. */
export function privateFolder(path) {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return true;
  } catch {
    return false;
  }
}
