import { didYouMean } from "../../domain/closest.ts";
import { ConfigError } from "../../domain/errors.ts";
import type { Rule } from "../../domain/rule.ts";
import type { Severity } from "../../domain/severity.ts";
import type { RuleException } from "../../domain/snapshot.ts";
import type { Config } from "../config/config.ts";

interface RuleSelection {
  /** Only these run; empty = all. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly severities: ReadonlyMap<string, Severity>;
}

/** The rules that shall run, with the severities that the configuration gives them. Throws a ConfigError for unknown ids. */
export function selectRules(all: readonly Rule[], { only, skip, severities }: RuleSelection): Rule[] {
  for (const id of [...only, ...skip]) findRule(all, id);
  return all
    .filter((rule) => (only.length === 0 || only.includes(rule.id)) && !skip.includes(rule.id))
    .map((rule) => ({ ...rule, severity: severities.get(rule.id) ?? rule.severity }));
}

/**
 * What a configuration and the command line say about rules, by rule. `file` is what reports call the configuration. A person who
 * asks for some rules alone (`--rule`) makes no exception.
 */
export function exceptionsOf(
  all: readonly Rule[],
  { skipRules, severities }: Pick<Config, "skipRules" | "severities">,
  skippedHere: readonly string[],
  file: string,
): RuleException[] {
  return all.flatMap(({ id, severity }): RuleException[] => {
    if (skipRules.includes(id)) return [{ rule: id, severity, judgedAs: null, source: file }];
    if (skippedHere.includes(id)) return [{ rule: id, severity, judgedAs: null, source: "--skip-rule" }];
    const judgedAs = severities.get(id) ?? severity;
    return judgedAs === severity ? [] : [{ rule: id, severity, judgedAs, source: file }];
  });
}

/** The rule with this id. Throws a ConfigError with a suggestion when there is none. */
export function findRule(all: readonly Rule[], id: string): Rule {
  const found = all.find((rule) => rule.id === id);
  if (found !== undefined) return found;
  const ids = all.map((rule): string => rule.id);
  throw new ConfigError(`there is no rule "${id}"`, didYouMean(id, ids) ?? "All rules: stance rules");
}
