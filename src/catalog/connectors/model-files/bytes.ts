import { Refusal } from "../../../domain/errors.ts";

/** Bytes read on demand: a file, a part of one, or something unpacked. `read` gives fewer bytes at the end, never an error. */
export interface Bytes {
  readonly size: number;
  read(offset: number, length: number): Uint8Array;
}

/** Bytes that lie in memory. */
export const inMemory = (data: Uint8Array): Bytes => ({
  size: data.length,
  read: (offset, length) => data.subarray(offset, offset + length),
});

/** A window on other bytes, from `start`, cut at their end. Nothing is copied. */
export function part(bytes: Bytes, start: number, length: number): Bytes {
  const size = Math.max(0, Math.min(length, bytes.size - start));
  return {
    size,
    read: (offset, count) => bytes.read(start + offset, Math.max(0, Math.min(count, size - offset))),
  };
}

/** Bytes as Latin-1, one character each: for magic numbers, names and patterns. */
export function latin1(data: Uint8Array): string {
  let text = "";
  for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
  return text;
}

/** Bytes as UTF-8; what is not becomes U+FFFD. */
export const utf8 = (data: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(data);

const WINDOW = 256 * 1024;
/** Most that one `take` hands out; longer values are skipped over, not read. */
const LONGEST_TAKE = 64 * 1024 * 1024;

/** Reads forward over bytes. Every step past the end throws a malformed {@link Refusal} that says where. */
export class Cursor {
  position: number;
  readonly end: number;
  readonly bytes: Bytes;
  readonly #little: boolean;
  #window: Uint8Array = new Uint8Array(0);
  #base = 0;

  constructor(bytes: Bytes, position = 0, end: number = bytes.size, littleEndian = true) {
    this.bytes = bytes;
    this.position = position;
    this.end = Math.min(end, bytes.size);
    this.#little = littleEndian;
  }

  get left(): number {
    return this.end - this.position;
  }

  byte(): number {
    const at = this.position - this.#base;
    if (at >= 0 && at < this.#window.length && this.position < this.end) {
      this.position++;
      return this.#window[at] as number;
    }
    this.#need(1);
    this.#window = this.bytes.read(this.position, Math.min(WINDOW, this.left));
    this.#base = this.position;
    if (this.#window.length === 0) throw endsAt(this.position);
    this.position++;
    return this.#window[0] as number;
  }

  /** The next `length` bytes. */
  take(length: number): Uint8Array {
    this.#need(length);
    if (length > LONGEST_TAKE) throw new Refusal("too-large", `a value of ${length} bytes at byte ${this.position}`);
    const at = this.position - this.#base;
    const inWindow = at >= 0 && at + length <= this.#window.length;
    const data = inWindow ? this.#window.subarray(at, at + length) : this.bytes.read(this.position, length);
    if (data.length < length) throw endsAt(this.position);
    this.position += length;
    return data;
  }

  skip(length: number): void {
    this.#need(length);
    this.position += length;
  }

  u16(): number {
    const [a, b] = [this.byte(), this.byte()];
    return this.#little ? a | (b << 8) : (a << 8) | b;
  }

  u32(): number {
    const [a, b] = [this.u16(), this.u16()];
    return this.#little ? a + b * 65536 : a * 65536 + b;
  }

  u64(): bigint {
    const [a, b] = [BigInt(this.u32()), BigInt(this.u32())];
    return this.#little ? a | (b << 32n) : (a << 32n) | b;
  }

  /** A 64-bit length or offset, which must lie within the bytes left. */
  length64(): number {
    const value = this.u64();
    if (value > BigInt(this.left)) throw new Refusal("malformed", `a length of ${value} at byte ${this.position - 8}`);
    return Number(value);
  }

  /** Position after the next `\n`, with the start of the line; the cursor stands after it. */
  line(): { readonly start: number; readonly end: number } {
    const start = this.position;
    while (this.byte() !== 10);
    return { start, end: this.position - 1 };
  }

  #need(length: number): void {
    if (!(length >= 0 && length <= this.left)) throw endsAt(this.position);
  }
}

const endsAt = (position: number): Refusal =>
  new Refusal("malformed", `ends in the middle of a value at byte ${position}`);
