import { crc32, deflateRawSync } from "node:zlib";
import { type Header, pack } from "tar-stream";
import { bytesOf, little } from "./model-bytes.ts";

/** A member of a zip, sound unless told otherwise. */
export interface ZipMember {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** Type and permissions of Unix, as `0o120777` for a link. */
  readonly mode?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly checksum?: number;
  /** What its headers say of its size. */
  readonly size?: number;
}

const DEFLATED = 8;
const UNIX = [20, 3];

/** A zip with deflated members of Unix. */
export function zipWith(members: readonly ZipMember[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const listing: Uint8Array[] = [];
  let at = 0;
  for (const { name, content = "", mode = 0o100644, flags = 0, method = DEFLATED, ...said } of members) {
    const bytes = Buffer.from(content as string);
    const packed = method === DEFLATED ? deflateRawSync(bytes) : bytes;
    const { checksum = crc32(bytes), size = bytes.length } = said;
    const sizes = [...little(checksum, 4), ...little(packed.length, 4), ...little(size, 4)];
    const lengths = [...little(Buffer.byteLength(name), 2), 0, 0];
    const shared = [20, 0, ...little(flags, 2), ...little(method, 2), 0, 0, 0, 0, ...sizes, ...lengths];
    const local = bytesOf("PK", 3, 4, shared, name, packed);
    locals.push(local);
    const own = [...new Array(8).fill(0), ...little(mode * 65_536, 4), ...little(at, 4)];
    // Comment, disk and internal attributes are six bytes, the external ones four.
    listing.push(bytesOf("PK", 1, 2, UNIX, shared, own.slice(2), name));
    at += local.length;
  }
  const directory = bytesOf(...listing);
  const count = little(listing.length, 2);
  const end = [0, 0, 0, 0, ...count, ...count, ...little(directory.length, 4), ...little(at, 4), 0, 0];
  return bytesOf(...locals, directory, "PK", 5, 6, end);
}

/** A tar with these members. */
export async function tarWith(
  members: readonly (Partial<Header> & { readonly name: string; readonly content?: string })[],
): Promise<Uint8Array> {
  const archive = pack();
  for (const { content = "", ...header } of members) archive.entry(header, content);
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
