import { didYouMean } from "../../domain/closest.ts";
import type { DriftClass } from "../../domain/drift.ts";
import { ConfigError } from "../../domain/errors.ts";
import type { FailOn } from "../config/config.ts";
import { FAIL_ON } from "../config/read-config.ts";
import type { Arguments } from "./arguments.ts";

/** What makes a comparison fail: new findings from a severity on, and changes of some classes. */
export interface DiffThreshold {
  readonly findings: FailOn;
  readonly changes: readonly DriftClass[];
}

const CLASSES: { readonly [word: string]: readonly DriftClass[] } = {
  blocking: ["blocking"],
  review: ["blocking", "review"],
};

/**
 * The threshold that `--fail-on` names: a severity is for findings and, unless it is `none`, lets no blocking change pass; `blocking` and
 * `review` are for changes alone. Throws a ConfigError for an unknown word.
 */
export function diffThreshold(args: Arguments): DiffThreshold {
  const wish = args.value("fail-on") ?? "high";
  const changes = Object.hasOwn(CLASSES, wish) ? CLASSES[wish] : undefined;
  if (changes !== undefined) return { findings: "none", changes };
  const findings = failOnOf(args) ?? "high";
  return { findings, changes: findings === "none" ? [] : ["blocking"] };
}

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
