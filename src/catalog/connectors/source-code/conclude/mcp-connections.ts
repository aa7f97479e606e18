import type { ConfigRecord } from "../../shared/config-document.ts";
import type { Value } from "../evaluate/values.ts";
import type { Expression } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import { textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { Workbench } from "./workbench.ts";

/** Where a call holds how its server is started: in itself or in the object that it is given for it. */
const HOLDERS = [
  "",
  "params.",
  "server_params.",
  "connection_params.",
  "connection_params.server_params.",
  "transport.",
];
/** Arguments that may hold whole command lines. */
const LINES = ["command", "commands", 0];
/** Stands for a value that is only known when the program runs. */
export const AT_RUN_TIME = "$VALUE";

/** The entries of servers that a call starts or contacts, in the shape of a client's configuration; none when nothing is known. */
export function connectionsOf(bench: Workbench, recognition: Recognition): readonly ConfigRecord[] {
  const lines = commandLines(bench, recognition);
  return lines.length > 0 ? lines : (HOLDERS.map((at) => entriesAt(bench, recognition, at)).find(isFilled) ?? []);
}

const isFilled = (list: readonly unknown[]): boolean => list.length > 0;

/** `MCPTools("npx -y server")`, `MultiMCPTools(["npx -y one", "npx two"])` */
function commandLines({ given }: Workbench, { call }: Recognition): readonly ConfigRecord[] {
  const values = LINES.flatMap((place) => given.at(call, place));
  const texts = distinctTexts([...values, ...given.items(values)]);
  const env = environmentOf(given.at(call, "env"));
  return texts
    .filter((text) => /^[\w./@-]+\s+\S/.test(text) && !/^https?:/.test(text))
    .map((text) => {
      const [command = "", ...args] = text.trim().split(/\s+/);
      return { command, args, env };
    });
}

/** One entry per list of arguments: a loop over configurations names several, each with its own. */
function entriesAt(bench: Workbench, { call }: Recognition, holder: string): readonly ConfigRecord[] {
  const { given } = bench;
  const at = (...names: string[]): readonly Value[] => names.flatMap((name) => given.at(call, `${holder}${name}`));
  const named = at("command", "Command");
  // `ServerParameters.builder("npx").args("-y", "server")`
  const commands = distinctTexts(named.length === 0 && at("args", "Arguments").length > 0 ? at("0") : named);
  const [first] = commands;
  const env = environmentOf(at("env", "EnvironmentVariables"));
  if (first !== undefined) {
    const lists = distinctLists(at("args", "Arguments").map((value) => argumentsIn(bench, value)));
    return (lists.length === 0 ? [[]] : lists).map((args, index) => ({
      command: commands.length === lists.length ? (commands[index] as string) : first,
      args,
      env,
    }));
  }
  const headers = environmentOf(at("headers", "AdditionalHeaders"));
  const addresses = [...at("url", "server_url", "serverUrl", "Endpoint"), ...(holder === "" ? given.at(call, 0) : [])];
  return distinctTexts(addresses)
    .filter((url) => /^https?:\/\//.test(url))
    .map((url) => ({ url, headers }));
}

/** Arguments of a command line as far as they are known; of a path that a function makes absolute, the path. */
function argumentsIn({ program }: Workbench, list: Value): readonly string[] {
  if (list.kind !== "list") return [];
  const { module, scope } = list.context;
  return list.expression.items.flatMap((item) => {
    const known = textIn(program.evaluator.evaluate(item, list.context));
    return known ?? pathIn(item) ?? pathIn(boundTo(module, scope, item)) ?? [];
  });
}

/** `locate("@scope/server/dist/index.js")` */
const pathIn = (item: Expression | undefined): string | undefined =>
  item?.kind === "call" && item.positional[0]?.kind === "string" && /[\\/]/.test(item.positional[0].value)
    ? item.positional[0].value
    : undefined;

/** What a name is given where it stands. */
function boundTo({ ir }: LoadedModule, scope: number, item: Expression): Expression | undefined {
  if (item.kind !== "name") return undefined;
  for (let at = ir.scopes[scope]; at !== undefined; at = ir.scopes[at.parent ?? -1]) {
    const found = at.bindings.findLast(({ name }) => name === item.name);
    if (found !== undefined) return found.value;
  }
  return undefined;
}

const textsOf = (values: readonly Value[]): string[] => values.flatMap((value) => textIn([value]) ?? []);
const distinctTexts = (values: readonly Value[]): readonly string[] => [...new Set(textsOf(values))];
const distinctLists = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] => [
  ...new Map(lists.map((list) => [list.join("\0"), list])).values(),
];

/** Names with their values, where these are written out. */
function environmentOf(values: readonly Value[]): ConfigRecord {
  const entries = values.flatMap((value) => (value.kind === "dict" ? value.expression.entries : []));
  return Object.fromEntries(
    entries.map(({ name, value }) => [name, value.kind === "string" ? value.value : AT_RUN_TIME]),
  );
}
