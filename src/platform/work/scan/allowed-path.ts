import { realpathSync, statSync } from "node:fs";
import { isAbsolute, normalize, sep } from "node:path";

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

/**
 * The real folder that a path names, if it lies in one that the operator allows; otherwise why it is not scanned. What lies elsewhere
 * is not looked at: the answer tells nothing of it.
 */
export function allowedPath(
  path: string,
  allowed: readonly string[],
): { readonly root: string } | { readonly refused: string } {
  if (!isAbsolute(path) || path.includes("\0")) return { refused: "write the whole path of the folder, from the root" };
  const outside = { refused: "it is in none of the folders that the operator allows with --allow-path" };
  if (!allowed.some((folder) => isWithin(normalize(path), normalize(folder)))) return outside;
  try {
    const root = realpathSync.native(path);
    const folders = allowed.map((folder) => realpathSync.native(folder));
    if (!folders.some((folder) => isWithin(root, folder))) return outside;
    return statSync(root).isDirectory() ? { root } : { refused: "it is no folder" };
  } catch {
    return { refused: "there is no such folder, or it cannot be opened" };
  }
}
