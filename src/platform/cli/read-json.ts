import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { ConfigError } from "../../domain/errors.ts";
import { personsFolder } from "./paths.ts";

const LARGEST = 512 * 1024 * 1024;

/** The object in a JSON file that a person named; `remedy` says which file is meant. Throws a ConfigError where there is none. */
export function readJsonFile(operand: string, remedy: string): { readonly [field: string]: unknown } {
  const file = resolve(personsFolder(), operand);
  try {
    if (statSync(file).size > LARGEST) throw new ConfigError(`${operand} is larger than ${LARGEST} bytes`);
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof value === "object" && value !== null ? (value as { readonly [field: string]: unknown }) : {};
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const why = error instanceof SyntaxError ? "is not JSON" : "cannot be read";
    throw new ConfigError(`${operand} ${why}`, remedy, { cause: error });
  }
}
