import { Refusal } from "../../../../domain/errors.ts";
import { type Bytes, Cursor, utf8 } from "../bytes.ts";
import { guarded, type Reading, type Work } from "../reading.ts";
import { FILE_TYPES, TENSOR_TYPES } from "./gguf-types.ts";
import { isHubId, textOf } from "./hub-id.ts";
import { templateProblems } from "./template.ts";

const MOST_PAIRS = 100_000;
const MOST_TENSORS = 200_000;
const MOST_ITEMS = 4_000_000;
const LONGEST_KEY = 65_535;
const LONGEST_TEXT = 4 * 1024 * 1024;
const DEEPEST_ARRAY = 4;
const LARGEST_ALIGNMENT = 65_536;
const LARGEST_SIZE = 1n << 62n;

/** Bytes of a scalar by value type; 8 is text and 9 an array. */
const SCALAR_BYTES: { readonly [type: number]: number } = {
  0: 1,
  1: 1,
  2: 2,
  3: 2,
  4: 4,
  5: 4,
  6: 4,
  7: 1,
  10: 8,
  11: 8,
  12: 8,
};

type Value = string | bigint | undefined;

/** Reads header, key/values and tensor places of GGUF 1 to 3, either byte order, and judges chat templates. */
export function readGguf(work: Work, bytes: Bytes): void {
  guarded(work, "the header", () => {
    const file = new GgufFile(bytes);
    const values = file.pairs();
    describe(work.reading, values);
    judgeTemplates(work.reading, values);
    file.tensors(work.reading, alignmentOf(values));
  });
}

class GgufFile {
  readonly #cursor: Cursor;
  readonly #version: number;
  readonly #tensorCount: number;
  readonly #pairCount: number;

