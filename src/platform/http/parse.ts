import type { z } from "zod";
import { RequestError } from "./problems.ts";

const MOST_SHOWN = 20;

/** A part of a request as its schema reads it. Throws a RequestError that names every place where it does not fit. */
export function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown, part: string): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues
    .slice(0, MOST_SHOWN)
    .map(({ path, message }) => ({ at: [part, ...path.map(String)].join("."), message }));
  const [first] = errors;
  throw new RequestError("invalid-request", `${first?.at ?? part}: ${first?.message ?? "does not fit"}`, { errors });
}
