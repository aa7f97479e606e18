// Plain JavaScript: it comes before whatever has types to take off, which costs more than all else of a start.
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";
import { cacheFolder, privateFolder } from "./cache-folder.js";

/** Lets modules loaded from now on come from code compiled at an earlier start. Each thread asks for itself. */
export function useCompileCache() {
  const folder = join(cacheFolder(), "code");
  if (process.env.NODE_DISABLE_COMPILE_CACHE === undefined && privateFolder(folder)) enableCompileCache(folder);
}

/** Writes what was compiled: a thread that is ended would not. */
export const keepCompiled = () => flushCompileCache();
