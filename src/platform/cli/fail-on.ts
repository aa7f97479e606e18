import { ConfigError } from "../../domain/errors.ts";
import { didYouMean } from "../config/closest.ts";
import type { FailOn } from "../config/config.ts";
import { FAIL_ON } from "../config/read-config.ts";
import type { Arguments } from "./arguments.ts";

/** The severity `--fail-on` names; undefined when it was not given. Throws a ConfigError for an unknown word. */
export function failOnOf(args: Arguments): FailOn | undefined {
  const wish = args.value("fail-on");
  if (wish === undefined) return undefined;
  const found = FAIL_ON.find((severity) => severity === wish);
  if (found !== undefined) return found;
  throw new ConfigError(
    `--fail-on cannot be "${wish}"`,
    didYouMean(wish, FAIL_ON) ?? `It can be ${FAIL_ON.join(", ")}.`,
  );
}
