import { basename, dirname } from "node:path";
import { ConfigError, Refusal } from "../../domain/errors.ts";
import type { FileConnector } from "../../domain/file-connector.ts";
import { type OpenFile, openFile } from "../files/open-file.ts";
import { examineTools, type FileResult } from "./examine.ts";
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
 * person named it. Throws a ConfigError with the file, the place in it and what to do.
 */
export async function importFiles(
  files: readonly ImportFile[],
  connectors: readonly FileConnector[],
): Promise<FileResult[]> {
  if (files.length === 0) return [];
  const tools = examineTools(knowledge, await Parsers.load([]));
  return files.map(({ file, path }) => {
    try {
      const opened = openFile(dirname(file), basename(file), LIMITS.importBytes);
      try {
        return resultOf({ ...opened, path }, connectors, tools);
      } finally {
        opened.close();
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new ConfigError(`the import ${path} ${error.message}`, REMEDY, { cause: error });
    }
  });
}

function resultOf(
  file: OpenFile,
  connectors: readonly FileConnector[],
  tools: ReturnType<typeof examineTools>,
): FileResult {
  for (const [index, connector] of connectors.entries()) {
    const found = connector.imports === true ? connector.examine(file, tools) : undefined;
    if (found === undefined) continue;
    return {
      path: file.path,
      facts: found.facts === undefined ? [] : [{ connector: index, facts: found.facts }],
      examinedBy: [index],
      notExamined: (found.notExamined ?? []).map((item) => ({ path: file.path, connector: connector.id, ...item })),
    };
  }
  throw new Refusal("unsupported", "is neither a SARIF log nor a CycloneDX BOM");
}
