import { deserialize, serialize } from "node:v8";

/** Plain data as bytes, no longer than need be. */
export const pack = (value: unknown): Uint8Array => new Uint8Array(serialize(value));

/** What {@link pack} made bytes of. Only for bytes of this program's own. */
export const unpack = (bytes: Uint8Array): unknown => deserialize(bytes);
