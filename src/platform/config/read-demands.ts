import type { Node } from "yaml";
import type { DataClassDemand, GuardrailDemand, OwnerDemand, ServerPin, ToolPin } from "../../domain/demand.ts";
import type { YamlShape } from "./yaml-shape.ts";

const HASH = /^[0-9a-f]{64}$/;

/** What a demand is read from: the shape, the entry, and where it stands (`stance.yaml:12`). */
export interface Entry {
  readonly shape: YamlShape;
  readonly node: Node;
  readonly source: string;
}

/** Readers of the keys of an entry, which put lists into a record. */
const lists = <Key extends string>(shape: YamlShape, into: Record<Key, readonly string[]>) =>
  Object.fromEntries(
    Object.keys(into).map((key) => [
      key,
      (value: Node | null) => {
        into[key as Key] = shape.texts(value, key, "a name or pattern");
      },
    ]),
  );

/** A pinned MCP server. */
export function readServerPin({ shape, node, source }: Entry): ServerPin | undefined {
  const parts: { name?: string | undefined; package?: string | undefined; url?: string | undefined } = {};
  const manifest: { tools: readonly ToolPin[] | null } = { tools: null };
  const text = (part: "name" | "package" | "url") => (value: Node | null) => {
    parts[part] = shape.text(value, part);
  };
  shape.mapping(node, "a pinned MCP server", {
    ...{ name: text("name"), package: text("package"), url: text("url") },
    tools: (value) => {
      manifest.tools = readTools(shape, value);
    },
  });
  const { name, package: started = null, url = null } = parts;
  const { tools } = manifest;
  if (name === undefined) return shape.problem(node, "a pinned MCP server needs a name");
  if (started === null && url === null && tools === null)
    return shape.problem(node, "this pins nothing", "Give at least one of package, url, tools; or only the name.");
  return { name, package: started, url, tools, source };
}

function readTools(shape: YamlShape, node: Node | null): readonly ToolPin[] {
  const tools: ToolPin[] = [];
  shape.entries(node, "tools", (_key, name, value) => {
    const pin = { description: null as string | null, schema: null as string | null };
    const hash = (part: keyof typeof pin) => (text: Node | null) => {
      const given = shape.text(text, part);
      if (given === undefined || HASH.test(given)) pin[part] = given ?? null;
      else
        shape.problem(
          text,
          `the ${part} must be a hash of 64 hexadecimal digits`,
          "Write it with: stance baseline pin",
        );
    };
    shape.mapping(value, `the pin of tool ${name}`, { description: hash("description"), schema: hash("schema") });
    tools.push({ name, ...pin });
  });
  return tools;
}

export function readGuardrailDemand({ shape, node, source }: Entry): GuardrailDemand | undefined {
  const parts = { on: [] as readonly string[], has: [] as readonly string[], enforces: [] as readonly string[] };
  shape.mapping(node, "a demanded guardrail", lists(shape, parts));
  if (parts.on.length === 0)
    return shape.problem(
      node,
      "a demanded guardrail needs agents that it stands on",
      'Give them as on: ["desk", "*"].',
    );
  return { ...parts, source };
}

export function readDataClass({ shape, node, source }: Entry): DataClassDemand | undefined {
  const parts = { data: [] as readonly string[], who: [] as readonly string[] };
  const said: { name?: string | undefined } = {};
  shape.mapping(node, "a data class", {
    ...lists(shape, parts),
    class: (value) => {
      said.name = shape.text(value, "class");
    },
  });
  const { name } = said;
  if (name === undefined) return shape.problem(node, "a data class needs a name", "Give it as class: private.");
  if (parts.data.length === 0 && name !== "private")
    return shape.problem(
      node,
      `nothing says what ${name} data is`,
      "List what holds it as data: [customers]. Only of private data sources tell it themselves.",
    );
  return { class: name, ...parts, source };
}

export function readOwnerDemand({ shape, node, source }: Entry): OwnerDemand | undefined {
  const parts = { of: [] as readonly string[], by: [] as readonly string[] };
  shape.mapping(node, "a demanded owner", lists(shape, parts));
  if (parts.of.length === 0)
    return shape.problem(node, "a demanded owner needs what is owned", "Give it as of: [agent, mcp-server].");
  return { ...parts, source };
}
