import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import manifest from "../../../package.json" with { type: "json" };
import { didYouMean } from "../../domain/closest.ts";
import { ConfigError } from "../../domain/errors.ts";
import { parseArguments } from "./arguments.ts";
import { COMMANDS, type CommandSpec } from "./command-specs.ts";
import { describeError } from "./errors.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { personsFolder } from "./paths.ts";
import { type Command, processShell, sideLookOf, wishesOf } from "./shell.ts";
import { factsOf, lookOf } from "./terminal.ts";

/** The code of each command, loaded when it runs: the help must not wait for the catalogue. */
const LOADERS: { readonly [name: string]: () => Promise<Command> } = {
  scan: () => import("./commands/scan.ts"),
  why: () => import("./commands/why.ts"),
  access: () => import("./commands/access.ts"),
  paths: () => import("./commands/paths.ts"),
  explain: () => import("./commands/explain.ts"),
  rules: () => import("./commands/rules.ts"),
  diff: () => import("./commands/diff.ts"),
  baseline: () => import("./commands/baseline.ts"),
  doctor: () => import("./commands/doctor.ts"),
  config: () => import("./commands/config.ts"),
  bom: () => import("./commands/bom.ts"),
  completion: () => import("./commands/completion.ts"),
  init: () => import("./commands/init.ts"),
  push: () => import("./commands/push.ts"),
  estate: () => import("./commands/estate.ts"),
  audit: () => import("./commands/audit.ts"),
  store: () => import("./commands/store.ts"),
  serve: () => import("./commands/serve.ts"),
  work: () => import("./commands/work.ts"),
};

/** Runs a command line, without the program's name; returns the exit code. Prints errors, throws none. */
export async function main(words: readonly string[]): Promise<ExitCode> {
  try {
    return await dispatch(words);
  } catch (error) {
    const { text, code } = describeError(error, sideLookOf(), words.includes("--debug"));
    process.stderr.write(text);
    return code;
  }
}

async function dispatch([first = "--help", ...rest]: readonly string[]): Promise<ExitCode> {
  if (["--version", "-V", "version"].includes(first)) return show(`${manifest.version}\n`);
  if (["--help", "-h", "help"].includes(first)) return help(rest.find((word) => !word.startsWith("-")));
  const spec = specOf(first);
  const args = parseArguments(spec, rest);
  if (args.has("help")) return help(first);
  // Most of what is made while files are read is soon garbage: with room for more of it the process only grows.
  setFlagsFromString("--max-semi-space-size=4");
  const command = await (LOADERS[spec.name] as () => Promise<Command>)();
  return command.run(args, processShell(wishesOf(args)));
}

async function help(name: string | undefined): Promise<ExitCode> {
  const { commandHelp, overviewHelp } = await import("./help.ts");
  const look = lookOf(factsOf(process.stdout));
  return show(name === undefined ? overviewHelp(look, manifest.version) : commandHelp(specOf(name), look));
}

function show(text: string): ExitCode {
  process.stdout.write(text);
  return EXIT.clean;
}

function specOf(name: string): CommandSpec {
  const found = COMMANDS.find((command) => command.name === name);
  if (found !== undefined) return found;
  if (name.startsWith("-"))
    throw new ConfigError(`no command given before ${name}`, `Options follow the command: stance scan ${name}`);
  const isPath = existsSync(resolve(personsFolder(), name));
  const near = isPath
    ? `To scan that path: stance scan ${name}`
    : didYouMean(
        name,
        COMMANDS.map((command) => command.name),
      );
  throw new ConfigError(`stance has no command "${name}"`, near ?? "All commands: stance --help");
}

process.exitCode = await main(process.argv.slice(2));
