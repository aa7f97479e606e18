import type { Access } from "../contract/access.ts";
import { StoreError } from "../contract/errors.ts";

/** Refuses what only people of the whole organisation may do. */
export function needWhole({ projects }: Access): void {
  if (projects !== "all") throw new StoreError("forbidden", "this is for people of the whole organisation");
}
