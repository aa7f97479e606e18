import { didYouMean } from "../../domain/closest.ts";
import { ConfigError } from "../../domain/errors.ts";
import type { Arguments } from "./arguments.ts";

/** The value of an option that is one of a few words; undefined when it is not given. Throws a ConfigError for another word. */
export function oneOf(args: Arguments, option: string, among: readonly string[]): string | undefined {
  const value = args.value(option);
  if (value === undefined || among.includes(value)) return value;
  throw new ConfigError(
    `--${option} cannot be "${value}"`,
    didYouMean(value, among) ?? `It can be ${among.join(", ")}.`,
  );
}
