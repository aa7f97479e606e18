import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import { LONGEST_DESCRIPTION, pinnedDescription, pinnedSchema } from "../../domain/demand.ts";
import { ConfigError } from "../../domain/errors.ts";
import type { AssetRecord, Snapshot } from "../../domain/snapshot.ts";
import { hexDigest } from "../files/digest.ts";

/** An MCP server as it is seen now, to be written into a configuration. */
export interface ObservedPin {
  readonly name: string;
  package?: string;
  url?: string;
  tools?: { [name: string]: { description?: string; schema?: string } };
}

/** What pins are written from. */
type Pinned = Pick<Snapshot, "assets" | "relationships" | "incomplete">;

/**
 * Every MCP server of the product by name, as far as it was seen: what was not seen is not pinned. Of a server that is configured and written here
 * the one tells the package, the other the tools. Where clients start it from different packages it has no one package to pin.
 */
export function observedPins(snapshot: Pinned): readonly ObservedPin[] {
  const servers = snapshot.assets.filter(({ kind, role }) => kind === "mcp-server" && role === "source");
  // A star would be read as a pattern, and allow whatever is called otherwise.
  const plain = servers.filter(({ name }) => !name.includes("*"));
  return [...Map.groupBy(plain, ({ name }) => name)].map(([name, group]) => ({
    name,
    ...onlyOne(group, "package"),
    ...onlyOne(group, "url"),
    ...toolsOf(group, snapshot),
  }));
}

function onlyOne(servers: readonly AssetRecord[], property: "package" | "url"): Partial<ObservedPin> {
  const started = servers.filter(({ properties }) => properties.role !== "implemented");
  const values = new Set(started.map(({ properties }) => properties[property]));
  const [value] = values;
  return values.size === 1 && typeof value === "string" ? { [property]: value } : {};
}

/** The tools of a server of which all are known; one name with two contracts has none to pin. */
function toolsOf(servers: readonly AssetRecord[], snapshot: Pinned): Partial<ObservedPin> {
  const ids = new Set(servers.map(({ id }) => id));
  if ((snapshot.incomplete ?? []).some(({ from, verb }) => ids.has(from) && verb === "exposes")) return {};
  const ends = new Set(
    snapshot.relationships.filter(({ from, verb }) => ids.has(from) && verb === "exposes").map(({ to }) => to),
  );
  const tools = snapshot.assets.filter(({ id, kind }) => kind === "tool" && ends.has(id));
  const names = new Set(tools.map(({ name }) => name));
  return tools.length === 0 || names.size < tools.length
    ? {}
    : { tools: Object.fromEntries(tools.map((tool) => [tool.name, contractOf(tool)])) };
}

function contractOf({ properties }: AssetRecord): { description?: string; schema?: string } {
  const { description, parameters } = properties as {
    description?: string | null;
    parameters?: readonly string[];
  };
  const isWhole = description !== undefined && (description?.length ?? 0) < LONGEST_DESCRIPTION;
  return {
    ...(isWhole && { description: hexDigest(pinnedDescription(description)) }),
    ...(parameters !== undefined && { schema: hexDigest(pinnedSchema(parameters)) }),
  };
}

/**
 * The text of a configuration with these servers pinned: those that it names are written anew, all else stays, comments too. Throws a
 * ConfigError where it is no configuration.
 */
export function withPins(text: string, name: string, pins: readonly ObservedPin[]): string {
  const document: Document = parseDocument(text);
  const isOdd = document.contents !== null && !isMap(document.contents);
  if (document.errors.length > 0 || isOdd) throw new ConfigError(`${name} cannot be read as a configuration`);
  const intended = document.get("intended");
  if (intended == null || !isMap(intended)) document.set("intended", document.createNode({}));
  const list = document.getIn(["intended", "mcpServers"]);
  const kept = isSeq(list) ? list.items.filter((item) => !pins.some((pin) => pin.name === nameOf(item))) : [];
  // Where only the name was seen, it alone is allowed: an entry that pins nothing is refused when it is read.
  const fresh = pins.map((pin) => document.createNode(Object.keys(pin).length === 1 ? pin.name : pin));
  const sequence = isSeq(list) ? list : document.createNode([]);
  (sequence as { items: unknown[] }).items = [...kept, ...fresh];
  (sequence as { flow?: boolean }).flow = false;
  document.setIn(["intended", "mcpServers"], sequence);
  return document.toString({ lineWidth: 140 });
}

const nameOf = (item: unknown): unknown =>
  isMap(item) ? (item as YAMLMap).get("name") : (item as { value?: unknown }).value;
