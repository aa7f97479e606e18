import type { ModuleIr } from "./ir.ts";

/** What one file tells: a module, or the name of a package. */
export interface SourceFacts {
  readonly module: ModuleIr | null;
  readonly packageName: string | null;
}
