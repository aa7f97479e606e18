import { basename, dirname } from "node:path";
import { ConfigError, Refusal } from "../../domain/errors.ts";
import type { Examination, FileConnector } from "../../domain/file-connector.ts";
import { type OpenFile, openFile } from "../files/open-file.ts";
import { examineTools, type FileResult } from "./examine.ts";
import { type Examined, messageOf } from "./examine-all.ts";
import { knowledge } from "./knowledge.ts";
import { LIMITS } from "./limits.ts";
import { Parsers } from "./parse.ts";

/** A document of another tool that a person hands over. */
export interface ImportFile {
  /** Absolute path, links resolved. */
  readonly file: string;
  /** What reports call it: never a machine path. */
  readonly path: string;
}

const REMEDY =
  "SARIF 2.1.0 and CycloneDX 1.4 to 1.7 are taken over, both in JSON. Have the tool write one of these, or leave the import out.";

/**
 * Examines documents of other tools with the connectors that import. Unlike a scanned file, one that cannot be read is an error: a
 * person named it. Throws a ConfigError with the file, the place in it and what to do. A connector that breaks is told as broken, and
 * the scan goes on without it.
 */
export async function importFiles(
  files: readonly ImportFile[],
  connectors: readonly FileConnector[],
): Promise<Examined> {
  const broken = new Map<string, string>();
  if (files.length === 0) return { results: [], broken };
  const tools = examineTools(knowledge, await Parsers.load([]));
  const results = files.map(({ file, path }) => {
    try {
      const opened = openFile(dirname(file), basename(file), LIMITS.importBytes);
      try {
        return resultOf({ ...opened, path }, connectors, tools, broken);
      } finally {
        opened.close();
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new ConfigError(`the import ${path} ${error.message}`, REMEDY, { cause: error });
    }
  });
  return { results, broken };
}

function resultOf(
  file: OpenFile,
  connectors: readonly FileConnector[],
  tools: ReturnType<typeof examineTools>,
  broken: Map<string, string>,
): FileResult {
  let failed: { readonly index: number; readonly detail: string } | undefined;
  for (const [index, connector] of connectors.entries()) {
    if (connector.imports !== true) continue;
    try {
      const found = connector.examine(file, tools);
      if (found !== undefined) return taken(file.path, index, connector.id, found);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      failed ??= { index, detail: messageOf(error) };
    }
  }
  if (failed === undefined) throw new Refusal("unsupported", "is neither a SARIF log nor a CycloneDX BOM");
  const { id } = connectors[failed.index] as FileConnector;
  broken.set(id, failed.detail);
  const notExamined = [{ path: file.path, connector: id, reason: "failed" as const, detail: failed.detail }];
  return { path: file.path, facts: [], examinedBy: [failed.index], notExamined };
}

const taken = (
  path: string,
  index: number,
  connector: FileConnector["id"],
  { facts, notExamined = [] }: NonNullable<Examination<unknown>>,
): FileResult => ({
  path,
  facts: facts === undefined ? [] : [{ connector: index, facts }],
  examinedBy: [index],
  notExamined: notExamined.map((item) => ({ path, connector, ...item })),
});