  constructor(bytes: Bytes) {
    const little = (bytes.read(4, 4)[0] ?? 0) !== 0;
    this.#cursor = new Cursor(bytes, 4, bytes.size, little);
    this.#version = this.#cursor.u32();
    if (this.#version < 1 || this.#version > 3)
      throw new Refusal("malformed", `version ${this.#version} does not exist`);
    this.#tensorCount = this.#count(MOST_TENSORS, "tensors");
    this.#pairCount = this.#count(MOST_PAIRS, "key/value pairs");
  }

  /** Text and whole numbers by key; other values are passed over. */
  pairs(): ReadonlyMap<string, Value> {
    const values = new Map<string, Value>();
    for (let pair = 0; pair < this.#pairCount; pair++) {
      const key = this.#text(LONGEST_KEY) ?? "";
      if (values.has(key)) throw new Refusal("malformed", `the key ${key} stands there twice`);
      values.set(key, this.#value(this.#cursor.u32(), 0));
    }
    return values;
  }

  tensors(reading: Reading, alignment: bigint): void {
    let items = 0n;
    let dataEnd = 0n;
    for (let tensor = 0; tensor < this.#tensorCount; tensor++) {
      const name = this.#text(LONGEST_KEY) ?? "";
      const count = this.#itemsOfTensor(name);
      const size = this.#sizeOf(reading, name, this.#cursor.u32(), count);
      const offset = this.#cursor.u64();
      if (offset % alignment !== 0n) reading.add("malformed", "alignment", `tensor ${name} is not aligned`);
      items += count;
      if (offset + size > dataEnd) dataEnd = offset + size;
    }
    reading.properties.tensorCount = this.#tensorCount;
    if (items > 0n && items < LARGEST_SIZE) reading.properties.parameterCount = Number(items);
    const padding = (alignment - (BigInt(this.#cursor.position) % alignment)) % alignment;
    const needed = BigInt(this.#cursor.position) + padding + dataEnd;
    if (this.#tensorCount > 0 && needed > BigInt(this.#cursor.bytes.size))
      reading.add(
        "malformed",
        "truncated",
        `the tensors need ${needed} bytes, the file has ${this.#cursor.bytes.size}`,
      );
  }

  #itemsOfTensor(name: string): bigint {
    const dimensions = this.#cursor.u32();
    if (dimensions > 8) throw new Refusal("malformed", `tensor ${name} has ${dimensions} dimensions`);
    let product = 1n;
    for (let dimension = 0; dimension < dimensions; dimension++) {
      product *= this.#version === 1 ? BigInt(this.#cursor.u32()) : this.#cursor.u64();
      if (product > LARGEST_SIZE) throw new Refusal("malformed", `the size of tensor ${name} overflows`);
    }
    return product;
  }

  #sizeOf(reading: Reading, name: string, type: number, items: bigint): bigint {
    const known = TENSOR_TYPES.get(type);
    if (known === undefined) {
      reading.skip("unsupported", `tensor type ${type}`);
      return 0n;
    }
    const [, block, bytes] = known;
    if (items % BigInt(block) !== 0n) reading.add("malformed", "block", `tensor ${name} does not fill its blocks`);
    return (items / BigInt(block)) * BigInt(bytes);
  }

  #count(limit: number, what: string): number {
    const count = this.#version === 1 ? BigInt(this.#cursor.u32()) : this.#cursor.u64();
    if (count > BigInt(limit)) throw new Refusal("malformed", `${count} ${what}`);
    return Number(count);
  }

  #length(): number {
    return this.#version === 1 ? this.#cursor.u32() : this.#cursor.length64();
  }

  /** Text up to `limit` bytes; longer text is passed over. */
  #text(limit: number): string | undefined {
    const length = this.#length();
    if (length <= limit) return utf8(this.#cursor.take(length));
    this.#cursor.skip(length);
    return undefined;
  }

  #value(type: number, depth: number): Value {
    const size = SCALAR_BYTES[type];
    if (type === 8) return this.#text(LONGEST_TEXT);
    if (type === 9) return this.#array(depth);
    if (size === undefined) throw new Refusal("malformed", `value type ${type} does not exist`);
    if (size === 4 && type !== 6) return BigInt(this.#cursor.u32());
    this.#cursor.skip(size);
    return undefined;
  }

  #array(depth: number): undefined {
    if (depth >= DEEPEST_ARRAY) throw new Refusal("too-deep", `arrays nested over ${DEEPEST_ARRAY} deep`);
    const type = this.#cursor.u32();
    const count = this.#length();
    const size = SCALAR_BYTES[type];
    if (size !== undefined) return this.#cursor.skip(size * count) as undefined;
    if (count > MOST_ITEMS) throw new Refusal("too-large", `an array of ${count} items`);
    for (let item = 0; item < count; item++) {
      if (type === 8) this.#cursor.skip(this.#length());
      else this.#value(type, depth + 1);
    }
    return undefined;
  }
}

function alignmentOf(values: ReadonlyMap<string, Value>): bigint {
  const given = values.get("general.alignment");
  if (given === undefined) return 32n;
  const sound =
    typeof given === "bigint" && given > 0n && given <= BigInt(LARGEST_ALIGNMENT) && (given & (given - 1n)) === 0n;
  if (!sound) throw new Refusal("malformed", `an alignment of ${given}`);
  return given;
}

function describe(reading: Reading, values: ReadonlyMap<string, Value>): void {
  const text = (key: string): string | undefined => textOf(values.get(key));
  const type = values.get("general.file_type");
  Object.assign(reading.properties, {
    licence: text("general.license") ?? null,
    architecture: text("general.architecture") ?? null,
    quantization: typeof type === "bigint" ? (FILE_TYPES[Number(type & 0x3ffn)] ?? null) : null,
  });
  const name = text("general.name");
  if (name !== undefined) reading.properties.name = name;
  const base = text("general.base_model.0.repo_url")?.replace(/^https:\/\/huggingface\.co\//, "");
  if (base !== undefined && isHubId(base)) reading.properties.baseModel = base;
}

function judgeTemplates(reading: Reading, values: ReadonlyMap<string, Value>): void {
  for (const [key, value] of values) {
    if (!/^tokenizer\.chat_template(\.|$)/.test(key)) continue;
    if (typeof value !== "string") reading.skip("too-large", `the chat template ${key}`);
    else
      for (const problem of templateProblems(value))
        reading.add("template-code", `${key}: ${problem.subject}`, `the chat template ${problem.message}`);
  }
}
