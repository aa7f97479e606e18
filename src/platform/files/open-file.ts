import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../../domain/errors.ts";
import type { ScannedFile } from "../../domain/file-connector.ts";

/** A file held open; close it after use. */
export interface OpenFile extends ScannedFile {
  /** Whole content; throws a Refusal over `limit` bytes. */
  bytes(limit: number): Uint8Array;
  close(): void;
}

/** Opens a regular file under `root` without following a link in its last component and without waiting on a pipe. */
export function openFile(root: string, path: string, textLimit: number): OpenFile {
  let descriptor: number;
  try {
    descriptor = openSync(
      join(root, path),
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "error";
    throw new Refusal(
      code === "ELOOP" ? "link" : "unreadable",
      code === "ELOOP" ? "became a link" : `cannot be opened (${code})`,
    );
  }
  const status = fstatSync(descriptor);
  if (!status.isFile()) {
    closeSync(descriptor);
    throw new Refusal("special-file", "not a regular file");
  }
  const read = (offset: number, length: number): Uint8Array => {
    const buffer = new Uint8Array(Math.max(0, Math.min(length, status.size - offset)));
    let filled = 0;
    while (filled < buffer.length) {
      const count = readSync(descriptor, buffer, filled, buffer.length - filled, offset + filled);
      if (count === 0) break;
      filled += count;
    }
    return filled === buffer.length ? buffer : buffer.subarray(0, filled);
  };
  let whole: Uint8Array | undefined;
  const bytes = (limit: number): Uint8Array => {
    if (status.size > limit) throw new Refusal("too-large", `${status.size} bytes, the limit is ${limit}`);
    whole ??= read(0, status.size);
    return whole;
  };
  let decoded: string | undefined;
  return {
    path,
    size: status.size,
    read,
    bytes,
    text: () => {
      decoded ??= decode(bytes(textLimit));
      return decoded;
    },
    close: () => closeSync(descriptor),
  };
}

/** UTF-8, or UTF-16 with a byte order mark. A NUL among the first 8 KiB of anything else means it is no text. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 8192).includes(0)) throw new Refusal("binary", "not text");
  return new TextDecoder("utf-8").decode(bytes);
}
