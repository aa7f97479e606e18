import {
  type ConfigDocument,
  type ConfigPath,
  type ConfigValue,
  isRecord,
  readConfig,
  recordOf,
  textAt,
} from "../../shared/config-document.ts";
import {
  type Declaration,
  type DeclaredFile,
  type Entry,
  type Expression,
  literal,
  NOTHING_DECLARED,
} from "../declaration.ts";
import { SourceLines } from "../source-lines.ts";

/** Whether a file is the configuration of a Cloudflare Worker, by its name. */
export const isWranglerFile = (path: string): boolean => /(^|\/)wrangler\.(toml|jsonc?)$/i.test(path);

/**
 * Reads the configuration of a Cloudflare Worker: the Worker with its bindings, and one for each environment, which inherits none.
 * @throws Refusal `malformed`, `too-large`, `too-deep`. Source: Cloudflare Workers documentation, Wrangler configuration.
 */
export function lowerWrangler(path: string, text: string): DeclaredFile {
  const document = readConfig(text, path.toLowerCase().endsWith(".toml") ? "toml" : "json");
  const lines = new SourceLines(text);
  const environments = Object.keys(recordOf(recordOf(document.root).env));
  const name = textAt(document.root, "name") ?? "worker";
  const worker = (own: string, at: ConfigPath, value: ConfigValue): Declaration => {
    const line = document.lineOf([...at, "name"]);
    return {
      format: "wrangler",
      type: "worker",
      address: own,
      line,
      endLine: line,
      snippet: lines.line(line).trim(),
      attributes: [
        ...entriesOf(value, at, document, lines).filter((entry) => entry.name !== "env" && entry.name !== "name"),
        { name: "name", value: literal(own), line, text: lines.line(line) },
      ],
      lookUp: false,
    };
  };
  return {
    format: "wrangler",
    ...NOTHING_DECLARED,
    resources: [
      worker(name, [], document.root),
      ...environments.map((environment) =>
        worker(
          `${name}-${environment}`,
          ["env", environment],
          recordOf(recordOf(document.root).env)[environment] ?? null,
        ),
      ),
    ],
  };
}

function entriesOf(value: ConfigValue, path: ConfigPath, document: ConfigDocument, lines: SourceLines): Entry[] {
  return Object.entries(recordOf(value)).map(([name, item]) => {
    const line = document.lineOf([...path, name]);
    return { name, value: expressionOf(item, [...path, name], document, lines), line, text: lines.line(line) };
  });
}

function expressionOf(value: ConfigValue, path: ConfigPath, document: ConfigDocument, lines: SourceLines): Expression {
  if (Array.isArray(value))
    return {
      is: "list",
      items: value.map((item: ConfigValue, index) => expressionOf(item, [...path, index], document, lines)),
    };
  if (isRecord(value)) return { is: "object", entries: entriesOf(value, path, document, lines) };
  return literal(value as string | number | boolean | null);
}
