import { Refusal } from "../../../../domain/errors.ts";
import { type Bytes, Cursor, utf8 } from "../bytes.ts";

/** One field of a protobuf message on the wire. Fields of bytes keep their place only: nothing is copied. */
export interface Field {
  readonly number: number;
  /** 0 varint, 1 eight bytes, 2 length-delimited, 5 four bytes. */
  readonly wire: number;
  /** Value of a varint; beyond 2^53 only roughly. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const MOST_FIELDS = 4_000_000;

/** A window of a protobuf file that holds one message. */
export interface Message {
  readonly bytes: Bytes;
  readonly start: number;
  readonly end: number;
}

export const wholeMessage = (bytes: Bytes): Message => ({ bytes, start: 0, end: bytes.size });
export const messageIn = (message: Message, field: Field): Message => ({
  bytes: message.bytes,
  start: field.start,
  end: field.end,
});

/** Fields of a message in their order. Throws a malformed Refusal where the bytes are no message. */
export function* fieldsOf(message: Message): Generator<Field> {
  const cursor = new Cursor(message.bytes, message.start, message.end);
  for (let count = 0; cursor.left > 0; count++) {
    if (count > MOST_FIELDS) throw new Refusal("too-large", `a message of over ${MOST_FIELDS} fields`);
    const tag = varint(cursor);
    const [number, wire] = [Math.floor(tag / 8), tag % 8];
    if (number === 0 || number > 536_870_911) throw new Refusal("malformed", `no field at byte ${cursor.position}`);
    const value = wire === 0 || wire === 2 ? varint(cursor) : 0;
    const start = cursor.position;
    if (wire === 1 || wire === 5) cursor.skip(wire === 1 ? 8 : 4);
    else if (wire === 2) cursor.skip(value);
    else if (wire !== 0) throw new Refusal("malformed", `no field at byte ${cursor.position}`);
    yield { number, wire, value, start, end: cursor.position };
  }
}

function varint(cursor: Cursor): number {
  let value = 0;
  for (let shift = 0; shift < 10; shift++) {
    const byte = cursor.byte();
    value += (byte & 127) * 128 ** shift;
    if (byte < 128) return value;
  }
  throw new Refusal("malformed", `a number of over ten bytes at byte ${cursor.position}`);
}

/** Text of a length-delimited field, at most 4 KiB of it. */
export const textIn = (message: Message, field: Field): string =>
  utf8(message.bytes.read(field.start, Math.min(4096, field.end - field.start)));
