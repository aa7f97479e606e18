import type { Asset } from "../../../domain/asset-graph.ts";
import { type Change, type Compared, defineDriftKind } from "../../../domain/drift.ts";
import type { Severity } from "../../../domain/severity.ts";
import { listed, shown, starting, valueWords } from "../shared/words.ts";

export const mcpServerChanged = defineDriftKind<"mcp-server">({
  id: "mcp-server-changed",
  title: "An MCP server came or went, or another program stands behind its name",
  on: ["mcp-server"],
  compares: "the package and whether it is pinned, the command and its arguments, the address, and what it is given",
  why: "A server is a program with the agent's trust; the same name with another program behind it is another server.",
  compare: (pair): readonly Change[] => {
    if (pair.was === null) return pair.is === null ? [] : [came(pair, pair.is)];
    if (pair.is === null) return [went(pair.was)];
    return [...program(pair), ...given(pair)];
  },
});

function came(pair: Compared<"mcp-server">, server: Asset<"mcp-server">): Change {
  const from = pair.known(server, "package") ?? pair.known(server, "url") ?? pair.known(server, "command");
  const implemented = pair.known(server, "role") === "implemented";
  const unpinned = pair.known(server, "pinned") === false;
  const how = from == null ? "" : ` (${shown(from)}${unpinned ? ", in whatever version is newest" : ""})`;
  const by = pair.around("uses", "agent", "to")[0];
  return {
    subject: "server",
    says: implemented
      ? `A new MCP server is written here: ${shown(server.name)}.`
      : `${by === undefined ? "A client" : starting(by)} has a new MCP server: ${shown(server.name)}${how}.`,
    before: null,
    after: from ?? server.name,
    effect: "opens",
    severity: implemented ? "low" : unpinned ? "high" : "medium",
    about: { part: "mcpServers", name: server.name },
  };
}

const went = (server: Asset<"mcp-server">): Change => ({
  subject: "server",
  says: `MCP server ${shown(server.name)} is no longer there.`,
  ...{ before: server.name, after: null, effect: "closes", severity: "info" },
});

/** Properties that say which program answers, with the words for them. */
const PROGRAM = [
  ["package", "is started from", "high"],
  ["command", "is started by", "high"],
  ["arguments", "is started with the arguments", "high"],
  ["url", "is reached at", "high"],
] as const;

function program(pair: Compared<"mcp-server">): readonly Change[] {
  const pinned = pair.value("pinned");
  const moved = PROGRAM.flatMap(([property, words, severity]): Change[] => {
    const change = pair.value(property);
    if (change === undefined) return [];
    const [before, after] = [valueWords(change.before), valueWords(change.after)];
    return [
      {
        subject: property,
        says: `${starting(pair.asset)} ${words} ${after}; it was ${before}.`,
        ...{ before, after, effect: "alters", severity },
      },
    ];
  });
  // Arguments name the package: what is told by it is not told again.
  const told = moved.some(({ subject }) => subject === "package")
    ? moved.filter(({ subject }) => subject !== "arguments")
    : moved;
  return pinned?.after === false ? [...told, unpinning(pair)] : told;
}

const unpinning = (pair: Compared<"mcp-server">): Change => ({
  subject: "pinned",
  says: `${starting(pair.asset)} is no longer pinned to a version: whoever publishes the next one decides what runs.`,
  ...{ before: "pinned", after: "not pinned", effect: "opens", severity: "high" },
});

function given(pair: Compared<"mcp-server">): readonly Change[] {
  const names = pair.members("environment").gained.map(shown);
  const secrets = pair.members("literalSecrets").gained.map(shown);
  const commands = pair.members("commandSignals").gained;
  return [
    ...told(
      names,
      "environment",
      `${starting(pair.asset)} is now given ${listed(names)} of the environment.`,
      "medium",
    ),
    ...told(
      secrets,
      "literalSecrets",
      `A secret now lies in the configuration of ${shown(pair.asset.name)}: ${listed(secrets)}.`,
      "high",
    ),
    ...commands.map((signal) => ({
      subject: `signal ${signal.id} ${signal.subject ?? ""}`.trim(),
      says: `The command of ${shown(pair.asset.name)} now does what it did not: ${shown(signal.message)}.`,
      ...({ before: null, after: signal.message, effect: "opens", severity: "high" } as const),
      ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
    })),
  ];
}

const told = (items: readonly string[], subject: string, says: string, severity: Severity): readonly Change[] =>
  items.length === 0 ? [] : [{ subject, says, before: null, after: listed(items), effect: "opens", severity }];
