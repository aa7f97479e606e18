import type { Judgement } from "./imports.ts";

/** Class whose state joblib writes before the raw bytes of an array. */
export const ARRAY_HEADER = "joblib.numpy_pickle.NumpyArrayWrapper";

/**
 * A value on the machine's stack, as a number: 0 = plain data nobody asks about; negative = the literal whose opcode stands at byte
 * `-value - 1`; positive = an entry of the table. So plain data costs nothing, however much of it there is.
 */
export type Value = number;

export const PLAIN: Value = 0;
export const literal = (position: number): Value => -position - 1;
export const positionOf = (value: Value): number => -value - 1;

/** What the table keeps of values that matter. */
export type Entry =
  | { readonly kind: "import"; readonly judged: Judgement }
  /** What a call gave. `of` is the callee's name, `detail` the first literal argument where it is asked for later. */
  | { readonly kind: "instance"; readonly of: string; readonly detail: string }
  | { readonly kind: "tuple"; readonly items: readonly Value[] }
  | { readonly kind: "dict"; readonly pairs: Value[] }
  /** What a call gave whose callee is dangerous or not known. */
  | { readonly kind: "foreign" };

const MOST_ENTRIES = 2_000_000;

/** The table behind positive values. Equal imports and instances share an entry. */
export class Values {
  readonly #entries: (Entry | undefined)[] = [undefined];
  readonly #known = new Map<string, Value>();
  /** True once the table was full: tuples made after that lost their items. */
  full = false;

  entry(value: Value): Entry | undefined {
    return value > 0 ? this.#entries[value] : undefined;
  }

  imported(judged: Judgement): Value {
    return this.#shared(`import ${judged.name}`, { kind: "import", judged });
  }

  instance(of: string, detail = ""): Value {
    return this.#shared(`instance ${of} ${detail}`, { kind: "instance", of, detail });
  }

  /** True when such an instance was made. */
  has(of: string, detail: string): boolean {
    return this.#known.has(`instance ${of} ${detail}`);
  }

  foreign(): Value {
    return this.#shared("foreign", { kind: "foreign" });
  }

  /** A tuple; plain data when all its items are. */
  tuple(items: readonly Value[]): Value {
    return items.some((item) => item !== PLAIN) ? this.#add({ kind: "tuple", items }) : PLAIN;
  }

  dict(pairs: Value[]): Value {
    return this.#add({ kind: "dict", pairs });
  }

  #shared(key: string, entry: Entry): Value {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = this.#entries.push(entry) - 1;
    this.#known.set(key, value);
    return value;
  }

  #add(entry: Entry): Value {
    if (this.#entries.length < MOST_ENTRIES) return this.#entries.push(entry) - 1;
    this.full = true;
    return PLAIN;
  }
}
