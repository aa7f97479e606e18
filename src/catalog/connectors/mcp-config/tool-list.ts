import { LONGEST_DESCRIPTION } from "../../../domain/demand.ts";
import type { Gap } from "../../../domain/observation.ts";
import { maskSecrets } from "../../../domain/text.ts";
import {
  type ConfigDocument,
  type ConfigPath,
  type ConfigValue,
  isRecord,
  textAt,
  valueAt,
} from "../shared/config-document.ts";
import type { ObservationBuilder, Place } from "../shared/observation-builder.ts";
import { placesOf } from "../shared/placed-text.ts";
import { type TextSignal, textSignals } from "../shared/text-signals.ts";

const MOST_TOOLS = 500;

/** A tool as a server, or who packs it, says it is. */
export interface OfferedTool extends Place {
  readonly name: string;
  /** Null = it says nothing. */
  readonly description: string | null;
  /** Names of its arguments; null = the list does not tell them. */
  readonly parameters: readonly string[] | null;
  readonly signals: readonly Pick<TextSignal, "id" | "message">[];
}

/** What a server is said to offer. */
export interface OfferedTools {
  /** Name of the server. */
  readonly server: string;
  readonly tools: readonly OfferedTool[];
  /** Why there may be more; null = these are all. */
  readonly more: string | null;
}

/** A file that holds what `tools/list` of a server answered, and the name of that server. */
const SAVED = /(?:^|\/)([^/]+)\.mcp-tools\.json$/;

/** The server whose saved answer a file is; undefined for every other file. */
export const savedListOf = (path: string): string | undefined => SAVED.exec(path)?.[1];

/** Reads what was saved of a server: the answer itself, or the whole message that it came in (MCP 2025-06-18, tools/list). */
export function readSavedList(server: string, text: string, document: ConfigDocument): OfferedTools | undefined {
  const at: ConfigPath = valueAt(document.root, ["result", "tools"]) === undefined ? [] : ["result"];
  const more =
    valueAt(document.root, [...at, "nextCursor"]) == null ? null : "only the first page of its list was saved";
  return readTools(server, [...at, "tools"], more, text, document);
}

/** Reads what a bundle says that its server offers (MCPB manifest 0.3: `tools`, `tools_generated`). It says nothing of arguments. */
export function readBundledTools(server: string, text: string, document: ConfigDocument): OfferedTools | undefined {
  const isOpen = valueAt(document.root, ["tools_generated"]) === true;
  return readTools(server, ["tools"], isOpen ? "it makes further tools when it runs" : null, text, document);
}

function readTools(
  server: string,
  at: ConfigPath,
  more: string | null,
  text: string,
  document: ConfigDocument,
): OfferedTools | undefined {
  const list = valueAt(document.root, at);
  if (!Array.isArray(list)) return undefined;
  const place = placesOf(text, []);
  const tools = list.slice(0, MOST_TOOLS).flatMap((raw: ConfigValue, index): OfferedTool[] => {
    const name = textAt(raw, "name");
    if (!isRecord(raw) || name === undefined) return [];
    const description = textAt(raw, "description") ?? null;
    const signals = textSignals(description ?? "").map(({ id, message }) => ({ id, message }));
    const kept = description === null ? null : maskSecrets(description).slice(0, LONGEST_DESCRIPTION);
    return [
      { name, description: kept, parameters: parametersOf(raw), signals, ...place(document.lineOf([...at, index])) },
    ];
  });
  const isCut = tools.length < list.length;
  return { server, tools, more: isCut ? "not every entry of its list could be read" : more };
}

function parametersOf(tool: ConfigValue): readonly string[] | null {
  const properties = valueAt(tool, ["inputSchema", "properties"]);
  if (isRecord(properties)) return Object.keys(properties);
  return valueAt(tool, ["inputSchema"]) === undefined ? null : [];
}

const NO_CODE: Gap = { reason: "unsupported", detail: "only what its server says of it is here, not its code" };
const NO_SCHEMA: Gap = { reason: "unsupported", detail: "the list does not say what it takes" };

/** Has servers offer what a list says. */
export function addOffered(
  builder: ObservationBuilder,
  path: string,
  { server, tools, more }: OfferedTools,
  servers: readonly string[],
): void {
  for (const tool of tools) {
    const evidence = builder.evidence(path, { line: tool.line, snippet: tool.snippet });
    const key = builder.add({
      key: `${path}#tool:${tool.name}`,
      kind: "tool",
      name: tool.name,
      identities: [],
      anchor: `mcp-list:${server}:${tool.name}`,
      properties: {
        framework: "mcp",
        description: tool.description,
        textSignals: tool.signals.map((signal) => ({ ...signal, evidence })),
        ...(tool.parameters !== null && { parameters: tool.parameters }),
      },
      gaps: { capabilities: NO_CODE, codeSignals: NO_CODE, ...(tool.parameters === null && { parameters: NO_SCHEMA }) },
      evidence: [evidence],
    });
    for (const from of servers) builder.link(from, "exposes", key, evidence);
  }
  if (more !== null)
    for (const from of servers)
      builder.gap({ from, verb: "exposes", reason: "unsupported", detail: `${path}: ${more}` });
}
