import { promisify } from "node:util";
import { deflateSync, inflate } from "node:zlib";
import { hexDigest } from "../files/digest.ts";
import type { PackedText } from "./contract/baselines.ts";

/** Larger than this an unpacked text is not read: a damaged store must not take the process with it. */
const LARGEST = 1 << 30;

export const packedText = (text: string): PackedText => ({
  content: deflateSync(text, { level: 6 }),
  hash: hexDigest(text),
});

const inflated = promisify(inflate);

/** What cannot be unpacked any more is no text, and is empty; whoever reads it refuses it. */
export const unpackedText = (content: Uint8Array): Promise<string> =>
  inflated(content, { maxOutputLength: LARGEST }).then(
    (bytes) => bytes.toString("utf8"),
    () => "",
  );
