/** What stands in a repository in place of a large file: where its content went, and its size where it says so. */
export interface Pointer {
  readonly store: "Git LFS" | "git-annex";
  readonly bytes: number | null;
}

const LARGEST = 1024;
const LFS = /^version https:\/\/git-lfs\.github\.com\/spec\/v\d/;
const LFS_SIZE = /\nsize (\d{1,15})(?:\r?\n|$)/;
const ANNEX = /^(?:\.\.\/)*(?:\.git)?\/annex\/objects\/\S{1,400}\s*$/;
const ANNEX_SIZE = /-s(\d{1,15})-/;

/** Reads the head of a file as a pointer; undefined when it is none. */
export function pointerOf(text: string, size: number): Pointer | undefined {
  if (size > LARGEST) return undefined;
  if (LFS.test(text)) return { store: "Git LFS", bytes: numberIn(LFS_SIZE, text) };
  return ANNEX.test(text) ? { store: "git-annex", bytes: numberIn(ANNEX_SIZE, text) } : undefined;
}

function numberIn(pattern: RegExp, text: string): number | null {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}
