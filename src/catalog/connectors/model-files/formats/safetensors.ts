import { Refusal } from "../../../../domain/errors.ts";
import { type Bytes, Cursor, utf8 } from "../bytes.ts";
import { guarded, type Reading, type Work } from "../reading.ts";
import { isHubId, textOf } from "./hub-id.ts";
import { duplicateKeys } from "./json-keys.ts";

/** The format's own limit is 100 MB; real headers stay below a tenth of this. */
const LONGEST_HEADER = 32 * 1024 * 1024;
/** Bits of an item of each type. */
const ITEM_BITS: { readonly [dtype: string]: number } = {
  BOOL: 8,
  U8: 8,
  I8: 8,
  F8_E4M3: 8,
  F8_E5M2: 8,
  F8_E8M0: 8,
  F4: 4,
  F6_E2M3: 6,
  F6_E3M2: 6,
  U16: 16,
  I16: 16,
  F16: 16,
  BF16: 16,
  U32: 32,
  I32: 32,
  F32: 32,
  U64: 64,
  I64: 64,
  F64: 64,
  C64: 64,
};

interface Tensor {
  readonly name: string;
  readonly items: number;
  readonly start: number;
  readonly end: number;
}

/** True when the bytes begin with a header length that fits and a JSON object. */
export const looksLikeSafetensors = (head: Uint8Array, size: number): boolean => {
  if (head.length < 10 || head[8] !== 0x7b || !/["}\s]/.test(String.fromCharCode(head[9] as number))) return false;
  const length = new DataView(head.buffer, head.byteOffset, 8).getBigUint64(0, true);
  return length >= 2n && length <= BigInt(size);
};

/** Reads the header: metadata, tensors, and whether their places fill the file exactly, without gap, overlap or rest. */
export function readSafetensors(work: Work, bytes: Bytes): void {
  guarded(work, "the header", () => {
    const cursor = new Cursor(bytes);
    const length = cursor.length64();
    if (length > LONGEST_HEADER) throw new Refusal("too-large", `a header of ${length} bytes`);
    const text = utf8(cursor.take(length));
    const header = parseHeader(work.reading, text);
    const { __metadata__: metadata, ...entries } = header;
    readMetadata(work.reading, metadata);
    const tensors = Object.entries(entries).map(([name, entry]) => tensorOf(work.reading, name, entry));
    checkPlaces(work.reading, tensors, bytes.size - 8 - length);
    work.reading.properties.tensorCount = tensors.length;
    work.reading.properties.parameterCount = tensors.reduce((sum, tensor) => sum + tensor.items, 0);
  });
}

function parseHeader(reading: Reading, text: string): { readonly [key: string]: unknown } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal("malformed", "it is no JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Refusal("malformed", "it is no object");
  const [twice] = duplicateKeys(text);
  if (twice !== undefined)
    reading.add("malformed", "key twice", `the header names ${twice} twice; readers choose differently`);
  return Object.assign(Object.create(null), value);
}

function tensorOf(reading: Reading, name: string, entry: unknown): Tensor {
  const { dtype, shape, data_offsets: offsets } = (entry ?? {}) as { [key: string]: unknown };
  if (!isCounts(shape) || !isCounts(offsets) || offsets.length !== 2)
    throw new Refusal("malformed", `tensor ${name} has no shape and place`);
  const items = shape.reduce((product, length) => product * length, 1);
  const [start = 0, end = 0] = offsets;
  const bits = ITEM_BITS[String(dtype)];
  if (bits === undefined) reading.add("malformed", "type", `tensor ${name} is of a type that does not exist: ${dtype}`);
  else if (Math.ceil((items * bits) / 8) !== end - start)
    reading.add(
      "malformed",
      "tensor length",
      `tensor ${name} takes ${end - start} bytes, its shape needs ${(items * bits) / 8}`,
    );
  return { name, items, start, end };
}

const isCounts = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length <= 64 && value.every((item) => Number.isSafeInteger(item) && item >= 0);

function checkPlaces(reading: Reading, tensors: readonly Tensor[], size: number): void {
  let covered = 0;
  for (const { name, start, end } of [...tensors].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < covered) reading.add("malformed", "overlap", `tensor ${name} shares bytes with another`);
    else if (start > covered)
      reading.add("malformed", "gap", `${start - covered} bytes before tensor ${name} belong to none`);
    covered = Math.max(covered, end);
  }
  if (covered > size)
    reading.add("malformed", "truncated", `the data is ${size} bytes long, the header needs ${covered}`);
  if (covered < size) reading.add("trailing-data", "safetensors", `${size - covered} bytes follow the last tensor`);
}

const LICENCE_KEYS = ["modelspec.license", "license", "licence", "general.license"];
const NAME_KEYS = ["modelspec.title", "ss_output_name", "name"];
const ARCHITECTURE_KEYS = ["modelspec.architecture", "architecture", "ss_base_model_version"];
const BASE_KEYS = ["base_model", "ss_sd_model_name", "modelspec.base_model"];

function readMetadata(reading: Reading, metadata: unknown): void {
  const table = new Map(Object.entries((metadata ?? {}) as object));
  const first = (keys: readonly string[]): string | undefined =>
    keys.map((key) => textOf(table.get(key))).find(Boolean);
  const properties = reading.properties;
  properties.licence = first(LICENCE_KEYS) ?? null;
  properties.architecture = first(ARCHITECTURE_KEYS) ?? null;
  properties.quantization = null;
  const name = first(NAME_KEYS);
  if (name !== undefined) properties.name = name;
  const base = first(BASE_KEYS);
  if (base !== undefined && isHubId(base)) properties.baseModel = base;
  if ([...table.values()].some((value) => typeof value !== "string"))
    reading.add("malformed", "metadata", "the metadata holds values that are not text");
}
