import { realpathSync } from "node:fs";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { ConfigError } from "../../domain/errors.ts";
import type { Config } from "../config/config.ts";
import type { ImportFile } from "../scan/import-files.ts";
import type { Arguments } from "./arguments.ts";
import { personsFolder } from "./paths.ts";

const REMEDY = "Name a SARIF 2.1.0 log or a CycloneDX BOM in JSON that another tool wrote.";

/**
 * The documents to take over: those of the command line and of the configuration, each once. Throws a ConfigError for one that is
 * not there, and for one that a configuration names outside its own folder: a scanned repository must not choose what else is read.
 */
export function importsOf(args: Arguments, config: Config, root: string): readonly ImportFile[] {
  const named = args.values("import");
  if (args.has("endpoint")) {
    if (named.length === 0) return [];
    throw new ConfigError(
      "--import and --endpoint contradict each other",
      "What other tools found belongs to a folder of code: scan that with --import.",
    );
  }
  const files = new Set(named.map((name) => realFile(resolve(personsFolder(), name), name)));
  for (const name of config.imports) files.add(configured(name, config.file as string));
  return withNames([...files].sort(), root);
}

function configured(name: string, configFile: string): string {
  const folder = realpathSync(dirname(configFile));
  const file = realFile(resolve(folder, name), name);
  if (file.startsWith(`${folder}${sep}`)) return file;
  throw new ConfigError(
    `${basename(configFile)}: the import ${name} lies outside the folder of the configuration`,
    `Give it on the command line: --import ${name}`,
  );
}

function realFile(path: string, name: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    throw new ConfigError(`the import ${name} cannot be opened`, REMEDY, { cause: error });
  }
}

/** What reports call each file: its path in the scanned folder, or its bare name, so that no path of a machine gets out. */
function withNames(files: readonly string[], root: string): ImportFile[] {
  const seen = new Set<string>();
  return files.map((file) => {
    const inside = relative(root, file).split(sep).join("/");
    const path = inside.startsWith("..") || inside === "" ? basename(file) : inside;
    if (seen.has(path))
      throw new ConfigError(`two imports are called ${path}`, "Rename one, so that reports can tell them apart.");
    seen.add(path);
    return { file, path };
  });
}
