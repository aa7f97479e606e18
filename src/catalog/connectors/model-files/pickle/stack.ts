import { Refusal } from "../../../../domain/errors.ts";
import type { Value } from "./values.ts";

const MOST_MARKS = 100_000;
const MOST_SLOTS = 20_000_000;

/** The stack with its marks. Nothing below the last mark can be popped, as in the loaders. */
export class Stack {
  readonly #values: Value[] = [];
  readonly #marks: number[] = [];
  #floor = 0;

  push(value: Value): void {
    if (this.#values.length >= MOST_SLOTS) throw new Refusal("truncated", "a stack deeper than any real file's");
    this.#values.push(value);
  }

  pop(): Value {
    if (this.#values.length <= this.#floor) throw new Refusal("malformed", "takes from an empty stack");
    return this.#values.pop() as Value;
  }

  /** The value on top, which stays. */
  top(): Value {
    if (this.#values.length <= this.#floor) throw new Refusal("malformed", "looks at an empty stack");
    return this.#values.at(-1) as Value;
  }

  replaceTop(value: Value): void {
    this.pop();
    this.push(value);
  }

  mark(): void {
    if (this.#marks.length >= MOST_MARKS) throw new Refusal("too-deep", `over ${MOST_MARKS} open marks`);
    this.#marks.push(this.#floor);
    this.#floor = this.#values.length;
  }

  /** Values since the last mark, which is removed with them. */
  popToMark(): Value[] {
    return this.#values.splice(this.#closeMark());
  }

  /** Drops the values since the last mark; cheaper where nobody asks for them. */
  dropToMark(): void {
    this.#values.length = this.#closeMark();
  }

  /** POP takes a value, or the mark when nothing lies on it. */
  popOrMark(): void {
    if (this.#values.length === this.#floor && this.#marks.length > 0) this.dropToMark();
    else this.pop();
  }

  #closeMark(): number {
    const below = this.#marks.pop();
    if (below === undefined) throw new Refusal("malformed", "asks for a mark that was never set");
    const floor = this.#floor;
    this.#floor = below;
    return floor;
  }
}

/** Slots left empty that the dense part bridges: some picklers begin to count at 1. */
const LARGEST_GAP = 16;

/** The memo: dense as picklers write it, sparse where a file jumps. */
export class Memo {
  readonly #dense: (Value | undefined)[] = [];
  readonly #sparse = new Map<number, Value>();
  /** Slots that are set; MEMOIZE takes the slot of this number. */
  size = 0;

  put(slot: number, value: Value): void {
    if (this.#find(slot) === undefined) this.size++;
    if (this.size > MOST_SLOTS) throw new Refusal("truncated", "a memo larger than any real file's");
    const gap = slot - this.#dense.length;
    if (gap > LARGEST_GAP || this.#sparse.has(slot)) this.#sparse.set(slot, value);
    else {
      for (let hole = 0; hole < gap; hole++) this.#dense.push(undefined);
      this.#dense[slot] = value;
    }
  }

  get(slot: number): Value {
    const value = this.#find(slot);
    if (value === undefined) throw new Refusal("malformed", `asks for memo slot ${slot}, which is not set`);
    return value;
  }

  #find(slot: number): Value | undefined {
    return this.#dense[slot] ?? this.#sparse.get(slot);
  }
}
