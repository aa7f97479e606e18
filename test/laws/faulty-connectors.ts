import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { connectors as catalogued } from "../../src/catalog/connectors.generated.ts";
import { Refusal } from "../../src/domain/errors.ts";
import type { FileConnector } from "../../src/domain/file-connector.ts";

/** What is made to go wrong. `path` is the file it happens on; without one, every file. */
export interface Fault {
  readonly connector: string;
  readonly kind: "throw" | "refuse" | "hang" | "truncate" | "follow" | "conclude" | "unsound";
  readonly path?: string;
}

/** Writes a module into a folder whose `connectors` fail so, and gives its address, for `runScan`: workers need one to load. */
export function faultyConnectors(folder: string, fault: Fault): string {
  const file = join(folder, `${createHash("sha256").update(JSON.stringify(fault)).digest("hex")}.mjs`);
  const source = `import { broken } from ${JSON.stringify(import.meta.url)};\nexport const connectors = broken(${JSON.stringify(fault)});\n`;
  writeFileSync(file, source);
  return pathToFileURL(file).href;
}

/** The catalogue's connectors, one of them broken. @public Imported by the modules that are written. */
export const broken = (fault: Fault): readonly FileConnector[] =>
  catalogued.map((connector) => (connector.id === fault.connector ? breakOne(connector, fault) : connector));

const boom = (): never => {
  throw new Error("it broke");
};

function breakOne(connector: FileConnector, { kind, path }: Fault): FileConnector {
  if (kind === "follow") return { ...connector, follow: boom };
  if (kind === "conclude") return { ...connector, conclude: boom };
  if (kind === "unsound") {
    return {
      ...connector,
      conclude: (files, context) => ({
        ...connector.conclude(files, context),
        relationships: [{ from: "nobody", verb: "uses", to: "nothing", evidence: [] }],
      }),
    };
  }
  const examine: FileConnector["examine"] = (file, tools) =>
    path === undefined || path === file.path ? fail(kind) : connector.examine(file, tools);
  return { ...connector, examine };
}

function fail(kind: Fault["kind"]): ReturnType<FileConnector["examine"]> {
  if (kind === "refuse") throw new Refusal("too-deep", "made to refuse");
  if (kind === "truncate") return { notExamined: [{ reason: "truncated", detail: "made to stop early" }] };
  while (kind === "hang");
  return boom();
}
