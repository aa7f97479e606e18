import { createHash } from "node:crypto";
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { privateFolder } from "../../files/cache-folder.js";

/** A head of plain data, and bytes that it points into. */
export interface Pack {
  readonly head: unknown;
  readonly body: Uint8Array;
}

const CHECK_BYTES = 32;
const LENGTH_BYTES = 8;
/** Largest file that is read back, and most bytes of all files together; those used longest ago go first. */
const LARGEST_PACK = 512 * 1024 * 1024;
const MOST_BYTES = 1024 * 1024 * 1024;
const ENDING = ".stance-facts";

/** A file of `folder` that bears a name; undefined where there is none, or none that is whole and this program's own. */
export function readPack(folder: string, name: string): Pack | undefined {
  const file = join(folder, name + ENDING);
  try {
    const status = statSync(file);
    const isOurs = process.getuid === undefined || status.uid === process.getuid();
    if (!status.isFile() || !isOurs || (status.mode & 0o022) !== 0 || status.size > LARGEST_PACK) return undefined;
    const data = readFileSync(file);
    const rest = data.subarray(CHECK_BYTES);
    if (!check(rest).equals(data.subarray(0, CHECK_BYTES))) return undefined;
    const headEnd = LENGTH_BYTES + Number(rest.readBigUInt64LE(0));
    const now = new Date();
    utimesSync(file, now, now);
    return { head: deserialize(rest.subarray(LENGTH_BYTES, headEnd)), body: rest.subarray(headEnd) };
  } catch {
    return undefined;
  }
}

/** Writes a file whole or not at all. What cannot be written is only slower next time. */
export function writePack(folder: string, name: string, head: unknown, body: readonly Uint8Array[]): void {
  const file = join(folder, name + ENDING);
  const draft = `${file}.${process.pid}`;
  try {
    if (!privateFolder(folder)) return;
    const packed = serialize(head);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeBigUInt64LE(BigInt(packed.length));
    writeParts(draft, [length, packed, ...body]);
    renameSync(draft, file);
    evict(folder);
  } catch {
    rmSync(draft, { force: true });
  }
}

/** Writes a check and then all parts, without putting them together: they may be as large as what was scanned. */
function writeParts(draft: string, parts: readonly Uint8Array[]): void {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  const descriptor = openSync(draft, "wx", 0o600);
  try {
    for (const part of [hash.digest(), ...parts]) writeFileSync(descriptor, part);
  } finally {
    closeSync(descriptor);
  }
}

const check = (data: Uint8Array): Buffer => createHash("sha256").update(data).digest();

/** What lies in a folder of such files, drafts that were given up included. */
export function packsIn(
  folder: string,
): readonly { readonly path: string; readonly size: number; readonly used: number }[] {
  return readdirSync(folder)
    .filter((name) => name.includes(ENDING))
    .map((name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = statSync(path);
      return { path, size, used: mtimeMs };
    });
}

function evict(folder: string): void {
  let kept = 0;
  for (const { path, size } of [...packsIn(folder)].sort((a, b) => b.used - a.used)) {
    kept += size;
    if (kept > MOST_BYTES) rmSync(path, { force: true });
  }
}
