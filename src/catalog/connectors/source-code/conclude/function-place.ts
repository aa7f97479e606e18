import type { LoadedModule } from "../modules.ts";

/** A function of the program by its place. */
export interface FunctionPlace {
  readonly module: LoadedModule;
  readonly id: number;
}
