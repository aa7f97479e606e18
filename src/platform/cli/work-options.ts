import { delimiter, isAbsolute } from "node:path";
import { ConfigError } from "../../domain/errors.ts";
import type { Arguments } from "./arguments.ts";

/** How many jobs a process does at a time, unless it is told otherwise and at most. */
export const USUAL_LANES = 2;
export const MOST_LANES = 64;

/** The folders that the operator allows to be scanned: of `--allow-path`, else of STANCE_ALLOW_PATHS. Throws a ConfigError. */
export function allowedPathsIn(args: Arguments): readonly string[] {
  const named = args.values("allow-path");
  const paths =
    named.length > 0 ? named : (process.env.STANCE_ALLOW_PATHS ?? "").split(delimiter).filter((path) => path !== "");
  const wrong = paths.find((path) => !isAbsolute(path));
  if (wrong !== undefined)
    throw new ConfigError(`--allow-path cannot be "${wrong}"`, "Write the whole path, from the root.");
  return paths;
}

/** Comes when the process is told to stop. */
export const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
  });
