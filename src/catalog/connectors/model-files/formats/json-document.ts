import { Refusal } from "../../../../domain/errors.ts";
import { type Bytes, utf8 } from "../bytes.ts";

/** A JSON object of a file: read through `entriesOf` and `field`, never by keys that could be inherited. */
export type JsonObject = { readonly [key: string]: unknown };

const LARGEST = 32 * 1024 * 1024;
const MOST_VALUES = 2_000_000;

/** Parses JSON bytes. Throws a Refusal when they are too large or no JSON. */
export function parseJson(bytes: Bytes): unknown {
  if (bytes.size > LARGEST) throw new Refusal("too-large", `JSON of ${bytes.size} bytes`);
  return parseJsonText(utf8(bytes.read(0, bytes.size)));
}

/** Parses JSON text. Throws a malformed Refusal when it is none. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("malformed", "it is no JSON");
  }
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Own value of a key; undefined where there is none. */
export const field = (object: unknown, key: string): unknown =>
  isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;

export const textField = (object: unknown, key: string): string | undefined => {
  const value = field(object, key);
  return typeof value === "string" ? value : undefined;
};

/** Every object inside a JSON value, itself included, without recursion. Throws a Refusal over two million values. */
export function* objectsIn(root: unknown): Generator<JsonObject> {
  const open: unknown[] = [root];
  for (let count = 0; open.length > 0; count++) {
    if (count > MOST_VALUES) throw new Refusal("too-large", `JSON of over ${MOST_VALUES} values`);
    const value = open.pop();
    if (isObject(value)) yield value;
    if (typeof value === "object" && value !== null)
      for (const inner of Object.values(value)) if (typeof inner === "object") open.push(inner);
  }
}
