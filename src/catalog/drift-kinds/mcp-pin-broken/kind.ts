import type { Asset } from "../../../domain/asset-graph.ts";
import {
  LONGEST_DESCRIPTION,
  pinnedDescription,
  pinnedSchema,
  type ServerPin,
  type ToolPin,
} from "../../../domain/demand.ts";
import { type Change, defineDriftKind, type Held } from "../../../domain/drift.ts";
import { fitsPattern } from "../../../domain/drift-class.ts";
import { toolWeight } from "../shared/weighing.ts";
import { shown, starting } from "../shared/words.ts";

type Server = Held<"mcp-server">;

export const mcpPinBroken = defineDriftKind<"mcp-server">({
  id: "mcp-pin-broken",
  title: "An MCP server is not the one that was pinned",
  on: ["mcp-server"],
  compares:
    "with its pin: the package with its version or digest, the address, and of each tool the hash of its description and of the names of its arguments",
  why: "A server that was reviewed and then describes its tools anew (rug pull) steers every agent that reads it.",
  hold: (held) =>
    held.demands.servers
      .filter(({ name }) => fitsPattern(name, held.asset.name))
      .flatMap((pin) => [...launch(held, pin), ...manifest(held, pin)]),
});

const PLACES = [
  ["package", "is started from"],
  ["url", "is reached at"],
] as const;

/** A server whose code is here is started by nobody here. */
function launch(held: Server, pin: ServerPin): readonly Change[] {
  const { asset } = held;
  if (held.known(asset, "role") === "implemented") return [];
  return PLACES.flatMap(([property, words]): Change[] => {
    const [pinned, is] = [pin[property], held.known(asset, property)];
    if (pinned === null || is === pinned) return [];
    if (is === undefined) {
      held.unsure(property, held.whyUnknown(asset, property));
      return [];
    }
    const says = `${starting(asset)} ${words} ${is === null ? `no ${property}` : shown(is)}; pinned is ${shown(pinned)}.`;
    return [broken(property, says, pinned, is, pin)];
  });
}

/** Every tool is one of the pinned ones, and as it was. */
function manifest(held: Server, pin: ServerPin): readonly Change[] {
  const pinned = pin.tools;
  if (pinned === null) return [];
  const tools = held.around("exposes", "tool");
  const open = held.open("exposes") ?? (tools.length === 0 ? "which tools it offers was not seen" : undefined);
  if (open !== undefined) held.unsure("tools", open);
  return tools.flatMap((tool) => {
    const known = pinned.find(({ name }) => name === tool.name);
    return known === undefined ? [outside(held, tool)] : contract(held, tool, known, pin);
  });
}

function outside(held: Server, tool: Asset<"tool">): Change {
  const { does, severity } = toolWeight(held, tool);
  return {
    subject: `tool ${tool.name}`,
    says: `${starting(held.asset)} offers tool ${shown(tool.name)}, which is not among those that were pinned${does}.`,
    ...{ before: null, after: tool.name, effect: "opens", severity, evidence: tool.evidence },
  };
}

function contract(held: Server, tool: Asset<"tool">, known: ToolPin, pin: ServerPin): readonly Change[] {
  const description = held.known(tool, "description");
  const parameters = held.known(tool, "parameters");
  const isCut = (description?.length ?? 0) >= LONGEST_DESCRIPTION;
  const texts = [
    ["description", isCut || description === undefined ? undefined : pinnedDescription(description)],
    ["schema", parameters === undefined ? undefined : pinnedSchema(parameters)],
  ] as const;
  return texts.flatMap(([part, text]): Change[] => {
    const hash = known[part];
    if (hash === null) return [];
    if (text === undefined) {
      held.unsure(`${part} of tool ${tool.name}`, isCut ? "it is too long to be kept whole" : why(held, tool, part));
      return [];
    }
    const is = held.digest(text);
    if (is === hash) return [];
    const says = `The ${part} of tool ${shown(tool.name)} of ${shown(held.asset.name)} is not the one that was pinned.`;
    const change = broken(`${part} of tool ${tool.name}`, says, hash.slice(0, 16), is.slice(0, 16), pin);
    return [{ ...change, evidence: tool.evidence }];
  });
}

const why = (held: Server, tool: Asset<"tool">, part: "description" | "schema"): string =>
  held.whyUnknown(tool, part === "schema" ? "parameters" : part);

const broken = (
  subject: string,
  says: string,
  before: string,
  after: string | null,
  { source }: ServerPin,
): Change => ({
  ...{ subject, says, before, after, effect: "alters", severity: "high" },
  breaks: `${source} pins what it was when it was reviewed`,
});
