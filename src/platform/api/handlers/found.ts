import { RequestError } from "../../http/problems.ts";

/** A thing that was asked for by its id. Throws when there is none that the caller may see. */
export function found<Thing>(thing: Thing | null, what: string, id: string): Thing {
  if (thing === null) throw new RequestError("not-found", `no ${what} ${id}`);
  return thing;
}
