import { Refusal } from "../../../../domain/errors.ts";
import { type Bytes, utf8 } from "../bytes.ts";
import { guarded, type Reading, shown, type Work } from "../reading.ts";
import { textOf } from "./hub-id.ts";

/** Operators that the Flex delegate of TensorFlow and the MediaPipe tasks bring with them. */
const KNOWN_CUSTOM =
  /^(Flex|TFLite_|MaxPoolingWithArgmax2D$|MaxUnpooling2D$|Convolution2DTransposeBias$|TransformTensorBilinear$|TransformLandmarks$|Landmarks2TransformMatrix$)/;
const FLEX_DANGEROUS = /^Flex(ReadFile|WriteFile|PyFunc|PyFuncStateless|EagerPyFunc|MatchingFiles)$/;
const MOST_OPERATORS = 10_000;

/** Field numbers of the two tables that are read. */
const MODEL = { operators: 1, subgraphs: 2, description: 3 } as const;
const OPERATOR_NAME = 1;

/** Reads a TFLite model: its description and the custom operators it needs. Every offset is checked against the file. */
export function readTflite(work: Work, bytes: Bytes): void {
  guarded(work, "the model", () => {
    const buffer = new FlatBuffer(bytes);
    const model = buffer.table(0);
    const description = buffer.text(model, MODEL.description);
    Object.assign(work.reading.properties, { licence: null, architecture: null });
    const name = textOf(description);
    if (name !== undefined && !/convert|mlir|toco|exported/i.test(name)) work.reading.properties.name = name;
    for (const operator of buffer.tables(model, MODEL.operators))
      judge(work.reading, buffer.text(operator, OPERATOR_NAME));
  });
}

function judge(reading: Reading, name: string | undefined): void {
  if (name === undefined || name === "") return;
  if (FLEX_DANGEROUS.test(name))
    reading.add("dangerous-operator", name, `operator ${shown(name)} reaches files or Python code`);
  else if (!KNOWN_CUSTOM.test(name))
    reading.add("unknown-operator", name, `operator ${shown(name)} runs only with foreign code loaded`);
}

/** The few reads of a flatbuffer that are needed, each within bounds or a malformed Refusal. */
class FlatBuffer {
  readonly #bytes: Bytes;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  /** Position of the table that the offset at `at` points to. */
  table(at: number): number {
    return at + this.#u32(at);
  }

  text(table: number, field: number): string | undefined {
    const at = this.#field(table, field);
    if (at === undefined) return undefined;
    const start = at + this.#u32(at);
    return utf8(this.#read(start + 4, Math.min(this.#u32(start), 1024)));
  }

  tables(table: number, field: number): number[] {
    const at = this.#field(table, field);
    if (at === undefined) return [];
    const start = at + this.#u32(at);
    const count = this.#u32(start);
    if (count > MOST_OPERATORS) throw new Refusal("malformed", `${count} operators`);
    return Array.from({ length: count }, (_, index) => this.table(start + 4 + 4 * index));
  }

  /** Position of a field's value; undefined when the table leaves it out. */
  #field(table: number, field: number): number | undefined {
    const vtable = table - (this.#u32(table) | 0);
    const slot = 4 + 2 * field;
    if (slot + 2 > this.#u16(vtable)) return undefined;
    const offset = this.#u16(vtable + slot);
    return offset === 0 ? undefined : table + offset;
  }

  #u16(at: number): number {
    const [low = 0, high = 0] = this.#read(at, 2);
    return low | (high << 8);
  }

  #u32(at: number): number {
    return this.#u16(at) + this.#u16(at + 2) * 65_536;
  }

  #read(at: number, length: number): Uint8Array {
    if (at < 0 || at + length > this.#bytes.size) throw new Refusal("malformed", `an offset leads to byte ${at}`);
    return this.#bytes.read(at, length);
  }
}
