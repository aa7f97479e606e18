import { z } from "zod";
import { ScimError } from "./errors.ts";

const MOST = 1_000;

/** A PATCH of RFC 7644, 3.5.2; Entra writes the operations with capitals. */
export const patchRequest = z.object({
  Operations: z
    .array(z.object({ op: z.string().max(20), path: z.string().max(400).optional(), value: z.unknown().optional() }))
    .min(1)
    .max(MOST),
});

/** One attribute that is set, or taken away where `value` is undefined. */
export interface Assignment {
  readonly op: "add" | "replace" | "remove";
  /** In lower case, without the schema. */
  readonly path: string;
  readonly value: unknown;
}

const SCHEMA = /^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/;
const OPERATIONS = new Set(["add", "replace", "remove"]);

/** The assignments of a PATCH, in order: an operation without a path names several in its value. */
export function assignmentsOf({ Operations }: z.output<typeof patchRequest>): readonly Assignment[] {
  return Operations.flatMap(({ op: word, path, value }) => {
    const op = word.toLowerCase() as Assignment["op"];
    if (!OPERATIONS.has(op)) throw new ScimError(400, `there is no operation ${word}`, "invalidValue");
    if (path !== undefined) return [{ op, path: nameOf(path), value }];
    if (op === "remove" || value === null || typeof value !== "object" || Array.isArray(value))
      throw new ScimError(400, "an operation without a path has an object of attributes", "invalidValue");
    return Object.entries(value).map(([name, part]) => ({ op, path: nameOf(name), value: part as unknown }));
  });
}

/** A path with its attributes in lower case; what a filter in it compares with stays. */
const nameOf = (path: string): string =>
  path
    .trim()
    .replace(/^[^[]*/, (name) => name.toLowerCase())
    .replace(SCHEMA, "");

/** A truth value; Entra sends it as text. */
export const truth = z.union([
  z.boolean(),
  z
    .string()
    .max(5)
    .toLowerCase()
    .pipe(z.enum(["true", "false"]))
    .transform((text) => text === "true"),
]);

/** A value of an assignment. Throws a ScimError that names the attribute. */
export function valueIn<Schema extends z.ZodType>(schema: Schema, { path, value }: Assignment): z.output<Schema> {
  const read = schema.safeParse(value);
  if (!read.success) throw new ScimError(400, `${path} does not fit`, "invalidValue");
  return read.data;
}
