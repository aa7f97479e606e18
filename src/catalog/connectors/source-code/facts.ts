import type { DocumentFact } from "./documents.ts";
import type { NamedGraph } from "./graph-names.ts";
import type { ModuleIr } from "./ir.ts";

/** What one file tells: a module (of data, for a table of configuration), or the name of a package. */
export interface SourceFacts {
  readonly module: ModuleIr | null;
  readonly packageName: string | null;
  /** For a text that may be a prompt. */
  readonly document?: DocumentFact;
  /** For the configuration of a server of graphs. */
  readonly graphs?: readonly NamedGraph[];
}
