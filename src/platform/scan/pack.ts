import { deserialize, serialize } from "node:v8";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Plain data as few bytes. */
export const pack = (value: unknown): Uint8Array => new Uint8Array(zstdCompressSync(serialize(value), FAST));

/** What {@link pack} made bytes of. Only for bytes of this program's own. */
export const unpack = (bytes: Uint8Array): unknown => deserialize(zstdDecompressSync(bytes));
