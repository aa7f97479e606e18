import { type Bytes, inMemory, latin1 } from "../bytes.ts";
import { isZlib } from "../pickle/trace.ts";
import { inside, type Work } from "../reading.ts";

const LARGEST = 128 * 1024 * 1024;

/** Compressions that cannot be undone here, by their first bytes. */
const UNSUPPORTED: readonly (readonly [string, RegExp])[] = [
  ["bzip2", /^BZh[1-9]1AY&SY/],
  ["xz", /^\xfd7zXZ\0/],
  ["lz4", /^\x04\x22\x4d\x18/],
  ["zstd", /^\x28\xb5\x2f\xfd/],
  ["7z", /^7z\xbc\xaf\x27\x1c/],
  ["rar", /^Rar!\x1a\x07/],
  ["joblib-zfile", /^ZF0x/],
];
/** Only two or three bytes tell it apart, so the name must ask for a pickle. */
const LZMA = /^\x5d\0\0[\x01-\xff]?/;

/** Opens what is packed as a whole. Gives the format inside, or the packing's own where it cannot be undone. */
export function readPacked(work: Work, bytes: Bytes, name: string, expectsPickle: boolean): string | undefined {
  const head = bytes.read(0, 16);
  const text = latin1(head);
  const unsupported =
    UNSUPPORTED.find(([, magic]) => magic.test(text))?.[0] ?? (expectsPickle && LZMA.test(text) ? "lzma" : undefined);
  if (unsupported !== undefined) {
    work.reading.skip("unsupported", `the content is packed as ${unsupported}, which is not unpacked`);
    return unsupported;
  }
  const format =
    head[0] === 0x1f && head[1] === 0x8b ? "gzip" : isZlib(head[0] ?? 0, head[1] ?? 0) ? "zlib" : undefined;
  return format === undefined ? undefined : openPacked(work, bytes, name, format, expectsPickle);
}

function openPacked(
  work: Work,
  bytes: Bytes,
  name: string,
  format: "gzip" | "zlib",
  expectsPickle: boolean,
): string | undefined {
  if (bytes.size > LARGEST) {
    work.reading.skip("too-large", `${bytes.size} bytes packed as ${format}`);
    return expectsPickle ? format : undefined;
  }
  const plain = work.inflate(bytes.read(0, bytes.size), format, Math.min(LARGEST, work.budget.unpackedBytes));
  if (plain === undefined && format === "zlib" && !expectsPickle) return undefined;
  if (plain === undefined) {
    work.reading.skip("too-large", `${format} data that is damaged or unpacks to over ${LARGEST} bytes`);
    return expectsPickle ? format : undefined;
  }
  work.budget.unpackedBytes -= plain.length;
  return work.open(inside(work, `${format} content`), inMemory(plain), name);
}
