import type { Bytes } from "../bytes.ts";
import { literalNumber } from "./arguments.ts";
import type { Judgement } from "./imports.ts";
import { positionOf, type Value } from "./values.ts";

/** A name that the pickle imports, and the first call of it. */
export interface ImportRecord {
  readonly judged: Judgement;
  readonly opcode: string;
  readonly position: number;
  call?: { readonly opcode: string; readonly argument: string | undefined; readonly position: number };
}

/** Something else worth saying: what happens, and to which name. */
export interface Remark {
  readonly kind: "unresolved" | "misuse" | "tampering" | "outside" | "structure";
  readonly subject: string;
  readonly text: string;
  readonly position: number;
}

const MOST = 500;
const MOST_STORAGES = 200_000;
const FIRST_OF_BASE64 = /^gA[I-X]/;
const FIRST_OF_HEX = /^80(?:02|03|04|05)/;

/** What one pickle did, in the order it did it. Lists are capped; only first occurrences count. */
export class Trace {
  readonly names = new Map<string, ImportRecord>();
  readonly remarks: Remark[] = [];
  /** Literals that begin like something serialised. */
  readonly nested: { readonly start: number; readonly length: number }[] = [];
  /** Calls of each harmless name. */
  readonly callCounts = new Map<string, number>();
  /** Storages of torch: key → class and number of items. */
  readonly storages = new Map<string, { readonly type: string; readonly count: number }>();
  /** True once any import was called. */
  called = false;
  /** True once any list here was full. */
  overflowed = false;

  imports(judged: Judgement, opcode: string, position: number): void {
    if (this.names.has(judged.name)) return;
    if (this.names.size >= 20 * MOST) this.overflowed = true;
    else this.names.set(judged.name, { judged, opcode, position });
  }

  calls(name: string, opcode: string, argument: string | undefined, position: number): void {
    this.called = true;
    this.callCounts.set(name, (this.callCounts.get(name) ?? 0) + 1);
    const record = this.names.get(name);
    if (record !== undefined) record.call ??= { opcode, argument, position };
  }

  unresolved(text: string, opcode: string, position: number): void {
    this.#remark({ kind: "unresolved", subject: opcode, text, position });
  }

  misuse(name: string, text: string, position: number): void {
    this.#remark({ kind: "misuse", subject: name, text, position });
  }

  tampers(name: string, text: string, position: number): void {
    this.#remark({ kind: "tampering", subject: name, text, position });
  }

  outside(text: string, opcode: string, position: number): void {
    this.#remark({ kind: "outside", subject: opcode, text, position });
  }

  /** A structure that loaders read differently or refuse. */
  note(text: string, position: number): void {
    this.#remark({ kind: "structure", subject: text, text, position });
  }

  #remark(remark: Remark): void {
    if (this.remarks.some((item) => item.kind === remark.kind && item.subject === remark.subject)) return;
    if (this.remarks.length >= MOST) this.overflowed = true;
    else this.remarks.push(remark);
  }

  /** Keeps a literal whose first bytes are those of a pickle, a zip, zlib data, or a pickle in base64 or hex. */
  literal(start: number, length: number, bytes: Bytes): void {
    const head = bytes.read(start, 5);
    if (!FIRST_BYTES.has(head[0] as number) || !beginsSomething(head)) return;
    if (this.nested.length >= MOST) this.overflowed = true;
    else this.nested.push({ start, length });
  }

  storage(key: string, type: string, count: number): void {
    const known = this.storages.get(key);
    if (known === undefined && this.storages.size >= MOST_STORAGES) this.overflowed = true;
    else if (known === undefined || known.count < count) this.storages.set(key, { type, count });
  }

  /** Value of a number literal, 0 for anything else. */
  number(value: Value, bytes: Bytes): number {
    return value < 0 ? (literalNumber(bytes, positionOf(value)) ?? 0) : 0;
  }
}

/** First bytes of a pickle, a zip, zlib data, base64 and hex of a pickle. */
const FIRST_BYTES = new Set([0x80, 0x50, 0x78, 0x67, 0x38]);

function beginsSomething(head: Uint8Array): boolean {
  const [a = 0, b = 0] = head;
  const text = String.fromCharCode(...head);
  if ((a === 0x80 && b >= 2 && b <= 5) || isZlib(a, b)) return true;
  return text.startsWith("PK\x03\x04") || FIRST_OF_BASE64.test(text) || FIRST_OF_HEX.test(text);
}

/** A zlib header as its library writes it: deflate, a window of 32 KiB, check bits right. */
export const isZlib = (a: number, b: number): boolean => a === 0x78 && ((a << 8) | b) % 31 === 0;
