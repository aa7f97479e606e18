import { Refusal } from "../../../../domain/errors.ts";
import { type Bytes, type Cursor, latin1, utf8 } from "../bytes.ts";
import {
  type ArgumentKind,
  NUMBER_LITERALS,
  type Opcode,
  type OpcodeName,
  opcodeOf,
  TEXT_LITERALS,
} from "./opcodes.ts";

const NUMBER_TEXT = /^[ \t]*[+-]?(0[xXoObB])?[0-9A-Fa-f_]{1,400}L?[ \t\r]*$/;
const SLOT_TEXT = /^ *[0-9]{1,20}[ \r]*$/;
const LONGEST_NAME = 1024;

/**
 * Moves the cursor over an opcode's argument. The result is its number for the fixed-size ones, else the length in bytes.
 * Throws a malformed Refusal where the argument runs past the end or has a negative length.
 */
export function readArgument(cursor: Cursor, kind: ArgumentKind): number {
  switch (kind) {
    case "none":
      return 0;
    case "u1":
      return cursor.byte();
    case "u2":
      return cursor.u16();
    case "u4":
      return cursor.u32();
    case "i4":
      return cursor.u32() | 0;
    case "u8":
      return Number(cursor.u64());
    case "f8":
      cursor.skip(8);
      return 8;
    case "bytes1":
      return skipped(cursor, cursor.byte());
    case "bytes4":
      return skipped(cursor, cursor.u32());
    case "signed4":
      return skipped(cursor, cursor.u32() | 0);
    case "bytes8":
      return skipped(cursor, cursor.length64());
    default:
      return lineLength(cursor, kind === "lines" ? 2 : 1);
  }
}

function skipped(cursor: Cursor, length: number): number {
  cursor.skip(length);
  return length;
}

function lineLength(cursor: Cursor, lines: number): number {
  const start = cursor.position;
  for (let line = 0; line < lines; line++) cursor.line();
  return cursor.position - start - 1;
}

/** Decimal text of GET and PUT, as a loader reads it. Throws a malformed Refusal when it is none. */
export function slotNumber(bytes: Bytes, start: number, length: number): number {
  const text = length > 24 ? "" : latin1(bytes.read(start, length));
  if (!SLOT_TEXT.test(text)) throw new Refusal("malformed", `a memo slot that is no number at byte ${start}`);
  return Number(text);
}

/** True when the line after INT, LONG, FLOAT or STRING is one a loader accepts; long numbers are not looked through. */
export function isValidLine(name: OpcodeName, bytes: Bytes, start: number, length: number): boolean {
  const head = latin1(bytes.read(start, Math.min(length, 400)));
  if (name === "INT" || name === "LONG") return length > 400 || NUMBER_TEXT.test(head);
  if (name === "FLOAT") return length < 400 && head.trim() !== "" && /^[-+0-9.eE_ \rinfaNtyINFA]+$/.test(head);
  if (name !== "STRING") return true;
  const quote = head[0];
  const tail = latin1(bytes.read(start + Math.max(0, length - 8), Math.min(8, length))).trimEnd();
  return (quote === "'" || quote === '"') && length >= 2 && tail.endsWith(quote);
}

/** The two lines of GLOBAL and INST. Throws a Refusal when one is longer than any real name. */
export function readNames(bytes: Bytes, start: number, length: number): readonly [string, string] {
  if (length > 2 * LONGEST_NAME) throw new Refusal("malformed", `an import name of ${length} bytes at byte ${start}`);
  const [module = "", name = ""] = utf8(bytes.read(start, length)).split("\n");
  return [module, name];
}

interface Literal {
  readonly opcode: Opcode;
  readonly start: number;
  readonly length: number;
}

/** Finds the argument of the literal whose opcode stands at `position`; of a text line at most the first 4 KiB. */
function literalAt(bytes: Bytes, position: number): Literal {
  const head = bytes.read(position, 9);
  const opcode = opcodeOf(head[0] as number) as Opcode;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const after = (header: number, length: number): Literal => ({ opcode, start: position + header, length });
  switch (opcode.argument) {
    case "bytes1":
      return after(2, head[1] as number);
    case "bytes4":
    case "signed4":
      return after(5, view.getUint32(1, true));
    case "bytes8":
      return after(9, Number(view.getBigUint64(1, true)));
    case "line": {
      const newline = bytes.read(position + 1, 4096).indexOf(10);
      return after(1, newline === -1 ? 4096 : newline);
    }
    default:
      return after(1, { u1: 1, u2: 2, i4: 4, u4: 4 }[opcode.argument as string] ?? 0);
  }
}

/** Text of a string or bytes literal, at most `limit` bytes of it; undefined for a number. */
export function literalText(bytes: Bytes, position: number, limit = LONGEST_NAME): string | undefined {
  const { opcode, start, length } = literalAt(bytes, position);
  if (!TEXT_LITERALS.has(opcode.name)) return undefined;
  const raw = utf8(bytes.read(start, Math.min(length, limit)));
  if (opcode.name === "STRING") return unescaped(raw.trimEnd().slice(1, -1));
  return opcode.name === "UNICODE" ? unescaped(raw) : raw;
}

/** Value of a number literal; undefined for text and for numbers over 8 bytes. */
export function literalNumber(bytes: Bytes, position: number): number | undefined {
  const { opcode, start, length } = literalAt(bytes, position);
  if (!NUMBER_LITERALS.has(opcode.name) || length > 24) return undefined;
  const data = bytes.read(start, length);
  if (opcode.argument === "line") return Number.parseInt(latin1(data), 10);
  if (data.length > 8) return undefined;
  const value = data.reduceRight((sum, byte) => sum * 256 + byte, 0);
  const signed = opcode.name === "BININT" || opcode.name.startsWith("LONG");
  return signed && (data.at(-1) ?? 0) > 127 ? value - 256 ** data.length : value;
}

const unescaped = (text: string): string =>
  text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U000([0-9a-fA-F]{5})|([0-7]{1,3})|(.))/g,
    (_, x, u, wide, octal, other) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal as string, 8));
      const code = (x ?? u ?? wide) as string | undefined;
      return code === undefined
        ? (other as string)
        : String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16)));
    },
  );
