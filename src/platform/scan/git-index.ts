import { openFile } from "../files/open-file.ts";

const LARGEST = 64 * 1024 * 1024;
const FIXED = 62;
const FLAGS = 60;
const EXTENDED = 0x4000;

/** What git has under its care: ignore files do not speak of it. */
export interface Tracked {
  /** True for a tracked file and for a folder that holds one. */
  has(path: string): boolean;
}

const NOTHING: Tracked = { has: () => false };

/** The files tracked in the git checkout at `root`, a real path; nothing where it is none or its index cannot be read. */
export function trackedFiles(root: string): Tracked {
  try {
    const file = openFile(root, ".git/index", LARGEST);
    try {
      return tracked(indexPaths(file.bytes(LARGEST)));
    } finally {
      file.close();
    }
  } catch {
    return NOTHING;
  }
}

function tracked(paths: readonly string[]): Tracked {
  const known = new Set<string>();
  for (const path of paths)
    for (let at = path; at !== "" && !known.has(at); at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) known.add(at);
  return known;
}

/** Paths in an index of version 2 to 4 with SHA-1 names (git-scm.com/docs/index-format). Throws where the bytes are no such index. */
export function indexPaths(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(4);
  if (view.getUint32(0) !== 0x44495243 || version < 2 || version > 4) throw new RangeError("no git index");
  const decoder = new TextDecoder();
  const paths: string[] = [];
  let previous = new Uint8Array();
  let at = 12;
  for (let left = view.getUint32(8); left > 0; left--) {
    const start = at;
    at += FIXED + ((view.getUint16(start + FLAGS) & EXTENDED) === 0 ? 0 : 2);
    const strip = version === 4 ? variableInteger(view, at) : { value: previous.length, next: at };
    const end = bytes.indexOf(0, strip.next);
    if (end === -1 || strip.value > previous.length) throw new RangeError("the git index is damaged");
    const shared = version === 4 ? previous.length - strip.value : 0;
    const name = new Uint8Array(shared + end - strip.next);
    name.set(previous.subarray(0, shared));
    name.set(bytes.subarray(strip.next, end), shared);
    paths.push(decoder.decode(name));
    previous = name;
    at = version === 4 ? end + 1 : start + ((end - start + 8) & ~7);
  }
  return paths;
}

/** As git writes offsets in packs: seven bits a byte, each continued one counting one more. */
function variableInteger(view: DataView, start: number): { value: number; next: number } {
  let next = start;
  let byte = view.getUint8(next++);
  let value = byte & 127;
  while ((byte & 128) !== 0) {
    byte = view.getUint8(next++);
    value = (value + 1) * 128 + (byte & 127);
  }
  return { value, next };
}
