import type { Bytes } from "../bytes.ts";
import type { PickleScan } from "../pickle/scan.ts";
import { scanPickles } from "../pickle/scan.ts";
import type { Trace } from "../pickle/trace.ts";
import type { Work } from "../reading.ts";

/** First bytes of torch's legacy format: a pickle of the number 0x1950a86a20f9469cfc6c. */
const LEGACY = [0x80, 0x02, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, 0x2e];
/** Magic number, version, machine, the objects, the keys of the storages. */
const PICKLES = 5;
const TENSORS = /^torch\._utils\._rebuild_(?=\w*tensor)\w+$/;
const BITS: { readonly [type: string]: number } = {
  Double: 64,
  Float: 32,
  Half: 16,
  BFloat16: 16,
  Long: 64,
  Int: 32,
  Short: 16,
  Char: 8,
  Byte: 8,
  Bool: 8,
  ComplexDouble: 128,
  ComplexFloat: 64,
  QInt8: 8,
  QUInt8: 8,
  QInt32: 32,
  QUInt4x2: 8,
  QUInt2x4: 8,
};

export const looksLikeTorchLegacy = (head: Uint8Array): boolean => LEGACY.every((byte, index) => head[index] === byte);

/** Reads torch's legacy format: five pickles, then storages whose lengths must fill the rest. */
export function readTorchLegacy(work: Work, bytes: Bytes): void {
  const scan = scanPickles(work, bytes, { count: PICKLES, expected: true, torchStorages: true });
  countTensors(work, scan);
  const stored = storedBytes(scan.traces);
  const rest = bytes.size - scan.end;
  if (scan.traces.length === PICKLES && stored !== undefined && rest !== stored)
    work.reading.add(
      rest > stored ? "trailing-data" : "malformed",
      "storages",
      `${rest} bytes follow the objects, their storages need ${stored}`,
    );
}

/** Bytes that the storages take behind the pickles: each its number of items, then the items. */
function storedBytes(traces: readonly Trace[]): number | undefined {
  let sum = 0;
  for (const trace of traces) {
    for (const { type, count } of trace.storages.values()) {
      const bits = BITS[type.replace(/^.*\./, "").replace(/Storage$/, "")];
      if (bits === undefined) return undefined;
      sum += 8 + (bits / 8) * count;
    }
  }
  return sum;
}

/** Adds the tensors and the items of all storages to the file's properties. */
export function countTensors(work: Work, scan: PickleScan): void {
  const { properties } = work.reading;
  for (const trace of scan.traces) {
    for (const [name, calls] of trace.callCounts)
      if (TENSORS.test(name)) properties.tensorCount = (properties.tensorCount ?? 0) + calls;
    for (const { count } of trace.storages.values())
      properties.parameterCount = (properties.parameterCount ?? 0) + count;
  }
}
