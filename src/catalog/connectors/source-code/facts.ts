import {
  defineFileConnector,
  type Examination,
  type FileConnector,
  type FileFacts,
} from "../../../domain/file-connector.ts";
import type { DocumentFact } from "./documents.ts";
import type { NamedGraph } from "./graph-names.ts";
import type { Export, Import, ModuleIr } from "./ir.ts";

/** What one file tells: a module (of data, for a table of configuration), or the name of a package. */
export interface SourceFacts {
  readonly module: ModuleIr | null;
  readonly packageName: string | null;
  /** For a text that may be a prompt. */
  readonly document?: DocumentFact;
  /** For the configuration of a server of graphs. */
  readonly graphs?: readonly NamedGraph[];
}

/** What of a module tells which other files are wanted. */
export interface Outline extends Pick<ModuleIr, "language" | "documents"> {
  readonly imports: readonly Omit<Import, "line">[];
  /** What it hands on from other modules. */
  readonly exports: readonly Pick<Export, "name" | "module" | "source">[];
}

/** What is kept at hand of a file; the module itself is sealed. */
export interface OutlineFacts extends Omit<SourceFacts, "module"> {
  readonly module: Outline | null;
}

/** Declares a connector whose `examine` reads whole modules and whose other parts are handed their outlines. */
export const defineReader = (reader: Reader): FileConnector<OutlineFacts> =>
  defineFileConnector<OutlineFacts>({ ...reader, examine: (file, tools) => parted(reader.examine(file, tools)) });

interface Reader extends Omit<FileConnector<OutlineFacts>, "examine"> {
  examine(...parameters: Parameters<FileConnector["examine"]>): Examination<SourceFacts>;
}

/** Parts what is needed of every file from what is needed only while its module is looked into. */
function parted(examination: Examination<SourceFacts>): Examination<OutlineFacts> {
  if (examination?.facts === undefined) return examination as Examination<never>;
  const { module, ...rest } = examination.facts;
  if (module === null) return { ...examination, facts: { module, ...rest } };
  return { ...examination, facts: { module: outlineOf(module), ...rest }, sealed: module };
}

const outlineOf = (ir: ModuleIr): Outline => ({
  language: ir.language,
  documents: ir.documents,
  imports: ir.imports.map(({ local, module, name, level }) => ({ local, module, name, level })),
  exports: ir.exports
    .filter(({ module }) => module !== null)
    .map(({ name, module, source }) => ({ name, module, source })),
});

/** The module of a file that has an outline. */
export const moduleOf = ({ unseal }: FileFacts<OutlineFacts>): ModuleIr => unseal?.() as ModuleIr;
