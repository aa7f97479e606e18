import type { Scope } from "../../ir.ts";
import type { ModuleBuilder } from "../builder.ts";

/** The class that a scope lies in, if any. */
export function classAround(builder: ModuleBuilder, scope: number): number | null {
  for (let at: Scope | undefined = builder.scopes[scope]; at !== undefined; at = builder.scopes[at.parent ?? -1])
    if (at.classId !== null) return at.classId;
  return null;
}
