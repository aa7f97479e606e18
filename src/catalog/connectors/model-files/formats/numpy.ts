import { Refusal } from "../../../../domain/errors.ts";
import { type Bytes, Cursor, latin1, part } from "../bytes.ts";
import { scanPickles } from "../pickle/scan.ts";
import { guarded, type Work } from "../reading.ts";
import { type PythonLiteral, parsePythonLiteral } from "./python-literal.ts";

/** Numpy itself writes headers of a few hundred bytes and warns over 10,000. */
const LONGEST_HEADER = 1024 * 1024;
const ITEM = /^[<>|=]?([?biufcmMSUVO])(\d*)(?:\[[^\]]*\])?$/;

/** Reads an `.npy` array: its header, whether the data is as long as it says, and the pickle inside when the items are objects. */
export function readNumpy(work: Work, bytes: Bytes): void {
  guarded(work, "the array", () => {
    const header = headerOf(new Cursor(bytes, 6));
    const data = part(bytes, header.end, bytes.size);
    work.reading.properties.tensorCount = (work.reading.properties.tensorCount ?? 0) + 1;
    work.reading.properties.parameterCount = (work.reading.properties.parameterCount ?? 0) + header.items;
    if (holdsObjects(header.type)) return void scanPickles(work, data, { expected: true });
    const size = itemSize(header.type);
    if (size !== undefined && size * header.items !== data.size)
      work.reading.add(
        "malformed",
        "array length",
        `the array is ${data.size} bytes long, its header says ${size * header.items}`,
      );
  });
}

interface Header {
  readonly type: PythonLiteral;
  readonly items: number;
  readonly end: number;
}

function headerOf(cursor: Cursor): Header {
  const major = cursor.byte();
  cursor.byte();
  if (major < 1 || major > 3) throw new Refusal("malformed", `version ${major} does not exist`);
  const length = major === 1 ? cursor.u16() : cursor.u32();
  if (length > LONGEST_HEADER) throw new Refusal("malformed", `a header of ${length} bytes`);
  const header = parsePythonLiteral(latin1(cursor.take(length)));
  if (!(header instanceof Map)) throw new Refusal("malformed", "the header is no dictionary");
  const shape: unknown = header.get("shape");
  const lengths = Array.isArray(shape) ? shape : [shape];
  if (!lengths.every((item) => typeof item === "number" && item >= 0))
    throw new Refusal("malformed", "the shape is not numbers");
  const items = (lengths as number[]).reduce((product, item) => product * item, 1);
  return { type: header.get("descr") ?? null, items, end: cursor.position };
}

/** True when any item, in a structured type too, is a reference: numpy then loads a pickle. */
function holdsObjects(type: PythonLiteral): boolean {
  if (typeof type === "string") return /^[<>|=]?O/.test(type) || type === "object";
  return Array.isArray(type) && type.some((item: PythonLiteral) => holdsObjects(item));
}

function itemSize(type: PythonLiteral): number | undefined {
  if (typeof type !== "string") return undefined;
  const match = ITEM.exec(type);
  if (match === null) return undefined;
  const [, code = "", digits = ""] = match;
  if (code === "?") return 1;
  return code === "U" ? 4 * Number(digits) : Number(digits);
}
