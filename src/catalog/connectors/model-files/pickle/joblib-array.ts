import { Refusal } from "../../../../domain/errors.ts";
import { literalNumber } from "./arguments.ts";
import type { Machine } from "./machine.ts";
import { positionOf, type Value } from "./values.ts";

/** Bytes of one item, by the type code numpy writes: `f8`, `U3`, `M8`. */
const ITEM = /^[<>|=]?([?bBhHiIlLqQefdgFDGmMcuUSVO])(\d*)$/;
const FIXED: { readonly [code: string]: number } = {
  "?": 1,
  b: 1,
  B: 1,
  h: 2,
  H: 2,
  e: 2,
  g: 16,
  G: 32,
  F: 8,
  D: 16,
  d: 8,
};

const MOST_NESTED = 8;

/** Size in bytes of an item, `"object"` for references, undefined when the type does not tell. */
function itemSize(type: string): number | "object" | undefined {
  const match = ITEM.exec(type);
  if (match === null) return undefined;
  const [, code = "", digits = ""] = match;
  if (code === "O") return "object";
  if (digits === "") return FIXED[code];
  return code === "U" ? 4 * Number(digits) : Number(digits);
}

/**
 * Moves the machine over the array that follows a joblib header: padding and raw data, or a whole further pickle when the items
 * are objects. Throws a Refusal when the header does not tell how long it is: what follows could then not be read.
 */
export function passJoblibArray(machine: Machine, state: Value): void {
  const header = headerOf(machine, state);
  const hidesObjects = header.type?.includes("V") && machine.values.has("numpy.dtype", "O8");
  const size = header.type === undefined || hidesObjects ? undefined : itemSize(header.type);
  if (size === "object") return runObjects(machine);
  if (size === undefined || header.items === undefined)
    throw new Refusal("unsupported", `a joblib array of a type that is not known at byte ${machine.position}`);
  if (header.aligned) machine.cursor.skip(machine.cursor.byte());
  machine.cursor.skip(size * header.items);
  machine.stack.replaceTop(machine.values.instance("numpy.ndarray"));
}

function runObjects(machine: Machine): void {
  const nesting = (machine.surroundings.nesting ?? 0) + 1;
  if (nesting > MOST_NESTED) throw new Refusal("too-deep", `arrays of objects nested over ${MOST_NESTED} deep`);
  const outcome = machine.inner({ ...machine.surroundings, nesting }).run();
  if (outcome.fault !== undefined) throw outcome.fault;
  machine.cursor.position = outcome.end;
  machine.stack.replaceTop(machine.values.instance("numpy.ndarray"));
}

interface Header {
  readonly type: string | undefined;
  readonly items: number | undefined;
  readonly aligned: boolean;
}

function headerOf(machine: Machine, state: Value): Header {
  const entry = machine.values.entry(state);
  const fields = new Map<string, Value>();
  const pairs = entry?.kind === "dict" ? entry.pairs : [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const key = machine.text(pairs[at] as Value);
    if (key !== undefined) fields.set(key, pairs[at + 1] as Value);
  }
  const dtype = machine.values.entry(fields.get("dtype") ?? 0);
  return {
    type: dtype?.kind === "instance" ? dtype.detail : undefined,
    items: itemCount(machine, fields.get("shape")),
    aligned: (fields.get("numpy_array_alignment_bytes") ?? 0) !== 0,
  };
}

/** Product of the shape; an empty tuple is one item. */
function itemCount(machine: Machine, shape: Value | undefined): number | undefined {
  if (shape === undefined) return undefined;
  const entry = machine.values.entry(shape);
  const items = entry?.kind === "tuple" ? entry.items : [];
  let product = 1;
  for (const item of items) {
    const length = item < 0 ? literalNumber(machine.bytes, positionOf(item)) : undefined;
    if (length === undefined) return undefined;
    product *= length;
  }
  return product;
}
