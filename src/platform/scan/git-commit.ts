import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SMALL = 1024 * 1024;

function readSmall(path: string): string | undefined {
  try {
    const status = lstatSync(path);
    return status.isFile() && status.size <= SMALL ? readFileSync(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
}

/** The commit checked out at `root`, read from plain files (no git program, whose configuration the repository could own). */
export function gitCommit(root: string): string | null {
  const head = readSmall(join(root, ".git/HEAD"))?.trim();
  if (head === undefined) return null;
  if (/^[0-9a-f]{40,64}$/.test(head)) return head;
  const ref = /^ref: (refs\/[A-Za-z0-9._/-]+)$/.exec(head)?.[1];
  if (ref === undefined || ref.includes("..")) return null;
  const loose = readSmall(join(root, ".git", ref))?.trim();
  if (loose !== undefined && /^[0-9a-f]{40,64}$/.test(loose)) return loose;
  const packed = readSmall(join(root, ".git/packed-refs"))
    ?.split("\n")
    .find((line) => line.endsWith(` ${ref}`));
  return packed?.slice(0, packed.indexOf(" ")) ?? null;
}
