import { textUnder } from "../files/text-under.ts";

const SMALL = 1024 * 1024;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

const readSmall = (root: string, path: string): string | undefined => textUnder(root, path, SMALL);

/**
 * The commit checked out at `root`, a real path; null when it cannot be told. Read from plain files: a git program would obey the
 * configuration of the repository, which can name commands to run.
 */
export function gitCommit(root: string): string | null {
  const head = readSmall(root, ".git/HEAD")?.trim() ?? "";
  if (COMMIT.test(head)) return head;
  const ref = /^ref: (refs\/[A-Za-z0-9._/-]+)$/.exec(head)?.[1];
  if (ref === undefined || ref.includes("..")) return null;
  const loose = readSmall(root, `.git/${ref}`)?.trim() ?? "";
  if (COMMIT.test(loose)) return loose;
  const packed = readSmall(root, ".git/packed-refs")
    ?.split("\n")
    .find((line) => line.endsWith(` ${ref}`));
  const commit = packed?.slice(0, packed.indexOf(" ")) ?? "";
  return COMMIT.test(commit) ? commit : null;
}
