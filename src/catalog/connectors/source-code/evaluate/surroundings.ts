import type { DocumentFact } from "../documents.ts";
import type { ModuleIr, ProgramLanguage } from "../ir.ts";

/** What a program may ask about what lies around its own modules. */
export interface Surroundings {
  /** The path an import names, whether its module is one of the program's or not. */
  resolve(from: string, language: ProgramLanguage, module: string, level: number): string | undefined;
  /** Whether a known library bears this name. */
  isLibrary(module: string): boolean;
  /** The model id that a constant of a library stands for, by `language:path`. */
  constant(name: string): string | undefined;
  /** The text at a path. */
  document(path: string): DocumentFact | undefined;
  /** The table of configuration at a path. */
  data(path: string): ModuleIr | undefined;
  /** Hears of a path that an import names and that is no module of the program. */
  beyond(path: string): void;
}
