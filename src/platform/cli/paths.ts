import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { ConfigError } from "../../domain/errors.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");

/**
 * The folder that relative paths are meant from. `npm run` in the project's own checkout runs in the checkout and keeps the
 * person's folder in INIT_CWD.
 */
export function personsFolder(environment: NodeJS.ProcessEnv = process.env, cwd: string = process.cwd()): string {
  const { INIT_CWD, npm_package_json: manifest } = environment;
  const ours = manifest !== undefined && dirname(manifest) === cwd && cwd === packageFolder();
  return INIT_CWD !== undefined && ours ? INIT_CWD : cwd;
}

/** Where this program's package.json lies, from the sources and from the built file alike. */
const packageFolder = (): string =>
  [dirname(import.meta.dirname), PROJECT].find((folder) => isFile(join(folder, "package.json"))) ?? PROJECT;

const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Where the platform keeps its files. */
export const dataFolder = (named: string | undefined = process.env.STANCE_DATA): string =>
  resolve(personsFolder(), named ?? join(process.env.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "stance"));

export interface Target {
  /** Absolute path, links resolved. */
  readonly root: string;
  /** Its name for reports. */
  readonly name: string;
}

/** The folder to scan. Throws a ConfigError when it is none. */
export function targetOf(operand: string | undefined): Target {
  const path = resolve(personsFolder(), operand ?? ".");
  const status = statusOf(path);
  if (status === undefined)
    throw new ConfigError(
      `no such folder: ${operand ?? path}`,
      "Check the spelling; relative paths start from the current folder.",
    );
  if (!status.isDirectory())
    throw new ConfigError(`${operand} is not a folder`, `Name the folder it lies in: ${dirname(operand ?? ".")}`);
  return { root: realpathSync(path), name: basename(path) || "root" };
}

function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
