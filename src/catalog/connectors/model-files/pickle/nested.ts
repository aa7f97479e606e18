import { type Bytes, inMemory, latin1 } from "../bytes.ts";
import { guarded, inside, type Work } from "../reading.ts";
import { isZlib } from "./trace.ts";

/** Longest literal that is opened. */
const LARGEST = 8 * 1024 * 1024;
const UNPACKED = 8 * 1024 * 1024;

/** Opens a literal that begins like something serialised: plain, packed by zlib, or written in base64 or hex. */
export function openNested(work: Work, bytes: Bytes): void {
  if (bytes.size > LARGEST) return work.reading.skip("too-large", `a literal of ${bytes.size} bytes in the pickle`);
  guarded(work, "a literal", () => {
    const deeper = inside(work, "a literal");
    const data = decoded(deeper, bytes.read(0, bytes.size));
    if (data !== undefined) deeper.open(deeper, inMemory(data), "literal");
  });
}

function decoded(work: Work, data: Uint8Array): Uint8Array | undefined {
  if (isZlib(data[0] ?? 0, data[1] ?? 0))
    return work.inflate(data, "zlib", Math.min(UNPACKED, work.budget.unpackedBytes));
  const head = latin1(data.subarray(0, 4));
  if (head.startsWith("gA")) return fromText(latin1(data), "base64");
  return /^80[0-9]{2}$/.test(head) ? fromText(latin1(data), "hex") : data;
}

const DIGITS = { base64: /^[A-Za-z0-9+/=\s]+$/, hex: /^[0-9a-fA-F\s]+$/ } as const;

/** Bytes written as text; undefined when the text is not of that kind. */
function fromText(text: string, encoding: "base64" | "hex"): Uint8Array | undefined {
  if (!DIGITS[encoding].test(text)) return undefined;
  const clean = text.replace(/\s/g, "");
  if (encoding === "hex")
    return Uint8Array.from({ length: clean.length >> 1 }, (_, at) =>
      Number.parseInt(clean.slice(2 * at, 2 * at + 2), 16),
    );
  try {
    return Uint8Array.from(atob(clean), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
