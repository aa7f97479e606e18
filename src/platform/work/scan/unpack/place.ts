import type { NotExamined } from "../../../../domain/observation.ts";
import { LIMITS } from "../../../scan/limits.ts";

/** Where a member of an archive goes below the folder it is unpacked in, or why it does not. */
export type Place =
  | { readonly path: string }
  | { readonly reason: NotExamined["reason"]; readonly detail: string; readonly path?: undefined };

const LONGEST_NAME = 255;
const LONGEST_PATH = 2_000;
const FROM_A_ROOT = /^(?:\/|[A-Za-z]:)/;

/** Reads a member's name as a path below the folder: no root, no way up, nothing longer or deeper than a scan would go into. */
export function placeOf(name: string): Place {
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  if (FROM_A_ROOT.test(name) || parts.includes(".."))
    return { reason: "malformed", detail: "its name leads out of the archive" };
  if (parts.length === 0 || name.includes("\0")) return { reason: "malformed", detail: "its name is none of a file" };
  if (parts.length > LIMITS.directoryDepth)
    return { reason: "too-deep", detail: `more than ${LIMITS.directoryDepth} folders deep` };
  const path = parts.join("/");
  const isLong = path.length > LONGEST_PATH || parts.some((part) => Buffer.byteLength(part) > LONGEST_NAME);
  return isLong ? { reason: "malformed", detail: "its name is longer than that of a file can be" } : { path };
}
