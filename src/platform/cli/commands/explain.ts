import { rules } from "../../../catalog/rules.generated.ts";
import type { Arguments } from "../arguments.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { explainRule } from "../explain-rule.ts";
import { findRule } from "../rule-selection.ts";
import type { Shell } from "../shell.ts";

/** `stance explain RULE`: all that is written of a rule. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  shell.write(explainRule(findRule(rules, args.operands[0] ?? ""), shell.look));
  return EXIT.clean;
}
