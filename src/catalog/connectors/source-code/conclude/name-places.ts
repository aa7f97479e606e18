import type { Evidence } from "../../../../domain/evidence.ts";
import type { Value } from "../evaluate/values.ts";
import type { LoadedModule } from "../modules.ts";
import type { Workbench } from "./workbench.ts";

/** Lines of a declaration. */
interface Lines {
  readonly module: LoadedModule;
  readonly line: number;
  readonly endLine: number;
}

/** Where inside a declaration of several lines its name is written: what a reader looks for. Nothing where it stands on the first. */
export function namePlace({ emit }: Workbench, names: readonly Value[], { module, line, endLine }: Lines): Evidence[] {
  const told = names.find((value) => value.kind === "text");
  if (told?.kind !== "text" || told.place.module !== module) return [];
  const isInside = told.place.line > line && told.place.line <= endLine;
  return isInside ? [emit.evidence(module, told.place.line, "declared")] : [];
}
