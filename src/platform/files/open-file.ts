import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, type Stats } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../../domain/errors.ts";
import type { ScannedFile } from "../../domain/file-connector.ts";

/** A file held open; close it after use. */
export interface OpenFile extends ScannedFile {
  /** Whole content; throws a Refusal over `limit` bytes. */
  bytes(limit: number): Uint8Array;
  close(): void;
}

/**
 * Opens a regular file under `root`, which must be a real path (no link in it). Follows no link in any part of `path`, waits on no
 * pipe. Throws a Refusal that says why the file cannot be examined.
 */
export function openFile(root: string, path: string, textLimit: number): OpenFile {
  const place = join(root, path);
  const descriptor = open(place);
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile()) throw new Refusal("special-file", "not a regular file");
    if (!liesAt(place, status)) throw new Refusal("link", "a folder above it became a link");
    return reader(descriptor, status.size, path, textLimit);
  } catch (error) {
    closeSync(descriptor);
    throw error instanceof Refusal ? error : new Refusal("unreadable", `cannot be read (${codeOf(error)})`);
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "error";

function open(place: string): number {
  try {
    return openSync(place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = codeOf(error);
    if (code === "ELOOP") throw new Refusal("link", "became a link");
    // A socket, or a device without a driver, can only be recognised by its refusal.
    if (code === "ENXIO" || code === "ENODEV") throw new Refusal("special-file", "not a regular file");
    throw new Refusal("unreadable", `cannot be opened (${code})`);
  }
}

/**
 * True when the path, free of links, leads to the very file that was opened. There is no openat in Node: a folder swapped for a link
 * while the scan runs is found out here, before a byte is read.
 */
function liesAt(place: string, opened: Stats): boolean {
  if (realpathSync.native(place) !== place) return false;
  const there = lstatSync(place);
  return there.ino === opened.ino && there.dev === opened.dev;
}

function reader(descriptor: number, size: number, path: string, textLimit: number): OpenFile {
  const read = (offset: number, length: number): Uint8Array => {
    const buffer = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
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
    if (size > limit) throw new Refusal("too-large", `${size} bytes, the limit is ${limit}`);
    whole ??= read(0, size);
    return whole;
  };
  let decoded: string | undefined;
  const text = (): string => {
    decoded ??= decode(bytes(textLimit));
    return decoded;
  };
  return { path, size, read, bytes, text, close: () => closeSync(descriptor) };
}

/** How the bytes of a text are to be read; `binary` when a NUL among the first 8 KiB says it is none. */
export function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "binary" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes.subarray(0, 8192).includes(0) ? "binary" : "utf-8";
}

function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === "binary") throw new Refusal("binary", "not text");
  return new TextDecoder(encoding).decode(bytes);
}
